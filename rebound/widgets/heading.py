"""A heading that what is shown below it can be reached by: the page scrolls to it and the focus is on it."""

from traitlets import Bool, Unicode

from rebound.widgets.control import STATIC, Control


class Heading(Control):
    """A heading with one line of pencil below it.

    Args:
        label: the heading.
        note: the line below it.
    """

    _esm = STATIC / "heading.js"
    note = Unicode().tag(sync=True)
    wanted = Bool(False).tag(sync=True)

    def __init__(self, label: str = "", note: str = ""):
        super().__init__(label, note=note)
        self.add_class("rb-heading")

    def focus(self) -> None:
        """Put the focus on the heading and scroll to it, as soon as it is drawn; the page takes ``wanted`` back."""
        self.wanted = False
        self.wanted = True
