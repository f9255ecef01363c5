"""The made-up history that ships with Rebound, moved in time so that it ends yesterday."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from rebound import clock, paths
from rebound.records import Application, Entry, Event
from rebound.written import from_json

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Sample:
    """A history of somebody who was never there: ``data/README.md`` tells what is in it.

    Attributes:
        applications: in the order in which they were noted.
        events: in the order in which they were noted.
        entries: the one changed last is the last.
        as_of: the day after the last thing happened.
    """

    applications: tuple[Application, ...]
    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
    as_of: date


def load(as_of: date | None = None) -> Sample:
    """Return the sample as it would be read on the day ``as_of``, today if not given.

    Its last day becomes the day before; everything else moves by whole weeks, so that nobody is invited
    to an interview on a Sunday.

    Raises:
        errors.ShippedFileMissing: the sample is not where it should be.
    """
    manifest = json.loads(paths.shipped("data/sample/manifest.json").read_text(encoding="utf-8"))
    written = date.fromisoformat(manifest["as_of"])
    by = (as_of or clock.today()) - written
    return Sample(
        applications=_moved("applications", Application, written, by),
        events=_moved("events", Event, written, by),
        entries=_moved("entries", Entry, written, by),
        as_of=written + by,
    )


def _moved(name: str, record: type[_Record], written: date, by: timedelta) -> tuple[_Record, ...]:
    last, whole_weeks = written - timedelta(days=1), by - by % timedelta(weeks=1)
    return tuple(
        _later(each, by if each.created.local_date == last else whole_weeks) for each in _read(name, record)
    )


def _later(value: Any, by: timedelta) -> Any:
    """Return ``value`` (a record or what stands in one) with every day and every moment moved ``by``."""
    if isinstance(value, date):
        return value + by
    if isinstance(value, tuple):
        return tuple(_later(each, by) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _later(getattr(value, each.name), by) for each in fields(value)})
    return value


def _read(name: str, record: type[_Record]) -> Iterator[_Record]:
    with paths.shipped(f"data/sample/{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield from_json(record, json.loads(line))
