"""Everything that is due, from every part of the workbook, the next one first."""

from collections.abc import Callable

from rebound.pages.parts import (
    aloud,
    away,
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
)
"""What may have something due; each is called with the journal and with what draws the list again."""


def agenda(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return what is due, the earliest first."""
    return sorted((each for source in SOURCES for each in source(journal, redraw)), key=lambda due: due.at)
