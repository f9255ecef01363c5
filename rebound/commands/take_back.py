"""``rebound import --undo``: takes out again what a file brought in."""

from rebound import errors
from rebound.commands import output
from rebound.records import Batch
from rebound.store.journal import Journal


def run(mark: str, as_json: bool) -> int:
    """Undo the batch whose id begins with ``mark`` and return the exit status.

    Raises:
        errors.NoSuchBatch: no batch, or more than one, is meant.
    """
    batches = Journal.open().batches
    undone = batches.undo(_found(mark, batches.all()).id)
    source = undone.batch.source
    words = f"“{source}” is taken out again: {undone.applications} applications, {undone.events} events."
    if undone.kept:
        words += f" {undone.kept} stay, because you changed them since."
    counts = {"applications": undone.applications, "events": undone.events, "kept": undone.kept}
    output.result(words, {"batch": undone.batch.id, "file": source, **counts}, as_json)
    return 0


def _found(mark: str, batches: list[Batch]) -> Batch:
    standing = [each for each in batches if not each.undone]
    meant = [each for each in standing if each.id.startswith(mark)]
    if len(meant) != 1:
        raise errors.NoSuchBatch(mark, [f"{each.id[:8]} (“{each.source}”)" for each in standing])
    return meant[0]
