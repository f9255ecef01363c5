"""Connections to the journal file: one per operation, with the settings that lose nothing at a power cut."""

import json
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rebound import clock, errors
from rebound.store import reserve, rows

PATIENCE = 30.0
"""Seconds for which an operation waits for another page's to end, before it says so."""

SETTINGS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA checkpoint_fullfsync=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
)
"""Never WAL: several kernels write, and SQLite before 3.51.3 can damage a WAL file that several reset."""

Result = TypeVar("Result")


def connect(path: Path, wait: float = 10.0, journal_mode: str = "TRUNCATE") -> sqlite3.Connection:
    """Return a new connection to the file at ``path``, which must exist; the caller closes it.

    Args:
        path: the journal, or a backup of it.
        wait: seconds for which SQLite itself waits for a lock.
        journal_mode: ``"TRUNCATE"`` for the journal; ``"DELETE"`` leaves nothing beside a backup.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=wait
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA journal_mode={journal_mode}")
        for setting in SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


IN_WORDS: dict[int, type[errors.JournalTrouble]] = {
    sqlite3.SQLITE_BUSY: errors.NotSavedYet,
    sqlite3.SQLITE_LOCKED: errors.NotSavedYet,
    sqlite3.SQLITE_FULL: errors.DiskFull,
    sqlite3.SQLITE_READONLY: errors.JournalReadOnly,
    sqlite3.SQLITE_PERM: errors.JournalReadOnly,
    sqlite3.SQLITE_CANTOPEN: errors.JournalOutOfReach,
    sqlite3.SQLITE_IOERR: errors.DiskUnreliable,
    sqlite3.SQLITE_CONSTRAINT: errors.DoesNotFit,
    sqlite3.SQLITE_CORRUPT: errors.JournalDamaged,
    sqlite3.SQLITE_NOTADB: errors.NotAJournal,
}
"""What SQLite reports → what the person is told."""


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Turn what SQLite reports about the file at ``path`` into a sentence for the person."""
    try:
        yield
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise errors.JournalDamaged(path) from error
    except sqlite3.Error as error:
        trouble = IN_WORDS.get(_code(error))
        if trouble is None:
            raise
        if trouble is errors.DiskFull:
            reserve.release(path)
        raise trouble(path) from error


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's code without its details; text that cannot be decoded has none, and is damage."""
    undecodable = (
        sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else sqlite3.SQLITE_ERROR
    )
    return getattr(error, "sqlite_errorcode", undecodable) & 0xFF


@dataclass(frozen=True, slots=True)
class Connections:
    """The way to the file at ``path``, for one operation at a time."""

    path: Path
    patience: float = PATIENCE

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection on which everything read belongs to one moment.

        Raises:
            errors.ReboundError: the file is missing, damaged, or held by another page for too long.
        """
        with worded(self.path), closing(self.begun("BEGIN")) as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection in a transaction that is committed, on the disk, when the block has ended.

        Nothing of it is written when the block raises.

        Raises:
            errors.NotSavedYet: others held the file for all of ``patience``.
            errors.ReboundError: the disk is full, read-only or failing, or the file is missing or damaged.
        """
        with worded(self.path), closing(self.begun("BEGIN IMMEDIATE")) as connection:
            try:
                yield connection
                if connection.total_changes:
                    _stamp(connection)
                self._patiently(lambda: connection.execute("COMMIT"))
            finally:
                if connection.in_transaction:
                    connection.rollback()

    def begun(self, begin: str) -> sqlite3.Connection:
        """Return a new connection that has begun a transaction with ``begin``; the caller closes it."""
        return self._patiently(lambda: self._begin(begin))

    def _begin(self, begin: str) -> sqlite3.Connection:
        connection = connect(self.path, wait=self.patience / 3)
        try:
            connection.execute(begin)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _patiently(self, attempt: Callable[[], Result]) -> Result:
        """Return what ``attempt`` returns, tried again at uneven intervals while others hold the file."""
        last = time.monotonic() + self.patience
        while True:
            try:
                return attempt()
            except sqlite3.OperationalError as error:
                if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                    raise
            time.sleep((10 + secrets.randbelow(190)) / 1000)


def _stamp(connection: sqlite3.Connection) -> None:
    columns = "changed_utc = :changed_utc, changed_zone = :changed_zone, changed_date = :changed_date"
    connection.execute(f"UPDATE state SET {columns}", rows.moment_columns("changed", clock.now()))  # noqa: S608
