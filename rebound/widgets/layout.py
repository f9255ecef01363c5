"""One layout and one style for all widgets: the sheet lays them out, and each of its own is one more to fetch."""

from typing import TypeVar, cast

from ipywidgets import DOMWidget, Widget

AWAY = "rb-put-away"
"""The class of what is not to be seen for now."""

Kind = TypeVar("Kind", bound=Widget)

_shared: dict[type[Widget], Widget] = {}


def same(kind: type[Kind]) -> Kind:
    """Return the one ``Layout``, ``ButtonStyle`` … that all widgets of this kernel share."""
    if kind not in _shared or _shared[kind].comm is None:
        _shared[kind] = kind()
    return cast(Kind, _shared[kind])


def put_away(widget: DOMWidget, is_away: bool) -> None:
    """Take ``widget`` out of sight, or show it again."""
    if is_away:
        widget.add_class(AWAY)
    else:
        widget.remove_class(AWAY)
