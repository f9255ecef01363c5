"""Workbooks (XLSX, XLSM, XLSB, XLS, ODS) → lines of text cells; formulas give the values they last had."""

import json
import subprocess
import sys

from rebound import errors
from rebound.importing import workbook_bounds, workbook_cells
from rebound.importing.cells import Line, Opened, Sheet, bounded

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How a locked workbook names the part in which everything else is."""

_PROGRAM = (sys.executable, "-P", workbook_cells.__file__)
"""The program that reads a workbook; nothing of the person's is in its arguments."""


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
    sheets = (_sheet(title, rows) for title, rows in _read_apart(name, content))
    return Opened(tuple(bounded(name, sheet) for sheet in sheets if sheet.lines), counts="row")


def _read_apart(name: str, content: bytes) -> list[tuple[str, workbook_cells.Rows]]:
    """Return name and rows of each sheet, as a process of its own reads them."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            _PROGRAM,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=workbook_cells.MOST_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise errors.WorkbookTooLarge(name) from None
    if done.returncode == workbook_cells.LOCKED:
        raise errors.WorkbookLocked(name)
    if done.returncode == workbook_cells.TOO_LARGE:
        raise errors.WorkbookTooLarge(name)
    if done.returncode != workbook_cells.DONE:
        raise errors.BrokenWorkbook(name)
    return json.loads(done.stdout)


def _sheet(title: str, rows: workbook_cells.Rows) -> Sheet:
    return Sheet(title, tuple(Line(place, tuple(row)) for place, row in enumerate(rows, 1)))
