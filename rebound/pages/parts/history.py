"""The application history as pages need it: each application with its events and where it stands."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from rebound import clock
from rebound.records import Application, Event
from rebound.status import OPEN, Standing, in_order, standing
from rebound.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Line:
    """One application of the history, its events in the order in which they count, and its standing."""

    application: Application
    events: tuple[Event, ...]
    standing: Standing

    @property
    def name(self) -> str:
        """Role and company, as one says it."""
        one = self.application
        return f"{one.role} at {one.company}" if one.role else one.company


def line_of(journal: Journal, application_id: str | None) -> Line | None:
    """Return one application of the history; None where it is not there, or in the bin."""
    one = journal.applications.get(application_id) if application_id else None
    events = tuple(in_order(journal.events.of(application_id))) if one else ()
    is_there = one and not journal.applications.is_deleted(application_id)
    return Line(one, events, standing(events, clock.today())) if is_there else None


_made: dict[str, tuple[tuple[Event, ...], date, Line]] = {}
"""By application: its events as they are written, the day, and the line that they made."""


def lines(journal: Journal, as_of: date | None = None) -> list[Line]:
    """Return the whole history, the newest application first; those without a sending day come last.

    Only what has changed since an earlier call is made again.

    Args:
        journal: where it is.
        as_of: the day on which each stands where it stands; today if none is given.
    """
    as_of = as_of or clock.today()
    by_application = defaultdict(list)
    for event in journal.events.all():
        by_application[event.application_id].append(event)
    found = [_line(one, tuple(by_application[one.id]), as_of) for one in journal.applications.all()]
    return sorted(found, key=lambda line: line.standing.applied_on or date.min, reverse=True)


def _line(one: Application, events: tuple[Event, ...], as_of: date) -> Line:
    before = _made.get(one.id)
    if before and before[:2] == (events, as_of) and before[2].application is one:
        return before[2]
    ordered = tuple(in_order(events))
    line = Line(one, ordered, standing(ordered, as_of))
    _made[one.id] = (events, as_of, line)
    return line


def open_lines(journal: Journal) -> list[Line]:
    """Return the applications that can still move, the newest first."""
    return [line for line in lines(journal) if line.standing.status in OPEN]


def rejections(journal: Journal) -> list[Line]:
    """Return the applications that ended with their no, the newest no first."""
    ended = [line for line in lines(journal) if line.standing.status == "rejected"]
    return sorted(ended, key=_no_came, reverse=True)


def latest_rejection(journal: Journal) -> Application | None:
    """Return the application whose no came last, or None."""
    return next((line.application for line in rejections(journal)), None)


def _no_came(line: Line) -> tuple[date, int]:
    last = next(event for event in reversed(line.events) if event.kind == "rejected")
    return (last.on or date.min, last.sequence or 0)
