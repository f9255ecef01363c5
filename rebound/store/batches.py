"""Batches: what one file brought in, written at once, undone and done again as a whole."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rebound import clock, errors, records
from rebound.records import Application, Batch, Event
from rebound.store import applications, bin, events, rows
from rebound.store.connection import Connections
from rebound.written import from_json

SPARED = """
SELECT id FROM application WHERE batch_id = :batch AND deletion_id IS NULL AND (
    changed_utc IS NOT NULL
    OR id IN (SELECT application_id FROM entry WHERE deletion_id IS NULL)
    OR id IN (
        SELECT application_id FROM event
        WHERE deletion_id IS NULL AND (batch_id IS NOT :batch OR changed_utc IS NOT NULL)
    )
)
"""
"""The applications of a batch that the person has touched since: these an undo leaves, with their events."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo came to: how much it took out, and how much it left because the person had changed it."""

    batch: Batch
    applications: int
    events: int
    kept: int


@dataclass(frozen=True, slots=True)
class Batches:
    """The batches of one journal."""

    connections: Connections

    def write(
        self,
        batch: Batch,
        brought: Iterable[Application],
        happened: Iterable[Event],
        changed: Iterable[Application] = (),
    ) -> Batch:
        """Write all that a file brings in, or nothing; return ``batch`` with the moment of its making.

        Args:
            batch: what is said about the file.
            brought: new applications.
            happened: new events, of these or of applications that were there; their days stay as they are.
            changed: applications that were there, as they are from now on.
        """
        now = clock.now()
        made = replace(batch, created=batch.created or now)
        with self.connections.writing() as connection:
            rows.insert(connection, "batch", columns(made))
            applications.insert(connection, [replace(each, batch_id=made.id) for each in brought], now)
            events.insert(connection, [replace(each, batch_id=made.id) for each in happened], now)
            for application in changed:
                _change(connection, made.id, application)
        return made

    def undo(self, batch_id: str) -> Undone:
        """Take out again what the batch brought in, except what the person has changed since.

        Raises:
            errors.NotThere: there is no such batch.
        """
        with self.connections.writing() as connection:
            batch = record(_found(connection, batch_id))
            if batch.undone:
                return Undone(batch, 0, 0, 0)
            deletion_id = bin.open_deletion(connection, "batch")
            kept = len(connection.execute(SPARED, {"batch": batch_id}).fetchall())
            kept += _kept_events(connection, batch_id) + _turn_back(connection, batch_id)
            taken = _put_in_bin(connection, batch_id, deletion_id)
            undone = replace(batch, undone=clock.now())
            _update(connection, undone, deletion_id)
        return Undone(undone, *taken, kept)

    def redo(self, batch_id: str) -> Batch:
        """Bring back what an undo of the batch took out.

        Raises:
            errors.NotThere: there is no such batch.
            errors.UndoneForGood: what it took out has left the bin.
        """
        with self.connections.writing() as connection:
            row = _found(connection, batch_id)
            if row["undone_utc"] is None:
                return record(row)
            if row["deletion_id"] is None:
                raise errors.UndoneForGood(row["source"])
            bin.take_out(connection, row["deletion_id"])
            _turn_forward(connection, batch_id)
            redone = replace(record(row), undone=None)
            _update(connection, redone, None)
        return redone

    def all(self) -> list[Batch]:
        """Return the batches, undone ones too, the last one first."""
        with self.connections.reading() as connection:
            return [record(row) for row in connection.execute("SELECT * FROM batch ORDER BY rowid DESC")]

    def find(self, sha256: str) -> Batch | None:
        """Return the batch of the file with this SHA-256, one that is not undone first, or None."""
        with self.connections.reading() as connection:
            row = connection.execute(
                "SELECT * FROM batch WHERE source_sha256 = ? ORDER BY undone_utc IS NOT NULL, rowid DESC",
                (sha256,),
            ).fetchone()
            return record(row) if row else None


def record(row: sqlite3.Row) -> Batch:
    """Return the batch that ``row`` holds."""
    return Batch(
        id=row["id"],
        source=row["source"],
        sha256=row["source_sha256"],
        read=row["read"],
        imported=row["imported"],
        created=rows.moment(row, "created"),
        undone=rows.moment(row, "undone"),
    )


def columns(batch: Batch) -> dict[str, object]:
    """Return ``batch`` as the columns of its row."""
    return {
        "id": batch.id,
        "source": batch.source,
        "source_sha256": batch.sha256,
        "read": batch.read,
        "imported": batch.imported,
        **rows.moment_columns("created", batch.created),
        **rows.moment_columns("undone", batch.undone),
    }


def _update(connection: sqlite3.Connection, batch: Batch, deletion_id: str | None) -> None:
    rows.update(connection, "batch", columns(batch) | {"deletion_id": deletion_id})


def _change(connection: sqlite3.Connection, batch_id: str, after: Application) -> None:
    """Change an application that was there, and note how it was."""
    before = applications.found(connection, after.id)
    applications.update(connection, after, by_hand=False)
    noted = {"before": rows.as_text(before), "after": rows.as_text(after)}
    change = {"id": records.new_id(), "batch_id": batch_id, "application_id": after.id}
    rows.insert(connection, "batch_change", change | noted)


def _turn_back(connection: sqlite3.Connection, batch_id: str) -> int:
    """Change applications back to what they were; return how many were left, for they changed since."""
    return _turn(connection, batch_id, "after", "before")


def _turn_forward(connection: sqlite3.Connection, batch_id: str) -> int:
    return _turn(connection, batch_id, "before", "after")


def _turn(connection: sqlite3.Connection, batch_id: str, now: str, then: str) -> int:
    kept = 0
    changes = connection.execute("SELECT * FROM batch_change WHERE batch_id = ?", (batch_id,)).fetchall()
    for change in changes:
        if rows.as_text(applications.found(connection, change["application_id"])) == change[now]:
            wanted = from_json(Application, json.loads(change[then]))
            applications.update(connection, wanted, by_hand=False)
        else:
            kept += 1
    return kept


def _kept_events(connection: sqlite3.Connection, batch_id: str) -> int:
    """Return how many events, of applications that were there before, the person has changed since."""
    row = connection.execute(
        "SELECT count(*) FROM event WHERE batch_id = :batch AND deletion_id IS NULL"
        " AND changed_utc IS NOT NULL AND application_id NOT IN"
        " (SELECT id FROM application WHERE batch_id = :batch)",
        {"batch": batch_id},
    ).fetchone()
    return int(row[0])


def _put_in_bin(connection: sqlite3.Connection, batch_id: str, deletion_id: str) -> tuple[int, int]:
    """Put the untouched events and applications of the batch into the bin; return how many of each."""
    which = {"batch": batch_id, "deletion": deletion_id}
    happened = connection.execute(
        "UPDATE event SET deletion_id = :deletion WHERE batch_id = :batch AND deletion_id IS NULL"  # noqa: S608
        f" AND changed_utc IS NULL AND application_id NOT IN ({SPARED})",
        which,
    )
    brought = connection.execute(
        "UPDATE application SET deletion_id = :deletion WHERE batch_id = :batch AND deletion_id IS NULL"  # noqa: S608
        f" AND id NOT IN ({SPARED})",
        which,
    )
    return brought.rowcount, happened.rowcount


def _found(connection: sqlite3.Connection, batch_id: str) -> sqlite3.Row:
    row: sqlite3.Row | None = connection.execute("SELECT * FROM batch WHERE id = ?", (batch_id,)).fetchone()
    if row is None:
        raise errors.NotThere("batch")
    return row
