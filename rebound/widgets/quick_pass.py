"""A quick pass: the same question about many things, one at a time or as a list, one key for each answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from traitlets import Dict, Int, List, Unicode

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import guarded


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; the first in the list has the key 1.

    Attributes:
        code: what is told of it.
        words: the words on the page.
        goes_on: whether the same thing may be asked about once more after it.
    """

    code: str
    words: str
    goes_on: bool = False


OFFERED = "offered"
"""The code that is told when what is offered is taken."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be the answer, to be taken with one key.

    Attributes:
        code: the answer that it comes to.
        answer: that answer in words.
        source: who says so, in words.
        words: what is said there.
    """

    code: str
    answer: str
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked about.

    Attributes:
        id: names it.
        name: what it is called, large on the page.
        notes: what helps to remember, a line each.
        earliest: the first day that an answer can have (ISO 8601), or empty.
        offer: what may be the answer, if anything is known that speaks of it.
    """

    id: str
    name: str
    notes: Sequence[str] = ()
    earliest: str = ""
    offer: Offer | None = None


class QuickPass(Control):
    """Things asked about one after the other; what was answered leaves, and can be taken back.

    Args:
        label: what is asked about each.
        answers: the answers, in the order of their keys.
        on_answer: called with the id, the code of the answer, its day as text, and whether it takes the place of
            the answer given before.
        on_undo: called to take the last answer back; returns the id that it was about, or an empty text.
    """

    _esm = STATIC / "quick_pass.js"
    answers = List(Dict()).tag(sync=True)
    things = List(Dict()).tag(sync=True)
    tally = Unicode().tag(sync=True)
    given = Dict().tag(sync=True)
    more = Int().tag(sync=True)

    def __init__(
        self,
        label: str,
        answers: Iterable[Answer],
        on_answer: Callable[[str, str, str, bool], object],
        on_undo: Callable[[], str],
    ):
        super().__init__(label, answers=[asdict(each) for each in answers])
        self._on_answer, self._on_undo = on_answer, on_undo
        self.add_class("rb-pass")
        self.on_msg(self._message)

    def show(self, things: Iterable[Asked], given: Mapping[str, str], tally: str, more: int = 0) -> None:
        """Show what is still to be asked about, which answers were ``given``, and what they come to.

        Args:
            things: those that are asked about next; with thousands, the first of them are enough.
            given: id → code of the answer.
            tally: what the answers come to, in words.
            more: how many come after ``things``.
        """
        with self.hold_sync():
            self.things = [asdict(each) | {"notes": list(each.notes)} for each in things]
            self.given, self.tally, self.more = dict(given), tally, more

    def focus(self) -> None:
        """Put the focus on the question in hand and scroll to it."""
        self.send({"focus": True})

    def _message(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        problems: list[str] = []
        if "answer" in content:
            told = [str(content[name]) for name in ("answer", "code", "day")]
            guarded(self._on_answer, problems.append)(*told, bool(content.get("instead")))
            self.send({"done": told[0], "problem": next(iter(problems), "")})
        if "undo" in content:
            undone = guarded(self._on_undo, problems.append)()
            self.send({"undone": undone or "", "problem": next(iter(problems), "")})
