"""The schema of the journal file: numbered SQL files, each brought in whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from rebound import errors
from rebound.store import copies, integrity
from rebound.store.connection import Connections, worded

APPLICATION_ID = 0x52424E44
"""“RBND”: how a file says that it is a journal of Rebound's."""

SCHEMA = Path(__file__).parent / "schema"


def migrate(path: Path, folder: Path = SCHEMA) -> None:
    """Bring the file at ``path`` to the last schema of ``folder``; a backup is made before, unless it is new.

    Raises:
        errors.NotAJournal: the file belongs to another program.
        errors.JournalNewer: a newer version of Rebound wrote it; it is left as it is, byte for byte.
        errors.SchemaNotChanged: a step failed or broke something; the file is as it was.
    """
    steps = sorted(folder.glob("*.sql"))
    found = version(path, known=len(steps))
    if found == len(steps):
        return
    if found:
        copies.copy(path, copies.named(path.parent / "backups", f"before form {len(steps)}"))
    with worded(path), closing(Connections(path).begun("BEGIN EXCLUSIVE")) as connection:
        connection.rollback()
        connection.execute("PRAGMA foreign_keys=OFF")
        for number, step in enumerate(steps, start=1):
            _take(connection, number, step)


def latest(folder: Path = SCHEMA) -> int:
    """Return the number of the last schema in ``folder``."""
    return len(list(folder.glob("*.sql")))


def version(path: Path, known: int) -> int:
    """Return the schema that the file at ``path`` has: 0 for an empty one.

    Raises:
        errors.NotAJournal: the file belongs to another program.
        errors.JournalNewer: its schema is later than ``known``.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    with (
        worded(path),
        closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=10)) as connection,
    ):
        connection.execute("BEGIN")  # one moment: another page may be making the journal
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
        empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION_ID and not (empty and owner == 0 and found == 0):
        raise errors.NotAJournal(path)
    if found > known:
        raise errors.JournalNewer(path)
    return found


def _take(connection: sqlite3.Connection, number: int, step: Path) -> None:
    """Take one step within one transaction, unless the file is there already."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] < number:
            for statement in _statements(step.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={number}")
            if integrity.problems(connection):
                raise errors.SchemaNotChanged(number)
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise errors.SchemaNotChanged(number) from error
    finally:
        if connection.in_transaction:
            connection.rollback()


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of ``script`` one by one: all at once would commit in between."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
