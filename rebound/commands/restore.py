"""``rebound restore``: lists the backups, and brings back one of them or an export; also a coach's folder."""

import tempfile
from pathlib import Path

from rebound import errors, paths
from rebound.commands import output
from rebound.exporting import json_lines
from rebound.store import coaching, files, filling
from rebound.store.backups import SET_ASIDE, Backup, Backups
from rebound.store.journal import Journal


def run(source: str | None, as_json: bool) -> int:
    """Bring back ``source`` as the journal, or list the backups; return the exit status.

    What the journal holds is set aside among the backups first.

    Args:
        source: the path of a backup or its name in the list, the folder of an export, or None for the list.
        as_json: whether to print the result as JSON.

    Raises:
        errors.NotABackup: there is no such backup.
        errors.ReboundError: it is damaged, or from a newer version; the journal is as it was.
    """
    backups = Backups.of(paths.journal())
    if source is None:
        return _list([*backups.all(), *coaching.found(paths.coaching())], as_json)
    path = _found(source, backups)
    try:
        files.make_folder(paths.data_dir())
    except OSError as problem:
        raise errors.JournalOutOfReach(paths.journal()) from problem
    if coaching.NAME.fullmatch(path.name):
        return _restore_coaching(path, as_json)
    before = set(_set_aside(backups))
    if path.is_dir():
        _restore_export(path, backups)
    else:
        backups.restore(path)
    aside = next((each for each in _set_aside(backups) if each not in before), None)
    words = f"Brought back:\n{path}\nReload the pages that are open."
    if aside:
        words += f"\nWhat your journal held before is kept in:\n{aside}"
    output.result(words, {"restored": str(path), "set_aside": str(aside) if aside else None}, as_json)
    return 0


def _set_aside(backups: Backups) -> list[Path]:
    return [each.path for each in backups.all() if each.reason == SET_ASIDE]


def _restore_coaching(path: Path, as_json: bool) -> int:
    """Bring back the folder of somebody who coaches; the journal is not touched."""
    aside = coaching.restore(path, paths.coaching())
    words = f"Brought back:\n{path}\nReload the page “For coaches” if it is open."
    if aside:
        words += f"\nWhat the folder held before is kept in:\n{aside}"
    output.result(words, {"restored": str(path), "set_aside": str(aside) if aside else None}, as_json)
    return 0


def _list(backups: list[Backup], as_json: bool) -> int:
    lines = [f"{each.path.name}   {each.made.local_date}, {each.reason}" for each in backups]
    words = "\n".join(lines) or "There is no backup yet. “rebound backup” makes one."
    data = [
        {
            "name": each.path.name,
            "path": str(each.path),
            "made": each.made.utc.isoformat(),
            "reason": each.reason,
        }
        for each in backups
    ]
    output.result(words, {"backups": data}, as_json)
    return 0


def _found(source: str, backups: Backups) -> Path:
    for path in (Path(source).expanduser().absolute(), backups.folder / source):
        if path.exists() and not (paths.journal().exists() and path.samefile(paths.journal())):
            return path
    raise errors.NotABackup(source)


def _restore_export(folder: Path, backups: Backups) -> None:
    """Make a journal of the export in ``folder`` beside the person's own, and bring that back."""
    contents = json_lines.read(folder)
    with tempfile.TemporaryDirectory(prefix="restoring-", dir=paths.data_dir()) as beside:
        journal = Journal.open(Path(beside) / "journal.sqlite3")
        filling.fill(journal, contents.applications, contents.events, contents.entries, contents.batches)
        backups.restore(journal.path)
