"""Diaries and notes in which no year stands: counted back from today, where their days then run in order."""

from datetime import date, timedelta
from itertools import pairwise

from rebound import clock
from rebound.importing import date_orders, phone_notes
from rebound.importing.dates import said_in
from rebound.importing.understood import Understood

NOTE = "No year stands in it, so its days were counted back from today: so counted, they run in order."

_AFTER = timedelta(days=90)
"""How long after the last row something may have come of it."""

_SLACK = timedelta(days=7)
"""How far a row may stand out of order."""

_FEWEST = 5


def until(list_: Understood) -> date | None:
    """Return the day from which the days of a diary or of notes count back; None where that leaves any doubt."""
    orders = {how.order for how in list_.dates.values()}
    is_diary = list_.table.steps >= 0 or list_.table.headers == phone_notes.HEADERS
    column = next((each for each in list_.columns if each.field in ("applied_on", "outcome_on")), None)
    if not is_diary or list_.exported_on or list_.years or orders != {date_orders.NO_YEARS} or not column:
        return None
    rows = [line.cells for line in list_.table.lines if not line.problem and len(line.cells) > column.place]
    written = [row[column.place] for row in rows if row[column.place]]
    last = _read(written[-1:], clock.today(), list_.usual)
    ends = [clock.today(), *(min(day + _AFTER, clock.today()) for day in last)]
    return next((end for end in ends if _in_order(_read(written, end, list_.usual))), None)


def _read(written: list[str], end: date, order: str) -> list[date]:
    return [day for cell in written if (day := said_in(cell, end).under(order))]


def _in_order(days: list[date]) -> bool:
    return len(days) >= _FEWEST and all(after >= before - _SLACK for before, after in pairwise(days))
