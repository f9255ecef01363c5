"""Progress: what takes more than a moment says in words what it is doing, and how far it is."""

from collections.abc import Iterator
from contextlib import contextmanager

from traitlets import Bool, Float, Unicode

from rebound.widgets.control import STATIC, Control


class Progress(Control):
    """A line of words with a bar, there only while something lasts; read aloud when it begins.

    What is done before anybody would notice shows nothing.
    """

    _esm = STATIC / "progress.js"
    words = Unicode().tag(sync=True)
    done = Float(None, allow_none=True).tag(sync=True)
    running = Bool(False).tag(sync=True)

    def __init__(self) -> None:
        super().__init__()
        self.add_class("rb-progress")

    @contextmanager
    def during(self, words: str) -> Iterator["Progress"]:
        """Show ``words``, such as ``"Reading the list"``, until the block is left."""
        self.words, self.done, self.running = words, None, True
        try:
            yield self
        finally:
            self.running = False

    def at(self, done: int, of: int) -> None:
        """Move the bar to ``done`` of ``of`` pieces."""
        self.done = done / of if of else None
