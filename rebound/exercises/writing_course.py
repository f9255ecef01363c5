"""The opt-in writing course of stage 2: three or four days, and what was written on each."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound.exercises.check_in import YES_NO
from rebound.exercises.checks import numbers, one_of

KEEP: dict[str, str] = {
    "": "not said",
    "keep": "keep it, out of sight until I ask for it",
    "nothing": "keep nothing of it",
}
"""What becomes of the text when a day is done."""


@dataclass(frozen=True, slots=True)
class CourseDay:
    """One day of the course: how heavy it was before and after, and for how long one wrote."""

    on: date | None = None
    before: int | None = None
    after: int | None = None
    begun_at: datetime | None = None
    done_at: datetime | None = None

    def __post_init__(self) -> None:
        numbers(self, "before", "after")

    def __str__(self) -> str:
        """Return the day as it is read outside of Rebound."""
        return f"{self.on}: {_said(self.before)} before, {_said(self.after)} after"


@dataclass(frozen=True, slots=True)
class WritingCourse:
    """The course: its screen, what is kept, its days. It holds no word of what was written."""

    round_and_round: str = ""
    keep: str = ""
    days: tuple[CourseDay, ...] = ()
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        one_of("round_and_round", self.round_and_round, YES_NO)
        one_of("keep", self.keep, KEEP)


@dataclass(frozen=True, slots=True)
class FreeWriting:
    """What was written on one day of the course. It has no versions; kept only if that was chosen."""

    course: str = ""
    on: date | None = None
    text: str = ""


def _said(number: int | None) -> str:
    return "not said" if number is None else str(number)
