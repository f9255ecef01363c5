"""When a story is to be said aloud again, and how a time that somebody typed is read."""

import re
from datetime import date, timedelta

from rebound import errors
from rebound.exercises.story import LONGEST, Story

DAYS = (1, 3, 7, 21)
"""Days after a telling until the next one, after the first, second, third and fourth: what is said again at
growing distances stays (spacing effect)."""

RIPE = timedelta(days=14)
"""How long after a no it may make a story of a failure and what was learned."""

_CLOCK = re.compile(r"(?:(\d{1,2})\s*(?::|min(?:utes?)?\.?|m)\s*)?(\d{1,4})?\s*(?:s(?:ec(?:onds?)?)?\.?)?")


def due_on(story: Story) -> date | None:
    """Return the day on which ``story`` is to be said again; None before the first time and after the fifth."""
    days = [each.on for each in story.tellings if each.on]
    if not story.remind or not days or len(days) > len(DAYS):
        return None
    return max(days) + timedelta(days=DAYS[len(days) - 1])


def seconds_from(text: str) -> int:
    """Return the seconds that ``text`` says, such as ``"1:45"``, ``"105"`` or ``"1 min 45 s"``.

    Raises:
        errors.DurationUnreadable: it says none, or more than an hour.
    """
    found = _CLOCK.fullmatch(text.strip().lower())
    seconds = int(found[1] or 0) * 60 + int(found[2] or 0) if found else 0
    if not 0 < seconds <= LONGEST:
        raise errors.DurationUnreadable(text)
    return seconds
