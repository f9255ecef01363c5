"""A fold: one line that opens and shuts what stands below it, by click or key."""

from collections.abc import Iterable

from ipywidgets import VBox, Widget
from traitlets import Bool

from rebound.widgets.control import STATIC, Control


class FoldHead(Control):
    """The line of a fold: a real button that says whether it is open."""

    _esm = STATIC / "fold.js"
    shown = Bool(False).tag(sync=True)


class Fold(VBox):
    """``children`` below a line that opens and shuts them.

    Args:
        title: the words on the line.
        children: what is shown when it is open.
        open: whether it is open at first.
    """

    def __init__(self, title: str, children: Iterable[Widget], open: bool = False):
        self.head = FoldHead(title, shown=open)
        self.head.add_class("rb-fold-head")
        self.body = VBox(list(children)).add_class("rb-fold-body")
        super().__init__([self.head, self.body])
        self.add_class("rb").add_class("rb-fold")

    def __repr__(self) -> str:
        return f"<Fold {self.head.label!r}>"
