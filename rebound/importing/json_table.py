"""JSON → lines of text cells: a list of objects, or an object that holds one."""

import json
from collections.abc import Iterator
from typing import Any

from rebound import errors
from rebound.importing import column_names
from rebound.importing.cells import Line, Opened, Sheet, bounded

EXPORT_DAYS = (
    "export_date", "exportdate", "exported_on", "exported_at", "exportedat", "date_exported",
    "creation_timestamp", "generated_at", "generated_on", "downloaded_at",
)  # fmt: skip
"""Names under which a file says when it was exported, the first that is there counts."""

_DEEPEST = 4


def read(name: str, text: str) -> Opened:
    """Return the lists of objects in the JSON ``text``, the longest first; the keys are the header.

    Raises:
        errors.BrokenJson: it is no JSON.
        errors.NoListInJson: no list of objects is in it.
    """
    value = _parsed(name, text)
    lists = sorted(_lists(value, "", 0), key=lambda found: -len(found[1]))
    if not lists:
        raise errors.NoListInJson(name)
    sheets = tuple(bounded(name, _sheet(key, entries)) for key, entries in lists)
    said = _said_beside(value)
    return Opened(
        sheets,
        exported_on=next((said[name] for name in EXPORT_DAYS if name in said), ""),
        maker=said.get("source", ""),
        counts="entry",
    )


def _parsed(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as problem:
        line = getattr(problem, "lineno", 1)
    try:
        return [json.loads(each) for each in text.splitlines() if each.strip()]
    except (ValueError, RecursionError):
        raise errors.BrokenJson(name, line) from None


def _lists(value: Any, key: str, depth: int) -> Iterator[tuple[str, list[Any]]]:
    """Yield the lists in which objects are, with the names they have."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        yield key, value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _lists(each, name, depth + 1)


def _sheet(key: str, entries: list[Any]) -> Sheet:
    entries = _unwrapped(entries)
    header: dict[str, None] = {}
    for entry in entries:
        header.update(dict.fromkeys(entry if isinstance(entry, dict) else ()))
    lines = (_line(place, entry, tuple(header)) for place, entry in enumerate(entries, 1))
    return Sheet(key, (Line(0, tuple(header)), *lines))


def _unwrapped(entries: list[Any]) -> list[Any]:
    """Return the entries with the values of the one object that holds what each is about beside their own."""
    objects = [entry for entry in entries if isinstance(entry, dict)]
    inner = {key for entry in objects for key, value in entry.items() if isinstance(value, dict)}
    outside = column_names.known({key for entry in objects for key in entry})
    for key in sorted(inner):
        held = [entry.get(key) for entry in objects]
        within = {name for each in held if isinstance(each, dict) for name in each}
        if all(isinstance(each, dict | None) for each in held) and column_names.known(within) > max(
            1, outside
        ):
            return [_beside(entry, key) if isinstance(entry, dict) else entry for entry in entries]
    return entries


def _beside(entry: dict[str, Any], key: str) -> dict[str, Any]:
    outer = {name: value for name, value in entry.items() if name != key}
    return {**(entry.get(key) or {}), **outer}


def _line(place: int, entry: Any, header: tuple[str, ...]) -> Line:
    if not isinstance(entry, dict):
        return Line(place, (_text(entry),), "This entry is not an object with named values.")
    return Line(place, tuple(_text(entry.get(key)) for key in header))


def _text(value: Any) -> str:
    """Return a value as text; of an object that has a name, its name."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return value["name"]
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _said_beside(value: Any) -> dict[str, str]:
    """Return what the file says about itself beside its list, or one level below."""
    places = [*reversed(value.values()), value] if isinstance(value, dict) else []
    return {
        key.casefold(): each
        for place in places
        if isinstance(place, dict)
        for key, each in place.items()
        if isinstance(each, str)
    }
