"""What stands once and counts for several rows: ditto marks, and headings that name a month or how it ended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rebound.importing import column_names, column_values, languages, vocabulary
from rebound.importing.cells import Line
from rebound.importing.header import Table

HEADING = "heading above"
"""What the column of the headings is called, as no list has a name for it."""

_DITTO = languages.words("DITTO") - {""}
_MONTHS = languages.months()
_MONTH_ALONE = re.compile(r"([^\W\d_]+\.?),?\s*(20\d\d)?:?")
_BARE_DAY = re.compile(r"([12]?\d|3[01])(?:st|nd|rd|th|\.|er)?")
_MOST = 0.6
_FEWEST = 2
_LONGEST = 40


def spread(table: Table) -> Table:
    """Return ``table`` with what counts for several rows written into each of them."""
    table = replace(table, lines=tuple(_without_dittos(table.lines)))
    return _with_headings(_with_months(table))


def _without_dittos(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield each line, with the cell above in place of a mark that only repeats it."""
    above: tuple[str, ...] = ()
    for line in lines:
        if not line.problem and any(cell.casefold() in _DITTO for cell in line.cells):
            cells = [
                above[place] if cell.casefold() in _DITTO and place < len(above) else cell
                for place, cell in enumerate(line.cells)
            ]
            line = replace(line, cells=tuple(cells))
        above = above if line.problem else line.cells
        yield line


def _with_months(table: Table) -> Table:
    """Return ``table`` with the month of each heading put to the bare days below it, such as “9th”."""
    told = [_month(line) for line in table.lines]
    below = [line for line, month in zip(table.lines, told, strict=True) if not month and not line.problem]
    place = next((each for each in range(len(table.headers)) if _holds_bare_days(below, each)), None)
    if sum(map(bool, told)) < _FEWEST or place is None:
        return table
    lines, above = [], ("", "")
    for line, month in zip(table.lines, told, strict=True):
        above = _after(above, month) if month else above
        if not month:
            lines.append(line if line.problem else replace(line, cells=_whole(line.cells, place, above)))
    return replace(table, lines=tuple(lines), headings=len(table.lines) - len(lines))


def _whole(cells: tuple[str, ...], place: int, above: tuple[str, str]) -> tuple[str, ...]:
    """Return ``cells`` with the month and the year ``above`` put to the bare day at ``place``."""
    bare = _BARE_DAY.fullmatch(cells[place]) if len(cells) > place else None
    return (*cells[:place], " ".join((bare[1], *above)).strip(), *cells[place + 1 :]) if bare else cells


def _month(line: Line) -> tuple[str, str] | None:
    """Return the month that stands alone in ``line``, and the year if it says one; None where none does."""
    alone = [] if line.problem else [cell for cell in line.cells if cell]
    found = _MONTH_ALONE.fullmatch(alone[0]) if len(alone) == 1 else None
    is_month = found and found[1].casefold().rstrip(".") in _MONTHS
    return (found[1].rstrip("."), found[2] or "") if is_month else None


def _after(above: tuple[str, str], month: tuple[str, str]) -> tuple[str, str]:
    """Return the ``month`` of a heading with its year: if it says none, that of the one ``above``, or the next."""
    (before, year), (name, own) = above, month
    if own or not year:
        return name, own
    number, last = (_MONTHS[each.casefold()] for each in (name, before))
    return name, str(int(year) + (number < last))


def _holds_bare_days(lines: Sequence[Line], place: int) -> bool:
    written = [line.cells[place] for line in lines if len(line.cells) > place and line.cells[place]]
    bare = sum(bool(_BARE_DAY.fullmatch(cell)) for cell in written)
    return bare > _MOST * len(lines) and not column_values.counts_rows(written)


def _with_headings(table: Table) -> Table:
    """Return ``table`` with its headings as a column, where they and nothing else tell how applications ended."""
    told = [_heading(line) for line in table.lines]
    if len(set(filter(None, told))) < _FEWEST or any(map(_tells_outcome, table.headers)):
        return table
    lines, heading, width = [], "", len(table.headers)
    for line, found in zip(table.lines, told, strict=True):
        heading = found or heading
        if not found:
            cells = tuple(line.cells[:width])
            is_whole = not line.problem and len(line.cells) <= width
            lines.append(
                replace(line, cells=(*cells, *[""] * (width - len(cells)), heading)) if is_whole else line
            )
    return replace(
        table, headers=(*table.headers, HEADING), lines=tuple(lines), headings=len(table.lines) - len(lines)
    )


def _heading(line: Line) -> str:
    """Return the words that stand alone in ``line``, if they tell what became of an application."""
    alone = [] if line.problem else [cell for cell in line.cells if cell]
    is_short = len(alone) == 1 and len(alone[0]) <= _LONGEST
    return alone[0] if is_short and vocabulary.meaning(alone[0].rstrip(":")) else ""


def _tells_outcome(header: str) -> bool:
    return column_names.field_of(header)[0] == "outcome"
