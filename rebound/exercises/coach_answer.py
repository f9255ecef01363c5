"""What a coach answered to a packet. It stands beside the person's own words and changes none of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CoachComment:
    """What the coach said about one item."""

    item_id: str = ""
    words: str = ""

    def __str__(self) -> str:
        """Return the comment as it is read outside of Rebound."""
        return self.words


@dataclass(frozen=True, slots=True)
class CoachPlan:
    """An if-then sentence that the coach suggests; ``plan`` names the plan once the person has taken it."""

    condition: str = ""
    act: str = ""
    due: date | None = None
    plan: str = ""

    def __str__(self) -> str:
        """Return the suggestion as it is read outside of Rebound."""
        return f"If {self.condition}, then {self.act}" + (f", by {self.due}" if self.due else "")


@dataclass(frozen=True, slots=True)
class CoachAnswer:
    """One answer of a coach: a word, comments item by item, questions, suggested plans."""

    answer_id: str = ""
    packet_id: str = ""
    sender: str = ""
    word: str = ""
    made_on: date | None = None
    comments: tuple[CoachComment, ...] = ()
    their_questions: tuple[str, ...] = ()
    plans: tuple[CoachPlan, ...] = ()
