"""Everything as one Excel workbook: sheets Applications, Events and Entries, with texts that stay texts."""

import io
from datetime import date
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from rebound.exporting import folder, formulas, rows
from rebound.exporting.contents import Contents

LONGEST_TEXT = 32_767
"""As many UTF-16 units as a cell can hold."""

CUT_NOTE = " … (cut here, because a cell holds no more; the form “json” has all of it)"

FIRST_DAY = date(1900, 3, 1)
"""The first day that every spreadsheet counts alike; days before it are written as text."""


def write(into: Path, contents: Contents, as_of: date) -> list[Path]:
    """Write ``rebound.xlsx`` into the folder ``into`` and return its path in a list.

    Args:
        into: made if it is not there.
        contents: the records.
        as_of: the day on which the status and the days of silence are worked out.

    Raises:
        errors.ExportNotWritten: the folder or the file cannot be written.
    """
    return folder.write(into, {"rebound.xlsx": content(contents, as_of)})


def content(contents: Contents, as_of: date) -> bytes:
    """Return the bytes of the workbook; see ``write``."""
    return _workbook(rows.tables(contents, as_of))


def _workbook(tables: tuple[rows.Table, ...]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        forms = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "day": book.add_format({"num_format": "yyyy-mm-dd"}),
            "guarded": book.add_format({"quote_prefix": True}),
        }
        for table in tables:
            _fill(book.add_worksheet(table.name.capitalize()), table, forms)
    return content.getvalue()


def _fill(sheet: Worksheet, table: rows.Table, forms: dict[str, Format]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(table.columns) - 1, 18)
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, _fitting(name), forms["head"])
    for line, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            _put(sheet, (line, column), cell, forms)


def _put(sheet: Worksheet, place: tuple[int, int], cell: rows.Cell, forms: dict[str, Format]) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, int):
        sheet.write_number(*place, cell)
    elif isinstance(cell, date) and cell >= FIRST_DAY:
        sheet.write_datetime(*place, cell, forms["day"])
    else:
        text = _fitting(str(cell))
        sheet.write_string(*place, text, forms["guarded"] if formulas.looks_like_one(text) else None)


def _fitting(text: str) -> str:
    """Return ``text`` as a cell can hold it: whole characters, and not too many."""
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * LONGEST_TEXT:
        return units.decode("utf-16-le", "replace")
    return units[: 2 * (LONGEST_TEXT - len(CUT_NOTE))].decode("utf-16-le", "ignore") + CUT_NOTE
