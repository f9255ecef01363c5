"""The claim on being a journal's one server: held by one process at a time, and given up when it ends."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from rebound import errors
from rebound.store import files

FILE = "server.lock"


@contextlib.contextmanager
def claimed(folder: Path) -> Iterator[bool]:
    """Yield whether this process is the one that may serve the journal in ``folder``.

    The claim is a lock that the operating system takes back when the process ends, however it ends.

    Raises:
        errors.JournalOutOfReach: the folder or the lock in it cannot be made or written.
    """
    with contextlib.closing(_lock(folder)) as lock:
        yield _is_taken(lock, folder)


def _lock(folder: Path) -> sqlite3.Connection:
    try:
        files.make_folder(folder)
        files.make_file(folder / FILE)
        return sqlite3.connect(folder / FILE, isolation_level=None, timeout=0)
    except (OSError, sqlite3.Error) as problem:
        raise errors.JournalOutOfReach(folder) from problem


def _is_taken(lock: sqlite3.Connection, folder: Path) -> bool:
    """Take the ``lock`` and return True; False where another process has it."""
    try:
        lock.execute("PRAGMA journal_mode=MEMORY")
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise errors.JournalOutOfReach(folder) from problem
    return True
