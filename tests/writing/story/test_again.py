from dataclasses import replace
from datetime import date, timedelta

import pytest

from rebound import errors
from rebound.exercises.story import Story, Telling
from rebound.writing.story import again

DAY = date(2026, 3, 2)


def told(times):
    return Story(tellings=tuple(Telling(DAY + timedelta(days=number), 100) for number in range(times)))


@pytest.mark.parametrize(("times", "days"), list(enumerate(again.DAYS, 1)))
def test_after_each_telling_the_next_one_is_further_away(times, days):
    assert again.due_on(told(times)) == DAY + timedelta(days=times - 1 + days)


def test_before_the_first_and_after_the_fifth_nothing_is_due():
    assert again.due_on(told(0)) is None
    assert again.due_on(told(5)) is None


def test_who_does_not_want_to_be_reminded_is_not():
    assert again.due_on(replace(told(1), remind=False)) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1:45", 105), ("105", 105), ("2 min", 120), ("1 min 45 s", 105), ("95s", 95), (" 0:50 ", 50)],
)
def test_a_time_is_read_as_people_write_it(text, seconds):
    assert again.seconds_from(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "0", "61:00", "-5", "1:2:3"])
def test_what_is_no_time_is_told(text):
    with pytest.raises(errors.DurationUnreadable):
        again.seconds_from(text)
