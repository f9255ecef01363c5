"""Puts files into a folder the person chose: all of them or none, readable by this person alone."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from rebound import errors


def write(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write ``files`` into ``folder`` and return their paths, in the order given.

    Every file is written whole under a passing name first; only when all are safely on the disk does each
    take its place, so that a full disk leaves what was there before. New folders get mode 0700, files 0600.

    Args:
        folder: made if it is not there; a folder that exists keeps its mode and its other files.
        files: name of each file → what it holds. The last one takes its place last.

    Raises:
        errors.ExportNotWritten: the folder or a file cannot be written.
    """
    try:
        _make(folder)
        return _put_in_place({folder / name: content for name, content in files.items()})
    except OSError as problem:
        raise errors.ExportNotWritten(folder, problem.strerror or type(problem).__name__) from None


def _make(folder: Path) -> None:
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            each.mkdir(mode=0o700)


def _put_in_place(files: Mapping[Path, bytes]) -> list[Path]:
    passing: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            passing[path] = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
            _write_through(passing[path], content)
        for path, part in passing.items():
            os.replace(part, path)
    finally:
        for part in passing.values():
            part.unlink(missing_ok=True)
    return list(files)


def _write_through(path: Path, content: bytes) -> None:
    with open(path, "xb", opener=_private) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
