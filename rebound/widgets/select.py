"""Choosing one of many, from a drop-down list below its question."""

from collections.abc import Iterable, Mapping

from traitlets import Bool, List, Tuple, Unicode

from rebound.widgets.control import STATIC, Control


class Select(Control):
    """One of many, as a drop-down list; for a few options ``Choice`` shows them all.

    Args:
        label: what is asked.
        options: value → words on the page, in order.
        value: the chosen value; an empty string while the person has not chosen.
        groups: the title of a group → the values below it; options of no group stand before them.

    With ``has_focus`` it takes the focus when it is drawn, as the one in whose place it stands had it.
    """

    _esm = STATIC / "select.js"
    value = Unicode().tag(sync=True)
    options = List(Tuple()).tag(sync=True)
    groups = List(Tuple()).tag(sync=True)
    has_focus = Bool(False).tag(sync=True)

    def __init__(
        self,
        label: str,
        options: Mapping[str, str],
        value: str = "",
        groups: Mapping[str, Iterable[str]] | None = None,
    ):
        told = [(title, list(values)) for title, values in (groups or {}).items()]
        super().__init__(label, options=list(options.items()), value=value, groups=told)
        self.add_class("rb-select")
