"""Everything as CSV: one file a table, for any spreadsheet and any program."""

import csv
import io
from datetime import date
from pathlib import Path

from rebound.exporting import folder, formulas, rows
from rebound.exporting.contents import Contents

README = """\
This folder holds what you keep in Rebound, as tables. You do not need Rebound to read it.

applications.csv   one line an application; “status” and “silent_days” are as of {as_of};
                   what you added yourself stands in columns that begin with “attributes.”
events.csv         one line a thing that happened; “application_id” is the “id” in applications.csv
entries.csv        one line an answer you wrote; “entry_id” says which of them belong together

The files are UTF-8 text with commas; every text stands in quotation marks, and days are written
year-month-day. An empty cell means that nothing is known.

A text that a spreadsheet would take for a formula has an apostrophe before it. Such a text begins, after
apostrophes and blanks, with = + - @, one of their full-width forms, a tab, a line break or a null
character. Where a cell begins with an apostrophe and the rest of it is such a text, take that one
apostrophe away to get the text back as it was. Nothing else is changed.

To move what you keep to another computer, use the form “json”: rebound export FOLDER --format json
"""


def write(into: Path, contents: Contents, as_of: date) -> list[Path]:
    """Write ``applications.csv``, ``events.csv``, ``entries.csv`` and a ``README.txt``; return their paths.

    Args:
        into: the folder; made if it is not there.
        contents: the records.
        as_of: the day on which the status and the days of silence are worked out.

    Raises:
        errors.ExportNotWritten: the folder or a file cannot be written.
    """
    return folder.write(into, files(contents, as_of))


def files(contents: Contents, as_of: date) -> dict[str, bytes]:
    """Return the name of each file → what it holds; see ``write``."""
    made = {f"{table.name}.csv": _csv(table) for table in rows.tables(contents, as_of)}
    return {"README.txt": README.format(as_of=as_of).encode(), **made}


def _csv(table: rows.Table) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([formulas.guarded(name) for name in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode(errors="replace")


def _cell(cell: rows.Cell) -> str | int:
    if isinstance(cell, str):
        return formulas.guarded(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else cell
