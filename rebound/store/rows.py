"""Rows of the journal: values into columns and back, each row sealed with a hash of what it holds."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from rebound.records import Moment
from rebound.written import as_json

UNSEALED = frozenset({"sha256", "deletion_id"})
"""Columns that the seal of a row does not cover: itself, and whether the row is in the bin."""


def seal(row: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the columns of ``row`` that hold something, in hex digits."""
    held = {name: row[name] for name in sorted(row) if name not in UNSEALED and row[name] is not None}
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()


def insert(connection: sqlite3.Connection, table: str, *new: Mapping[str, Any]) -> None:
    """Write each row of ``new``, by column, into ``table``, sealed; all of them have the same columns."""
    sealed = [_sealed(row) for row in new]
    if sealed:
        names, places = ", ".join(sealed[0]), ", ".join(f":{name}" for name in sealed[0])
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", sealed)  # noqa: S608 - our own


def update(connection: sqlite3.Connection, table: str, changes: Mapping[str, Any]) -> None:
    """Write ``changes``, by column, into the row of ``table`` that has their id, sealed anew."""
    held = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (changes["id"],)).fetchone()  # noqa: S608
    sealed = _sealed({**held, **changes})
    assigned = ", ".join(f"{name} = :{name}" for name in sealed)
    connection.execute(f"UPDATE {table} SET {assigned} WHERE id = :id", sealed)  # noqa: S608 - our own


def broken(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the ids of the rows of ``table`` that do not hold what was written into them."""
    everything: Iterable[sqlite3.Row] = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own
    return [row["id"] for row in everything if seal(dict(row)) != row["sha256"]]


def next_sequence(connection: sqlite3.Connection, count: int = 1) -> int:
    """Return the next place in the order of writing, the first of ``count`` that are taken."""
    counted = "UPDATE state SET last_sequence = last_sequence + ? RETURNING last_sequence"
    return int(connection.execute(counted, (count,)).fetchone()["last_sequence"]) - count + 1


def _sealed(row: Mapping[str, Any]) -> dict[str, Any]:
    sealed = {name: _clean(value) for name, value in row.items()}
    sealed["sha256"] = seal(sealed)
    return sealed


def _clean(value: Any) -> Any:
    """Return ``value`` without halves of characters, which no file can hold."""
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def as_text(value: Any) -> str:
    """Return a record or JSON value as JSON text that any text can go through, half characters too."""
    written = json.dumps(as_json(value), ensure_ascii=False)
    return written if _whole(written) else json.dumps(as_json(value))


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
        f"{name}_utc": as_json(moment.utc),
        f"{name}_zone": moment.zone,
        f"{name}_date": moment.local_date.isoformat(),
    }


def moment(row: Mapping[str, Any] | sqlite3.Row, name: str) -> Moment | None:
    """Return the moment in the three columns ``name``_… of ``row``."""
    utc = row[f"{name}_utc"]
    return None if utc is None else moment_of(utc, row[f"{name}_zone"], row[f"{name}_date"])


@lru_cache(maxsize=1024)
def moment_of(utc: str, zone: str, local_date: str) -> Moment:
    """Return the moment that the three columns hold."""
    return Moment(datetime.fromisoformat(utc), zone, date.fromisoformat(local_date))
