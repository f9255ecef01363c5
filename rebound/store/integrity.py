"""Whether a journal file is whole: its structure, its references, and the seal of every row."""

import hashlib
import sqlite3

from rebound.store import rows

UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file raises; the second where the damage is in words that SQLite complains with."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with the file, in words; nothing if it is whole."""
    connection.text_factory = _readable
    found: list[str] = []
    try:
        structure = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        found += [f"The file is damaged: {each}." for each in structure if each != "ok"]
        found += [
            f"A row of “{row[0]}” belongs to a row of “{row[2]}” that is missing."
            for row in connection.execute("PRAGMA foreign_key_check")
        ]
        for table in sealed_tables(connection):
            found += [
                f"“{table}” {each} does not hold what was written." for each in rows.broken(connection, table)
            ]
    except UNREADABLE as error:
        found.append(f"The file is damaged: {error}.")
    return found


def fingerprint(connection: sqlite3.Connection) -> str:
    """Return a hash of all that the file holds: it is equal for two files with the same rows."""
    digest = hashlib.sha256()
    sealed = sealed_tables(connection)
    for table in _tables(connection):
        digest.update(f"{table}\n".encode())
        if table in sealed:
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY id"):  # noqa: S608 - our own names
                binned = row["deletion_id"] if "deletion_id" in row.keys() else None  # noqa: SIM118 - not a mapping
                digest.update(f"{table} {row['id']} {row['sha256']} {binned}\n".encode())
        elif table != "state":
            count = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
            digest.update(f"{table} {count}\n".encode())
    return digest.hexdigest()


def sealed_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables whose rows are sealed, in the order of the alphabet."""
    return [
        table
        for table in _tables(connection)
        if any(column["name"] == "sha256" for column in connection.execute(f"PRAGMA table_info({table})"))
    ]


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [row["name"] for row in found]


def _readable(text: bytes) -> str:
    """Return ``text`` even where a damaged byte makes it unreadable; its seal is broken then."""
    return text.decode("utf-8", "replace")
