"""``rebound export``: everything the person keeps, into a folder, in the form they want."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from rebound import clock
from rebound.commands import output
from rebound.exporting import contents, json_lines, page, tables, workbook
from rebound.exporting.contents import Contents
from rebound.store.journal import Journal
from rebound.version import version


def run(folder: Path, form: str, as_json: bool) -> int:
    """Export the journal into ``folder`` and return the exit status.

    Args:
        folder: made if it is not there.
        form: one of ``FORMS``.
        as_json: whether to print the result as JSON.

    Raises:
        errors.ExportNotWritten: the folder or a file cannot be written.
    """
    kept = gather(Journal.open())
    written = FORMS[form](folder.expanduser().absolute(), kept, clock.today())
    counts = {name: len(getattr(kept, name)) for name in ("applications", "events", "entries")}
    words = ", ".join(f"{count} {name if count != 1 else SINGULAR[name]}" for name, count in counts.items())
    files = "\n".join(str(path) for path in written)
    data = {"folder": str(folder), "format": form, "files": [str(path) for path in written], **counts}
    output.result(f"Exported {words}:\n{files}", data, as_json)
    return 0


SINGULAR = {"applications": "application", "events": "event", "entries": "entry"}


def gather(journal: Journal) -> Contents:
    """Return what ``journal`` holds, without what lies in the bin."""
    return contents.gather(
        journal.applications.all(), journal.events.all(), journal.entries.all(), journal.batches.all()
    )


def _json(folder: Path, kept: Contents, as_of: date) -> list[Path]:
    return json_lines.write(folder, kept, as_of, version())


FORMS: dict[str, Callable[[Path, Contents, date], list[Path]]] = {
    "json": _json,
    "csv": tables.write,
    "xlsx": workbook.write,
    "html": page.write,
}
"""Form of an export → the function that writes it."""
