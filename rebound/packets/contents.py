"""What a packet and an answer to it hold: frozen records of plain text, and nothing of the journal besides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rebound import errors

LONGEST = 100_000
"""Characters of one text; a longer one is refused."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field of an item: what it is called for a reader, and what the client wrote there.

    ``new`` says that it was not in what the same coach had of this item before.
    """

    label: str
    words: str
    new: bool = False

    def __post_init__(self) -> None:
        check_texts(self.label, self.words)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the client chose, with an ``id`` by which a comment finds its way back to it."""

    id: str
    kind: str
    title: str
    lines: tuple[Line, ...]
    on: date | None = None

    def __post_init__(self) -> None:
        check_texts(self.id, self.kind, self.title)


@dataclass(frozen=True, slots=True)
class Packet:
    """What a client hands over: who it is from and for, a word with it, until when, and the items.

    ``answer_key`` is the client's public key: the answer is closed with it, so that nobody needs words for that.
    """

    id: str
    sender: str
    to: str
    word: str
    made_on: date
    items: tuple[Item, ...]
    expires_on: date | None = None
    answer_key: str = ""

    def __post_init__(self) -> None:
        check_texts(self.id, self.sender, self.to, self.word, self.answer_key)
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


def plain(words: str) -> str:
    """Return ``words`` as a packet holds them: line ends of one kind, and nothing that is no text."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").strip()
    return "".join(each for each in lines if not _is_no_text(each))


def check_different(ids: Iterable[str]) -> None:
    """Raise ``errors.PacketNotAsItShould`` where two things have one id."""
    listed = list(ids)
    if len(listed) != len(set(listed)):
        raise errors.PacketNotAsItShould()


def _is_no_text(character: str) -> bool:
    """Return whether ``character`` is a control character other than tab and line feed, or half a character."""
    point = ord(character)
    return (point < 32 and character not in "\t\n") or 127 <= point < 160 or 0xD800 <= point <= 0xDFFF
