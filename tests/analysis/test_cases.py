"""Which applications can tell about chances."""

import numpy as np
import pandas as pd
import pytest

from rebound.analysis.cases import OTHER, attributes, firsts, horizon, levels, mature, parts_of_time
from tests.analysis.histories import AS_OF, START, history

LAST = (AS_OF - START).days


def test_only_what_had_its_time_is_mature():
    frame = history(
        {"applied": LAST - 45}, {"applied": LAST - 44}, {"applied": None}, {"saved": 0}
    ).applications
    assert mature(frame).index.tolist() == ["a0000"]
    assert mature(frame, 44).index.tolist() == ["a0000", "a0001"]


@pytest.mark.parametrize(
    ("told", "advanced"),
    [
        ({"applied": 0, "screening": 45}, True),
        ({"applied": 0, "screening": 46}, False),
        ({"applied": 0, "screening": None}, True),
        ({"applied": 0, "rejected": 9, "screening": 20}, False),
        ({"applied": 0, "screening": 9, "rejected": 9}, True),
        ({"applied": 9, "screening": 3}, True),
        ({"applied": 0, "offer_declined": 9}, True),
        ({"applied": 0, "withdrawn": 3}, False),
        ({"applied": 0, "soft_no": 3, "acknowledged": 0}, False),
        ({"applied": 0}, False),
    ],
)
def test_an_advance_counts_within_the_horizon(told, advanced):
    assert mature(history(told).applications)["advanced"].tolist() == [advanced]


def test_the_first_to_each_employer_counts():
    frame = history(
        {"applied": 9, "company": "Quillmere "},
        {"applied": 3, "company": "QUILLMERE"},
        {"applied": 3, "company": ""},
        {"applied": 4, "company": ""},
        {"applied": 5, "company": "Nordwind"},
    ).applications
    assert firsts(mature(frame)).index.tolist() == ["a0002", "a0001", "a0003", "a0004"]


def test_the_order_of_rows_changes_nothing():
    frame = history(
        *[{"applied": day // 3, "company": f"E{day % 7}", "role": f"R{day % 4}"} for day in range(40)]
    )
    shuffled = frame.applications.sample(frac=1, random_state=3)
    assert firsts(mature(shuffled)).index.tolist() == firsts(mature(frame.applications)).index.tolist()


def test_levels_by_how_many_have_them():
    found = levels(pd.Series(["b"] * 6 + ["a"] * 5 + ["c"] * 5 + ["d", "e", "f", "g", "h", None, ""]))
    assert found.names == ("b", "a", "c", OTHER)
    assert np.bincount(found.codes[found.codes >= 0]).tolist() == [6, 5, 5, 5]
    assert found.codes[-2:].tolist() == [-1, -1]


def test_too_few_others_are_at_no_level():
    found = levels(pd.Series(["a"] * 5 + ["b"] * 4))
    assert found.names == ("a",)
    assert found.codes[5:].tolist() == [-1] * 4


def test_spellings_that_differ_in_case_and_blanks_are_one_level():
    found = levels(pd.Series(["job board", " Job  Board", "Job board", "Job board", "JOB BOARD"]))
    assert found.names == ("Job board",)
    assert found.codes.tolist() == [0] * 5


def test_a_level_that_is_called_other_joins_the_others():
    assert levels(pd.Series(["Other"] * 4 + ["x"] * 2 + ["a"] * 5)).names == ("a", OTHER)


def test_yes_and_no_are_words():
    assert levels(pd.Series([True] * 5 + [False] * 6 + [None], dtype="boolean")).names == ("no", "yes")


def test_nothing_known_has_no_level():
    assert levels(pd.Series([None, None], dtype="str")).names == ()
    assert levels(pd.Series([], dtype="str")).names == ()


def test_parts_of_time_cut_no_day_in_two():
    days = np.sort(np.random.default_rng(1).integers(0, 30, 120))
    parts = parts_of_time(days)
    assert parts.max() == 5
    assert all(len(set(parts[days == day])) == 1 for day in days)
    assert (np.diff(parts) >= 0).all()
    assert parts_of_time(np.zeros(60, int)).max() == 0
    assert len(parts_of_time(np.array([], int))) == 0


def test_attributes_are_the_known_ones_and_ones_own():
    frame = history({"applied": 0, "source": "x", "sector": "y", "mood": "z"}).applications
    assert attributes(frame)[-3:] == ["resume_version", "attributes.mood", "attributes.sector"]


def test_the_horizon_is_that_of_the_first_answer():
    told = [{"applied": 0, "screening": 5, "rejected": 80}] * 12
    assert horizon(history(*told).applications) == 30
