"""How records are written down, in the journal as in an export: the one JSON form, and the way back."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from rebound import errors
from rebound.exercises.bodies import BODIES
from rebound.exercises.check_in import CheckIn
from rebound.records import Entry

Record = TypeVar("Record")


def as_json(record: Any) -> Any:
    """Return ``record`` (or a value inside one) as what ``json.dumps`` takes; dates in ISO 8601, UTC."""
    if is_dataclass(record) and not isinstance(record, type):
        return {each.name: as_json(getattr(record, each.name)) for each in fields(record)}
    if isinstance(record, datetime):
        return record.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(record, date):
        return record.isoformat()
    if isinstance(record, Mapping):
        return {str(key): as_json(value) for key, value in record.items()}
    if isinstance(record, tuple | list):
        return [as_json(value) for value in record]
    return record


def from_json(cls: type[Record], values: Mapping[str, Any]) -> Record:
    """Return the record of class ``cls`` that ``as_json`` wrote as ``values``.

    Raises:
        errors.UnknownField: ``values`` has a key that ``cls`` does not have.
        errors.UnreadableRecord: a field is missing or does not have the form of its type.
        errors.NotAllowed: a field has a value that it may not take.
    """
    hints = _hints(cls)
    if unknown := set(values) - set(hints):
        raise errors.UnknownField(cls.__name__, sorted(unknown))
    read = dict(values)
    if cls is Entry and isinstance(read.get("body"), Mapping):
        read["body"] = from_json(BODIES.get(str(read.get("kind")), CheckIn), read["body"])
    for name, value in read.items():
        try:
            read[name] = _typed(hints[name], value)
        except (TypeError, ValueError, AttributeError, OverflowError):
            raise errors.UnreadableRecord(cls.__name__, name) from None
    try:
        return cls(**read)
    except TypeError:
        missing = next(each.name for each in fields(cls) if each.name not in read)  # type: ignore[arg-type]
        raise errors.UnreadableRecord(cls.__name__, missing) from None


@cache
def _hints(cls: type) -> dict[str, Any]:
    """Return the type of each field of ``cls``, looked up once: that takes longer than all the rest."""
    return get_type_hints(cls)


def _typed(hint: Any, value: Any) -> Any:
    """Return the JSON ``value`` as the type ``hint`` asks for."""
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    if value is None:
        if type(None) not in options:
            raise TypeError
        return None
    wanted = next(option for option in options if option is not type(None))
    if wanted is datetime:
        return value if isinstance(value, datetime) else _instant(value)
    if wanted is date:
        return value if isinstance(value, date) else date.fromisoformat(value)
    if get_origin(wanted) is tuple:
        return tuple(_typed(get_args(wanted)[0], each) for each in _plain(value, (list, tuple)))
    if get_origin(wanted) is Mapping:
        return {str(key): _plain(each, str) for key, each in value.items()}
    if is_dataclass(wanted):
        return value if is_dataclass(value) else from_json(wanted, _plain(value, Mapping))
    return _plain(value, wanted)


def _plain(value: Any, wanted: Any) -> Any:
    """Return ``value`` if it is of the class ``wanted``; ``True`` is no number."""
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise TypeError
    return value


def _instant(text: str) -> datetime:
    """Return the moment that ``text`` names; a time that does not say its zone names none."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError
    return instant.astimezone(UTC)
