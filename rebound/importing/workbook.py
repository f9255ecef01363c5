"""Workbooks (XLSX, XLSM, XLSB, XLS, ODS) → lines of text cells; formulas give the values they last had."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

import python_calamine

from rebound import errors
from rebound.importing import workbook_bounds
from rebound.importing.cells import Line, Opened, Sheet, bounded

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How a locked workbook names the part in which everything else is."""


def read(name: str, content: bytes) -> Opened:
    """Return the sheets of the workbook ``content``, empty ones left out.

    Raises:
        errors.WorkbookTooLarge: it would unpack to more than is read.
        errors.WorkbookLocked: it is encrypted.
        errors.BrokenWorkbook: it is damaged.
    """
    if content.startswith(b"PK"):
        workbook_bounds.check(name, content)
    elif _ENCRYPTED in content:
        raise errors.WorkbookLocked(name)
    try:
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            sheets = [_sheet(book, each.name) for each in book.sheets_metadata if _is_table(each)]
    except python_calamine.PasswordError:
        raise errors.WorkbookLocked(name) from None
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:  # the parser's own panics are no Exceptions
        raise errors.BrokenWorkbook(name) from None
    return Opened(tuple(bounded(name, sheet) for sheet in sheets if sheet.lines), counts="row")


def _is_table(sheet: python_calamine.SheetMetadata) -> bool:
    return sheet.typ == python_calamine.SheetTypeEnum.WorkSheet


def _sheet(book: python_calamine.CalamineWorkbook, name: str) -> Sheet:
    table = book.get_sheet_by_name(name)
    rows = [[_text(value) for value in row] for row in table.to_python(skip_empty_area=False)]
    for top, bottom, column in _merged_down(table, len(rows)):
        for row in range(top + 1, bottom + 1):
            rows[row][column] = rows[top][column]
    return Sheet(name, tuple(Line(place, tuple(row)) for place, row in enumerate(rows, 1)))


def _merged_down(table: python_calamine.CalamineSheet, rows: int) -> list[tuple[int, int, int]]:
    """Return top row, bottom row and column of the cells that are merged over several rows of one column."""
    merged = ((*start, *end) for start, end in table.merged_cell_ranges or ())
    return [
        (top, min(bottom, rows - 1), left)
        for top, left, bottom, right in merged
        if left == right and bottom > top and top < rows and left < table.width
    ]


def _text(value: Any) -> str:
    """Return a cell as text: days in ISO 8601, whole numbers without a fraction."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 86_400:g}"
    return str(value)
