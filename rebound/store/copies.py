"""Verified copies of a journal file, made and brought back while others use it."""

import contextlib
import os
import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from rebound import errors
from rebound.store import files, integrity
from rebound.store.connection import Connections, connect, worded


def copy(source: Path, target: Path, verify: bool = True) -> None:
    """Copy the journal at ``source`` to ``target``, and put it in its place only when it proved good.

    Args:
        source: a journal, which may be written to meanwhile.
        target: where the copy goes; nothing is there yet.
        verify: False for a journal that may be damaged, to be set aside as it is.

    Raises:
        errors.CopyNotGood: what was read back from the copy is not what ``source`` holds, or is damaged.
        errors.ReboundError: ``source`` cannot be read, or the disk is full or failing.
    """
    partial = target.with_suffix(".partial")
    try:
        files.make_folder(target.parent)
        files.make_file(partial)
        wanted = _pour_out(source, partial)
        if verify and (problems(partial) or fingerprint(partial) != wanted):
            raise errors.CopyNotGood(source)
        files.sync(partial)
        os.replace(partial, target)
        files.sync(target)
    except OSError as error:
        raise errors.CopyNotMade(target.parent) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def named(folder: Path, reason: str, of: str = "journal", ending: str = ".sqlite3") -> Path:
    """Return where in ``folder`` a copy belongs that is made now; ``reason`` is the occasion."""
    words = "-".join(re.findall("[a-z0-9]+", reason.lower())) or "copy"
    return folder / f"{of}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{words}{ending}"


def pour(backup: Path, journal: Path) -> None:
    """Write all that ``backup`` holds over the file ``journal`` in one transaction, which others wait for."""
    with (
        worded(journal),
        closing(connect(backup, journal_mode="DELETE")) as reading,
        closing(connect(journal)) as writing,
    ):
        reading.backup(writing)


def _pour_out(journal: Path, copy: Path) -> str:
    """Copy page by page, within one moment of the ``journal``, and return the fingerprint of that moment."""
    with Connections(journal).reading() as reading, closing(connect(copy, journal_mode="DELETE")) as writing:
        reading.backup(writing)
        return integrity.fingerprint(reading)


def fingerprint(path: Path) -> str:
    """Return the fingerprint of the copy at ``path``, or nothing where it cannot be read."""
    try:
        with closing(connect(path, journal_mode="DELETE")) as connection:
            return integrity.fingerprint(connection)
    except integrity.UNREADABLE:
        return ""


def problems(path: Path) -> list[str]:
    """Return what is wrong with the copy at ``path``, in words; nothing if it is whole."""
    try:
        with closing(connect(path, journal_mode="DELETE")) as connection:
            return integrity.problems(connection)
    except integrity.UNREADABLE as error:
        return [f"The file is damaged: {error}."]
