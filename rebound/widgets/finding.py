"""Notes beside a draft: which words may be regretted, how they land, and one calmer way to say the same."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from traitlets import Dict, List, Unicode

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import Say, guarded


@dataclass(frozen=True, slots=True)
class Finding:
    """One note on a draft.

    Attributes:
        quote: the words of the draft that it is about, as they stand there; empty for what it lacks.
        why: how they land, in one sentence.
        kind: what they are, such as ``"Sounds sarcastic"``; empty for “Read this again”, which names none.
        words: the characters of ``quote`` to underline, each as its first and the one after its last.
        calmer: one calmer way to say it; empty offers none.
    """

    quote: str
    why: str
    kind: str = ""
    words: tuple[tuple[int, int], ...] = ()
    calmer: str = ""


class Findings(Control):
    """The notes on one draft; in a step of the web app they stand in the margin beside what they follow.

    A note that was used or left leaves the list; one that was left does not come back.

    Args:
        on_use: called with the ``Finding`` whose calmer words are to be used.
        on_leave: called with the ``Finding`` that is to be left as it is.
        label: what the notes are about, read aloud.
        say: shows a problem near the draft; without it, the page shows it.
        words: ``instead``: what the other wording is called; ``leave``: the words on the button that leaves a note.
    """

    _esm = STATIC / "finding.js"
    notes = List(Dict()).tag(sync=True)
    closing = Unicode().tag(sync=True)
    instead = Unicode("Calmer").tag(sync=True)
    leave = Unicode("Leave it as it is").tag(sync=True)

    def __init__(
        self,
        on_use: Callable[[Finding], object],
        on_leave: Callable[[Finding], object] = lambda finding: None,
        label: str = "Notes on the draft",
        say: Say | None = None,
        **words: str,
    ):
        super().__init__(label, **words)
        self._shown: tuple[Finding, ...] = ()
        self._left: set[Finding] = set()
        self._on_use, self._on_leave = on_use, on_leave
        self.add_class("rb-notes")
        self.on_msg(guarded(self._message, say))

    def show(self, findings: Iterable[Finding], closing: str = "") -> None:
        """Show ``findings``, top to bottom, in place of those before.

        Args:
            findings: what was found; those that were left as they are stay away.
            closing: the line below them, which says what a reader like this misses.
        """
        self._shown = tuple(each for each in findings if each not in self._left)
        with self.hold_sync():
            self.notes = [asdict(each) for each in self._shown]
            self.closing = closing

    def _message(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        asked = (content.get("quote"), content.get("kind"))
        finding = next((each for each in self._shown if (each.quote, each.kind) == asked), None)
        if finding is None:
            return
        if content.get("act") == "use":
            self._on_use(finding)
        else:
            self._left.add(finding)
            self._on_leave(finding)
        self.show((each for each in self._shown if each != finding), self.closing)
