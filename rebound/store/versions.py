"""Versions of entries: how each stood now and then, written once and never rewritten."""

import json
import sqlite3
from dataclasses import dataclass

from rebound import errors
from rebound.exercises.bodies import BODIES, Body
from rebound.records import Entry, Moment
from rebound.store import rows
from rebound.written import from_json


@dataclass(frozen=True, slots=True)
class Version:
    """How an entry stood after the save ``rev``, at the moment ``at``."""

    rev: int
    body: Body
    at: Moment


def read(kind: str, text: str) -> Body:
    """Return the body of an entry of ``kind`` that was written as ``text``.

    Raises:
        errors.UnknownField: this version of Rebound does not know such entries.
    """
    if kind not in BODIES:
        raise errors.UnknownField("entry", [kind])
    body: Body = from_json(BODIES[kind], json.loads(text))
    return body


def keep(connection: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Keep a version of the entry as it stands in ``row``, unless there is one of this save already."""
    version_id = f"{row['id']}.{row['rev']}"
    if connection.execute("SELECT 1 FROM entry_version WHERE id = ?", (version_id,)).fetchone():
        return
    moment = {f"at_{part}": row[f"changed_{part}"] for part in ("utc", "zone", "date")}
    version = {"id": version_id, "entry_id": row["id"], "rev": row["rev"], "body": row["body"], **moment}
    rows.insert(connection, "entry_version", version)


def of(connection: sqlite3.Connection, entry: Entry) -> list[Version]:
    """Return the versions of ``entry`` that were kept, the last one first."""
    found = connection.execute(
        "SELECT * FROM entry_version WHERE entry_id = ? ORDER BY rev DESC", (entry.id,)
    )
    return [_version(entry, row) for row in found]


def body(connection: sqlite3.Connection, entry: Entry, rev: int) -> Body | None:
    """Return the body of ``entry`` after the save ``rev``, or None if no version of that save was kept."""
    return next((version.body for version in of(connection, entry) if version.rev == rev), None)


def _version(entry: Entry, row: sqlite3.Row) -> Version:
    at = rows.moment(row, "at")
    assert at is not None  # the column is NOT NULL
    return Version(row["rev"], read(entry.kind, row["body"]), at)
