"""How long answers take."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import frames
from rebound.analysis.waiting import answer_times, spread
from rebound.records import EVENT_KINDS, Application, Event

START = date(2026, 3, 2)
AS_OF = START + timedelta(days=60)


def times(*histories):
    """Answer times of applications to which this happened: kind → day counted from the start, or None."""
    applications = [Application(f"a{place}", "Quillmere") for place in range(len(histories))]
    events = [
        Event(
            f"{application.id}/{kind}", application.id, kind, None if day is None else START + timedelta(day)
        )
        for application, history in zip(applications, histories, strict=True)
        for kind, day in history.items()
    ]
    return answer_times(frames.applications(applications, events, AS_OF))


def test_an_answer_is_counted_from_the_sending_to_the_first_decision():
    found = times({"applied": 2, "acknowledged": 2, "screening": 9, "rejected": 30})
    assert found.answered.days == (7,)


def test_who_waits_is_told_by_the_days_since_the_sending():
    found = times({"applied": 0}, {"applied": 50, "acknowledged": 50}, {"applied": 20, "soft_no": 40})
    assert found.waiting.days == (10, 40, 60)
    assert found.answered.n == 0
    assert found.answered.median is None


@pytest.mark.parametrize(
    "history",
    [
        {"applied": 0, "rejected": None},
        {"applied": None, "rejected": 20},
        {"applied": 0, "interview": None, "rejected": 20},
        {"applied": 0, "offer_accepted": 20},
        {"rejected": None},
    ],
)
def test_an_answer_on_an_unknown_day_is_counted_apart(history):
    found = times(history)
    assert (found.answered.n, found.answered_unknown, found.sent) == (0, 1, 1)


def test_an_answer_before_the_sending_has_no_length():
    assert times({"applied": 9, "rejected": 4}).answered_unknown == 1


def test_a_wait_since_an_unknown_day_is_counted_apart():
    assert times({"applied": None}).waiting_unknown == 1


def test_what_the_person_withdrew_is_neither_answered_nor_waiting():
    found = times({"applied": 0, "withdrawn": 8})
    assert (found.answered.n, found.waiting.n, found.withdrawn, found.sent) == (0, 0, 1, 1)


def test_what_was_answered_before_the_person_withdrew_stays_answered():
    assert times({"applied": 0, "interview": 8, "withdrawn": 9}).answered.days == (8,)


def test_saved_ones_are_not_counted():
    assert times({"saved": 0}, {}, {"saved": 0, "withdrawn": 3}).sent == 0


def test_quartiles_lie_between_two_cases_where_they_must():
    four = spread([40, 1, 2, 5])
    assert (four.lower, four.median, four.upper, four.longest) == (1.75, 3.5, 13.75, 40)


def test_three_cases_are_too_few_for_a_median_and_quartiles():
    three = spread([9, 3, 5])
    assert (three.n, three.lower, three.median, three.upper, three.longest) == (3, None, None, None, 9)


def test_no_case_has_no_median():
    assert (spread([]).n, spread([]).median, spread([]).longest) == (0, None, None)


def test_the_table_tells_every_number_with_its_count():
    table = times({"applied": 0, "rejected": 4}, {"applied": 0}, {"applied": 0, "withdrawn": 1}).table()
    assert table["n"].to_dict() == {
        "answered": 1, "answered_unknown": 0, "waiting": 1, "waiting_unknown": 0, "withdrawn": 1,
    }  # fmt: skip
    assert table.loc["answered", "longest"] == 4
    assert table.loc["answered":, ["lower", "median", "upper"]].isna().all(axis=None)


def test_a_pending_application_of_today_changes_no_answer():
    before = times({"applied": 0, "rejected": 4})
    after = times({"applied": 0, "rejected": 4}, {"applied": 60})
    assert after.answered == before.answered
    assert after.waiting.days == (0,)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.dictionaries(st.sampled_from(list(EVENT_KINDS)), st.none() | st.integers(0, 70), max_size=5),
        max_size=6,
    )
)
def test_every_application_sent_is_in_one_count(histories):
    found = times(*histories)
    assert found.table()["n"].sum() == found.sent <= len(histories)
    assert all(0 <= day <= 60 for day in found.answered.days + found.waiting.days)
