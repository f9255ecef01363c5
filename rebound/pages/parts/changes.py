"""Changes to the history on one page: each can be undone, and the whole page is drawn again after it."""

from collections.abc import Callable

from ipywidgets import HBox

from rebound import clock
from rebound.pages.parts import desk
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.note import Problem, Saved


class Changes:
    """What was changed on this page, the newest last, and who wants to know."""

    def __init__(self, journal: Journal):
        self.journal = journal
        self._undo: list[tuple[str, Callable[[], None]]] = []
        self._drawings: list[Callable[[], None]] = []
        self.saved, self.problem = Saved(), Problem()
        self._button = button("Undo", self.undo, kind="word", say=self.problem.say)
        self._button.layout.display = "none"
        self.head = HBox([self.saved, self._button, self.problem]).add_class("rb").add_class("rb-foot-row")

    def draw(self, drawing: Callable[[], None]) -> None:
        """Call ``drawing`` now and after every change."""
        self._drawings.append(drawing)
        drawing()

    def made(self, what: str, undo: Callable[[], None]) -> None:
        """Note that ``what`` was changed and saved, and how to take it back."""
        self._undo.append((what, undo))
        self._tell(f"Saved {desk.clock_time(clock.now())}: {what}.")

    def undo(self) -> None:
        """Take the last change back."""
        what, undo = self._undo[-1]
        undo()
        self._undo.pop()
        self._tell(f"Taken back: {what}.")

    def _tell(self, words: str) -> None:
        self.problem.say("")
        self.saved.say(words)
        self._button.layout.display = None if self._undo else "none"
        if self._undo:
            self._button.description = f"Undo: {self._undo[-1][0]}"
        for drawing in self._drawings:
            drawing()
