"""How it is right now: the newest number for hurt, anger and worry that was given today, in any exercise."""

from dataclasses import replace
from datetime import datetime

from rebound import clock
from rebound.exercises.check_in import CheckIn
from rebound.records import Entry
from rebound.store.journal import Journal

AFTERWARDS: dict[str, dict[str, str]] = {
    "cool_off": {"anger": "anger_after", "hurt": "hurt_after"},
    "not_personal": {"hurt": "hurt_after"},
}
"""Kind of a sitting that asks again at its end → number of a check-in → its field."""


def todays(entries: list[Entry]) -> list[Entry]:
    """Return those of ``entries`` that were begun today."""
    return [each for each in entries if each.created.local_date == clock.today()]


def numbers_now(journal: Journal) -> CheckIn | None:
    """Return today's check-in, with the newer numbers of whatever was finished after it; None without one."""
    checked = next(iter(todays(journal.entries.all("check_in"))), None)
    if checked is None:
        return None
    now = checked.body
    for sitting in _finished_since(journal, checked.changed.utc):
        said = {name: getattr(sitting.body, field) for name, field in AFTERWARDS[sitting.kind].items()}
        now = replace(now, **{name: number for name, number in said.items() if number is not None})
    return now


def _finished_since(journal: Journal, moment: datetime) -> list[Entry]:
    """Return the sittings of today that were finished at ``moment`` or later, in that order."""
    sittings = [each for kind in AFTERWARDS for each in todays(journal.entries.all(kind))]
    finished = [each for each in sittings if each.body.finished_at and each.body.finished_at >= moment]
    return sorted(finished, key=lambda each: each.body.finished_at)
