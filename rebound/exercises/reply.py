"""What the employer answered to a request, sorted line by line."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound.exercises.checks import numbers, one_of

SORTS: dict[str, str] = {
    "": "not sorted yet",
    "impression": "an impression I made",
    "requirement": "a requirement I was missing",
    "not_about_me": "not about me",
    "cannot_use": "I can't use it",
}
"""What a line of an employer's answer is about."""


@dataclass(frozen=True, slots=True)
class SortedLine:
    """One sentence in the employer's words, and what it is about for the person."""

    text: str = ""
    sort: str = ""

    def __post_init__(self) -> None:
        one_of("sort", self.sort, SORTS)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: how able one feels to use it, their words, sorted, and one thing to try."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    request: str = ""
    received_on: date | None = None
    able: int | None = None
    values: tuple[str, ...] = ()
    values_words: str = ""
    text: str = ""
    lines: tuple[SortedLine, ...] = ()
    gap_in_words: str = ""
    will_try: str = ""
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        numbers(self, "able")
