"""Tables that Rebound wrote itself: the events beside the applications, and texts guarded from being formulas."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rebound import errors
from rebound.importing import names
from rebound.importing.cells import Line, Sheet
from rebound.importing.header import Table
from rebound.importing.preview import NeedsYou, Reading, Row
from rebound.records import Application, Event, new_id

NOT_HERE = (
    "What you wrote in the exercises does not come back from tables; the form JSON brings back everything."
)

_COLUMNS = ("application id", "kind", "on", "words", "channel")
_ANSWER = "first_response_on"
"""A column that only repeats what the events say."""

_BEFORE = r"\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_GUARDED = re.compile(rf"'(?='*[{_BEFORE}]*[=+\-@\t\r\n\x00＝＋－＠﹦﹢﹣﹫])")
"""The apostrophe that keeps a text from being a formula, as the README beside such tables describes it."""

Happened = Mapping[str, Sequence[Mapping[str, str]]]
"""The id that an application had where the tables were written → what its events' cells say, by column."""


def events_in(sheets: Iterable[Sheet], is_text: bool) -> Happened:
    """Return the events in the first of ``sheets`` that is a table of them; nothing where none is.

    Args:
        sheets: what a file holds.
        is_text: whether it is a text file, in which texts are guarded with an apostrophe.
    """
    for sheet in sheets:
        if is_events(sheet):
            head, *lines = sheet.lines
            columns = [names.plain(cell) for cell in head.cells]
            happened: dict[str, list[Mapping[str, str]]] = defaultdict(list)
            for line in lines:
                cells = unguarded(line).cells if is_text else line.cells
                told = dict(zip(columns, cells, strict=False))
                happened[told.get("application id", "")].append(told)
            return happened
    return {}


def is_events(sheet: Sheet) -> bool:
    """Say whether ``sheet`` is a table of events that Rebound wrote."""
    return set(_COLUMNS) <= {names.plain(cell) for cell in sheet.lines[0].cells}


def unguarded(line: Line) -> Line:
    """Return ``line`` with its texts as they were before they were guarded."""
    return replace(
        line, cells=tuple(_GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell for cell in line.cells)
    )


def as_written(table: Table) -> Table:
    """Return ``table``, one of a text file, with its texts as they were before they were guarded."""
    return replace(table, lines=tuple(line if line.problem else unguarded(line) for line in table.lines))


def with_events(reading: Reading, happened: Happened) -> Reading:
    """Return ``reading`` with the events of each application in place of the little that its row says of them."""
    rows = {row.line: _row(row, happened) for row in reading.rows}
    asked = {each.line: _settled(each, happened) for each in reading.needs_you}
    settled = [row for row in asked.values() if row]
    return replace(
        reading,
        rows=tuple(sorted([*rows.values(), *settled], key=lambda row: row.line)),
        needs_you=tuple(each for each in reading.needs_you if not asked[each.line]),
        notes=(*reading.notes, NOT_HERE),
    )


def _row(row: Row, happened: Happened) -> Row:
    """Return ``row`` with its own events; as it is where one of them cannot be read."""
    told = _events(row.application, row.events[0].origin, happened.get(row.original.get("id", ""), ()))
    if not told:
        return row
    attributes = {name: cell for name, cell in row.application.attributes.items() if name != _ANSWER}
    return replace(
        row,
        application=replace(row.application, attributes=attributes),
        events=told,
        lacks_outcome=all(event.kind == "applied" for event in told),
    )


def _settled(asked: NeedsYou, happened: Happened) -> Row | None:
    """Return the row that its events decide; None where there are none."""
    choice = next((each for each in asked.choices if each.application and each.events), None)
    if choice is None or not choice.application or asked.row.get("id", "") not in happened:
        return None
    row = Row(asked.line, choice.application, choice.events, choice.lacks_outcome, asked.key, asked.row)
    found = _row(row, happened)
    return found if found is not row else None


def _events(one: Application, origin: str, told: Sequence[Mapping[str, str]]) -> tuple[Event, ...]:
    """Return the events of one application; none where one of them cannot be read."""
    try:
        return tuple(_event(one, origin, cells) for cells in told)
    except (KeyError, ValueError, errors.ReboundError):
        return ()


def _event(one: Application, origin: str, cells: Mapping[str, str]) -> Event:
    day = cells["on"].strip()
    on = date.fromisoformat(day) if day else None
    return Event(new_id(), one.id, cells["kind"], on, cells["words"], cells["channel"], origin)
