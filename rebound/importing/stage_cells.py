"""What a cell says in a column about one event: days, yes, no, how often, or that it ended there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rebound.importing import languages, names, vocabulary
from rebound.importing.dates import NO_DAY, NO_YEAR, Said, is_about, said, with_year
from rebound.importing.days_inside import places
from rebound.status import ENDS

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
_STAGE_OFF = languages.words("STAGE_OFF")
_NOT_GIVEN = re.compile(
    r"not (?:provided|specified|mentioned|stated|given|disclosed|named)(?: in the \w+)?\.?", re.IGNORECASE
)
_APART = re.compile(r"\s*(?:[;\n&+]|->|→)\s*")
_YEAR = re.compile(r"\b20\d\d\b")
_SEVERAL = re.compile(r"\s*(?:[;\n&+]|,\s|\band\b|\s/\s|->|→)\s*")
_COUNT = re.compile(r"(\d{1,2})(?:\.0)?(?: (?:times?|rounds?|interviews?|x))?")
_OPENING = re.compile(r"(\w+|\S)[\s,:;(–—-]+\S", re.S)
_MOST = 20


@dataclass(frozen=True, slots=True)
class StageCell:
    """What one such cell says.

    Attributes:
        kind: one of the constants above.
        days: its days as they may be read.
        texts: its days as they are written; of a stage that ended there, those of its end.
        count: how often it was.
    """

    kind: str
    days: tuple[Said, ...] = ()
    texts: tuple[str, ...] = ()
    count: int = 1


def is_nothing(cell: str) -> bool:
    """Say whether ``cell`` is empty or one of the ways to write that there is nothing."""
    return cell.casefold() in _NOTHING or bool(_NOT_GIVEN.fullmatch(cell))


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
    if texts := _days(cell, exported_on):
        return StageCell(DAYS, tuple(said(text, exported_on) for text in texts), texts)
    return _worded(cell)


def _days(cell: str, exported_on: date | None) -> tuple[str, ...]:
    """Return the days in ``cell``, each as it is written."""
    whole = said(cell, exported_on)
    if whole.form or whole.why != NO_DAY:
        return (cell,)
    for between in (_APART, _SEVERAL):
        parts = tuple(_with_years([part for part in between.split(cell) if part]))
        if parts and all(_is_day(part, exported_on) for part in parts):
            return parts
    found = places(cell)
    return () if _takes_back(beside_days(cell)) else tuple(cell[begin:end] for begin, end in found)


def beside_days(cell: str) -> str:
    """Return the words of ``cell`` beside the days in it."""
    for begin, end in reversed(places(cell)):
        cell = f"{cell[:begin].strip()} {cell[end:].strip()}"
    return cell.strip(" \n()[]:,;-–—")


def _takes_back(beside: str) -> bool:
    """Say whether the words beside a day tell that it was not the day of the stage, or doubt it."""
    first = beside.split()[0].strip(",:;-(") if beside else ""
    ends = {*ENDS, vocabulary.SILENT} & set(vocabulary.meaning(beside)) if beside else set()
    is_off = not _STAGE_OFF.isdisjoint(names.plain(beside).split())
    return yes_or_no(first) is False or bool(ends) or is_off or "?" in beside or is_about(beside)


def _is_day(text: str, exported_on: date | None) -> bool:
    found = said(text, exported_on)
    return bool(found.form) or found.why == NO_YEAR


def _with_years(parts: list[str]) -> Iterator[str]:
    """Yield each part; a day without a year gets that of the next part that has one."""
    for place, part in enumerate(parts):
        year = next((hit[0] for each in parts[place:] if (hit := _YEAR.search(each))), "")
        yield with_year(part, year) if year and said(part).why == NO_YEAR else part


def _worded(cell: str) -> StageCell:
    plain, beside = names.plain(cell), beside_days(cell)
    texts = tuple(cell[begin:end] for begin, end in places(cell))
    if plain in _STAGE_FAILED or (texts and names.plain(beside) in _STAGE_FAILED):
        return StageCell(FAILED, texts=texts)
    if plain in _STAGE_OPEN or vocabulary.meaning(cell) == (vocabulary.SILENT,):
        return StageCell(WAITING)
    if plain in _STAGE_YES:
        return StageCell(YES)
    opening = _OPENING.match(cell)
    if opening and (ticked := yes_or_no(opening[1])) is not None and not opening[1].isdigit():
        return StageCell(YES if ticked else NO)
    is_no = vocabulary.meaning(beside if texts else cell) == ("rejected",)
    return StageCell(FAILED, texts=texts) if is_no else StageCell(UNCLEAR)
