"""A pin: the person's own sentence, or one of ours, which stays in sight while they work below it."""

from traitlets import Bool, Unicode

from rebound.widgets.control import STATIC, Control


class Pin(Control):
    """One sentence in quotation marks with a note in the margin; without words there is nothing.

    In the web app it stays at the top of the window while what follows it is scrolled, if it is shown by a
    cell of its own. On a phone it takes two lines at most.

    Args:
        words: the person's sentence.
        note: what the tool notes beside it, such as ``"You believed it 80 of 100, at 11:52."``.
        label: what it is, read aloud.
        own: whether the sentence is the person's; one of ours has no quotation marks.
    """

    _esm = STATIC / "pin.js"
    words = Unicode().tag(sync=True)
    note = Unicode().tag(sync=True)
    own = Bool(True).tag(sync=True)

    def __init__(self, words: str = "", note: str = "", label: str = "Your thought", own: bool = True):
        super().__init__(label, words=words, note=note, own=own)
        self.add_class("rb-pin")
