"""The bin: what was deleted, when, what comes back with it, and what leaves for good."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from rebound import clock, records
from rebound.store import rows


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


def remove_entries(connection: sqlite3.Connection, entry_ids: Iterable[str], forget: bool = True) -> None:
    """Remove entries with all their versions for good; ``forget`` marks them to leave the backups too."""
    for entry_id in entry_ids:
        connection.execute("DELETE FROM entry WHERE id = ?", (entry_id,))
        if forget:
            rows.insert(connection, "forgotten", {"id": entry_id})


def empty(connection: sqlite3.Connection, before: datetime) -> None:
    """Remove for good what was put into the bin before ``before``."""
    for deletion in connection.execute(
        "SELECT id FROM deletion WHERE at_utc < ?", (records.as_json(before),)
    ).fetchall():
        _empty_one(connection, deletion["id"])


def _empty_one(connection: sqlite3.Connection, deletion_id: str) -> None:
    which = (deletion_id,)
    connection.execute("DELETE FROM entry WHERE deletion_id = ?", which)
    connection.execute("DELETE FROM event WHERE deletion_id = ?", which)
    for row in connection.execute("SELECT id FROM application WHERE deletion_id = ?", which).fetchall():
        _remove_application(connection, row["id"])
    connection.execute("UPDATE batch SET deletion_id = NULL WHERE deletion_id = ?", which)
    connection.execute("DELETE FROM deletion WHERE id = ?", which)


def _remove_application(connection: sqlite3.Connection, application_id: str) -> None:
    """Remove the application; an entry that came back without it stays, and hangs on none."""
    for row in connection.execute(
        "SELECT * FROM entry WHERE application_id = ?", (application_id,)
    ).fetchall():
        rows.update(connection, "entry", dict(row) | {"application_id": None})
    connection.execute("DELETE FROM event WHERE application_id = ?", (application_id,))
    connection.execute("DELETE FROM application WHERE id = ?", (application_id,))
