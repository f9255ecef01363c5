"""Changes to the history on one page: each can be undone, and the whole page is drawn again after it."""

from collections.abc import Callable
from dataclasses import dataclass

from ipywidgets import HBox

from rebound import clock
from rebound.pages.parts import desk
from rebound.pages.parts.history import Line, lines
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.layout import put_away
from rebound.widgets.note import Problem, Saved


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """Something that was changed: what, in words, and how it is taken back."""

    what: str
    undo: Callable[[], None]


class Changes:
    """What was changed on this page, the newest last, and who wants to know."""

    def __init__(self, journal: Journal):
        self.journal = journal
        self._made: list[Change] = []
        self._drawings: list[Callable[[], None]] = []
        self._lines: list[Line] | None = None
        self._stand: object = None
        self.saved, self.problem = Saved(), Problem()
        self._button = button("Undo", self.undo, kind="word", say=self.problem.say)
        put_away(self._button, True)
        self.head = HBox([self.saved, self._button, self.problem]).add_class("rb").add_class("rb-done-row")

    def lines(self) -> list[Line]:
        """Return the whole history; it is read again only where something was written since."""
        stand = (self.journal.changed_at(), clock.today())
        if self._lines is None or stand != self._stand:
            self._stand, self._lines = stand, lines(self.journal)
        return self._lines

    def draw(self, drawing: Callable[[], None]) -> None:
        """Call ``drawing`` now and after every change."""
        self._drawings.append(drawing)
        drawing()

    def made(self, what: str, undo: Callable[[], None]) -> None:
        """Note that ``what`` was changed and saved, and how to take it back."""
        self.note(Change(what, undo))

    def note(self, change: Change) -> None:
        """Note a change that was saved."""
        self._made.append(change)
        self.tell(f"Saved {desk.clock_time(clock.now())}: {change.what}.")

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        if self._made:
            self.take_back(self._made[-1])

    def take_back(self, change: Change) -> None:
        """Take ``change`` back, whatever was changed after it."""
        change.undo()
        self._made.remove(change)
        self.tell(f"Taken back: {change.what}.")

    def stands(self, change: Change) -> bool:
        """Say whether ``change`` was not taken back."""
        return change in self._made

    def tell(self, words: str) -> None:
        """Say ``words`` at the head of the page and draw everything again."""
        self.problem.say("")
        self.saved.say(words)
        put_away(self._button, not self._made)
        if self._made:
            self._button.description = f"Undo: {self._made[-1].what}"
        self._lines = None
        for drawing in self._drawings:
            drawing()
