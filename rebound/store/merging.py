"""Two pages on one entry: what each changed since they parted, brought together without losing a text."""

from dataclasses import dataclass, fields, replace
from datetime import date
from types import NoneType
from typing import Any

from rebound.exercises.bodies import CHOSEN, Body

MEASURES = (int, float, date, NoneType)
"""Values that are no words, whatever their field: numbers, yes and no, days and moments, nothing."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of two bodies: the one to keep, and whether this page's words have no place in it."""

    body: Body
    both: bool


def merge(base: Body, mine: Body, theirs: Body) -> Merged:
    """Return what to keep of ``mine`` and ``theirs``, which both started from ``base``.

    A field that one side changed is taken from that side. Where both changed a choice, mine counts, as it
    is the later one. Where both changed words, the longer text counts if it begins with the shorter one;
    else neither can stand for both, ``both`` is true, and ``body`` is ``theirs`` as it was.
    """
    taken: dict[str, Any] = {}
    for each in fields(mine):
        values = (getattr(base, each.name), getattr(mine, each.name), getattr(theirs, each.name))
        if _clash(each.name, *values):
            return Merged(theirs, both=True)
        taken[each.name] = _either(each.name, *values)
    return Merged(replace(theirs, **taken), both=False)


def says_more(base: Body, mine: Body) -> bool:
    """Return whether ``mine`` holds words that ``base`` does not."""
    pairs = ((each.name, getattr(base, each.name), getattr(mine, each.name)) for each in fields(mine))
    return any(_is_words(name, new) and not _holds(old, new) for name, old, new in pairs)


def change(before: Body, after: Body) -> int:
    """Return how many characters were changed between two bodies, field by field."""
    pairs = ((getattr(before, each.name), getattr(after, each.name)) for each in fields(after))
    return sum(distance(str(old), str(new)) for old, new in pairs if old != new)


def distance(before: str, after: str) -> int:
    """Return how many characters were changed between two texts, at one place."""
    shorter = min(len(before), len(after))
    start = next((place for place in range(shorter) if before[place] != after[place]), shorter)
    left = shorter - start
    end = next((place for place in range(left) if before[-1 - place] != after[-1 - place]), left)
    return max(len(before), len(after)) - start - end


def _clash(name: str, base: Any, mine: Any, theirs: Any) -> bool:
    both_changed = mine != base and theirs != base
    words = _is_words(name, mine) or _is_words(name, theirs)
    return both_changed and words and not _holds(mine, theirs) and not _holds(theirs, mine)


def _either(name: str, base: Any, mine: Any, theirs: Any) -> Any:
    if mine == base:
        return theirs
    if theirs == base or not _is_words(name, theirs):
        return mine
    return theirs if _holds(theirs, mine) else mine


def _is_words(name: str, value: Any) -> bool:
    return name not in CHOSEN and not isinstance(value, MEASURES)


def _holds(longer: Any, shorter: Any) -> bool:
    """Return whether ``longer`` begins with all of ``shorter``."""
    if not shorter or longer == shorter:
        return True
    same_form = isinstance(longer, str | tuple) and type(longer) is type(shorter)
    return same_form and bool(longer[: len(shorter)] == shorter)
