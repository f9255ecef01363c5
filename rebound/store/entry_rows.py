"""One entry as a row of the journal, and the way back."""

import sqlite3
from dataclasses import replace
from functools import lru_cache
from typing import Any

from rebound import clock
from rebound.records import Entry
from rebound.store import rows, versions


@lru_cache(maxsize=1 << 14)
def record(row: sqlite3.Row) -> Entry:
    """Return the entry that ``row`` holds; the same one for a row that has not changed."""
    return Entry(
        id=row["id"],
        kind=row["kind"],
        body=versions.read(row["kind"], row["body"]),
        application_id=row["application_id"],
        rev=row["rev"],
        copy_of=row["copy_of"],
        created=rows.moment(row, "created"),
        changed=rows.moment(row, "changed"),
    )


def insert(connection: sqlite3.Connection, entry: Entry) -> Entry:
    """Write ``entry`` as a new row and return it as written: with a ``rev`` and with times."""
    now = clock.now()
    made = replace(entry, rev=entry.rev or 1, created=entry.created or now, changed=entry.changed or now)
    sequence = rows.next_sequence(connection)
    rows.insert(connection, "entry", columns(made) | {"drift": 0, "sequence": sequence})
    return made


def columns(entry: Entry) -> dict[str, Any]:
    """Return what the columns of the row of ``entry`` hold, but for its place and its drift."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "application_id": entry.application_id,
        "rev": entry.rev,
        "copy_of": entry.copy_of,
        "body": rows.as_text(entry.body),
        **rows.moment_columns("created", entry.created),
        **rows.moment_columns("changed", entry.changed),
    }
