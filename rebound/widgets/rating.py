"""A rating from 0 to 10, or to 100 in tens: eleven numbers on a line, one circled, none at first."""

from typing import Any

from traitlets import Bool, Int, TraitError, Unicode, validate

from rebound.widgets.control import STATIC, Control

ONE_LINE = 20
"""Letters of a label that have room beside the line; a longer one, such as a question, stands above it."""

LOW, HIGH = "not at all", "as strong as it gets"


class Rating(Control):
    """Eleven real radio buttons in one group, from 0 to ``top``.

    Args:
        label: what is rated.
        value: the number circled, or None while the person has not chosen.
        before: the answer before, shown as a pencil dot under the line.
        before_note: whose answer the dot is, such as ``"your answer from 11:20"``; read aloud.
        low: what 0 means.
        high: what the last number means. Ends other than the usual ones are written under the line.
        top: the last number, 10 or 100.
    """

    _esm = STATIC / "rating.js"
    top = Int(10).tag(sync=True)
    value = Int(None, allow_none=True, min=0).tag(sync=True)
    before = Int(None, allow_none=True, min=0).tag(sync=True)
    before_note = Unicode().tag(sync=True)
    low = Unicode(LOW).tag(sync=True)
    high = Unicode(HIGH).tag(sync=True)
    ends_shown = Bool(False).tag(sync=True)

    def __init__(
        self,
        label: str,
        value: int | None = None,
        before: int | None = None,
        before_note: str = "",
        low: str = LOW,
        high: str = HIGH,
        top: int = 10,
    ):
        super().__init__(
            label,
            top=top,
            value=value,
            before=before,
            before_note=before_note,
            low=low,
            high=high,
            ends_shown=(low, high) != (LOW, HIGH),
        )
        self.add_class("rb-scale")
        if len(label) > ONE_LINE:
            self.add_class("rb-scale-long")

    @validate("value", "before")
    def _on_the_line(self, proposal: dict[str, Any]) -> int | None:
        number: int | None = proposal["value"]
        if number is not None and number > self.top:
            raise TraitError(f"{number} is beyond the end of the line, {self.top}")
        return number
