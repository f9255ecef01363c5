"""What was shared with somebody: a packet in the making, and, once it is handed over, exactly what left."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound.exercises.checks import one_of

SEALED: dict[str, str] = {
    "": "not said yet",
    "key": "locked with their key",
    "words": "locked with words that both know",
    "page": "an open page that anybody can read",
}
"""How what is shared leaves."""


@dataclass(frozen=True, slots=True)
class SharedLine:
    """One line of an item as it left."""

    label: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class SharedItem:
    """One item as it left, and the day from which on it stays out of later packets."""

    item_id: str = ""
    kind: str = ""
    title: str = ""
    lines: tuple[SharedLine, ...] = ()
    taken_back_on: date | None = None

    def __str__(self) -> str:
        """Return the item as it is read outside of Rebound."""
        back = f" (taken back on {self.taken_back_on})" if self.taken_back_on else ""
        return "\n".join([f"{self.title}{back}", *(f"  {each.label}: {each.words}" for each in self.lines)])


@dataclass(frozen=True, slots=True)
class Share:
    """One packet: what is ticked for whom, and what left when it was handed over.

    ``opened`` names the private entries that the person opened for this packet, and for no other.
    """

    to: str = ""
    sender: str = ""
    sealed: str = ""
    ticked: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    word: str = ""
    expires_on: date | None = None
    packet_id: str = ""
    items: tuple[SharedItem, ...] = ()
    handed_at: datetime | None = None

    def __post_init__(self) -> None:
        one_of("sealed", self.sealed, SEALED)
