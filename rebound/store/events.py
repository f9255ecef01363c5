"""Events in the journal: each with its place in the order of writing, none before the day it was sent."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rebound import clock, errors
from rebound.records import EVENT_KINDS, Event
from rebound.store import bin, rows
from rebound.store.connection import Connections

ANY_DAY = frozenset({"saved", "applied"})
"""Events that do not wait for the sending."""


@dataclass(frozen=True, slots=True)
class Events:
    """The events of one journal."""

    connections: Connections

    def add(self, event: Event) -> Event:
        """Add ``event`` and return it with its place in the order of writing and the moment of its making.

        Raises:
            errors.EventBeforeApplied: its day is before the day the application was sent.
            errors.NotThere: there is no such application, or it is in the bin.
        """
        with self.connections.writing() as connection:
            return add(connection, event)

    def all(self) -> list[Event]:
        """Return the events that are not in the bin, in the order in which they were written."""
        with self.connections.reading() as connection:
            found = connection.execute(
                "SELECT * FROM event WHERE deletion_id IS NULL AND application_id IN"
                " (SELECT id FROM application WHERE deletion_id IS NULL) ORDER BY sequence"
            )
            return [record(row) for row in found]

    def of(self, application_id: str) -> list[Event]:
        """Return the events of one application, in the order in which they were written."""
        with self.connections.reading() as connection:
            return _of(connection, application_id)

    def change(self, event_id: str, **changes: Any) -> Event:
        """Change the fields named in ``changes`` and return the event as it is now.

        Raises:
            errors.EventBeforeApplied: its day would be before the day the application was sent.
            errors.NotThere: there is no such event.
        """
        with self.connections.writing() as connection:
            row = _found(connection, event_id)
            changed = replace(record(row), **changes)
            _refuse_before_applied(changed, _of(connection, changed.application_id))
            stamp = rows.moment_columns("changed", clock.now())
            rows.update(connection, "event", dict(row) | columns(changed) | stamp)
        return changed

    def delete(self, event_id: str) -> None:
        """Put the event into the bin."""
        with self.connections.writing() as connection:
            if _found(connection, event_id)["deletion_id"] is None:
                deletion_id = bin.open_deletion(connection, "event")
                connection.execute("UPDATE event SET deletion_id = ? WHERE id = ?", (deletion_id, event_id))

    def restore(self, event_id: str) -> None:
        """Bring the event back from the bin.

        Raises:
            errors.NotThere: there is no such event, or its application is in the bin.
        """
        with self.connections.writing() as connection:
            row = _found(connection, event_id)
            _refuse_without_application(connection, row["application_id"])
            if row["deletion_id"]:
                bin.take_out(connection, row["deletion_id"])


def add(connection: sqlite3.Connection, event: Event) -> Event:
    """Write ``event`` as a new row where its day allows it, and return it as written."""
    _refuse_without_application(connection, event.application_id)
    _refuse_before_applied(event, _of(connection, event.application_id))
    return insert(connection, event)


def insert(connection: sqlite3.Connection, event: Event) -> Event:
    """Write ``event`` as a new row, whatever its day, and return it as written."""
    made = replace(event, sequence=rows.next_sequence(connection), created=event.created or clock.now())
    rows.insert(connection, "event", columns(made))
    return made


def columns(event: Event) -> dict[str, Any]:
    """Return ``event`` as the columns of its row."""
    return {
        "id": event.id,
        "application_id": event.application_id,
        "kind": event.kind,
        "on_day": event.on.isoformat() if event.on else None,
        "words": event.words,
        "channel": event.channel,
        "origin": event.origin,
        "batch_id": event.batch_id,
        "sequence": event.sequence,
        **rows.moment_columns("created", event.created),
    }


def record(row: sqlite3.Row) -> Event:
    """Return the event that ``row`` holds."""
    return Event(
        id=row["id"],
        application_id=row["application_id"],
        kind=row["kind"],
        on=date.fromisoformat(row["on_day"]) if row["on_day"] else None,
        words=row["words"],
        channel=row["channel"],
        origin=row["origin"],
        batch_id=row["batch_id"],
        sequence=row["sequence"],
        created=rows.moment(row, "created"),
    )


def _of(connection: sqlite3.Connection, application_id: str) -> list[Event]:
    found = connection.execute(
        "SELECT * FROM event WHERE application_id = ? AND deletion_id IS NULL ORDER BY sequence",
        (application_id,),
    )
    return [record(row) for row in found]


def _found(connection: sqlite3.Connection, event_id: str) -> sqlite3.Row:
    row: sqlite3.Row | None = connection.execute("SELECT * FROM event WHERE id = ?", (event_id,)).fetchone()
    if row is None:
        raise errors.NotThere("event")
    return row


def _refuse_without_application(connection: sqlite3.Connection, application_id: str) -> None:
    there = "SELECT 1 FROM application WHERE id = ? AND deletion_id IS NULL"
    if connection.execute(there, (application_id,)).fetchone() is None:
        raise errors.NotThere("application")


def _refuse_before_applied(event: Event, among: list[Event]) -> None:
    """Refuse ``event`` where it would stand before the sending, or the sending after what followed it."""
    others = [other for other in among if other.id != event.id and other.on]
    sent = min((other.on for other in others if other.kind == "applied" and other.on), default=None)
    if event.on is None or event.kind == "saved":
        return
    if event.kind != "applied" and sent and event.on < sent:
        raise errors.EventBeforeApplied(EVENT_KINDS[event.kind], event.on, sent)
    if event.kind == "applied" and (sent is None or event.on < sent):
        _refuse_sent_after(event.on, others)


def _refuse_sent_after(sent: date, others: list[Event]) -> None:
    for other in others:
        if other.kind not in ANY_DAY and other.on and other.on < sent:
            raise errors.EventBeforeApplied(EVENT_KINDS[other.kind], other.on, sent)
