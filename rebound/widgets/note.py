"""Notes beside a control: what is saved, what is wrong, and that nothing is there yet."""

from traitlets import Unicode

from rebound.widgets.control import STATIC, Control
from rebound.widgets.html import Words, fragment


class Note(Control):
    """One line that is also read aloud when it changes."""

    _esm = STATIC / "note.js"
    role = Unicode("status").tag(sync=True)
    text = Unicode().tag(sync=True)

    def say(self, text: str) -> None:
        """Show ``text``; an empty one takes the line away."""
        self.text = text


class Saved(Note):
    """The saved note, such as “Saved 12:03”; read aloud when there is a pause."""

    def __init__(self, text: str = ""):
        super().__init__(text=text)
        self.add_class("rb-saved")


class Problem(Note):
    """A worded problem, read aloud at once."""

    def __init__(self, text: str = ""):
        super().__init__(text=text, role="alert")
        self.add_class("rb-trouble")


class Empty(Words):
    """One sentence in pencil for a place with nothing in it."""

    def __init__(self, text: str):
        super().__init__(value=fragment("<p class='rb-empty'>{text}</p>", text=text))
        self.add_class("rb")
