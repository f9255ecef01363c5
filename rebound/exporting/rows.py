"""Records as the rows of a table: which columns there are, and what stands in each cell."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from rebound import status
from rebound.exercises.cause import SAID_BY, WHOSE
from rebound.exercises.not_personal import SIDES
from rebound.exercises.reply import SORTS
from rebound.exporting.contents import Contents
from rebound.records import Application, Entry, Event
from rebound.written import as_json

Cell = str | int | date | None
"""What stands in a cell; ``None`` is an empty one."""

APPLICATION_COLUMNS: tuple[str, ...] = (
    "id", "company", "role", "applied_on", "status", "status_on", "first_response_on", "silent_days",
    "source", "referral", "seniority", "location", "work_mode", "pay", "resume_version", "link", "notes",
)  # fmt: skip
"""The columns that every table of applications has; the person's own attributes follow them."""

OWN = "attributes."
"""What stands before the name of an attribute of the person's own in the name of its column."""

EVENT_COLUMNS: tuple[str, ...] = ("application_id", "kind", "on", "words", "origin", "channel", "id")

CODES: dict[str, dict[str, str]] = {"whose": WHOSE, "said_by": SAID_BY, "side": SIDES, "sort": SORTS}
"""Field of a record inside an answer whose values are codes → what each one is called."""

COUNTED: tuple[str, ...] = ("parts", "seconds")
"""Fields of a record inside an answer that are said as so many of them."""

ENTRY_COLUMNS: tuple[str, ...] = (
    "entry_id", "kind", "application_id", "written_on", "changed_on", "field", "answer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, the names of its columns, and rows of as many cells."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(contents: Contents, as_of: date) -> tuple[Table, Table, Table]:
    """Return ``contents`` as the tables ``applications``, ``events`` and ``entries``.

    Args:
        contents: the records.
        as_of: the day on which the status and the days of silence are worked out.
    """
    return _applications(contents, as_of), _events(contents.events), _entries(contents.entries)


def answers(entry: Entry) -> list[tuple[str, object]]:
    """Return what was answered in ``entry``: field and value, without the fields that were left empty."""
    values = ((each.name, getattr(entry.body, each.name)) for each in fields(entry.body))
    return [(name, value) for name, value in values if value not in (None, "", ())]


def listed(values: tuple[object, ...]) -> str:
    """Return the ``values`` of one answer as a text: words after commas, records on a line each."""
    if any(is_dataclass(each) for each in values):
        return "\n".join(_told(each) for each in values)
    return ", ".join(str(each) for each in values)


def _told(record: Any) -> str:
    """Return a record inside an answer: as it says itself, or its text and what is said about it in brackets."""
    if type(record).__str__ is not object.__str__:
        return str(record)
    about = {each.name: getattr(record, each.name) for each in fields(record) if each.name != "code"}
    text = about.pop("text", "")
    said = ", ".join(_said(name, value) for name, value in about.items() if value not in (None, "", False))
    return f"{text} ({said})" if said and text else text or said


def _said(name: str, value: Any) -> str:
    """Return one field of a record inside an answer as one would say it."""
    if name in CODES:
        return CODES[name][value]
    if name in COUNTED:
        return f"{value} {name[:-1] if value == 1 else name}"
    if value is True or name == "on":
        return name if value is True else str(value)
    return f"{value} %" if name == "share" else f"{name.replace('_', ' ')} {value}"


def _applications(contents: Contents, as_of: date) -> Table:
    own = sorted({name for each in contents.applications for name in each.attributes})
    events = contents.events_of()
    rows = tuple(
        (*_application(each, events[each.id], as_of), *(each.attributes.get(name) for name in own))
        for each in contents.applications
    )
    columns = (*APPLICATION_COLUMNS, *(OWN + name for name in own))
    return Table("applications", columns, rows)


def _application(application: Application, events: list[Event], as_of: date) -> list[Cell]:
    standing = status.standing(events, as_of)
    derived = ("applied_on", "status", "status_on", "first_response_on", "silent_days")
    return [
        getattr(standing, name) if name in derived else _cell(getattr(application, name))
        for name in APPLICATION_COLUMNS
    ]


def _events(events: Iterable[Event]) -> Table:
    rows = tuple(tuple(getattr(event, name) for name in EVENT_COLUMNS) for event in events)
    return Table("events", EVENT_COLUMNS, rows)


def _entries(entries: Iterable[Entry]) -> Table:
    rows = tuple(
        (*_about(entry), name, _cell(value))
        for entry in entries
        for name, value in answers(entry) or [("", None)]
    )
    return Table("entries", ENTRY_COLUMNS, rows)


def _about(entry: Entry) -> tuple[Cell, ...]:
    written = entry.created.local_date if entry.created else None
    changed = entry.changed.local_date if entry.changed else None
    return entry.id, entry.kind, entry.application_id, written, changed


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return listed(value)
    if isinstance(value, datetime):
        return str(as_json(value))
    return value  # type: ignore[return-value]
