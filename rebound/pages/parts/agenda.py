"""Everything that is due, from every part of the workbook, the next one first."""

import hashlib
from collections.abc import Callable

from rebound import clock
from rebound.exporting.calendar import MEDIA_TYPE, Reminder, calendar
from rebound.pages.parts import (
    agreed,
    aloud,
    away,
    follow_ups,
    from_a_no,
    look_again,
    parking,
    plans,
    requests_due,
    writing_course,
)
from rebound.pages.parts.due import Due
from rebound.store.journal import Journal

SOURCES: tuple[Callable[[Journal, Callable[[], None]], list[Due]], ...] = (
    away.due,
    parking.due,
    plans.due,
    look_again.due,
    requests_due.due,
    writing_course.due,
    aloud.due,
    from_a_no.due,
    follow_ups.due,
    agreed.due,
)
"""What may have something due; each is called with the journal and with what draws the list again."""


def as_calendar(journal: Journal) -> tuple[str, bytes, str]:
    """Return everything that is due as one calendar file: its name, its bytes and its media type."""
    listed = agenda(journal, lambda: None)
    return "rebound-due.ics", calendar(map(reminder, listed), clock.now().utc), MEDIA_TYPE


def reminder(due: Due) -> Reminder:
    """Return what is due as a reminder; what was due before is reminded of today."""
    when = due.when if due.at >= clock.midnight(clock.today()) else clock.today()
    about = "|".join((due.page, due.application_id or "", due.entry_id, due.words))
    summary, _, more = due.words.partition(". ")
    return Reminder(
        due.id or hashlib.sha256(about.encode()).hexdigest()[:32], when, summary, more, due.weekly
    )


def agenda(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return what is due, the earliest first."""
    return sorted((each for source in SOURCES for each in source(journal, redraw)), key=lambda due: due.at)
