"""``rebound check``: whether the journal is whole."""

from rebound import errors, paths
from rebound.commands import output
from rebound.store.journal import Journal


def run(as_json: bool) -> int:
    """Say whether the journal is whole; return the exit status: 0 if it is, 1 if not.

    Raises:
        errors.NoJournal: there is none.
    """
    problems, journal = _problems(), str(paths.journal())
    words = "\n".join([*problems, "“rebound restore” lists the backups."])
    data = {"journal": journal, "whole": not problems, "problems": problems}
    output.result(words if problems else f"Your journal is whole:\n{journal}", data, as_json)
    return 1 if problems else 0


def _problems() -> list[str]:
    if not paths.journal().exists():
        raise errors.NoJournal(paths.journal())
    try:
        return Journal.open().check()
    except (errors.JournalDamaged, errors.NotAJournal) as problem:
        return [str(problem)]
