"""Where the journal lies, and what may go wrong with it there: folders that sync, networks, a full disk."""

import shutil
from pathlib import Path

SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "iclouddrive": "iCloud",
    "cloudstorage": "a cloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "seafile": "Seafile",
    "megasync": "MEGA",
}
"""How the names of folders begin that other programs copy away while they are written → whose they are."""

MARKS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".sync": "Resilio Sync"}
"""What such programs leave in the folder they copy."""

NETWORKED = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "9p"})

LITTLE = 200 * 1024 * 1024
"""Bytes of room below which the person is told."""


def warnings(journal: Path) -> list[str]:
    """Return what to tell the person about the place of the ``journal``, a sentence each; mostly nothing."""
    found = (sync_warning(journal), network_warning(journal), room_warning(journal), *conflicts(journal))
    return [each for each in found if each]


def sync_warning(journal: Path) -> str | None:
    """Return a sentence if another program copies the folder of the ``journal`` away, else None."""
    for folder in journal.resolve().parents:
        named = (whose for start, whose in SYNCED.items() if folder.name.casefold().startswith(start))
        marked = (whose for mark, whose in MARKS.items() if (folder / mark).exists())
        if whose := next(named, None) or next(marked, None):
            return (
                f"Your journal is in “{folder}”, which {whose} copies while Rebound writes. A copy made in "
                "the middle of a save can be damaged, and your words leave this computer. Choose another "
                "folder."
            )
    return None


def network_warning(journal: Path, mounts: Path = Path("/proc/mounts")) -> str | None:
    """Return a sentence if the ``journal`` lies on another computer, where ``mounts`` says so, else None."""
    if not mounts.exists():
        return None
    place, found = journal.resolve(), ("", "")
    for line in mounts.read_text(errors="replace").splitlines():
        _, folder, kind, *_ = line.split(" ")
        folder = folder.replace("\\040", " ")
        if place.is_relative_to(folder) and len(folder) >= len(found[0]):
            found = (folder, kind)
    if found[1] not in NETWORKED:
        return None
    return (
        f"Your journal is on a network drive, “{found[0]}”. Open it on one computer at a time, or choose a "
        "folder on this computer."
    )


def room_warning(journal: Path) -> str | None:
    """Return a sentence if the disk of the ``journal`` is nearly full, else None."""
    free = shutil.disk_usage(journal.parent).free
    if free >= LITTLE:
        return None
    return (
        f"The disk that holds your journal has only {free // 1024**2} MB left. Make some room, so that what "
        "you write can be saved."
    )


def conflicts(journal: Path) -> list[str]:
    """Return a sentence for each second copy of the ``journal`` that a program left beside it."""
    left = [
        each
        for each in sorted(journal.parent.glob(f"*{journal.stem}*"))
        if "conflict" in each.name.casefold() and each.is_file()
    ]
    return [
        f"“{each}” is a second copy of your journal, left by a program that syncs folders. Rebound does not "
        "read it. Keep it until you have looked at what it holds."
        for each in left
    ]
