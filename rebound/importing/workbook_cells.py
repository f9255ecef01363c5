"""The cells of a workbook as text; run as a program apart, because a damaged workbook can take its reader down.

As a program it reads a workbook on standard input, writes its sheets to standard output as JSON, a list of
name and rows, and ends with one of the statuses below.
"""

import contextlib
import io
import json
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

import python_calamine

DONE, BROKEN, TOO_LARGE, LOCKED = 0, 1, 3, 4
"""How the program ends."""

MOST_MEMORY = 1 << 30
MOST_SECONDS = 60

Rows = list[list[str]]


def sheets(content: bytes) -> list[tuple[str, Rows]]:
    """Return name and rows of the sheets of the workbook ``content``, from its first row and column on."""
    with python_calamine.load_workbook(io.BytesIO(content)) as book:
        return [
            (each.name, rows(book.get_sheet_by_name(each.name)))
            for each in book.sheets_metadata
            if each.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]


def rows(table: python_calamine.CalamineSheet) -> Rows:
    """Return the rows of one sheet; a cell that is merged over several rows stands in each of them."""
    found = [[text(value) for value in row] for row in table.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in table.merged_cell_ranges or ():
        if left == right and top < len(found) and left < len(found[top]):
            for row in range(top + 1, min(bottom, len(found) - 1) + 1):
                found[row][left] = found[top][left]
    return found


def text(value: Any) -> str:
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


def main() -> int:
    """Read standard input, write standard output, and return how it ended."""
    _bound()
    try:
        json.dump(sheets(sys.stdin.buffer.read()), sys.stdout)
    except python_calamine.PasswordError:
        return LOCKED
    except MemoryError:
        return TOO_LARGE
    except BaseException:  # the parser's own panics are no Exceptions
        return BROKEN
    return DONE


def _bound() -> None:
    """Bound the memory and the time of this process, where the system knows such bounds; leave no core."""
    with contextlib.suppress(ImportError):
        import resource

        for limit, most in (
            (resource.RLIMIT_AS, MOST_MEMORY),
            (resource.RLIMIT_CPU, MOST_SECONDS),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    sys.exit(main())
