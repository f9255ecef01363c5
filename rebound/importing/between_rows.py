"""What stands once and counts for several rows: ditto marks, and headings that tell how it ended."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rebound.importing import column_names, languages, vocabulary
from rebound.importing.cells import Line
from rebound.importing.header import Table

HEADING = "heading above"
"""What the column of the headings is called, as no list has a name for it."""

_DITTO = languages.words("DITTO") - {""}
_FEWEST = 2
_LONGEST = 40


def spread(table: Table) -> Table:
    """Return ``table`` with what counts for several rows written into each of them."""
    table = replace(table, lines=tuple(_without_dittos(table.lines)))
    return _with_headings(table)


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
