"""A plan: one act for one moment, with its day and how sure the person is of it."""

from dataclasses import dataclass
from datetime import date

from rebound.exercises.checks import numbers, one_of

PURPOSES: dict[str, str] = {
    "": "for yourself",
    "silence": "if no answer comes",
    "support": "asking somebody",
    "act": "the next act",
    "top_up": "two lines a week",
    "agreement": "agreed with your coach",
    "agreement_two": "also agreed with your coach",
    "tell": "telling your coach",
}
"""What a plan is for."""

STATES: dict[str, str] = {
    "": "open",
    "done": "done",
    "not_yet": "not yet",
    "changed": "changed my mind",
}
"""What became of a plan."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One if-then sentence. ``weekly`` plans come back seven days after each time they were done."""

    purpose: str = ""
    condition: str = ""
    act: str = ""
    due: date | None = None
    weekly: bool = False
    confidence: int | None = None
    state: str = ""
    state_on: date | None = None
    what_came: str = ""
    grew_from: str = ""

    def __post_init__(self) -> None:
        one_of("purpose", self.purpose, PURPOSES)
        one_of("state", self.state, STATES)
        numbers(self, "confidence")
