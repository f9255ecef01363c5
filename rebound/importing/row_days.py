"""The days that the cells of one row give, and what has been found in the row so far."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from rebound import clock
from rebound.importing import rough_days
from rebound.importing.dates import NO_YEAR, ROUGH, Said, first_after, said_in
from rebound.importing.fields import Column
from rebound.importing.preview import MONTH, ORDER, YEAR
from rebound.importing.statements import Statement
from rebound.importing.understood import Understood

MEETINGS = frozenset({"screening", "assessment", "interview", "final_interview", "interviews"})
PLANNED = timedelta(days=60)
"""What may lie ahead as it is planned, and how far."""


@dataclass
class Collected:
    """What has been found in the row so far."""

    days: dict[str, date] = field(default_factory=dict)
    sent: bool | None = None
    statements: list[Statement] = field(default_factory=list)
    denials: list[Statement] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    once: list[str] = field(default_factory=list)
    by_neighbours: date | None = None
    begun_on: date | None = None
    is_told: bool = False
    unread: set[str] = field(default_factory=set)

    def problem(self, words: str, once: str = "") -> None:
        """Note what cannot be read, in a sentence, and which answer for all rows would settle it."""
        self.problems.append(words)
        self.once.append(once)


def day_in(found: Collected, column: Column, cell: str, may_be: Said, list_: Understood) -> date | None:
    """Return the day; where there is none, note why, and the column whose words no day stands for."""
    order = list_.order(column)
    day = _without_year(found, column, cell, order) or may_be.under(order)
    if day:
        return day
    found.unread.add(column.header)
    if may_be.why == ROUGH and list_.rough:
        span = rough_days.span(cell, list_.exported_on)
        is_middle = span and list_.rough == rough_days.MIDDLE
        return rough_days.middle(span, found.days.get("applied_on")) if is_middle else None
    if may_be.day_first and may_be.month_first:
        either = f"“{column.header}” says “{cell}”, which could be read with the day or with the month first."
        found.problem(either, ORDER)
    else:
        once = {NO_YEAR: YEAR, ROUGH: MONTH}.get(may_be.why, "")
        found.problem(f"“{column.header}” says “{cell}”, which {may_be.why}.", once)
    return None


def _without_year(found: Collected, column: Column, cell: str, order: str) -> date | None:
    """Return the day of a cell that leaves out the year, where the rest of the list tells it.

    Of the sending, the rows around it do; of what came later, the day of sending does.
    """
    if said_in(cell).why != NO_YEAR:
        return None
    sent_on = found.days.get("applied_on")
    if column.field == "course" and not sent_on and (found.begun_on or found.by_neighbours):
        since = found.begun_on or found.by_neighbours
        found.begun_on = since
        return first_after(cell, since, order) if since else None
    if column.field == "applied_on":
        return found.by_neighbours
    day = first_after(cell, sent_on, order) if sent_on else None
    latest = clock.today() + (PLANNED if column.field.removesuffix("_on") in MEETINGS else timedelta())
    return day if day and day <= latest else None
