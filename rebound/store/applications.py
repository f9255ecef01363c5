"""Applications in the journal: added, changed, put in the bin with what hangs on them, and brought back."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from rebound import clock, errors
from rebound.records import Application, Event, Moment
from rebound.store import bin, events, rows
from rebound.store.connection import Connections

TEXTS = tuple(each.name for each in fields(Application) if each.type in ("str", str) and each.name != "id")
"""The fields that are text, and a column each of the same name."""


@dataclass(frozen=True, slots=True)
class Applications:
    """The applications of one journal."""

    connections: Connections

    def add(self, application: Application) -> Application:
        """Add ``application`` and return it as it was written, with the moment of its making."""
        return self.add_with_events(application, ())

    def add_with_events(self, application: Application, happened: Iterable[Event]) -> Application:
        """Add ``application`` and what happened to it so far, all or nothing.

        Raises:
            errors.EventBeforeApplied: an event's day is before the day it was sent.
        """
        with self.connections.writing() as connection:
            written = insert(connection, [application], clock.now())[0]
            for event in happened:
                events.add(connection, event)
        return written

    def get(self, application_id: str) -> Application | None:
        """Return the application, also from the bin, or None where there is none."""
        with self.connections.reading() as connection:
            row = _row(connection, application_id)
            return record(row) if row else None

    def is_deleted(self, application_id: str) -> bool:
        """Say whether the application lies in the bin.

        Raises:
            errors.NotThere: there is no such application.
        """
        with self.connections.reading() as connection:
            return _found(connection, application_id)["deletion_id"] is not None

    def all(self) -> list[Application]:
        """Return the applications that are not in the bin, in the order in which they were written."""
        with self.connections.reading() as connection:
            found = connection.execute("SELECT * FROM application WHERE deletion_id IS NULL ORDER BY rowid")
            return [record(row) for row in found]

    def change(self, application_id: str, **changes: Any) -> Application:
        """Change the fields named in ``changes`` and return the application as it is now.

        Raises:
            errors.NotThere: there is no such application.
        """
        with self.connections.writing() as connection:
            return _change(connection, application_id, changes)

    def change_all(self, changes: Mapping[str, Mapping[str, Any]]) -> None:
        """Change several applications, by their ids, all of them or none; see ``change``.

        Raises:
            errors.NotThere: one of them is not there.
        """
        with self.connections.writing() as connection:
            for application_id, changed in changes.items():
                _change(connection, application_id, changed)

    def delete(self, application_id: str) -> None:
        """Put the application into the bin, with its events and its entries."""
        with self.connections.writing() as connection:
            _found(connection, application_id)
            put_in_bin(connection, application_id, bin.open_deletion(connection, "application"))

    def restore(self, application_id: str) -> None:
        """Bring the application back from the bin, with what went there with it."""
        with self.connections.writing() as connection:
            if deletion_id := _found(connection, application_id)["deletion_id"]:
                bin.take_out(connection, deletion_id)

    def deleted(self) -> list[Application]:
        """Return the applications that the person put into the bin, last one first."""
        with self.connections.reading() as connection:
            found = connection.execute(
                "SELECT application.* FROM application JOIN deletion ON deletion.id = application.deletion_id"
                " WHERE deletion.what = 'application' ORDER BY deletion.at_utc DESC, deletion.rowid DESC"
            )
            return [record(row) for row in found]


def found(connection: sqlite3.Connection, application_id: str) -> Application:
    """Return the application with this id.

    Raises:
        errors.NotThere: there is none.
    """
    return record(_found(connection, application_id))


def insert(connection: sqlite3.Connection, new: Sequence[Application], now: Moment) -> list[Application]:
    """Write ``new`` applications as rows and return them as written ``now``."""
    made = [replace(application, created=application.created or now) for application in new]
    rows.insert(connection, "application", *(columns(application) for application in made))
    return made


def update(connection: sqlite3.Connection, application: Application, by_hand: bool = True) -> None:
    """Write ``application`` over its row; ``by_hand`` says whether an undo of its batch must spare it."""
    stamp = rows.moment_columns("changed", clock.now()) if by_hand else {}
    rows.update(connection, "application", columns(application) | stamp)


def put_in_bin(connection: sqlite3.Connection, application_id: str, deletion_id: str) -> None:
    """Mark the application, its events and its entries as deleted, those that are not so already."""
    which = (deletion_id, application_id)
    connection.execute("UPDATE application SET deletion_id = ? WHERE id = ? AND deletion_id IS NULL", which)
    connection.execute(
        "UPDATE event SET deletion_id = ? WHERE application_id = ? AND deletion_id IS NULL", which
    )
    connection.execute(
        "UPDATE entry SET deletion_id = ? WHERE application_id = ? AND deletion_id IS NULL", which
    )


def columns(application: Application) -> dict[str, Any]:
    """Return ``application`` as the columns of its row."""
    return {
        "id": application.id,
        **{name: getattr(application, name) for name in TEXTS},
        "referral": None if application.referral is None else int(application.referral),
        "attributes": rows.as_text(application.attributes),
        "batch_id": application.batch_id,
        **rows.moment_columns("created", application.created),
    }


@lru_cache(maxsize=1 << 14)
def record(row: sqlite3.Row) -> Application:
    """Return the application that ``row`` holds; the same one for a row that has not changed."""
    return Application(
        id=row["id"],
        **{name: row[name] for name in TEXTS},
        referral=None if row["referral"] is None else bool(row["referral"]),
        attributes=json.loads(row["attributes"]),
        batch_id=row["batch_id"],
        created=rows.moment(row, "created"),
    )


def _row(connection: sqlite3.Connection, application_id: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM application WHERE id = ?", (application_id,)
    ).fetchone()
    return row


def _change(connection: sqlite3.Connection, application_id: str, changes: Mapping[str, Any]) -> Application:
    changed = replace(found(connection, application_id), **changes)
    update(connection, changed)
    return changed


def _found(connection: sqlite3.Connection, application_id: str) -> sqlite3.Row:
    row = _row(connection, application_id)
    if row is None:
        raise errors.NotThere("application")
    return row
