"""What a cell says in a column about one event: days, yes, no, how often, or that it ended there."""

import re
from dataclasses import dataclass
from datetime import date

from rebound.importing import languages, names, vocabulary
from rebound.importing.dates import NO_DAY, Said, said, within

NOTHING, DAYS, YES, NO, FAILED, WAITING, UNCLEAR = (
    "nothing",
    "days",
    "yes",
    "no",
    "failed",
    "waiting",
    "unclear",
)

_NOTHING = languages.words("NOTHING")
_YES, _NO = languages.words("YES"), languages.words("NO")
_STAGE_YES, _STAGE_OPEN = languages.words("STAGE_YES"), languages.words("STAGE_OPEN")
_STAGE_FAILED = languages.words("STAGE_FAILED")
_SEVERAL = re.compile(r"\s*(?:[;\n&+]|,\s|\band\b|\s/\s|->|→)\s*")
_COUNT = re.compile(r"(\d{1,2})(?:\.0)?(?: (?:times?|rounds?|interviews?|x))?")
_OPENING = re.compile(r"(\w+|\S)[\s,:;(–—-]+\S", re.S)
_MOST = 20


@dataclass(frozen=True, slots=True)
class StageCell:
    """What one such cell says: ``kind`` is one of the constants above; ``days`` as they may be read."""

    kind: str
    days: tuple[Said, ...] = ()
    count: int = 1


def is_nothing(cell: str) -> bool:
    """Say whether ``cell`` is empty or one of the ways to write that there is nothing."""
    return cell.casefold() in _NOTHING


def yes_or_no(cell: str) -> bool | None:
    """Return what a cell of ticks says, None if it is no tick."""
    low = cell.casefold().rstrip(".!")
    return True if low in _YES else False if low in _NO else None


def stage_cell(cell: str, exported_on: date | None = None) -> StageCell:
    """Return what ``cell`` says about the event that its column is about."""
    if is_nothing(cell):
        return StageCell(NOTHING)
    if (ticked := yes_or_no(cell)) is not None:
        return StageCell(YES if ticked else NO)
    if count := _COUNT.fullmatch(cell.casefold()):
        often = int(count[1])
        return StageCell(YES if often else NO, count=min(often, _MOST))
    if days := _days(cell, exported_on):
        return StageCell(DAYS, days)
    return _worded(cell)


def _days(cell: str, exported_on: date | None) -> tuple[Said, ...]:
    whole = said(cell, exported_on)
    if whole.form or whole.why != NO_DAY:
        return (whole,)
    parts = tuple(said(part, exported_on) for part in _SEVERAL.split(cell) if part)
    if parts and all(part.form for part in parts):
        return parts
    inside = within(cell)
    return (inside[0],) if inside and yes_or_no(cell.split()[0].strip(",:;-(")) is not False else ()


def _worded(cell: str) -> StageCell:
    plain = names.plain(cell)
    if plain in _STAGE_FAILED:
        return StageCell(FAILED)
    if plain in _STAGE_OPEN:
        return StageCell(WAITING)
    if plain in _STAGE_YES:
        return StageCell(YES)
    opening = _OPENING.match(cell)
    if opening and (ticked := yes_or_no(opening[1])) is not None and not opening[1].isdigit():
        return StageCell(YES if ticked else NO)
    return StageCell(FAILED if vocabulary.meaning(cell) == ("rejected",) else UNCLEAR)
