"""What the person corrected in a preview, remembered for the next list with the same columns."""

from collections.abc import Iterable, Mapping
from typing import Any

from rebound.importing.columns import FIELDS
from rebound.importing.preview import Corrections, Reading
from rebound.importing.vocabulary import is_code

SETTING = "list_corrections"
"""The setting that holds them: shape of a list → what was corrected in it."""

MOST = 50
"""The most shapes that are remembered; the one that was used longest ago goes first."""

Kept = Mapping[str, Mapping[str, Any]]


def corrections_for(kept: Kept, readings: Iterable[Reading]) -> dict[str, Corrections]:
    """Return the name of each list → what was corrected in the last one of its shape, where anything was."""
    return {each.source: _corrections(kept[each.shape]) for each in readings if each.shape in kept}


def keep(kept: Kept, readings: Iterable[Reading], corrected: Mapping[str, Corrections]) -> dict[str, Any]:
    """Return ``kept`` with what the person ``corrected`` in lists, by the names of their readings."""
    now = dict(kept)
    for each in readings:
        now.pop(each.shape, None)
        if told := _told(corrected.get(each.source, Corrections())):
            now[each.shape] = told
    return dict(list(now.items())[-MOST:])


def _told(corrections: Corrections) -> dict[str, Any]:
    told = {
        "columns": dict(corrections.columns),
        "outcomes": dict(corrections.outcomes),
        "day_first": corrections.day_first,
        "rough": corrections.rough,
    }
    return {name: value for name, value in told.items() if value not in ({}, None, "")}


def _corrections(told: Mapping[str, Any]) -> Corrections:
    """Return what was kept, without what this version does not know."""
    columns = {header: field for header, field in told.get("columns", {}).items() if field in ("", *FIELDS)}
    outcomes = {
        word: code for word, code in told.get("outcomes", {}).items() if all(map(is_code, code.split("+")))
    }
    return Corrections(
        columns=columns,
        outcomes=outcomes,
        day_first=told.get("day_first"),
        rough=told.get("rough", ""),
    )
