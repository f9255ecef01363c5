"""Days without a year in a list that is kept in order: the rows around each one tell which year it was."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from rebound.importing.dates import NO_YEAR, first_after, said

_FEWEST = 5
_MOSTLY = 0.9
_SLACK = timedelta(days=7)
"""How far a row may stand out of order."""

_REACH = timedelta(days=60)
"""How far beyond the first or last row with a year a day may lie."""


def years(cells: Sequence[tuple[int, str]], order: str) -> dict[int, date]:
    """Return the number of each line whose day has no year → the day that fits between the rows around it.

    Args:
        cells: number of the line and the day as it is written, from the first row to the last.
        order: the order of the numbers in its dates.
    """
    days = [(line, said(cell).under(order)) for line, cell in cells]
    known = [(place, day) for place, (_, day) in enumerate(days) if day]
    if len(known) < _FEWEST or len(known) == len(days):
        return {}
    steps = [(after - before).days for (_, before), (_, after) in pairwise(known) if before != after]
    rising = sum(step > 0 for step in steps)
    if max(rising, len(steps) - rising) < _MOSTLY * len(steps):
        return {}
    found = {}
    for place, (line, cell) in enumerate(cells):
        if not days[place][1] and said(cell).why == NO_YEAR:
            before = next((day for at, day in reversed(known) if at < place), None)
            after = next((day for at, day in known if at > place), None)
            bounds = (before, after) if rising * 2 >= len(steps) else (after, before)
            if day := _between(cell, *bounds, order):
                found[line] = day
    return found


def _between(cell: str, earliest: date | None, latest: date | None, order: str) -> date | None:
    """Return the day that ``cell`` means between two others, of which one may be missing."""
    since = earliest - _SLACK if earliest else latest - _REACH
    until = latest + _SLACK if latest else earliest + _REACH
    day = first_after(cell, since, order)
    return day if day and day <= until else None
