"""Lists as text, read: what most tests of this folder begin with."""

from typing import Any

from rebound.importing import column_names, files, header, understood
from rebound.importing.facts import Facts, facts
from rebound.importing.preview import Corrections, NeedsYou, Reading, Row
from rebound.importing.reading import read
from rebound.importing.understood import Understood
from rebound.records import Event


def reading(text: str, name: str = "list.csv", **corrected: Any) -> Reading:
    """Return the preview of ``text``, with the fields of ``Corrections`` that are given."""
    return read((name, text.encode()), corrections=Corrections(**corrected))


def list_of(text: str, name: str = "list.csv", **corrected: Any) -> Understood:
    """Return ``text`` as a list that is understood, before its rows are read."""
    opened = files.open_tables(files.take((name, text.encode())), column_names.known)
    table = header.table(name, opened.sheets[0])
    return understood.understand(name, opened, table, Corrections(**corrected))


def facts_of(text: str, **corrected: Any) -> Facts:
    """Return what the first row of ``text`` says."""
    list_ = list_of(text, **corrected)
    return facts(list_.cells(list_.table.lines[0]), list_)


def told(row: Row) -> list[tuple[str, str]]:
    """Return the events of a row: kind, and day in ISO 8601 or nothing."""
    return steps(row.events)


def steps(events: tuple[Event, ...]) -> list[tuple[str, str]]:
    """Return kind and day of each event."""
    return [(event.kind, event.on.isoformat() if event.on else "") for event in events]


def only(text: str, **corrected: Any) -> Row:
    """Return the one row of ``text``, which is understood."""
    read_ = reading(text, **corrected)
    assert not read_.needs_you, [asked.reason for asked in read_.needs_you]
    return read_.rows[0]


def asked(text: str, **corrected: Any) -> NeedsYou:
    """Return the one row of ``text`` that needs the person."""
    read_ = reading(text, **corrected)
    assert len(read_.needs_you) == 1, [row.events for row in read_.rows]
    return read_.needs_you[0]


def taken_for(names: str) -> set[str]:
    """Return the fields that columns with these ``names``, parted by “ | ”, are taken for."""
    return {column_names.field_of(name)[0] for name in names.split(" | ")}
