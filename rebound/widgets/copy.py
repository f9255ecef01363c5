"""A button that puts a text into the clipboard, and says that it did."""

from traitlets import Unicode

from rebound.widgets.control import STATIC, Control


class Copy(Control):
    """A button that copies ``text``.

    Args:
        label: what is copied, on the button.
        text: the words.
    """

    _esm = STATIC / "copy.js"
    text = Unicode().tag(sync=True)

    def __init__(self, label: str, text: str = ""):
        super().__init__(label, text=text)
        self.add_class("rb-copy")
