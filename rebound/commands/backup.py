"""``rebound backup``: a verified copy of the journal, now."""

from rebound.commands import output
from rebound.store.journal import Journal


def run(as_json: bool) -> int:
    """Make a backup if anything changed since the last one, and return the exit status.

    Raises:
        errors.CopyNotGood: the journal is damaged, or the disk did not keep what was written.
    """
    backups = Journal.open().backups
    made = backups.make("by hand")
    path = made or backups.all()[0].path
    words = f"A backup was made:\n{path}" if made else f"Nothing has changed since the last backup:\n{path}"
    output.result(words, {"backup": str(path), "new": made is not None}, as_json)
    return 0
