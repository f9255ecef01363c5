"""Text with separators → lines of cells, by the rules of CSV and nothing looser."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rebound.importing.cells import MOST_CHARACTERS, Line

SEPARATORS = (",", ";", "\t", "|")

_SAMPLE = 200
_DECLARED = re.compile(r"sep=([,;|\t])\s*", re.IGNORECASE)
_TOO_LONG = "This line is too long to be read."
_UNMATCHED = "The quotation marks on this line do not match, so there is no telling where its cells end."


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the cells of a text lie: what separates them, and how many most lines have."""

    separator: str
    width: int


def read(text: str, known: Callable[[tuple[str, ...]], int]) -> tuple[Line, ...]:
    """Return the lines of ``text``, split at the separator that suits it best.

    Args:
        text: the whole file.
        known: how many of some cells are names that a header may have.
    """
    physical = list(io.StringIO(text, newline=""))
    declared = _DECLARED.fullmatch(physical[0]) if physical else None
    start = 1 if declared else 0
    candidates = (declared[1],) if declared else SEPARATORS
    sample = physical[start : start + _SAMPLE]
    layout = max((_layout(sample, each, known) for each in candidates), key=lambda each: each[0])[1]
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        return tuple(_lines(physical, layout, start))
    finally:
        csv.field_size_limit(before)


def _layout(
    sample: list[str], separator: str, known: Callable[[tuple[str, ...]], int]
) -> tuple[tuple[int, float, int], _Layout]:
    """Return what speaks for ``separator``: names known, share of lines of one width, that width."""
    lines = [line for line in _lines(sample, _Layout(separator, 0), 0) if any(line.cells)]
    widths = Counter(len(line.cells) for line in lines if len(line.cells) > 1 and not line.problem)
    if not widths:
        return (0, 0.0, 0), _Layout(separator, 1)
    width, agreeing = max(widths.items(), key=lambda item: (item[1], item[0]))
    names = max(known(line.cells) for line in lines[:30])
    return (names, round(agreeing / len(lines), 1), width), _Layout(separator, width)


def _lines(physical: list[str], layout: _Layout, start: int) -> Iterator[Line]:
    """Yield the records from the physical line ``start`` on; empty lines are none.

    A record whose quotes do not match is given as the one line on which it begins, with its problem, and
    reading goes on with the next line, so that one stray quote never swallows the rows below it.
    """
    while start < len(physical):
        base = start
        reader = csv.reader(_from(physical, base), delimiter=layout.separator, strict=True)
        try:
            for cells in reader:
                if any(_swallows(cell, layout) for cell in cells):
                    raise csv.Error
                if cells:
                    yield Line(start + 1, tuple(cells))
                start = base + reader.line_num
        except csv.Error:
            problem = _TOO_LONG if len(physical[start]) > MOST_CHARACTERS else _UNMATCHED
            yield Line(start + 1, (physical[start].rstrip("\r\n"),), problem)
            start += 1


def _from(physical: list[str], start: int) -> Iterator[str]:
    return (physical[place] for place in range(start, len(physical)))


def _swallows(cell: str, layout: _Layout) -> bool:
    """Say whether a cell that goes over several lines holds a line that is a whole row of its own."""
    if layout.width < 3 or "\n" not in cell:
        return False
    rows = (line.split(layout.separator) for line in cell.splitlines()[1:])
    return any(len(row) == layout.width and not any(each.startswith(" ") for each in row) for row in rows)
