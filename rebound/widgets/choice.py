"""Choosing: one of some (``Choice``), or some of many (``Several``)."""

from collections.abc import Iterable, Mapping
from typing import Literal

from traitlets import Bool, Dict, Int, List, Tuple, Unicode

from rebound.widgets.control import STATIC, Control


class Choice(Control):
    """One of some, as words of which the chosen one is circled (``marks``) or as a list (``radios``).

    Args:
        label: what is asked.
        options: value → words on the page, in order.
        value: the chosen value; an empty string while the person has not chosen.
        style: ``marks`` or ``radios``.

    With ``has_focus`` it takes the focus when it is drawn, as the one in whose place it stands had it.
    """

    _esm = STATIC / "choice.js"
    value = Unicode().tag(sync=True)
    options = List(Tuple()).tag(sync=True)
    form = Unicode("marks").tag(sync=True)
    has_focus = Bool(False).tag(sync=True)

    def __init__(
        self,
        label: str,
        options: Mapping[str, str],
        value: str = "",
        style: Literal["marks", "radios"] = "marks",
    ):
        super().__init__(label, options=list(options.items()), value=value, form=style)
        self.add_class("rb-choice")


class Several(Control):
    """Some of many, as chips of which the chosen ones are circled (``chips``) or as boxes (``ticks``).

    Args:
        label: what is asked.
        options: value → words on the page, in order.
        value: the chosen values; always in the order of ``options``.
        most: how many may be chosen; one more is not taken, and the page says so.
        notes: value → a line in pencil below its words; for ``ticks``.
        style: ``chips`` or ``ticks``.
    """

    _esm = STATIC / "several.js"
    value = Tuple().tag(sync=True)
    options = List(Tuple()).tag(sync=True)
    most = Int(None, allow_none=True).tag(sync=True)
    notes = Dict().tag(sync=True)
    form = Unicode("chips").tag(sync=True)

    def __init__(
        self,
        label: str,
        options: Mapping[str, str],
        value: Iterable[str] = (),
        most: int | None = None,
        style: Literal["chips", "ticks"] = "chips",
        notes: Mapping[str, str] | None = None,
    ):
        super().__init__(
            label,
            options=list(options.items()),
            value=tuple(value),
            most=most,
            form=style,
            notes=dict(notes or {}),
        )
        self.add_class("rb-several")
