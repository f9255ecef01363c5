"""Writing: a field for words, of which no letter is lost.

The page sends what is typed at most 200 ms later, and at once when the field or the window is left. Each
message carries the name of the view and a count; ``heard`` is the last one that arrived here. A text that
Python sets counts up ``given``, and a view shows it only when everything typed in it has been heard. What
has not been acknowledged stays in ``window.rebound.unsaved``, for the page's script to hand to the server
when the kernel is gone.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal

from traitlets import Int, List, Unicode

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import guarded


class Writing(Control):
    """A labelled field for words.

    Args:
        label: what is asked, above the field.
        value: the words so far.
        rows: how many lines it has at least; it grows with its text.
        help: one sentence below the field.
        sort: ``text`` (many lines), ``line`` (one line) or ``date`` (a day; the value is ISO 8601).
        suggestions: for ``line``: words to choose from, which never limit what may be typed.
    """

    _esm = STATIC / "writing.js"
    value = Unicode().tag(sync=True)
    given = Int().tag(sync=True)
    heard = Unicode().tag(sync=True)
    acknowledged = Unicode().tag(sync=True)
    saved_at = Unicode().tag(sync=True)
    problem = Unicode().tag(sync=True)
    rows = Int(3).tag(sync=True)
    help = Unicode().tag(sync=True)
    sort = Unicode("text").tag(sync=True)
    suggestions = List(Unicode()).tag(sync=True)
    entry_id = Unicode().tag(sync=True)
    entry_rev = Int().tag(sync=True)
    field = Unicode().tag(sync=True)

    def __init__(
        self,
        label: str,
        value: str = "",
        rows: int = 3,
        help: str = "",
        sort: Literal["text", "line", "date"] = "text",
        suggestions: Iterable[str] = (),
    ):
        super().__init__(label, value=value, rows=rows, help=help, sort=sort, suggestions=list(suggestions))
        self.add_class("rb-writing")
        self._listeners: list[Callable[[str], object]] = []
        self._hearing = False
        self.on_msg(self._message)
        self.observe(self._count_given, "value")

    def on_words(self, callback: Callable[[str], object]) -> None:
        """Call ``callback`` with the whole text each time the person has typed; a problem shows below it."""
        self._listeners.append(guarded(callback, self.say_problem))

    def acknowledge(self, at: str) -> None:
        """Say that everything heard so far is in the journal, saved at the time ``at`` (``"12:03"``)."""
        self.saved_at = at
        self.acknowledged = self.heard

    def say_problem(self, sentence: str) -> None:
        """Show ``sentence`` below the field; an empty one takes it away."""
        self.problem = sentence

    def _message(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        if "words" in content:
            self._hear(str(content["words"]), str(content.get("count", "")))

    def _hear(self, words: str, count: str) -> None:
        self._hearing = True
        try:
            self.heard = count
            self.value = words
        finally:
            self._hearing = False
        self.problem = ""
        for listener in self._listeners:
            listener(words)

    def _count_given(self, _change: object) -> None:
        if not self._hearing:
            self.given += 1
