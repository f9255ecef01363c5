"""Fills an empty journal with records from elsewhere, as they are: an export, or the made-up history."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from rebound import clock, errors
from rebound.records import Application, Batch, Entry, Event, Moment
from rebound.store import applications, batches, entry_rows, events, rows
from rebound.store.journal import Journal


def fill(
    journal: Journal,
    brought: Iterable[Application],
    happened: Iterable[Event] = (),
    written: Iterable[Entry] = (),
    files: Iterable[Batch] = (),
) -> None:
    """Write records into ``journal``, all or nothing, with their ids, their order and their times.

    Args:
        journal: one into which nothing was written yet.
        brought: the applications, in their order.
        happened: their events; one that has a place in the order of writing keeps it.
        written: the entries, the one that was changed last at the end.
        files: the batches, the last one at the end.

    Raises:
        errors.JournalNotEmpty: something is in the journal already.
    """
    now = clock.now()
    with journal.writing() as connection:
        if connection.execute("SELECT 1 FROM application UNION ALL SELECT 1 FROM entry").fetchone():
            raise errors.JournalNotEmpty(journal.path)
        made = [replace(each, created=each.created or now) for each in files]
        rows.insert(connection, "batch", *(batches.columns(each) for each in made))
        applications.insert(connection, list(brought), now)
        _insert_in_place(connection, list(happened), now)
        for entry in written:
            entry_rows.insert(connection, entry)


def _insert_in_place(connection: sqlite3.Connection, happened: list[Event], now: Moment) -> None:
    """Write events with the places they have; those without one come after."""
    placed = [replace(each, created=each.created or now) for each in happened if each.sequence]
    rows.next_sequence(connection, max((each.sequence or 0 for each in placed), default=0))
    rows.insert(connection, "event", *(events.columns(each) for each in placed))
    events.insert(connection, [each for each in happened if not each.sequence], now)
