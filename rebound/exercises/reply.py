"""What the employer answered to a request, sorted line by line."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound import errors
from rebound.exercises.checks import all_of, numbers, one_of

SORTS: dict[str, str] = {
    "": "not sorted yet",
    "impression": "an impression I made",
    "requirement": "a requirement I was missing",
    "not_about_me": "not about me",
    "cannot_use": "I can't use it",
}
"""What a line of an employer's answer is about."""

CAME: dict[str, str] = {
    "": "not said",
    "answer": "an answer",
    "refused": "they give no reasons",
}
"""What came back."""

AS_GUESSED: dict[str, str] = {
    "": "not said",
    "yes": "much as I guessed",
    "partly": "partly",
    "no": "something else",
}
"""How what came compares with what was predicted."""

VALUES: dict[str, str] = {
    "people": "being there for my people",
    "useful": "being of use to others",
    "craft": "doing careful work",
    "learning": "learning and understanding",
    "honesty": "honesty",
    "fairness": "fairness",
    "independence": "standing on my own feet",
    "courage": "courage",
    "humour": "humour",
    "creativity": "making new things",
    "nature": "nature and being outdoors",
    "faith": "faith, or what I hold to be right",
    "calm": "health and calm",
}
"""Thirteen things that may matter to somebody, of which two or three are chosen."""

MOST_VALUES = 3


@dataclass(frozen=True, slots=True)
class SortedLine:
    """One sentence in the employer's words, and what it is about for the person."""

    text: str = ""
    sort: str = ""

    def __post_init__(self) -> None:
        one_of("sort", self.sort, SORTS)

    def __str__(self) -> str:
        """Return the line as it is read outside of Rebound: the sentence, and what it is about."""
        return f"{self.text} ({SORTS[self.sort]})"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: how able one feels to use it, their words, sorted, and one thing to try.

    ``heard`` is the event that says what came.
    """

    step: str = ""
    skipped: tuple[str, ...] = ()
    request: str = ""
    received_on: date | None = None
    able: int | None = None
    values: tuple[str, ...] = ()
    values_words: str = ""
    values_time: str = ""
    came: str = ""
    text: str = ""
    lines: tuple[SortedLine, ...] = ()
    as_guessed: str = ""
    gap_in_words: str = ""
    will_try: str = ""
    heard: str = ""
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        numbers(self, "able")
        all_of("values", self.values, VALUES)
        if len(self.values) > MOST_VALUES:
            raise errors.NotAllowed("values", len(self.values), "two or three values")
        one_of("came", self.came, CAME)
        one_of("as_guessed", self.as_guessed, AS_GUESSED)
