"""The one question that the person declared beforehand: which of two ways leads on more often."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Question:
    """Two levels of one attribute, used in turn, and read once. What decides is fixed on the day of declaring.

    Attributes:
        attribute: the column of ``frames.applications`` in which the two differ.
        first: one level, in the person's words.
        second: the other.
        since: the day of declaring; earlier applications do not count.
        wanted: the applications that must have had their time until it is read.
        within: the person's horizon on that day: days within which an advance counts.
        ended_on: the day on which it was given up, or put away after its reading.
    """

    attribute: str = ""
    first: str = ""
    second: str = ""
    since: date | None = None
    wanted: int = 0
    within: int = 45
    ended_on: date | None = None
