"""The bin: what was deleted, when, what comes back with it, and what leaves for good."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from rebound import clock, records
from rebound.exercises.bodies import UNVERSIONED
from rebound.store import rows
from rebound.written import as_json


def open_deletion(connection: sqlite3.Connection, what: str) -> str:
    """Return the id of a new deletion of an ``"application"``, ``"event"``, ``"entry"`` or ``"batch"``."""
    deletion = {"id": records.new_id(), "what": what, **rows.moment_columns("at", clock.now())}
    rows.insert(connection, "deletion", deletion)
    return str(deletion["id"])


def take_out(connection: sqlite3.Connection, deletion_id: str) -> None:
    """Bring back everything that the deletion put into the bin."""
    connection.execute("UPDATE application SET deletion_id = NULL WHERE deletion_id = ?", (deletion_id,))
    connection.execute("UPDATE event SET deletion_id = NULL WHERE deletion_id = ?", (deletion_id,))
    connection.execute("UPDATE entry SET deletion_id = NULL WHERE deletion_id = ?", (deletion_id,))
    connection.execute("UPDATE batch SET deletion_id = NULL WHERE deletion_id = ?", (deletion_id,))
    connection.execute("DELETE FROM deletion WHERE id = ?", (deletion_id,))


def forget(connection: sqlite3.Connection, entry_ids: Iterable[str]) -> None:
    """Remove entries with all their versions for good, and note that they have to leave the backups."""
    for entry_id in entry_ids:
        connection.execute("DELETE FROM entry WHERE id = ?", (entry_id,))
        connection.execute("DELETE FROM forgotten WHERE id = ?", (entry_id,))
        rows.insert(connection, "forgotten", {"id": entry_id})


def empty(connection: sqlite3.Connection, before: datetime, unversioned_before: datetime) -> None:
    """Remove for good what was put into the bin too long ago.

    Args:
        connection: one that writes.
        before: what was deleted before this moment goes.
        unversioned_before: the same for entries of a kind that keeps no versions; they leave the backups too.
    """
    unversioned = connection.execute(
        "SELECT entry.id, entry.kind FROM entry JOIN deletion ON deletion.id = entry.deletion_id"
        " WHERE at_utc < :before OR at_utc < :unversioned_before AND what = 'entry'",
        {"before": as_json(before), "unversioned_before": as_json(unversioned_before)},
    )
    forget(connection, [row["id"] for row in unversioned.fetchall() if row["kind"] in UNVERSIONED])
    old = connection.execute("SELECT id FROM deletion WHERE at_utc < ?", (as_json(before),))
    for deletion in old.fetchall():
        _empty_one(connection, deletion["id"])


def _empty_one(connection: sqlite3.Connection, deletion_id: str) -> None:
    which = (deletion_id,)
    connection.execute("DELETE FROM entry WHERE deletion_id = ?", which)
    for row in connection.execute("SELECT id FROM application WHERE deletion_id = ?", which).fetchall():
        _remove_application(connection, row["id"])
    connection.execute("DELETE FROM event WHERE deletion_id = ?", which)
    connection.execute("UPDATE batch SET deletion_id = NULL WHERE deletion_id = ?", which)
    connection.execute("DELETE FROM deletion WHERE id = ?", which)


def _remove_application(connection: sqlite3.Connection, application_id: str) -> None:
    """Remove the application; an entry that came back without it stays, and hangs on none."""
    which = (application_id,)
    for row in connection.execute("SELECT id FROM entry WHERE application_id = ?", which).fetchall():
        rows.update(connection, "entry", {"id": row["id"], "application_id": None})
    connection.execute("DELETE FROM event WHERE application_id = ?", which)
    connection.execute("DELETE FROM application WHERE id = ?", which)
