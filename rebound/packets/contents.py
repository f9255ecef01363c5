"""What a packet and an answer to it hold: frozen records of plain text, and nothing of the journal besides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rebound import errors

LONGEST = 100_000
"""Characters of one text; a longer one is refused."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field of an item: what it is called for a reader, and what the client wrote there."""

    label: str
    words: str

    def __post_init__(self) -> None:
        check_texts(self.label, self.words)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the client chose: its ``id`` is the entry's, so that a comment finds its way back."""

    id: str
    kind: str
    title: str
    lines: tuple[Line, ...]
    on: date | None = None

    def __post_init__(self) -> None:
        check_texts(self.id, self.kind, self.title)


@dataclass(frozen=True, slots=True)
class Packet:
    """What a client hands over: who it is from and for, a word with it, until when, and the items."""

    id: str
    sender: str
    to: str
    word: str
    made_on: date
    items: tuple[Item, ...]
    expires_on: date | None = None

    def __post_init__(self) -> None:
        check_texts(self.id, self.sender, self.to, self.word)
        check_different(item.id for item in self.items)


@dataclass(frozen=True, slots=True)
class Comment:
    """What a coach says about one item."""

    item_id: str
    words: str

    def __post_init__(self) -> None:
        check_texts(self.item_id, self.words)


@dataclass(frozen=True, slots=True)
class SuggestedPlan:
    """An if-then sentence that a coach suggests; it becomes a plan only when the client takes it."""

    condition: str
    act: str
    due: date | None = None

    def __post_init__(self) -> None:
        check_texts(self.condition, self.act)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a coach hands back: comments item by item, questions, and plans that they suggest."""

    id: str
    packet_id: str
    sender: str
    word: str
    made_on: date
    comments: tuple[Comment, ...] = ()
    questions: tuple[str, ...] = ()
    plans: tuple[SuggestedPlan, ...] = ()

    def __post_init__(self) -> None:
        check_texts(self.id, self.packet_id, self.sender, self.word, *self.questions)
        check_different(comment.item_id for comment in self.comments)


def check_texts(*texts: str) -> None:
    """Raise ``errors.PacketNotAsItShould`` where a text is too long or has a character that is no text."""
    for text in texts:
        if len(text) > LONGEST or any(_is_no_text(each) for each in text):
            raise errors.PacketNotAsItShould()


def check_different(ids: Iterable[str]) -> None:
    """Raise ``errors.PacketNotAsItShould`` where two things have one id."""
    listed = list(ids)
    if len(listed) != len(set(listed)):
        raise errors.PacketNotAsItShould()


def _is_no_text(character: str) -> bool:
    """Return whether ``character`` is a control character other than tab and line feed, or half a character."""
    point = ord(character)
    return (point < 32 and character not in "\t\n") or 127 <= point < 160 or 0xD800 <= point <= 0xDFFF
