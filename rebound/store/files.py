"""Files and folders that only the person can read, and that are on the disk when a function returns."""

import contextlib
import os
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make ``folder`` and what is missing above it, each for the person alone (0700)."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    _sync_folder(folder.parent)


def make_file(path: Path) -> None:
    """Make an empty file for the person alone (0600), before anything is written; leave one that is there."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _sync_folder(path.parent)


def close_to_others(path: Path) -> None:
    """Let only the person read ``path``, a file of theirs that may have come from elsewhere."""
    with contextlib.suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


def sync(path: Path) -> None:
    """Return when the file at ``path``, which no connection has open, and its name are on the disk."""
    _sync(path, os.O_RDWR)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, how: int) -> None:
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
