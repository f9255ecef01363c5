"""``rebound check``: whether the journal is whole."""

from rebound import errors, paths
from rebound.commands import output
from rebound.store.journal import Journal


def run(as_json: bool) -> int:
    """Say whether the journal is whole; return the exit status: 0 if it is, 1 if not."""
    problems = _problems()
    words = (
        "\n".join(problems) + "\n“rebound restore” lists the backups."
        if problems
        else "Your journal is whole."
    )
    data = {"journal": str(paths.journal()), "whole": not problems, "problems": problems}
    output.result(words, data, as_json)
    return 1 if problems else 0


def _problems() -> list[str]:
    try:
        return Journal.open().check()
    except (errors.JournalDamaged, errors.NotAJournal) as problem:
        return [str(problem)]
