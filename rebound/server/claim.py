"""The claim on being a journal's one server: held by one process at a time, and given up when it ends."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from rebound.store import files

FILE = "server.lock"


@contextlib.contextmanager
def claimed(folder: Path) -> Iterator[bool]:
    """Yield whether this process is the one that may serve the journal in ``folder``.

    The claim is a lock that the operating system takes back when the process ends, however it ends.
    """
    files.make_folder(folder)
    files.make_file(folder / FILE)
    with contextlib.closing(sqlite3.connect(folder / FILE, isolation_level=None, timeout=0)) as lock:
        try:
            lock.execute("PRAGMA journal_mode=MEMORY")
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
        else:
            yield True
