"""A list of one's own efforts, as a job office asks for: date, employer, role, way, and what became of it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import date

from rebound import status
from rebound.exporting import formulas
from rebound.exporting.contents import Contents
from rebound.records import CHANNELS, STATUSES, Application, Event

MEDIA_TYPE = "text/csv"

HEADS: dict[str, str] = {
    "sent_on": "Date",
    "employer": "Employer",
    "role": "Role",
    "place": "Place",
    "way": "Way",
    "outcome": "Outcome",
}
"""Column → its head."""


@dataclass(frozen=True, slots=True)
class Effort:
    """One application that was sent, as the list tells of it."""

    sent_on: date
    employer: str
    role: str
    place: str
    way: str
    outcome: str


def efforts(contents: Contents, since: date, until: date, as_of: date) -> tuple[list[Effort], int]:
    """Return what was sent from ``since`` to ``until``, in order, and how many were sent on a day nobody knows."""
    events = contents.events_of()
    told, unknown = [], 0
    for one in contents.applications:
        standing = status.standing(events[one.id], as_of)
        if standing.stage == "saved":
            continue
        if standing.applied_on is None:
            unknown += 1
        elif since <= standing.applied_on <= until:
            told.append(_effort(one, events[one.id], standing, as_of))
    return sorted(told, key=lambda each: each.sent_on), unknown


def _effort(one: Application, events: list[Event], standing: status.Standing, as_of: date) -> Effort:
    sent = next(event for event in events if event.kind == "applied" and event.on == standing.applied_on)
    way = CHANNELS[sent.channel] if sent.channel else one.source
    return Effort(
        standing.applied_on, one.company, one.role, one.location, way, _outcome(events, standing, as_of)
    )


def _outcome(events: list[Event], standing: status.Standing, as_of: date) -> str:
    """Return where it stands in words, with its day; interviews are named, as they are an effort too."""
    talks = sum(event.kind in ("screening", "interview", "final_interview") for event in events)
    said = [f"{talks} {'interview' if talks == 1 else 'interviews'}"] if talks else []
    if standing.status in ("applied", "in_process"):
        days = standing.silent_days
        said.append("no answer yet" + (f" after {days} days" if days else ""))
    else:
        on = f" on {standing.status_on.isoformat()}" if standing.status_on else ""
        said.append(STATUSES[standing.status] + on)
    return ", ".join(said)


def table(listed: Iterable[Effort]) -> bytes:
    """Return the list as the bytes of a CSV file, in which no cell is taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([HEADS[each.name] for each in fields(Effort)])
    writer.writerows([formulas.guarded(str(cell)) for cell in astuple(each)] for each in listed)
    return text.getvalue().encode("utf-8-sig", errors="replace")
