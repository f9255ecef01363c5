"""Rows of the journal: values into columns and back, each row sealed with a hash of what it holds."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from rebound import records
from rebound.records import Moment

UNSEALED = frozenset({"sha256", "deletion_id"})
"""Columns that the seal of a row does not cover: itself, and whether the row is in the bin."""


def seal(row: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the columns of ``row`` that hold something, in hex digits."""
    held = {name: row[name] for name in sorted(row) if name not in UNSEALED and row[name] is not None}
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    """Write ``row``, column by column, into ``table`` as a new one, sealed."""
    sealed = {name: _clean(value) for name, value in row.items()}
    sealed["sha256"] = seal(sealed)
    names, places = ", ".join(sealed), ", ".join(f":{name}" for name in sealed)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", sealed)  # noqa: S608 - our own names


def update(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    """Write the whole ``row`` over the one of ``table`` that has its id, sealed anew."""
    sealed = {name: _clean(value) for name, value in row.items()}
    sealed["sha256"] = seal(sealed)
    changes = ", ".join(f"{name} = :{name}" for name in sealed)
    connection.execute(f"UPDATE {table} SET {changes} WHERE id = :id", sealed)  # noqa: S608 - our own names


def broken(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the ids of the rows of ``table`` that do not hold what was written into them."""
    everything: Iterable[sqlite3.Row] = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    return [row["id"] for row in everything if seal(dict(row)) != row["sha256"]]


def next_sequence(connection: sqlite3.Connection) -> int:
    """Return the next place in the order of writing."""
    counted = "UPDATE state SET last_sequence = last_sequence + 1 RETURNING last_sequence"
    return int(connection.execute(counted).fetchone()["last_sequence"])


def _clean(value: Any) -> Any:
    """Return ``value`` without halves of characters, which no file can hold."""
    return (
        value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if isinstance(value, str)
        else value
    )


def as_text(value: Any) -> str:
    """Return a record or JSON value as JSON text that any text can go through, half characters too."""
    written = json.dumps(records.as_json(value), ensure_ascii=False)
    return written if _whole(written) else json.dumps(records.as_json(value))


def _whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def moment_columns(name: str, moment: Moment | None) -> dict[str, str | None]:
    """Return ``moment`` as the three columns ``name``_utc, ``name``_zone and ``name``_date."""
    if moment is None:
        return {f"{name}_utc": None, f"{name}_zone": None, f"{name}_date": None}
    return {
        f"{name}_utc": records.as_json(moment.utc),
        f"{name}_zone": moment.zone,
        f"{name}_date": moment.local_date.isoformat(),
    }


def moment(row: Mapping[str, Any] | sqlite3.Row, name: str) -> Moment | None:
    """Return the moment in the three columns ``name``_… of ``row``."""
    utc = row[f"{name}_utc"]
    if utc is None:
        return None
    return Moment(datetime.fromisoformat(utc), row[f"{name}_zone"], date.fromisoformat(row[f"{name}_date"]))
