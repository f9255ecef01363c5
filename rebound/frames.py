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
from rebound.exercises import bodies
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
        not); ``first_response_on`` (day of their first decision); ``silent_days`` (days since their last word
        or since it was sent, while the next word is theirs); ``age_days`` (days since it was sent);
        ``source`` (text), ``referral`` (boolean), ``seniority``, ``location``, ``work_mode``, ``pay``,
        ``resume_version``, ``link``, ``notes``, ``batch_id`` (text); ``created`` (moment in UTC); then, in
        alphabetical order, the person's own attributes as ``attributes.NAME`` (text).
    """
    applications, as_of = list(applications), as_of or clock.today()
    happened = defaultdict(list)
    for event in events:
        happened[event.application_id].append(event)
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
    """
    body = get_type_hints(bodies.BODIES[kind]) if kind else {}
    rows = {
        each.id: _fields(each) | _fields(each.body) | {"written_on": each.created and each.created.local_date}
        for each in entries
        if kind in (None, each.kind)
    }
    return _frame(rows, ENTRIES | {name: _dtype(hint) for name, hint in body.items()})


def _application(application: Application, events: list[Event], as_of: date) -> dict[str, Any]:
    standing = status.standing(events, as_of)
    age = (as_of - standing.applied_on).days if standing.applied_on else None
    own = {f"attributes.{name}": value for name, value in application.attributes.items()}
    return own | _fields(application) | _fields(standing) | {"age_days": age}


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
