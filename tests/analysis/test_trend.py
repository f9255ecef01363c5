"""Is it getting better?"""

from datetime import date, timedelta

import pytest

from rebound import frames
from rebound.analysis.gate import gate
from rebound.analysis.trend import trend, weeks
from tests.analysis.histories import AS_OF, START, history


def told(*advanced, **more):
    """One application a day; those of these days advance."""
    return [
        {"applied": day, "screening" if yes else "rejected": day + 3, **more}
        for day, yes in enumerate(advanced)
    ]


def test_a_rise_is_claimed_where_it_is_rare_enough():
    frame = history(*told(*[False] * 30, *[True] * 30)).applications
    found = trend(frame, 30, gate(frame), 0.01)
    assert (found.early, found.late, found.n) == ((0, 30), (30, 30), 60)
    assert (found.claim, found.direction) == (True, "better")
    assert trend(frame, 30, gate(frame), None).claim is False


def test_a_fall_is_worse():
    frame = history(*told(*[True] * 30, *[False] * 30)).applications
    assert trend(frame, 30, gate(frame), 0.01).direction == "worse"


def test_what_does_not_change_is_not_claimed():
    frame = history(*told(*[True, False] * 30)).applications
    found = trend(frame, 30, gate(frame), 0.01)
    assert (found.claim, found.direction) == (False, None)
    assert found.p > 0.5


def test_halves_cut_no_day_in_two():
    frame = history(*[{"applied": 0, "rejected": 3}] * 3, *[{"applied": 5, "screening": 9}] * 5).applications
    found = trend(frame, 30)
    assert (found.early, found.late) == ((0, 3), (5, 5))


def test_what_was_used_one_after_the_other_goes_with_the_calendar():
    turns = [*told(*[False] * 40, resume_version="A"), *told(*[False] * 80, resume_version="B")[40:]]
    assert trend(history(*turns).applications, 30).with_the_calendar == ("resume_version",)
    mixed = [each | {"resume_version": "AB"[place % 2]} for place, each in enumerate(turns)]
    assert trend(history(*mixed).applications, 30).with_the_calendar == ()


def test_weeks_by_hand():
    """As of a Sunday: week one is finished, week two ends only 27 days ago, week three has nothing."""
    as_of = START + timedelta(days=40)
    made = history(
        {"applied": 0, "screening": 4},
        {"applied": 6, "screening": 39},
        {"applied": 7},
        {"applied": 22},
        as_of=as_of,
    )
    found = weeks(made.applications, 30)
    assert [(week.sent, week.advanced, week.finished) for week in found] == [
        (2, 1, True), (1, 0, False), (0, 0, False), (1, 0, False), (0, 0, False), (0, 0, False),
    ]  # fmt: skip
    assert [week.monday for week in found[:2]] == [START, START + timedelta(days=7)]


def test_every_application_with_a_day_is_in_one_week():
    made = history(*told(*[True] * 50), {"applied": None, "rejected": 3}, {"saved": 1})
    found = weeks(made.applications, 45)
    assert sum(week.sent for week in found) == 50
    assert found[-1].monday <= AS_OF < found[-1].monday + timedelta(days=7)


@pytest.mark.parametrize("made", [[], [{"saved": 0}], [{"applied": None}]])
def test_without_a_day_there_is_no_week_and_no_trend(made):
    frame = history(*made).applications if made else frames.applications([], [], date(2025, 1, 1))
    assert weeks(frame, 45) == ()
    assert (trend(frame, 45).n, trend(frame, 45).claim, trend(frame, 45).with_the_calendar) == (0, False, ())
