"""A box that is drawn anew while somebody works in it: folds stay open, and the focus stays where it was."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ipywidgets import VBox, Widget

from rebound.widgets.choice import Choice
from rebound.widgets.fold import FoldHead
from rebound.widgets.select import Select

_Key = tuple[str, int]
"""The label of a control, and how many with the same one stand before it."""


class Redrawn(VBox):
    """A box of which ``draw`` changes the content and nothing else: not what is open, nor where one was."""

    def __init__(self) -> None:
        super().__init__([])
        self._values: dict[_Key, str] = {}

    def draw(self, children: Sequence[Widget]) -> None:
        """Show ``children``; of these, what was open is open, and what was just chosen in has the focus."""
        opened = {key for key, head in _labelled(self.children, FoldHead) if head.shown}
        chosen = {
            key
            for key, each in _labelled(self.children, Select, Choice)
            if each.value != self._values.get(key)
        }
        for key, head in _labelled(children, FoldHead):
            head.shown = head.shown or key in opened
        self._values = {}
        for key, each in _labelled(children, Select, Choice):
            self._values[key] = each.value
            each.observe(lambda change, key=key: self._values.update({key: change["new"]}), "value")
            each.has_focus = key in chosen
        self.children = tuple(children)


def _labelled(widgets: Iterable[Widget], *kinds: type) -> Iterator[tuple[_Key, Widget]]:
    """Yield the controls of these ``kinds`` inside ``widgets``, each with what it is known by."""
    before: Counter[str] = Counter()
    for each in _everything(widgets):
        if isinstance(each, kinds):
            yield (each.label, before[each.label]), each
            before[each.label] += 1


def _everything(widgets: Iterable[Widget]) -> Iterator[Widget]:
    for each in widgets:
        yield each
        yield from _everything(getattr(each, "children", ()))
