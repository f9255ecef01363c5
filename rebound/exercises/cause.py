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


CAUSES: dict[str, str] = {
    "numbers": "So many people applied that small things decided",
    "last_few": "I was among the last few, and only one could be chosen",
    "key_experience": "Somebody had a bit more experience in one key thing",
    "insider": "It was meant for somebody inside",
    "referred": "Somebody who was recommended was ahead of me",
    "never_open": "The job was not really open, or it was cancelled",
    "profile": "They began to look for somebody else: a new profile, fresh blood",
    "circumstances": "Budget, timing, a reorganisation, the place, the pay or a visa",
    "panel": "The people who decided did not agree, or it was a matter of taste",
    "other_first": "They offered it to somebody first who may still say no",
    "requirement": "I was missing something that they asked for",
    "on_the_day": "How I came across on the day",
}
"""Causes that ship, by code, in the words of somebody who was turned down."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause in the person's words or by its ``code`` in the list that ships, with its weight.

    Its ``share`` of 100 follows from its ``parts`` and those of the causes beside it.
    """

    text: str = ""
    code: str = ""
    parts: int = 0
    share: int | None = None
    whose: str = ""
    said_by: str = "me"

    def __post_init__(self) -> None:
        one_of("code", self.code, {"", *CAUSES})
        one_of("whose", self.whose, WHOSE)
        one_of("said_by", self.said_by, SAID_BY)
        numbers(self, "share", highest=100)
