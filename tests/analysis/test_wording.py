"""Numbers as plain words."""

from datetime import date

import pytest

from rebound.analysis.wording import day, had_time, in_hundred, listed, many, one_in, part, rare, rounded


def test_counts_come_first_and_the_interval_is_rounded_outward():
    assert part(8, 22, 0.1249, 0.4551) == "8 of 22 (likely 12 to 46 in 100)"
    assert in_hundred(0.12, 0.46) == "12 to 46 in 100"
    assert in_hundred(0.999, 1.0) == "99 to 100 in 100"


def test_one_is_not_many():
    assert (many(1, "day"), many(1.0, "day"), many(0, "day"), many(9.5, "day")) == (
        "1 day", "1 day", "0 days", "9.5 days",
    )  # fmt: skip


def test_one_had_its_time_and_two_had_theirs():
    assert had_time(1) == "1 application had its time"
    assert had_time(2) == "2 applications had their time"


def test_a_day_has_its_year():
    assert day(date(2026, 10, 9)) == "9 October 2026"


def test_none_of_some_is_no_certainty():
    assert part(0, 12, 0.0, 0.1) == "0 of 12 (the chance could still be up to about 1 in 7)"


def test_without_an_interval_there_are_only_counts():
    assert part(3, 7, None, None) == "3 of 7"


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "none"), (0.004, "1 in 250"), (0.055, "1 in 18"), (0.33, "1 in 3"), (0.44, "1 in 2"), (0.6, "6 in 10"),
     (0.93, "9 in 10"), (0.97, "nearly all")],
)  # fmt: skip
def test_a_share_as_so_many_in_so_many(share, words):
    assert one_in(share) == words


@pytest.mark.parametrize(
    ("p", "words"),
    [(0.0099, "in fewer than 1 of 100 searches like yours"), (0.01, "in fewer than 1 of 50 searches like yours"),
     (0.0001, "in fewer than 1 of 1,000 searches like yours"), (0.5, "quite often")],
)  # fmt: skip
def test_luck_is_never_told_rarer_than_it_is(p, words):
    assert rare(p) == words


def test_what_nobody_knows_to_the_digit_is_rounded():
    assert [rounded(n) for n in (7, 63, 647, 1863, 0)] == [7, 65, 650, 1850, 0]


def test_lists_and_plurals():
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert (listed(["a"]), listed([])) == ("a", "")
    assert (many(1, "day"), many(2000, "day")) == ("1 day", "2,000 days")
