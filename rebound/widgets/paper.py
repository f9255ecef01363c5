"""A sheet of paper: what stands on it can be printed alone, without the rest of the page."""

from ipywidgets import VBox

from rebound.widgets.control import STATIC, Control
from rebound.widgets.html import Fragment, Words
from rebound.widgets.layout import put_away


class PrintButton(Control):
    """The button that prints the sheet above it."""

    _esm = STATIC / "paper.js"


class Paper(VBox):
    """A sheet with a button below it that prints the sheet and nothing else.

    Args:
        label: the words on the button, such as ``"Print the card"``.
    """

    def __init__(self, label: str):
        self.sheet, self.print = Words().add_class("rb"), PrintButton(label)
        super().__init__([self.sheet, self.print])
        self.add_class("rb").add_class("rb-paper")

    def __repr__(self) -> str:
        return f"<Paper {self.print.label!r}>"

    def show(self, markup: Fragment) -> None:
        """Put ``markup`` on the sheet; an empty one takes the sheet away."""
        self.sheet.value = markup
        put_away(self, not markup)
