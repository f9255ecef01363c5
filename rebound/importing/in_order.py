"""Days without a year in a list that is kept in order: the rows around each one tell which year it was."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise

from rebound import clock
from rebound.importing.dates import NO_YEAR, first_after, said

_FEWEST = 5
_LEAP = 2000
_MOSTLY = 0.9
_SLACK = timedelta(days=7)
"""How far a row may stand out of order."""

_A_YEAR = timedelta(days=364)
_TURN = 150
"""How many days further back the next row must lie for another year to have begun."""

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
    if len(known) == len(days):
        return {}
    days_only = [(line, cell) for line, cell in cells if _in_leap_year(cell, order)]
    if by_turns := _by_turns(days_only, order):
        without = {line for line, day in days if not day}
        return {line: day for (line, _), day in zip(days_only, by_turns, strict=True) if line in without}
    if len(known) < _FEWEST:
        return {}
    steps = [(after - before).days for (_, before), (_, after) in pairwise(known) if before != after]
    rising = sum(step > 0 for step in steps)
    if max(rising, len(steps) - rising) < _MOSTLY * len(steps):
        return _in_one_time(cells, [day for _, day in known], order)
    is_rising = rising * 2 >= len(steps)
    found: dict[int, date] = {}
    nearest: date | None = None
    for place, (line, cell) in enumerate(cells):
        if nearest and days[place][1]:
            nearest = None
        if not days[place][1] and said(cell).why == NO_YEAR:
            before = nearest or next((day for at, day in reversed(known) if at < place), None)
            after = next((day for at, day in known if at > place), None)
            if day := _between(cell, *((before, after) if is_rising else (after, before)), order):
                found[line] = nearest = day
    return found


def _in_one_time(cells: Sequence[tuple[int, str]], known: Sequence[date], order: str) -> dict[int, date]:
    """Return the days of a list that goes over less than a year and stands in no order.

    Each is the only day within reach of the others that can be meant; nothing where they go over more.
    """
    earliest, latest = min(known) - _REACH, min(max(known) + _REACH, clock.today())
    if latest - earliest > _A_YEAR:
        return {}
    without = [(line, cell) for line, cell in cells if said(cell).why == NO_YEAR]
    found = {line: first_after(cell, earliest, order) for line, cell in without}
    return {line: day for line, day in found.items() if day and day <= latest}


def _by_turns(cells: Sequence[tuple[int, str]], order: str) -> list[date]:
    """Return the day of each cell, in a list that runs from year to year one way only; nothing if it does not.

    The years that are written, one at least, must be those that the turns of the year lead to.
    """
    within = [_in_leap_year(cell, order) for _, cell in cells]
    if len(cells) <= _FEWEST or not all(within):
        return []
    found = []
    for way in (1, -1):
        steps = [way * (after - before).days for before, after in pairwise(within)]
        turns = [0, *accumulate(way * (step < -_TURN) for step in steps)]
        known = [(said(cell).under(order), turn) for (_, cell), turn in zip(cells, turns, strict=True)]
        written = {day.year - turn for day, turn in known if day}
        if len(written) == 1 and all(step >= -_SLACK.days or step < -_TURN for step in steps):
            first = written.pop()
            found.append([_of_year(day, first + turn) for day, turn in zip(within, turns, strict=True)])
    fitting = [days for days in found if all(days) and max(days) <= clock.today()]
    return fitting[0] if len(fitting) == 1 else []


def _in_leap_year(cell: str, order: str) -> date | None:
    """Return the day of ``cell`` in a leap year, whatever its own year is."""
    day = said(cell).under(order)
    if day:
        return day.replace(year=_LEAP)
    return first_after(cell, date(_LEAP, 1, 1), order) if said(cell).why == NO_YEAR else None


def _of_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _between(cell: str, earliest: date | None, latest: date | None, order: str) -> date | None:
    """Return the day that ``cell`` means between two others, of which one may be missing."""
    since = earliest - _SLACK if earliest else latest - _REACH
    until = latest + _SLACK if latest else earliest + _REACH
    day = first_after(cell, since, order)
    return day if day and day <= until else None
