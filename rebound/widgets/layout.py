"""One layout and one style for all widgets: the sheet lays them out, and each of its own is one more to fetch."""

from typing import TypeVar, cast

from ipywidgets import DOMWidget, Layout, Widget

Kind = TypeVar("Kind", bound=Widget)

_shared: dict[type[Widget], Widget] = {}


def same(kind: type[Kind]) -> Kind:
    """Return the one ``Layout``, ``ButtonStyle`` … that all widgets of this kernel share."""
    if kind not in _shared or _shared[kind].comm is None:
        _shared[kind] = kind()
    return cast(Kind, _shared[kind])


def put_away(widget: DOMWidget, is_away: bool) -> None:
    """Take ``widget`` out of sight, or show it again, by a layout of its own.

    A class would do for a button; a control of anywidget's keeps on the page what is taken from its classes.
    """
    if widget.layout is _shared.get(Layout):
        widget.layout = Layout()
    widget.layout.display = "none" if is_away else None


def is_put_away(widget: DOMWidget) -> bool:
    """Return whether ``widget`` was taken out of sight."""
    return widget.layout.display == "none"
