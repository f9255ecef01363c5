"""The years that a list itself speaks of, to offer for its days without one."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from rebound import clock
from rebound.importing.dates import DAY_FIRST, said_in

MOST = 3
"""How many years are offered for one row."""

_A_YEAR = re.compile(r"(?<!\d)(?:199\d|20[0-4]\d)(?!\d)")


def spoken_of(cells: Iterable[str]) -> tuple[int, ...]:
    """Return the years of the days in ``cells``, the one of most days first; years to come are none."""
    found = Counter(year for cell in cells for year in _in(cell) if year <= clock.today().year)
    return tuple(year for year, _ in sorted(found.items(), key=lambda each: (-each[1], -each[0])))


def ends(row: Iterable[str], of_list: Iterable[int]) -> tuple[date, ...]:
    """Return the last days of the years that a day without one may be of, the likeliest first.

    Args:
        row: the cells of the row in which days count; where they name years, it is one of these.
        of_list: the years that the whole list speaks of; where nothing speaks of any, it is this year or the last.
    """
    years = (spoken_of(row) or tuple(of_list))[:MOST]
    this = clock.today().year
    return tuple(end(year) for year in years or (this, this - 1))


def end(year: int) -> date:
    """Return the last day of ``year``, or today while it lasts: the newest that a day without a year can be."""
    return min(clock.today(), date(year, 12, 31))


def _in(cell: str) -> set[int]:
    written = set(map(int, _A_YEAR.findall(cell)))
    day = None if written else said_in(cell).under(DAY_FIRST)
    return {day.year} if day else written
