"""Everything as one page that any browser opens: what the person wrote, by date, then the applications."""

from collections.abc import Iterable
from dataclasses import dataclass, is_dataclass
from datetime import UTC, date, datetime, tzinfo
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import jinja2

from rebound import clock, status
from rebound.exercises import (
    accomplishment,
    ask_for_insight,
    coach_session,
    plan,
    recall,
    reply,
    share,
    story,
    writing_course,
)
from rebound.exercises.cool_off import OUT_OF_REACH, WAYS_TO_CALM
from rebound.exporting import folder, rows
from rebound.exporting.contents import Contents
from rebound.records import CHANNELS, EVENT_KINDS, STATUSES, Application, Entry, Event

TEMPLATE = Path(__file__).with_name("page.html.j2")

IN_TITLE = frozenset({"id", "company", "role", "status"})
"""What is not among the facts below an application's title."""


PLACES = frozenset(
    {
        "step", "skipped", "second_of", "request", "asked", "heard", "course",
        "earlier", "let_be", "grew_from", "put_away_for", "ticked", "opened", "packet_id", "answer_id", "story",
        "line", "left", "remind",
    }
)  # fmt: skip
"""Fields of an entry that say where the person was in it, and nothing that they wrote."""

WORDS: dict[str, dict[str, str]] = {
    "way": WAYS_TO_CALM,
    "out_of_reach": OUT_OF_REACH,
    "worth": ask_for_insight.WORTH,
    "addressee": ask_for_insight.ADDRESSEES,
    "verbatim": ask_for_insight.QUESTIONS,
    "questions": ask_for_insight.QUESTIONS,
    "came": reply.CAME,
    "values": reply.VALUES,
    "as_guessed": reply.AS_GUESSED,
    "keep": writing_course.KEEP,
    "sealed": share.SEALED,
    "kind": story.KINDS,
    "form": story.FORMS,
    "cue": recall.CUES,
    "tags": accomplishment.TAGS,
    "purpose": plan.PURPOSES,
    "state": plan.STATES,
    "minutes": coach_session.LENGTHS,
    "agreed": coach_session.CONTRACT,
}
"""Field whose values are codes → what each one is called."""

SHUT: dict[str, str] = {
    "parked_draft": "A draft that was put away. Open it only if you want to read it.",
    "free_writing": "A day of the writing course. Open it only if you want to read it.",
}
"""Kind of entry whose words are not shown unasked → its mark."""


@dataclass(frozen=True, slots=True)
class _Written:
    """One entry as the page shows it; one with a ``mark`` is shut."""

    title: str
    about: str
    answers: list[tuple[str, str]]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Applied:
    """One application as the page shows it."""

    title: str
    status: str
    facts: list[tuple[str, str]]
    events: list[tuple[str, str, str]]


def write(into: Path, contents: Contents, as_of: date) -> list[Path]:
    """Write ``rebound.html`` into the folder ``into`` and return its path in a list.

    The page has no script and asks for no other file; every text of the person's is escaped.

    Args:
        into: made if it is not there.
        contents: the records.
        as_of: the day on which the status and the days of silence are worked out.

    Raises:
        errors.ExportNotWritten: the folder or the file cannot be written.
    """
    return folder.write(into, {"rebound.html": _page(contents, as_of).encode(errors="replace")})


def _page(contents: Contents, as_of: date) -> str:
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(TEMPLATE.read_text(encoding="utf-8")).render(
        as_of=_day(as_of), days=_written_days(contents), applications=_applied(contents, as_of)
    )


def _written_days(contents: Contents) -> list[tuple[str, list[_Written]]]:
    titles = {each.id: _title(each) for each in contents.applications}
    days = groupby(sorted(contents.entries, key=_instant), key=_written_on)
    return [(_day(day), [_written(entry, titles) for entry in entries]) for day, entries in days]


def _instant(entry: Entry) -> tuple[date, str]:
    return _written_on(entry) or date.max, entry.created.utc.isoformat() if entry.created else ""


def _written_on(entry: Entry) -> date | None:
    return entry.created.local_date if entry.created else None


def _written(entry: Entry, titles: dict[str, str]) -> _Written:
    told = [(name, value) for name, value in rows.answers(entry) if name not in PLACES]
    answers = [(_label(name), _answer(name, value, _zone(entry))) for name, value in told]
    return _Written(
        _label(entry.kind), titles.get(entry.application_id or "", ""), answers, SHUT.get(entry.kind, "")
    )


def _answer(name: str, value: object, zone: tzinfo) -> str:
    """Return an answer in words; moments as the clock on the person's wall showed them."""
    if isinstance(value, tuple) and any(is_dataclass(each) for each in value):
        return rows.listed(value)
    if isinstance(value, tuple):
        return ("\n" if name in WORDS else ", ").join(_answer(name, each, zone) for each in value)
    if isinstance(value, datetime):
        local = value.astimezone(zone)
        return f"{_day(local.date())}, {local:%H:%M}"
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return WORDS[name].get(str(value), str(value).replace("_", " ")) if name in WORDS else str(value)


def _zone(entry: Entry) -> tzinfo:
    try:
        return ZoneInfo(entry.created.zone) if entry.created else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def _applied(contents: Contents, as_of: date) -> list[_Applied]:
    table = rows.tables(contents, as_of)[0]
    events = contents.events_of()
    return [
        _application(application, dict(zip(table.columns, row, strict=True)), events[application.id])
        for application, row in zip(contents.applications, table.rows, strict=True)
    ]


def _application(application: Application, cells: dict[str, rows.Cell], events: list[Event]) -> _Applied:
    told = [(name, _shown(cell)) for name, cell in cells.items() if name not in IN_TITLE and cell is not None]
    facts = [(_label(name), answer) for name, answer in told if answer]
    return _Applied(_title(application), STATUSES[str(cells["status"])], facts, _happened(events))


def _happened(events: Iterable[Event]) -> list[tuple[str, str, str]]:
    return [
        (_day(event.on), ", ".join(filter(None, [EVENT_KINDS[event.kind], _channel(event)])), event.words)
        for event in status.in_order(events)
    ]


def _channel(event: Event) -> str:
    return CHANNELS[event.channel] if event.channel else ""


def _title(application: Application) -> str:
    return ", ".join(filter(None, [application.company, application.role])) or "No name"


def _label(name: str) -> str:
    if name.startswith(rows.OWN):
        return name.removeprefix(rows.OWN)
    return name.replace("_", " ").capitalize()


def _shown(cell: rows.Cell) -> str:
    if isinstance(cell, date):
        return _day(cell)
    return "" if cell is None else str(cell)


def _day(day: date | None) -> str:
    return clock.in_words(day) if day else "Day not known"
