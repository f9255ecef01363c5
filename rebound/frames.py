"""Records → DataFrames: every column name and dtype is set here and only here.

What was not said is missing (``NA``), never an empty text. The columns, their order and their dtypes are
the same for an empty history.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from types import NoneType
from typing import Any, get_args, get_type_hints

import pandas as pd

from rebound import clock, records, status
from rebound.exercises import bodies, reply
from rebound.exercises.cool_off import ParkedDraft
from rebound.records import Application, Entry, Event, Moment

TEXT = "str" if int(pd.__version__.split(".")[0]) >= 3 else "string"
"""The dtype of text: pandas' own, with missing values, before and after pandas 3."""

DAY = "datetime64[us]"
"""The dtype of days: no zone, and no day of the calendar lies outside its range."""

INSTANT = "datetime64[us, UTC]"
"""The dtype of moments."""

APPLICATIONS: dict[str, Any] = {
    "company": TEXT,
    "role": TEXT,
    "applied_on": DAY,
    "status": pd.CategoricalDtype(list(records.STATUSES)),
    "status_on": DAY,
    "stage": pd.CategoricalDtype(list(status.STAGES), ordered=True),
    "spoken": "bool",
    "answered": "bool",
    "first_response_on": DAY,
    "outcome": pd.CategoricalDtype(list(status.OUTCOMES)),
    "outcome_on": DAY,
    "silent_days": "Int64",
    "age_days": "Int64",
    "source": TEXT,
    "referral": "boolean",
    "seniority": TEXT,
    "location": TEXT,
    "work_mode": TEXT,
    "pay": TEXT,
    "resume_version": TEXT,
    "link": TEXT,
    "notes": TEXT,
    "batch_id": TEXT,
    "created": INSTANT,
}
"""Column → dtype of ``applications``; the person's own attributes follow."""

EVENTS: dict[str, Any] = {
    "application_id": TEXT,
    "company": TEXT,
    "role": TEXT,
    "kind": pd.CategoricalDtype(list(records.EVENT_KINDS)),
    "on": DAY,
    "words": TEXT,
    "channel": pd.CategoricalDtype([code for code in records.CHANNELS if code]),
    "origin": TEXT,
    "sequence": "Int64",
    "batch_id": TEXT,
    "created": INSTANT,
}
"""Column → dtype of ``events``."""

STEPS: dict[str, Any] = {
    "application_id": TEXT,
    "step": pd.CategoricalDtype(list(status.STAGES[1:]), ordered=True),
    "entered_on": DAY,
    "outcome": pd.CategoricalDtype(list(status.OUTCOMES)),
    "outcome_on": DAY,
    "days": "Int64",
    "age_days": "Int64",
}
"""Column → dtype of ``steps``."""

REPLY_LINES: dict[str, Any] = {
    "application_id": TEXT,
    "company": TEXT,
    "received_on": DAY,
    "text": TEXT,
    "sort": pd.CategoricalDtype([code for code in reply.SORTS if code]),
}
"""Column → dtype of ``reply_lines``."""

ENTRIES: dict[str, Any] = {
    "application_id": TEXT,
    "kind": pd.CategoricalDtype(list(bodies.BODIES)),
    "written_on": DAY,
    "rev": "Int64",
    "copy_of": TEXT,
    "created": INSTANT,
    "changed": INSTANT,
}
"""Column → dtype of ``entries``; the fields of the body follow where one kind is asked for."""

DTYPES: dict[Any, str] = {str: TEXT, int: "Int64", bool: "boolean", datetime: INSTANT, date: DAY}
"""Type of a field of a body → dtype of its column; a field of any other type makes a column of objects."""


def applications(
    applications: Iterable[Application], events: Iterable[Event], as_of: date | None = None
) -> pd.DataFrame:
    """Return one row for each application, with where it stands on the day ``as_of``.

    Args:
        applications: the records, in the order of the rows.
        events: the events of all of them, in any order.
        as_of: the day on which status, silence and age are worked out; today if not given.

    Returns:
        A frame indexed by ``id`` with the columns ``company``, ``role`` (text); ``applied_on`` (day it was
        sent); ``status`` (category of ``records.STATUSES``) and ``status_on`` (day of the event that decided
        it); ``stage`` (ordered category of ``status.STAGES``: the furthest); ``spoken`` (bool: anybody of
        theirs spoke with the person); ``answered`` (bool: the employer decided anything, on a known day or
        not); ``first_response_on`` (day of their first decision); ``outcome`` (category of
        ``status.OUTCOMES``: the first decision of either side; missing while there is none and where it was
        never sent) and ``outcome_on`` (its day); ``silent_days`` (days since their last word
        or since it was sent, while the next word is theirs); ``age_days`` (days since it was sent);
        ``source`` (text), ``referral`` (boolean), ``seniority``, ``location``, ``work_mode``, ``pay``,
        ``resume_version``, ``link``, ``notes``, ``batch_id`` (text); ``created`` (moment in UTC); then, in
        alphabetical order, the person's own attributes as ``attributes.NAME`` (text).
    """
    applications, as_of = list(applications), as_of or clock.today()
    happened = _by_application(events)
    rows = {each.id: _application(each, happened[each.id], as_of) for each in applications}
    own = sorted({name for each in applications for name in each.attributes})
    return _frame(rows, APPLICATIONS | {f"attributes.{name}": TEXT for name in own})


def events(events: Iterable[Event], applications: Iterable[Application]) -> pd.DataFrame:
    """Return one row for each event: application by application, in the order in which they count.

    Args:
        events: the records, in any order.
        applications: what the events hang on; an event of none of these stands at the end, without company.

    Returns:
        A frame indexed by ``id`` with the columns ``application_id``, ``company``, ``role`` (text); ``kind``
        (category of ``records.EVENT_KINDS``); ``on`` (day; missing where nobody knows it); ``words`` (text);
        ``channel`` (category of ``records.CHANNELS``); ``origin`` (text); ``sequence`` (Int64); ``batch_id``
        (text); ``created`` (moment in UTC).
    """
    happened: dict[str, list[Event]] = {each.id: [] for each in applications}
    about = {each.id: {"company": each.company, "role": each.role} for each in applications}
    for event in events:
        happened.setdefault(event.application_id, []).append(event)
    in_order = [event for each in happened.values() for event in status.in_order(each)]
    rows = {each.id: _fields(each) | about.get(each.application_id, {}) for each in in_order}
    return _frame(rows, EVENTS)


def steps(
    applications: Iterable[Application], events: Iterable[Event], as_of: date | None = None
) -> pd.DataFrame:
    """Return one row for each step of each application: how long it took, and how it ended.

    Args:
        applications: the records, in the order of the rows; one that was never sent has no row.
        events: the events of all of them, in any order.
        as_of: the day on which an open step has lasted ``days``; today if not given.

    Returns:
        A frame indexed by ``id`` (of the application, ``/``, the step) with the columns ``application_id``
        (text); ``step`` (ordered category of ``status.STAGES`` without ``saved``); ``entered_on`` (day the
        stage was reached); ``outcome`` (category of ``status.OUTCOMES``, missing while the step is open);
        ``outcome_on`` (day); ``days`` (Int64: from ``entered_on`` to ``outcome_on``, or to ``as_of`` while it
        is open; missing where one of the two is not known, and where the end is before the beginning);
        ``age_days`` (Int64: from ``entered_on`` to ``as_of``, however it ended).
    """
    applications, as_of = list(applications), as_of or clock.today()
    happened = _by_application(events)
    rows = {
        f"{each.id}/{step.stage}": _step(each, step, as_of)
        for each in applications
        for step in status.steps(happened[each.id], as_of)
    }
    return _frame(rows, STEPS)


def reply_lines(entries: Iterable[Entry], applications: Iterable[Application]) -> pd.DataFrame:
    """Return one row for each line of what employers answered when they were asked.

    Args:
        entries: the records; those of the kind ``"reply"`` count.
        applications: what they hang on.

    Returns:
        A frame indexed by ``id`` (of the entry, ``/``, the place of the line) with the columns
        ``application_id``, ``company`` (text; missing where the entry hangs on none); ``received_on`` (day);
        ``text`` (the employer's words); ``sort`` (category of ``reply.SORTS``; missing while it is not sorted).
    """
    companies = {each.id: each.company for each in applications}
    rows = {
        f"{each.id}/{place}": _fields(line)
        | {
            "application_id": each.application_id,
            "company": companies.get(each.application_id or ""),
            "received_on": each.body.received_on,
        }
        for each in entries
        if isinstance(each.body, reply.Reply)
        for place, line in enumerate(each.body.lines)
    }
    return _frame(rows, REPLY_LINES)


def entries(entries: Iterable[Entry], kind: str | None = None) -> pd.DataFrame:
    """Return one row for each entry, or for each of one ``kind`` together with what was written in it.

    Args:
        entries: the records, in the order of the rows.
        kind: one of ``bodies.BODIES``, such as ``"check_in"``; all if not given.

    Returns:
        A frame indexed by ``id`` with the columns ``application_id`` (text); ``kind`` (category of
        ``bodies.BODIES``); ``written_on`` (day on the person's wall); ``rev`` (Int64); ``copy_of`` (text);
        ``created``, ``changed`` (moments in UTC). Where ``kind`` is given, a column for each field of its
        record class follows: text, Int64, boolean, day or moment; lists are tuples in a column of objects.
        The words of a draft that was put away are missing until its time has come.
    """
    body = get_type_hints(bodies.BODIES[kind]) if kind else {}
    rows = {
        each.id: _fields(each)
        | _fields(_seen(each.body))
        | {"written_on": each.created and each.created.local_date}
        for each in entries
        if kind in (None, each.kind)
    }
    return _frame(rows, ENTRIES | {name: _dtype(hint) for name, hint in body.items()})


def _by_application(events: Iterable[Event]) -> dict[str, list[Event]]:
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        happened[event.application_id].append(event)
    return happened


def _step(application: Application, step: status.Step, as_of: date) -> dict[str, Any]:
    until = step.outcome_on if step.outcome else as_of
    days = (until - step.entered_on).days if until and step.entered_on else -1
    return _fields(step) | {
        "application_id": application.id,
        "step": step.stage,
        "days": days if days >= 0 else None,
        "age_days": (as_of - step.entered_on).days if step.entered_on else None,
    }


def _seen(body: bodies.Body) -> bodies.Body:
    return body.seen(clock.now().utc) if isinstance(body, ParkedDraft) else body


def _application(application: Application, events: list[Event], as_of: date) -> dict[str, Any]:
    standing = status.standing(events, as_of)
    first = next(iter(status.steps(events, as_of)), status.Step("saved", None))
    age = (as_of - standing.applied_on).days if standing.applied_on else None
    own = {f"attributes.{name}": value for name, value in application.attributes.items()}
    decided = {"outcome": first.outcome, "outcome_on": first.outcome_on}
    return own | _fields(application) | _fields(standing) | decided | {"age_days": age}


def _fields(record: Any) -> dict[str, Any]:
    return {each.name: getattr(record, each.name) for each in fields(record)}


def _dtype(hint: Any) -> str:
    wanted = next((each for each in get_args(hint) if each is not NoneType), hint)
    return DTYPES.get(wanted if NoneType in get_args(hint) else hint, "object")


def _frame(rows: Mapping[str, Mapping[str, Any]], columns: Mapping[str, Any]) -> pd.DataFrame:
    """Return ``rows`` (by id) as a frame with exactly these ``columns`` and their dtypes."""
    index = pd.Index(list(rows), dtype=TEXT, name="id")
    values = {name: [_value(row.get(name)) for row in rows.values()] for name in columns}
    return pd.DataFrame(
        {name: pd.Series(values[name], index=index, dtype=columns[name]) for name in columns}, index=index
    )


def _value(value: Any) -> Any:
    if isinstance(value, Moment):
        return value.utc
    return None if value == "" else value
