"""Which line of a table names its columns, and what the columns are called from then on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rebound import errors
from rebound.importing import column_names, column_values
from rebound.importing.cells import Line, Sheet, is_blank, tidied

_LOOKED_AT = 40
_ENOUGH = 2
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose columns have names.

    Attributes:
        headers: the names, each one once; a column without a name is called by its place.
        named: how many of them are names that lists are known to use.
        lines: the rows with tidy cells, without blank ones and without repetitions of the header.
        above: how many lines stand above the header.
        repeated: how often the header stands again among the rows.
    """

    headers: tuple[str, ...]
    named: int
    lines: tuple[Line, ...]
    above: int
    repeated: int


def table(name: str, sheet: Sheet) -> Table:
    """Return the table in ``sheet``.

    Raises:
        errors.NoHeader: no line can be its header.
        errors.NoRows: nothing stands below the header.
    """
    written = [line for line in map(tidied, sheet.lines) if not is_blank(line)]
    place = _header_place(written)
    if place is None:
        raise errors.NoHeader(name)
    header = written[place].cells
    below = written[place + 1 :]
    lines = tuple(line for line in below if line.problem or line.cells != header)
    if not lines:
        raise errors.NoRows(name)
    width = max((place for place, cell in enumerate(header, 1) if cell), default=0)
    width = max(width, _written_width(lines, len(header)))
    named = column_names.known(header)
    return Table(_unique(header[:width]), named, lines, place, len(below) - len(lines))


def _written_width(lines: Sequence[Line], most: int) -> int:
    """Return how many columns, up to ``most``, anything is written in."""
    cells = (line.cells[:most] for line in lines if not line.problem)
    return max((place for row in cells for place, cell in enumerate(row, 1) if cell), default=0)


def _header_place(written: Sequence[Line]) -> int | None:
    """Return the place of the first line that names nearly as many columns as any other.

    Where no name is known, that is the first line under which days, numbers or addresses stand.
    """
    first = [() if line.problem else line.cells for line in written[:_LOOKED_AT]]
    scores = [0 if _is_row(cells) else column_names.known(cells) for cells in first]
    best = max(scores, default=0)
    if best >= _ENOUGH:
        wanted = max(_ENOUGH, _SHARE * best)
        return next(place for place, score in enumerate(scores) if score >= wanted)
    names_one = (
        place for place, cells in enumerate(first) if scores[place] and column_names.names_job(cells)
    )
    over_rows = (place for place, cells in enumerate(first[:-1]) if _stands_over(cells, first[place + 1]))
    return next(names_one, next(over_rows, None))


def _is_row(cells: Sequence[str]) -> bool:
    """Say whether what stands in ``cells`` can be no names."""
    return any(column_values.is_day(cell) or "://" in cell for cell in cells)


def _stands_over(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Say whether ``cells`` are names, and a day, a number or an address stands below one of them."""
    if sum(bool(cell) for cell in cells) < _ENOUGH or _is_row(cells) or any(map(_is_number, cells)):
        return False
    return _is_row(below) or any(map(_is_number, below))


def _is_number(cell: str) -> bool:
    return bool(cell) and not any(map(str.isalpha, cell)) and any(map(str.isdigit, cell))


def _unique(header: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names so that each is there once: “Date”, “Date (2)”, “column 3”."""
    seen: Counter[str] = Counter()
    unique = []
    for place, cell in enumerate(header, 1):
        title = cell.replace("\n", " ") or f"column {place}"
        seen[title] += 1
        while seen[title] > 1 and f"{title} ({seen[title]})" in header:
            seen[title] += 1
        unique.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return tuple(unique)
