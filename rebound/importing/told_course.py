"""A course told in one cell, such as “applied 3/2 → phone 10/2 → no 14/2”: its steps, one after the other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rebound.importing import column_values, days_inside, vocabulary
from rebound.importing.vocabulary import Codes

_BETWEEN = re.compile(r"\s*(?:[→➔➜⇒»›;|\n]|[-=]*>|\s[-–—]\s|['\"]\s*,\s*['\"])\s*")
_COMMA = re.compile(r"\s*,\s+(?=[^\W\d])")
_PERIOD = re.compile(r"(?<=\d)\.\s+(?=[^\W\d_]{2}|\d(?:st|nd|rd|th)\b)")
_AROUND = " \t[](){}'\",.:–—-"
_TRAILING = re.compile(r"[\s,(:-]+(on|at|by|since|the|am|vom|seit|den|le|el)$", re.IGNORECASE)
_ASIDE = (",", ":", "(", "–", "—")
_LONGEST = 400
"""The most characters of a cell that is a course; more is a story."""

_LOOKED_AT = 200
"""So many cells show whether they are courses."""

_BEGINS = frozenset({"applied", "saved"})
_FEWEST = 2
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a course.

    Attributes:
        words: what happened, in the words of the cell.
        day: its day as it is written; empty where none is.
        offered: whether a step before it was an offer, so that a no after it is the person's own.
    """

    words: str
    day: str = ""
    offered: bool = False


@lru_cache(maxsize=4096)
def steps(cell: str) -> tuple[Step, ...]:
    """Return the steps that ``cell`` tells of, in their order."""
    ways = [_parts(sign, cell) for sign in (_BETWEEN, _COMMA, _PERIOD)]
    parts = next((way for way in ways if len(way) > 1), ways[0])
    found: list[Step] = []
    offered = False
    for part in parts:
        words, day = _without_aside(part)
        found.append(Step(words, day, offered))
        offered = offered or "offer" in vocabulary.meaning(words)
    return tuple(found)


def first_day(cell: str) -> str:
    """Return the first day of the course that ``cell`` tells, as it is written; empty where it gives none."""
    return next((step.day for step in steps(cell) if step.day), "")


def codes(step: Step, meanings: Mapping[str, Codes]) -> Codes:
    """Return what ``step`` stands for: as the list has its words, else as what came before it tells."""
    told = meanings.get(step.words, ())
    return told or (("offer_declined",) if is_plain(step) else ())


def is_plain(step: Step) -> bool:
    """Say whether the step is a no of which only the offer before it tells whose it was."""
    return step.offered and vocabulary.may_be_either(step.words)


def parted(text: str) -> tuple[str, str]:
    """Return the words of ``text`` and the day that is written beside them, if one is."""
    beside = days_inside.inside(text)
    if not beside:
        return text, ""
    day, words = beside
    return _TRAILING.sub("", words).strip(_AROUND), day


def _without_aside(part: str) -> tuple[str, str]:
    """Return the words and the day of one step, without what is said aside behind the day."""
    words, day = parted(part)
    before, _, behind = part.partition(day) if day else (part, "", "")
    is_aside = before.strip(_AROUND) and behind.lstrip()[:1] in _ASIDE
    return parted(before + day) if day and behind and is_aside else (words, day)


def is_course(cell: str) -> bool:
    """Say whether one cell tells of several steps, most of them known."""
    return len(cell) <= _LONGEST and len(told := steps(cell)) > 1 and _is_course(told)


def are_courses(cells: column_values.Cells) -> bool:
    """Say whether ``cells`` are courses: several of them tell of more than one step, and most are known."""
    cells = cells[:_LOOKED_AT]
    several = [found for cell in cells if len(cell) <= _LONGEST and len(found := steps(cell)) > 1]
    if len(several) < _FEWEST or len(several) < len(cells) / 5:
        return False
    return sum(map(_is_course, several)) >= _MOSTLY * len(several)


def _is_course(told: tuple[Step, ...]) -> bool:
    """Say whether most of several steps are known, and they begin at the beginning or have days."""
    if not all(step.words for step in told):
        return False
    known = [is_plain(step) or vocabulary.meaning(step.words) for step in told]
    dated = sum(bool(step.day) for step in told)
    begins = bool(set(known[0] or ()) & _BEGINS) if known[0] is not True else False
    return sum(map(bool, known)) > _MOSTLY * len(told) and (begins or dated * 2 >= len(told))


def _parts(between: re.Pattern[str], cell: str) -> list[str]:
    return [part for each in between.split(cell) if (part := each.strip(_AROUND))]
