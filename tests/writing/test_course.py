"""The rules of the writing course: its spacing, its end, and its stop rule."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rebound.exercises.writing_course import CourseDay
from rebound.writing.course import gets_heavier, next_on, trend, turn

TODAY = date(2026, 11, 25)
DONE = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


def days(*numbers, last=TODAY):
    """Days that are done, one after the other up to ``last``, with (before, after) each."""
    first = last - timedelta(days=len(numbers) - 1)
    return [
        CourseDay(first + timedelta(days=place), before, after, DONE, DONE)
        for place, (before, after) in enumerate(numbers)
    ]


def test_the_first_day_can_begin_at_once():
    assert turn([], TODAY) == "go_on"
    assert next_on([]) is None


def test_a_day_in_hand_is_written_to_its_end_even_on_a_later_day():
    assert turn([CourseDay(TODAY, 5, None, DONE)], TODAY + timedelta(days=3)) == "write"


def test_a_night_lies_between_two_days():
    written = days((5, 6))
    assert turn(written, TODAY) == "wait"
    assert next_on(written) == TODAY + timedelta(days=1)
    assert turn(written, TODAY + timedelta(days=1)) == "go_on"


def test_three_are_enough_a_fourth_closes_it_and_there_is_no_fifth():
    tomorrow = TODAY + timedelta(days=1)
    assert turn(days(*[(5, 5)] * 2), tomorrow) == "go_on"
    assert turn(days(*[(5, 5)] * 3), tomorrow) == "close"
    assert turn(days(*[(5, 5)] * 4), tomorrow) == "over"


@pytest.mark.parametrize(
    ("numbers", "heavier"),
    [
        ([(5, 7)], False),
        ([(5, 7), (6, 7)], True),
        ([(5, 7), (6, 6)], False),
        ([(5, 6), (6, 8), (7, 9)], True),
        ([(5, 9), (6, 6), (6, 8)], False),
        ([(5, 7), (6, None)], False),
        ([(None, 7), (4, 7)], True),
        ([(None, 9), (None, 9)], False),
    ],
)
def test_two_days_running_that_end_two_above_the_start_suggest_to_stop(numbers, heavier):
    assert gets_heavier(days(*numbers)) is heavier
    assert (turn(days(*numbers), TODAY + timedelta(days=1)) == "stop") is heavier


def test_the_trend_says_numbers_and_nothing_else():
    assert trend(days((6, 7), (6, 5), (None, 4))) == "Day 1: 6, then 7. Day 2: 6, then 5. Day 3: 4 after it."
    assert trend(days((None, None), (3, None))) == "Day 2: 3 before it."
