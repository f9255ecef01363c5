"""Backups of the folder of somebody who coaches, apart from those of the journal: a zip each, read back when made.

A packet that was deleted is taken out of every backup, too. One whose last day is past stays closed in them,
and no Rebound shows it.
"""

import io
import os
import re
import shutil
import zipfile
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from rebound import clock, errors, zips
from rebound.store import copies, files, retention
from rebound.store.backups import SET_ASIDE, Backup

NAME = re.compile(r"coaching-(\d{8}T\d{12})-([a-z0-9-]+)\.zip")


def make(folder: Path, reason: str) -> Path | None:
    """Make a backup of the coaching ``folder`` and return where it is; None where there is nothing new.

    Raises:
        errors.CopyNotMade: the disk is full or failing.
        errors.CopyNotGood: what was read back from the backup is not what the folder holds.
    """
    held, before = _held(folder), found(folder)
    if not held or (before and _contents(before[0].path) == held):
        return None
    target = copies.named(_backups(folder), reason, of="coaching", ending=".zip")
    _write(target, held)
    if _contents(target) != held:
        target.unlink()
        raise errors.CopyNotGood(folder)
    _thin(folder)
    return target


def found(folder: Path) -> list[Backup]:
    """Return the backups of the coaching ``folder`` that are there, the last one first."""
    there = sorted(_backups(folder).glob("coaching-*.zip"), reverse=True)
    named = [(path, name) for path in there if (name := NAME.fullmatch(path.name))]
    return [Backup(path, clock.at(_moment(name[1])), name[2].replace("-", " ")) for path, name in named]


def restore(backup: Path, folder: Path) -> Path | None:
    """Bring ``backup`` back as the coaching ``folder``; what that holds now is set aside first, as a backup.

    Returns:
        The backup of what the folder held, where it was not in one already.

    Raises:
        errors.BackupDamaged: it is damaged, or no backup of such a folder; the folder is as it was.
    """
    held = _contents(backup)
    if not held:
        raise errors.BackupDamaged(backup)
    aside = make(folder, SET_ASIDE)
    beside, old = (folder.with_name(f".{folder.name}.{end}") for end in ("part", "old"))
    shutil.rmtree(beside, ignore_errors=True)
    for name, content in held.items():
        path = beside / name
        files.make_folder(path.parent)
        files.make_file(path)
        path.write_bytes(content)
        files.sync(path)
    if folder.exists():
        os.replace(folder, old)
    os.replace(beside, folder)
    shutil.rmtree(old, ignore_errors=True)
    return aside


def forget(folder: Path, *paths: Path) -> None:
    """Take ``paths``, which were deleted in the coaching ``folder``, out of every backup.

    Raises:
        errors.StillInBackups: there are backups that cannot be read or written; they are out of all others.
    """
    gone = {path.relative_to(folder).as_posix() for path in paths}
    if left := [each.path for each in found(folder) if not _forget(each.path, gone)]:
        raise errors.StillInBackups(left)


def _forget(backup: Path, gone: Collection[str]) -> bool:
    """Take the files called as in ``gone`` out of ``backup``; return whether that could be done."""
    held = _contents(backup)
    if held is None:
        return False
    kept = {name: content for name, content in held.items() if name not in gone}
    try:
        if kept != held:
            _write(backup, kept)
    except errors.CopyNotMade:
        return False
    return True


def _backups(folder: Path) -> Path:
    return folder.parent / "backups"


def _held(folder: Path) -> dict[str, bytes]:
    """Return what ``folder`` holds: the name of each file below it → its bytes."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".part"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _contents(backup: Path) -> dict[str, bytes] | None:
    """Return what ``backup`` holds; None where it is damaged, or names a file outside of its folder."""
    try:
        with zipfile.ZipFile(backup) as kept:
            names = kept.namelist()
            if any(PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts for name in names):
                return None
            return {name: kept.read(name) for name in names}
    except zips.DAMAGE:
        return None


def _write(target: Path, held: dict[str, bytes]) -> None:
    """Write ``held`` as a zip to ``target``, for the person alone, whole or not at all."""
    packed, partial = io.BytesIO(), target.with_suffix(".partial")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as kept:
        for name, content in held.items():
            kept.writestr(name, content)
    try:
        files.make_folder(target.parent)
        files.make_file(partial)
        partial.write_bytes(packed.getvalue())
        files.sync(partial)
        os.replace(partial, target)
        files.sync(target)
    except OSError as error:
        raise errors.CopyNotMade(target.parent) from error


def _thin(folder: Path) -> None:
    everything = [each for each in found(folder) if each.reason != SET_ASIDE]
    keep = retention.kept(each.made.utc for each in everything)
    for each in everything:
        if each.made.utc not in keep:
            each.path.unlink(missing_ok=True)


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
