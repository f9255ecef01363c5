"""Which line of a table names its columns, and what the columns are called from then on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from rebound import errors
from rebound.importing import column_names, column_values, told_course
from rebound.importing.cells import Line, Sheet, is_blank, tidied

_LOOKED_AT = 40
_ENOUGH = 2
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Aside:
    """A line between the rows that is none: its number, what is written in it, and what it is."""

    number: int
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose columns have names.

    Attributes:
        headers: the names, each one once; a column without a name is called by its place.
        named: how many of them are names that lists are known to use.
        lines: the rows with tidy cells, without blank ones and without repetitions of the header.
        above: what stands in each line above the header.
        repeated: how often the header stands again among the rows.
        headings: how many lines between the rows are headings that count for those below.
        unticked: how many lines hold nothing but boxes that nobody has ticked.
        asides: the titles and sums between the rows.
        wished: the numbers of the lines below a title such as “for later”.
        steps: the place of the column that tells each step, in a diary; -1 in any other list.
        meant: what the words of steps stand for where they stand, as far as that is known.
    """

    headers: tuple[str, ...]
    named: int
    lines: tuple[Line, ...]
    above: tuple[str, ...]
    repeated: int
    headings: int = 0
    unticked: int = 0
    asides: tuple[Aside, ...] = ()
    wished: frozenset[int] = frozenset()
    steps: int = -1
    meant: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def table(name: str, sheet: Sheet) -> Table:
    """Return the table in ``sheet``.

    Raises:
        errors.NoHeader: no line can be its header.
        errors.NoRows: nothing stands below the header.
    """
    written = [line for line in map(tidied, sheet.lines) if not is_blank(line)]
    place = _header_place(written)
    if place is None and not _speaks_for_itself(written):
        raise errors.NoHeader(name)
    header, place = _joined(written, place) if place is not None else (("",) * len(written[0].cells), -1)
    below = written[place + 1 :]
    named = tuple(line for line in below if line.problem or line.cells != header)
    lines = tuple(line for line in named if not _is_unticked(line))
    if not lines:
        raise errors.NoRows(name)
    width = max((place for place, cell in enumerate(header, 1) if cell), default=0)
    width = max(width, _written_width(lines, len(header)))
    known = column_names.known(header)
    above = tuple(" ".join(filter(None, line.cells)) for line in written[: max(place, 0)])
    repeated, unticked = len(below) - len(named), len(named) - len(lines)
    return Table(_unique(header[:width]), known, lines, above, repeated, unticked=unticked)


def _is_unticked(line: Line) -> bool:
    """Say whether nothing stands in a line but boxes that wait for a tick, as programs lay them out in advance."""
    written = [cell.casefold() for cell in line.cells if cell]
    return not line.problem and len(written) > 1 and set(written) <= {"false", "☐"}


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


def _speaks_for_itself(written: Sequence[Line]) -> bool:
    """Say whether lines without a header can be read: one column tells the course, and two stand before it."""
    rows = [line.cells for line in written if not line.problem]
    width = max(map(len, rows), default=0)
    columns = [tuple(row[place] for row in rows if len(row) > place and row[place]) for place in range(width)]
    return any(told_course.are_courses(cells) and place >= _ENOUGH for place, cells in enumerate(columns))


def _joined(written: Sequence[Line], place: int) -> tuple[tuple[str, ...], int]:
    """Return the header at ``place`` and its last line; joined with the line beside it, if it goes over two."""
    for upper in (place, place - 1):
        if 0 <= upper < len(written) - 1 and _spans(written[upper], written[upper + 1]):
            return _one_line(written[upper].cells, written[upper + 1].cells), upper + 1
    return written[place].cells, place


def _spans(upper: Line, lower: Line) -> bool:
    """Say whether cells of ``upper`` stand over several names in ``lower``."""
    if lower.number - upper.number != 1 or upper.problem or lower.problem:
        return False
    if _is_row(upper.cells) or _is_row(lower.cells) or any(map(_is_number, upper.cells)):
        return False
    begun = next((column for column, cell in enumerate(upper.cells) if cell), 0)
    gaps = sum(
        not above and bool(below)
        for above, below in zip_longest(upper.cells[begun:], lower.cells[begun:], fillvalue="")
    )
    titles = sum(map(bool, upper.cells))
    return gaps > 0 and titles >= _ENOUGH and column_names.known(lower.cells) >= _ENOUGH


def _one_line(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Return the names in ``lower``, each with the title above it where it says too little alone."""
    joined, title = [], ""
    for above, name in zip_longest(upper, lower, fillvalue=""):
        title = above or title
        alone = column_names.field_of(name)[0] and not column_names.says_only_when(name)
        says_more = name and not column_names.says_only_what(name)
        joined.append(name if alone else f"{title} {name}".strip() if says_more else title)
    return tuple(joined)


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
