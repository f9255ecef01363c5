"""Stage 3, Not personal: a sitting, and the card for the next no."""

from dataclasses import dataclass
from datetime import datetime

from rebound.exercises.cause import Cause
from rebound.exercises.checks import numbers, one_of

SIDES: dict[str, str] = {
    "": "not sorted yet",
    "observed": "I know it",
    "assumed": "I guess it",
}
"""Whether a line was seen or heard, or is a guess."""


@dataclass(frozen=True, slots=True)
class ThoughtLine:
    """One line of the thought, or one that was added to it, and the side on which it landed."""

    text: str = ""
    side: str = ""
    added: bool = False

    def __post_init__(self) -> None:
        one_of("side", self.side, SIDES)


@dataclass(frozen=True, slots=True)
class NotPersonal:
    """One sitting of stage 3: from what the no means to the person, over its causes, to one sentence."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    hurts: str = ""
    who_else: str = ""
    kind_words: str = ""
    get_better: str = ""
    thought: str = ""
    belief_before: int | None = None
    hurt_before: int | None = None
    watcher: str = ""
    lines: tuple[ThoughtLine, ...] = ()
    causes: tuple[Cause, ...] = ()
    to_friend: str = ""
    to_colleague: str = ""
    hard_truth: str = ""
    also_true: str = ""
    belief_after: int | None = None
    hurt_after: int | None = None
    works_on: str = ""
    earlier: str = ""
    let_be: bool = False
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        numbers(self, "hurt_before", "hurt_after")
        numbers(self, "belief_before", "belief_after", highest=100)


@dataclass(frozen=True, slots=True)
class NextSetback:
    """The card for the next no: the most likely one, and what is done then."""

    likely: str = ""
    then_i: str = ""
    grew_from: str = ""
    put_away_for: str = ""
