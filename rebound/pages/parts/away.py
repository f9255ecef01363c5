"""The break of a cool-off that runs now: the sitting it belongs to, and when it ends."""

from collections.abc import Callable
from datetime import timedelta

from rebound import clock
from rebound.pages.parts import desk
from rebound.pages.parts.due import Due
from rebound.pages.parts.sitting import unfinished
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.writing import gate


def in_hand(journal: Journal) -> Entry | None:
    """Return the unfinished cool-off of today or yesterday; an older one waits among the stages."""
    return unfinished(journal, "cool_off", since=clock.today() - timedelta(days=1))


def until(journal: Journal) -> str:
    """Return the time at which the break that runs now ends (``"14:35"``), or an empty string."""
    entry = in_hand(journal)
    away = entry is not None and gate.is_away(entry.body, clock.now().utc)
    return desk.wall_time(entry.body.back_at) if away else ""


def due(journal: Journal, _redraw: Callable[[], None]) -> list[Due]:
    """Return the end of the break, while the person is away or has not come back yet."""
    entry = in_hand(journal)
    if entry is None or entry.body.step != "away" or not entry.body.back_at:
        return []
    words = "Back at Cool off. Three minutes."
    return [Due(entry.body.back_at, words, "cool_off", entry.application_id, id=entry.id)]
