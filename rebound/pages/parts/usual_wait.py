"""After how many days most of one's own answers had come, read off the waiting curve without loading pandas.

The start page asks for this one figure each time it opens, and has no other use for what the analysis needs.
``analysis/silence.py`` draws the whole curve; a test holds the two to the same figures.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rebound.pages.parts.history import Line
from rebound.status import steps

ANSWERS = frozenset({"advanced", "rejected", "closed"})
"""The outcomes in which an employer answered."""

FEWEST_ANSWERS = 10
"""With fewer answers on known days there is no curve of one's own."""

FEWEST_LEFT = 5
"""The curve is read no further than where so many are left to tell of it."""


def usual_wait(lines: Iterable[Line], share: float, as_of: date) -> int | None:
    """Return the first day by which this ``share`` of the answers that ever come had come; None if it is not told.

    Args:
        lines: the whole history.
        share: of all answers to what was sent.
        as_of: the day until which those without an answer have waited.
    """
    answered, waited = _times(lines, as_of)
    if sum(answered.values()) < FEWEST_ANSWERS:
        return None
    curve = _silent(answered, waited)
    wanted = 1 - share * (1 - curve[-1][1]) if curve else 0
    return next((day for day, silent in curve if silent <= wanted + 1e-12), None)


def _times(lines: Iterable[Line], as_of: date) -> tuple[Counter[int], Counter[int]]:
    """Return how many were answered after so many days, and how many had no answer for so long."""
    answered: Counter[int] = Counter()
    waited: Counter[int] = Counter()
    for line in lines:
        sent = next(iter(steps(line.events, as_of)), None)
        until = (sent.outcome_on if sent.outcome else as_of) if sent else None
        if sent and sent.entered_on and until and until >= sent.entered_on:
            (answered if sent.outcome in ANSWERS else waited)[(until - sent.entered_on).days] += 1
    return answered, waited


def _silent(answered: Counter[int], waited: Counter[int]) -> list[tuple[int, float]]:
    """Return the share still without an answer on each day on which one came (Kaplan-Meier)."""
    left, silent, curve = sum(answered.values()) + sum(waited.values()), 1.0, []
    for day in sorted(answered.keys() | waited.keys()):
        if left < FEWEST_LEFT:
            break
        silent *= 1 - answered[day] / left
        curve.append((day, silent))
        left -= answered[day] + waited[day]
    return curve
