"""A pinned thought: the person's own sentence, which stays in sight while they work on it."""

from traitlets import Unicode

from rebound.widgets.control import STATIC, Control


class Pin(Control):
    """One sentence in quotation marks with a note in the margin; without words there is nothing.

    In the web app it stays at the top of the window while what follows it is scrolled, if it is shown by a
    cell of its own. On a phone it takes two lines at most.

    Args:
        words: the person's sentence.
        note: what the tool notes beside it, such as ``"You believed it 80 of 100, at 11:52."``.
        label: what it is, read aloud.
    """

    _esm = STATIC / "pin.js"
    words = Unicode().tag(sync=True)
    note = Unicode().tag(sync=True)

    def __init__(self, words: str = "", note: str = "", label: str = "Your thought"):
        super().__init__(label, words=words, note=note)
        self.add_class("rb-pin")
