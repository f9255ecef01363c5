"""Which clicks count: those on a control that is on the page, made when what the click before did could be seen.

A kernel hears clicks one after the other, so the second half of a double click comes when the first has done
its work. It was made on the page as it stood before, and what it asked for is done. Whoever clicks “Add another”
three times quickly means it three times.
"""

import time
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary, ref

from IPython.core.getipython import get_ipython
from ipywidgets import DOMWidget, Widget

from rebound.widgets.layout import is_put_away

UNREAD = 0.5
"""Seconds in which nobody has read what a button says now, where the click before gave it other words."""

_inside: WeakKeyDictionary[Widget, list[ref[Widget]]] = WeakKeyDictionary()
"""What was ever inside of something → what it is inside of now."""


def counted(
    control: DOMWidget, words: Callable[[], str], act: Callable[..., object]
) -> Callable[..., object]:
    """Return ``act`` for the clicks on ``control`` that count; the others are dropped.

    Args:
        control: what is clicked.
        words: returns what stands on it now.
        act: called with the arguments of each click that counts.
    """
    last_made: datetime | None = None
    deaf = 0.0

    @wraps(act)
    def call(*args: object) -> object:
        nonlocal last_made, deaf
        made = _made_at()
        is_too_soon = made and last_made and (made - last_made).total_seconds() < deaf
        if is_too_soon or not is_on_page(control):
            return None
        began, read = time.monotonic(), words()
        try:
            return act(*args)
        finally:
            last_made = made
            deaf = time.monotonic() - began + (UNREAD if words() != read else 0)

    return call


def is_on_page(widget: DOMWidget) -> bool:
    """Return whether ``widget`` can be seen: neither it nor what it is inside of was taken out or put away."""
    if is_put_away(widget):
        return False
    holders = _inside.get(widget)
    if holders is None:
        return True
    return any(is_on_page(holder) for each in holders if (holder := each()) is not None)


def _made_at() -> datetime | None:
    """Return when the message that is dealt with left the browser, by its clock; None outside of a page."""
    kernel = getattr(get_ipython(), "kernel", None)
    made = kernel.get_parent().get("header", {}).get("date") if kernel else None
    return made if isinstance(made, datetime) else None


def _follow(widget: Widget) -> None:
    """Know from now on what is inside of ``widget``."""
    if widget.has_trait("children"):
        _put_in(widget, widget.children)
        widget.observe(_moved, "children")


def _moved(change: dict[str, Any]) -> None:
    holder = change["owner"]
    for each in change["old"]:
        if each in _inside:
            _inside[each] = [other for other in _inside[each] if other() is not holder]
    _put_in(holder, change["new"])


def _put_in(holder: Widget, children: tuple[Widget, ...]) -> None:
    for each in children:
        _inside.setdefault(each, []).append(ref(holder))


Widget.on_widget_constructed(_follow)
