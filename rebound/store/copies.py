"""Verified copies of a journal file, made while others write to it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from rebound import errors
from rebound.store import files, integrity
from rebound.store.connection import Connections, connect


def copy(source: Path, target: Path, verify: bool = True) -> None:
    """Copy the journal at ``source`` to ``target``, and put it in its place only when it proved good.

    Args:
        source: a journal, which may be written to meanwhile.
        target: where the copy goes; nothing is there yet.
        verify: False for a journal that is known to be damaged, to be set aside as it is.

    Raises:
        errors.CopyNotGood: what was read back from the copy is not what ``source`` holds, or is damaged.
    """
    files.make_folder(target.parent)
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    files.make_file(partial)
    try:
        wanted = _pour(source, partial)
        if verify and _read_back(partial) != wanted:
            raise errors.CopyNotGood(source)
        files.sync(partial)
        os.replace(partial, target)
        files.sync(target)
    finally:
        partial.unlink(missing_ok=True)


def _pour(source: Path, target: Path) -> str:
    """Copy page by page within one moment of ``source``, and return the fingerprint of that moment."""
    with Connections(source).reading() as reading, closing(connect(target, journal_mode="DELETE")) as writing:
        reading.backup(writing)
        return integrity.fingerprint(reading)


def _read_back(path: Path) -> str | None:
    """Return the fingerprint of the file at ``path``, or None where it is damaged."""
    try:
        with closing(connect(path, journal_mode="DELETE")) as connection:
            return None if integrity.problems(connection) else integrity.fingerprint(connection)
    except sqlite3.DatabaseError:
        return None
