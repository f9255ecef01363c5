"""One cause of a rejection, as the person weighs it."""

from dataclasses import dataclass

from rebound.exercises.checks import numbers, one_of

WHOSE: dict[str, str] = {
    "": "not said",
    "mine": "mine to influence",
    "not_mine": "not mine",
    "unknown": "unknown",
}
"""In whose hands a cause lies."""

SAID_BY: dict[str, str] = {
    "me": "I infer it",
    "employer": "the employer said so",
}
"""Whose word a cause is."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause in the person's words or by its ``code`` in the list that ships, with its share of 100."""

    text: str = ""
    code: str = ""
    share: int | None = None
    whose: str = ""
    said_by: str = "me"

    def __post_init__(self) -> None:
        one_of("whose", self.whose, WHOSE)
        one_of("said_by", self.said_by, SAID_BY)
        numbers(self, "share", highest=100)
