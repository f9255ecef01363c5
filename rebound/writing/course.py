"""The rules of the writing course: on which day it goes on, when it is enough, and when it is better to stop."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from rebound.exercises.writing_course import CourseDay

LEAST, MOST = 3, 4
"""Days of the course: three, and a fourth to close it for whoever wants one."""

HEAVIER = 2
"""How much heavier than at the very start two days running have to end before it is suggested to stop."""

Turn = Literal["write", "wait", "stop", "go_on", "close", "over"]
"""What the course asks for now."""


def turn(days: Sequence[CourseDay], today: date) -> Turn:
    """Return what the course asks for on the day ``today``, after these ``days``.

    A day in hand is written to its end first. Where two days running ended heavier, it is suggested to stop.
    Days lie at least one night apart (in studies one to three days worked better than longer gaps).
    """
    if days and days[-1].done_at is None:
        return "write"
    if len(days) >= MOST:
        return "over"
    if gets_heavier(days):
        return "stop"
    if days and days[-1].on is not None and today <= days[-1].on:
        return "wait"
    return "close" if len(days) >= LEAST else "go_on"


def gets_heavier(days: Sequence[CourseDay]) -> bool:
    """Return whether the last two days each ended ``HEAVIER`` or more above the number at the very start."""
    start = next((each.before for each in days if each.before is not None), None)
    last = [each.after for each in days[-2:]]
    if start is None or len(last) < 2:
        return False
    return all(after is not None and after - start >= HEAVIER for after in last)


def next_on(days: Sequence[CourseDay]) -> date | None:
    """Return the first day on which the course may go on, or None before its first day."""
    return days[-1].on + timedelta(days=1) if days and days[-1].on else None


def trend(days: Sequence[CourseDay]) -> str:
    """Return the numbers of each day on one line, such as ``"Day 1: 6, then 7. Day 2: 6, then 5."``."""
    said = [_numbers(each) for each in days]
    return " ".join(f"Day {number}: {each}." for number, each in enumerate(said, start=1) if each)


def _numbers(day: CourseDay) -> str:
    """Return the numbers of one day; of two, the one that was not given is left out."""
    if day.after is None:
        return "" if day.before is None else f"{day.before} before it"
    return f"{day.after} after it" if day.before is None else f"{day.before}, then {day.after}"
