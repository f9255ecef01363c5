from datetime import date

import pytest

from rebound.importing import dates
from rebound.importing.dates import DAY_FIRST, MONTH_FIRST, UNDECIDED, first_after, said

EXPORTED = date(2025, 12, 6)  # a Saturday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-07-13", date(2026, 7, 13)),
        ("2026/7/3", date(2026, 7, 3)),
        ("2026-01-14 13:05:00", date(2026, 1, 14)),
        ("2026-01-14T13:05:00.123456", date(2026, 1, 14)),
        ("20260114", date(2026, 1, 14)),
        ("14 Jan 2026", date(2026, 1, 14)),
        ("14-Jan-26", date(2026, 1, 14)),
        ("Jan 14, 2026", date(2026, 1, 14)),
        ("January 14th 2026", date(2026, 1, 14)),
        ("Wed, 14 January 2026", date(2026, 1, 14)),
        ("1 Sept 2025", date(2025, 9, 1)),
        ("45000", date(2023, 3, 15)),
        ("45000.75", date(2023, 3, 15)),
        ("1736035200", date(2025, 1, 5)),
        ("1736035200000", date(2025, 1, 5)),
    ],
)
def test_a_day_that_can_only_be_one_is_read_in_any_column(text, day):
    assert said(text).under(UNDECIDED) == said(text).under(DAY_FIRST) == said(text).under(MONTH_FIRST) == day


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("3/4/2025", DAY_FIRST, date(2025, 4, 3)),
        ("3/4/2025", MONTH_FIRST, date(2025, 3, 4)),
        ("01.02.23", DAY_FIRST, date(2023, 2, 1)),
        ("14. 3. 2025", DAY_FIRST, date(2025, 3, 14)),
        ("11/23/24, 11:39 PM", MONTH_FIRST, date(2024, 11, 23)),
        ("3/13/2023 18:51:27", MONTH_FIRST, date(2023, 3, 13)),
        ("13-02-2025", DAY_FIRST, date(2025, 2, 13)),
        ("25/12/2025", MONTH_FIRST, date(2025, 12, 25)),
        ("12/25/2025", DAY_FIRST, date(2025, 12, 25)),
    ],
)
def test_numbers_are_read_in_the_order_of_their_column(text, order, day):
    assert said(text).under(order) == day


def test_without_an_order_only_what_can_be_one_day_is_read():
    assert said("3/4/2025").under(UNDECIDED) is None
    assert said("5/5/2025").under(UNDECIDED) == date(2025, 5, 5)
    assert said("25/12/2025").under(UNDECIDED) == date(2025, 12, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Applied today on Indeed", date(2025, 12, 6)),
        ("yesterday", date(2025, 12, 5)),
        ("Applied on Indeed on Thu", date(2025, 12, 4)),
        ("on Sat", date(2025, 11, 29)),
        ("Applied on Indeed on Dec 2", date(2025, 12, 2)),
        ("Dec 24", date(2024, 12, 24)),
        ("8-Jul", date(2025, 7, 8)),
        ("3 days ago", date(2025, 12, 3)),
        ("a week ago", date(2025, 11, 29)),
    ],
)
def test_words_and_dates_without_a_year_count_back_from_the_export(text, day):
    assert said(text, EXPORTED).under(UNDECIDED) == day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("8-Jul", "has no year"),
        ("7/4", "has no year"),
        ("yesterday", "counts from the day of the export"),
        ("2/30/2023", "not a day in the calendar"),
        ("13/13/2022", "not a day in the calendar"),
        ("1/1/1066", "not a day in the calendar"),
        ("11/5/20225", "not a date that can be read"),
        ("soon", "not a date that can be read"),
    ],
)
def test_what_is_no_day_says_why(text, why):
    assert said(text).under(DAY_FIRST) is None
    assert why in said(text).why


def test_a_weekday_tells_the_year_that_is_missing():
    assert said("Wed, 1 Nov").day == date(2023, 11, 1)


def test_a_time_in_utc_is_the_day_it_was_for_the_person(monkeypatch):
    monkeypatch.setattr("rebound.clock.zone", lambda: "America/Los_Angeles")
    said.cache_clear()
    assert said("2026-09-08T03:28:49Z").day == date(2026, 9, 7)
    assert said("2026-09-08T00:00:00Z").day == date(2026, 9, 8)
    said.cache_clear()


def test_a_day_inside_words_is_found_with_the_words_around_it():
    found = dates.within("Rejected (2026-02-03)")
    assert found and (found[0].day, found[1]) == (date(2026, 2, 3), "Rejected")
    assert dates.within("Rejected after 2 rounds") is None


def test_words_beside_a_day_do_not_hide_it_and_another_number_does():
    assert dates.said_in("2026-01-02 (late)").day == date(2026, 1, 2)
    assert dates.said_in("2026-01-02, 2026-01-09").day is None


def test_a_day_is_written_the_same_in_every_language():
    assert dates.in_words(date(2026, 3, 4)) == "4 Mar 2026"
    assert dates.in_words(None) == "day not known"


@pytest.mark.parametrize(
    ("text", "expected"), [("8-Jul", "2025-07-08"), ("3/4", "2026-03-04"), ("2 Dec", "2025-12-02")]
)
def test_a_day_without_a_year_counts_back_from_the_day_of_the_export(text, expected):
    assert said(text, date(2026, 5, 1)).under(MONTH_FIRST) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("text", "expected"), [("20-Jul", "2025-07-20"), ("9-Jan", "2026-01-09"), ("30.12.", "2025-12-30")]
)
def test_a_day_without_a_year_is_the_first_after_another(text, expected):
    assert first_after(text, date(2025, 7, 8), DAY_FIRST) == date.fromisoformat(expected)


def test_what_is_no_day_is_none_after_another_either():
    assert first_after("31-Feb", date(2025, 7, 8), DAY_FIRST) is None
