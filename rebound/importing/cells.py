"""What a table is before anything in it is understood: numbered lines of text cells."""

import re
from dataclasses import dataclass

from rebound import errors

MOST_LINES = 200_000
MOST_COLUMNS = 500
MOST_CHARACTERS = 1_000_000
"""The longest cell that is read, in characters."""

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
_LINKED = re.compile(r"=HYPERLINK\(\s*\"(https?://[^\"]+)\"\s*[,;]\s*\"([^\"]+)\"\s*\)", re.IGNORECASE)
_RULE = re.compile(r"[-=:_]*")
_WHITE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table.

    Attributes:
        number: where it stands in the file, counted from 1: the line of a text file, the row of a sheet, the
            entry of a list.
        cells: its cells as they were written.
        problem: why it cannot be read as cells, in a sentence; empty where it can.
    """

    number: int
    cells: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file, with the header somewhere among its first lines."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds: its tables, what had to be guessed to open it, and the day of its export.

    Attributes:
        sheets: the tables, in the order of the file.
        notes: sentences on what was guessed or left aside.
        exported_on: the day of its export as the file itself says it; empty where it does not.
        maker: what the file itself says about where it comes from.
        counts: what ``Line.number`` counts: ``line``, ``row`` or ``entry``.
    """

    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
    exported_on: str = ""
    maker: str = ""
    counts: str = "line"


def tidy(cell: str) -> str:
    """Return ``cell`` without blanks around it, with single blanks inside and nothing invisible.

    A formula that links a name to a page becomes the name with the page behind it.
    """
    if linked := _LINKED.fullmatch(cell.strip()):
        page, name = linked[1], linked[2]
        return (
            f"{name} ({page})" if len(name.split()) > 1 or page.casefold().find(name.casefold()) > 0 else page
        )
    if cell.isascii() and cell.isprintable() and "  " not in cell:
        return cell.strip()
    lines = (_WHITE.sub(" ", line).strip() for line in _INVISIBLE.sub("", cell).splitlines())
    return "\n".join(lines).strip()


def tidied(line: Line) -> Line:
    """Return ``line`` with tidy cells; a line that cannot be read stays as it was written."""
    return line if line.problem else Line(line.number, tuple(map(tidy, line.cells)))


def is_blank(line: Line) -> bool:
    """Say whether nothing is written on the tidy line, or only a rule such as ``---``."""
    return not line.problem and all(_RULE.fullmatch(cell) for cell in line.cells)


def bounded(name: str, sheet: Sheet) -> Sheet:
    """Return ``sheet`` as it is, if it is no larger than what is read.

    Raises:
        errors.TooManyRows: it has more than ``MOST_LINES`` lines.
        errors.TooManyColumns: it has more than ``MOST_COLUMNS`` columns.
        errors.CellTooLong: a cell has more than ``MOST_CHARACTERS`` characters.
    """
    if len(sheet.lines) > MOST_LINES + 1:
        raise errors.TooManyRows(name, MOST_LINES)
    if max((len(line.cells) for line in sheet.lines), default=0) > MOST_COLUMNS:
        raise errors.TooManyColumns(name, MOST_COLUMNS)
    for line in sheet.lines:
        if any(len(cell) > MOST_CHARACTERS for cell in line.cells):
            raise errors.CellTooLong(name, line.number, MOST_CHARACTERS)
    return sheet
