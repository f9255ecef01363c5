"""Room kept on the disk beside the journal, given up when the disk is full: the sentence can be finished."""

import contextlib
import os
import shutil
from pathlib import Path

from rebound.store import files

SIZE = 4 * 1024 * 1024
"""Bytes that are kept."""


def keep(journal: Path) -> None:
    """Keep room beside the ``journal``, where there is none yet and the disk has ten times as much."""
    room = _room(journal)
    with contextlib.suppress(OSError):
        if not room.exists() and shutil.disk_usage(journal.parent).free > 10 * SIZE:
            files.make_file(room)
            room.write_bytes(os.urandom(SIZE))  # nothing that a disk could store in less


def release(journal: Path) -> None:
    """Give the room up, so that the next save finds it."""
    with contextlib.suppress(OSError):
        _room(journal).unlink(missing_ok=True)


def _room(journal: Path) -> Path:
    return journal.with_suffix(".reserve")
