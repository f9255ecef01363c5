"""``rebound import --undo``: takes out again what a file brought in."""

from rebound import errors
from rebound.commands import output
from rebound.records import Batch
from rebound.store.journal import Journal
from rebound.writing.sentences import counted


def run(given: str, as_json: bool) -> int:
    """Undo the batch whose id begins with ``given`` and return the exit status.

    Raises:
        errors.NoSuchBatch: no batch, or more than one, is meant.
    """
    batches = Journal.open().batches
    undone = batches.undo(_found(given, batches.all()).id)
    source = undone.batch.source
    counted_out = (counted(undone.applications, "application"), counted(undone.events, "event"))
    if gone := ", ".join(filter(None, counted_out)):
        words = f"“{source}” is taken out again: {gone}."
    else:
        words = f"Nothing of “{source}” was {'taken out' if undone.kept else 'left to take out'}."
    if undone.kept:
        stay, them = ("stays", "it") if undone.kept == 1 else ("stay", "them")
        words += f" {undone.kept} {stay}, because you changed {them} since."
    counts = {"applications": undone.applications, "events": undone.events, "kept": undone.kept}
    output.result(words, {"batch": undone.batch.id, "file": source, **counts}, as_json)
    return 0


def mark(batch: Batch) -> str:
    """Return the beginning of the id of ``batch`` by which the person names it."""
    return batch.id[:8]


def _found(given: str, batches: list[Batch]) -> Batch:
    standing = [each for each in batches if not each.undone]
    meant = [each for each in standing if each.id.startswith(given)]
    if len(meant) != 1:
        raise errors.NoSuchBatch(given, [f"{mark(each)} (“{each.source}”)" for each in standing])
    return meant[0]
