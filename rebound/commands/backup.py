"""``rebound backup``: a verified copy of the journal, now, and one of the folder of somebody who coaches."""

from pathlib import Path

from rebound import paths
from rebound.commands import output
from rebound.store import coaching
from rebound.store.journal import Journal


def run(as_json: bool) -> int:
    """Make a backup if anything changed since the last one, and return the exit status.

    Raises:
        errors.CopyNotGood: the journal is damaged, or the disk did not keep what was written.
        errors.CopyNotMade: the disk is full or failing.
    """
    backups = Journal.open().backups
    made = backups.make("by hand")
    path = made or backups.all()[0].path
    words = [_said(made, path)]
    data = {"backup": str(path), "new": made is not None}
    theirs = coaching.make(paths.coaching(), "by hand")
    if last := theirs or next((each.path for each in coaching.found(paths.coaching())), None):
        words.append(f"Of the people you coach: {_said(theirs, last)}")
        data |= {"coaching": str(last), "coaching_new": theirs is not None}
    output.result("\n".join(words), data, as_json)
    return 0


def _said(made: Path | None, path: Path) -> str:
    return f"A backup was made:\n{path}" if made else f"Nothing has changed since the last backup:\n{path}"
