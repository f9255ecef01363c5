"""Events in the journal: each with its place in the order of writing, none before the day it was sent."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from rebound import clock, errors
from rebound.records import EVENT_KINDS, Event, Moment
from rebound.store import bin, rows
from rebound.store.connection import Connections

EVENTS = (
    "SELECT id, application_id, kind, on_day, words, channel, origin, batch_id, sequence,"
    " created_utc, created_zone, created_date FROM event"
)
"""Selects the columns that an event's record holds, in the record's order: listing many is quick so."""

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
        return self.add_all([event])[0]

    def add_all(self, events: Sequence[Event]) -> list[Event]:
        """Add ``events``, all or none of them, and return them as they are written.

        Raises:
            errors.EventBeforeApplied: the day of one is before the day its application was sent.
            errors.NotThere: the application of one is not there, or it is in the bin.
        """
        with self.connections.writing() as connection:
            return [add(connection, event) for event in events]

    def all(self) -> list[Event]:
        """Return the events that are not in the bin, in the order in which they were written."""
        with self.connections.reading() as connection:
            found = connection.execute(
                EVENTS + " WHERE deletion_id IS NULL"  # noqa: S608 - our own
                " AND application_id NOT IN (SELECT id FROM application WHERE deletion_id IS NOT NULL)"
                " ORDER BY sequence"
            )
            return [record(row) for row in found]

    def of(self, application_id: str) -> list[Event]:
        """Return the events of one application, in the order in which they were written."""
        with self.connections.reading() as connection:
            return of(connection, application_id)

    def change(self, event_id: str, **changes: Any) -> Event:
        """Change the fields named in ``changes`` and return the event as it is now.

        Raises:
            errors.EventBeforeApplied: its day would be before the day the application was sent.
            errors.NotThere: there is no such event.
        """
        with self.connections.writing() as connection:
            found = connection.execute(EVENTS + " WHERE id = ?", (event_id,)).fetchone()
            if found is None:
                raise errors.NotThere("event")
            changed = replace(record(found), **changes)
            _refuse_before_applied(changed, of(connection, changed.application_id))
            stamp = rows.moment_columns("changed", clock.now())
            rows.update(connection, "event", columns(changed) | stamp)
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
    _refuse_before_applied(event, of(connection, event.application_id))
    return insert(connection, [event], clock.now())[0]


def insert(connection: sqlite3.Connection, new: Sequence[Event], now: Moment) -> list[Event]:
    """Write ``new`` events as rows, whatever their days, and return them as written ``now``."""
    first = rows.next_sequence(connection, len(new))
    made = [
        replace(event, sequence=sequence, created=event.created or now)
        for sequence, event in enumerate(new, start=first)
    ]
    rows.insert(connection, "event", *(columns(event) for event in made))
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


@lru_cache(maxsize=1 << 15)
def record(row: sqlite3.Row) -> Event:
    """Return the event that ``row``, one of ``EVENTS``, holds; the same one for a row that has not changed."""
    event_id, application_id, kind, on_day, words, channel, origin, batch_id, sequence, *created = row
    on = _day(on_day) if on_day else None
    made = rows.moment_of(*created)
    return Event(event_id, application_id, kind, on, words, channel, origin, batch_id, sequence, made)


_day = lru_cache(maxsize=4096)(date.fromisoformat)


def of(connection: sqlite3.Connection, application_id: str) -> list[Event]:
    """Return the events of one application that are not in the bin, in the order in which they were written."""
    found = connection.execute(
        EVENTS + " WHERE application_id = ? AND deletion_id IS NULL ORDER BY sequence",
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
