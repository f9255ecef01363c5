"""Lists with a row for each step rather than for each application: known by their shape, and put together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from rebound.importing import column_values, joint_names, marks, names
from rebound.importing.fields import Column
from rebound.importing.header import Table
from rebound.importing.preview import NeedsYou, Row
from rebound.importing.vocabulary import Codes

OF_A_STEP = (
    "date",
    "day",
    "when",
    "timestamp",
    "changed",
    "changed on",
    "date of change",
    "event date",
    "on",
)
_BEGINS = frozenset({"applied", "saved", "acknowledged"})
_AGAIN = frozenset({"screening", "assessment", "interview"})
"""What may come several times in one course."""

_SHARE = 0.5


def step_day(columns: Sequence[Column], table: Table, meanings: Mapping[str, Codes]) -> Column | None:
    """Return the column that gives the day of a step, if each row of the list is a step; else None.

    It is, if its only day is not called that of sending, and most rows share their application with others,
    of which one begins the course and each goes on with something else.
    """
    outcome = [column for column in columns if column.field == "outcome"]
    days = [column for column in columns if column.field in ("applied_on", "outcome_on")]
    others = [
        column
        for column in columns
        if column.field != "outcome" and column_values.is_about_event(column.field)
    ]
    if len(outcome) != 1 or len(days) != 1 or others not in ([], days):
        return None
    if names.plain(days[0].header) not in OF_A_STEP:
        return None
    courses = [steps for steps in _courses(columns, table, outcome[0], meanings) if len(steps) > 1]
    shared = sum(map(len, courses))
    is_log = shared > _SHARE * len(table.lines) and all(map(_is_course, courses))
    return days[0] if is_log else None


def _courses(
    columns: Sequence[Column], table: Table, outcome: Column, meanings: Mapping[str, Codes]
) -> list[list[Codes]]:
    """Return, for each application, what its rows say has become of it."""
    about = [column.place for column in columns if column.field in ("company", "role", *joint_names.JOINT)]
    courses: dict[tuple[str, ...], list[Codes]] = defaultdict(list)
    for line in table.lines:
        if not line.problem and len(line.cells) > max([outcome.place, *about]):
            key = tuple(marks.plain(line.cells[place]) for place in about)
            courses[key].append(meanings.get(line.cells[outcome.place], ()))
    return list(courses.values())


def _is_course(steps: list[Codes]) -> bool:
    begins = [codes for codes in steps if set(codes) & _BEGINS]
    once = [codes for codes in steps if not set(codes) <= _AGAIN]
    return len(begins) == len(set(begins)) >= 1 and len(begins) < len(steps) and len(once) == len(set(once))


def joined(found: Sequence[Row | NeedsYou]) -> list[Row | NeedsYou]:
    """Return the rows with each step on the application that the first of its steps describes."""
    steps: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for item in found:
        if isinstance(item, Row):
            steps[marks.plain(item.application.company), marks.plain(item.application.role)].append(item)
    led = {row.line: row for rows in steps.values() for row in _led(rows)}
    return [led.get(item.line, item) for item in found]


def _led(rows: list[Row]) -> list[Row]:
    """Return the steps of one application: the first with all there is, the others with what they add."""
    first, *others = sorted(rows, key=lambda row: (row.events[-1].on or date.max, row.line))
    dated = {"applied", *(event.kind for row in rows for event in row.events if event.on)}
    added = [tuple(event for event in row.events if event.on or event.kind not in dated) for row in others]
    silent = " · ".join(row.events[0].words for row, events in zip(others, added, strict=True) if not events)
    begun = first.events[0]
    words = " · ".join(filter(None, [begun.words, silent]))
    is_open = first.lacks_outcome and not any(added) and not silent
    led = [replace(first, events=(replace(begun, words=words), *first.events[1:]), lacks_outcome=is_open)]
    for row, events in zip(others, added, strict=True):
        own = tuple(replace(event, application_id=first.application.id) for event in events)
        led.append(
            replace(row, application=first.application, events=own, lacks_outcome=False, describes=False)
        )
    return led
