"""A table of the person's own records that can be sorted, filtered and changed in place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from traitlets import Bool, Dict, Int, List, Unicode

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import guarded


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: the name of the value in a row.
        title: the words at its head.
        kind: ``text``, ``date`` (ISO 8601), ``choice`` or ``number``; it decides sorting and editing.
        options: for ``choice``: value → words on the page.
        editable: whether its cells can be changed in place.
        width: a CSS width such as ``"12rem"``; empty leaves it to the browser.
        none: what stands in a cell without a value, where a dash would not say it.
    """

    key: str
    title: str
    kind: Literal["text", "date", "choice", "number"] = "text"
    options: Mapping[str, str] | None = None
    editable: bool = False
    width: str = ""
    none: str = ""


MOST_CHANGED = 200
"""So many changed rows are sent alone; more of them with the whole table."""


class Grid(Control):
    """A table of up to a few thousand rows, a page of them at a time; on a phone each row is a block.

    Args:
        columns: the columns, left to right; the first names the row.
        rows: one mapping a row, with ``id`` and a value for each column's key; by the words in ``also`` it is
            found, though they are not shown.
        on_edit: called with the row's id, the column's key and the new text; returns a sentence when it
            cannot be, which is shown in the cell while the typed text stays, or None when it is done.
        on_pick: called with the row's id when its first cell is opened; without it, it cannot be. Where that cell
            can be changed, too, a pencil beside its words does it, and so does F2.
        label: what the table is, read aloud and shown above it.
        empty: the sentence in place of a table without rows.
        at_once: how many rows are shown on one page.
        on_tick: called with the ids of the rows that are ticked, and with those of them that are not among the
            rows found; without it, none can be.
        on_undo: called when Ctrl+Z or Cmd+Z is pressed in the table.
        order: what the order is called in which ``rows`` come.
    """

    _esm = STATIC / "grid.js"
    columns = List(Dict()).tag(sync=True)
    rows = List().tag(sync=True)
    picks = Unicode().tag(sync=True)
    empty = Unicode().tag(sync=True)
    at_once = Int(50).tag(sync=True)
    ticks = Bool(False).tag(sync=True)
    ticked = List(Unicode()).tag(sync=True)
    unseen = List(Unicode()).tag(sync=True)
    sought = Unicode().tag(sync=True)
    order = Unicode().tag(sync=True)
    _sends_rows = True

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Iterable[Mapping[str, Any]] = (),
        on_edit: Callable[[str, str, str], str | None] | None = None,
        on_pick: Callable[[str], object] | None = None,
        label: str = "Table",
        empty: str = "Nothing here yet.",
        at_once: int = 50,
        on_tick: Callable[[list[str], list[str]], object] | None = None,
        on_undo: Callable[[], object] | None = None,
        order: str = "the order they came in",
    ):
        super().__init__(
            label,
            columns=[asdict(each) | {"options": list((each.options or {}).items())} for each in columns],
            rows=_plain(rows),
            picks="Open" if on_pick else "",
            empty=empty,
            at_once=at_once,
            ticks=on_tick is not None,
            order=order,
        )
        if on_tick:
            self.observe(guarded(lambda _: on_tick(self.ticked, self.hidden())), ["ticked", "unseen"])
        self._on_edit, self._on_pick, self._on_undo = on_edit, on_pick, on_undo
        self.add_class("rb-grid")
        self.on_msg(self._message)

    def hidden(self) -> list[str]:
        """Return the ids of the rows that are ticked and not among those found."""
        return [each for each in self.unseen if each in self.ticked]

    def seek(self, row: str) -> None:
        """Bring the row with this id into sight, whatever is looked for, and the focus to it."""
        self.sought = ""
        self.sought = row

    def show_rows(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Show ``rows`` in place of those before; sorting, filter, ticks and focus stay as they are."""
        before, now = self.rows, _plain(rows)
        changed = [new for old, new in zip(before, now, strict=False) if new is not old and new != old]
        is_same_list = [each["id"] for each in before] == [each["id"] for each in now]
        if is_same_list and len(changed) <= MOST_CHANGED:
            self._show_changed(now, changed)
        else:
            self.rows = now
        there = {each["id"] for each in self.rows}
        if gone := [each for each in self.ticked if each not in there]:
            self.ticked = [each for each in self.ticked if each not in gone]

    def _show_changed(self, now: list[dict[str, Any]], changed: list[dict[str, Any]]) -> None:
        """Send the page only the rows that have ``changed``; of thousands that is most of the wait."""
        self._sends_rows = False
        try:
            self.rows = now
        finally:
            self._sends_rows = True
        if changed:
            self.send({"changed": changed})

    def _should_send_property(self, key: str, value: object) -> bool:
        return (key != "rows" or self._sends_rows) and super()._should_send_property(key, value)

    def _message(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        if "pick" in content and self._on_pick:
            guarded(self._on_pick)(str(content["pick"]))
        if "edit" in content and self._on_edit:
            self._edit(content)
        if "undo" in content and self._on_undo:
            guarded(self._on_undo)()

    def _edit(self, content: dict[str, Any]) -> None:
        row, key, text = str(content["edit"]), str(content["key"]), str(content["text"])
        problems: list[str] = []
        told = guarded(self._on_edit, problems.append)(row, key, text) or next(iter(problems), "")
        self.send({"edited": row, "key": key, "text": text, "problem": told})


def _plain(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return ``rows`` as they travel to the page, each known by its id as text."""
    return [each if type(each.get("id")) is str else {**each, "id": str(each["id"])} for each in rows]
