"""In which order the numbers of a column's dates stand: decided from all of them, and said why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rebound.importing.dates import DAY_FIRST, MONTH_FIRST, UNDECIDED, Said, said_in
from rebound.importing.preview import DateReading

NO_YEARS = "none"
"""The order of dates of which none has a year."""

_CLEAR = 5
"""How many times as many proofs one order must have as the other."""

_SAID = "you said so"
_SAME = "in each of them the day and the month are the same number"
_IN_WORDS = {
    NO_YEARS: "none of them has a year",
    "year-month-day": "the year comes first in them, which leaves no doubt",
    "month by name": "the month is written out in them",
    "month by name, year by weekday": "the weekday beside them tells the year",
    "day number": "they count the days, or the seconds, as computers do",
    "counted from the export": "they count back from the day of the export",
}


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many dates of a column can only be read one way, and how many either way."""

    day_first: int
    month_first: int
    either: int
    dotted: int
    forms: tuple[str, ...]


def decide(
    columns: Mapping[str, Sequence[str]],
    day_first: bool | None = None,
    hint: str = "",
    exported_on: date | None = None,
) -> dict[str, DateReading]:
    """Return how the dates of each column are read.

    Args:
        columns: header → cells.
        day_first: what the person said, if they did; it goes before everything else.
        hint: the order that this kind of file is known to have, or empty.
        exported_on: the day of the export, if known.
    """
    tallies = {
        header: _tally([said_in(cell, exported_on) for cell in cells]) for header, cells in columns.items()
    }
    readings = {header: _alone(tally, day_first, hint) for header, tally in tallies.items()}
    sure = {
        header: reading
        for header, reading in readings.items()
        if reading.order in (DAY_FIRST, MONTH_FIRST) and reading.because not in (_SAID, _SAME)
    }
    for header, reading in readings.items():
        if reading.order == UNDECIDED and not (tallies[header].day_first and tallies[header].month_first):
            readings[header] = _like_the_others(sure) or reading
    return readings


def _tally(cells: list[Said]) -> _Tally:
    numbers = [cell for cell in cells if cell.form == UNDECIDED]
    differ = [cell for cell in numbers if cell.day_first != cell.month_first]
    return _Tally(
        day_first=sum(not cell.month_first for cell in differ),
        month_first=sum(not cell.day_first for cell in differ),
        either=sum(bool(cell.day_first and cell.month_first) for cell in differ),
        dotted=sum(cell.dotted for cell in numbers),
        forms=tuple(dict.fromkeys(cell.form for cell in cells if cell.form)),
    )


def _alone(tally: _Tally, day_first: bool | None, hint: str) -> DateReading:
    """Return what the column itself says."""
    if UNDECIDED not in tally.forms:
        form = tally.forms[0] if tally.forms else NO_YEARS
        return DateReading(form, _IN_WORDS[form])
    if day_first is not None:
        return DateReading(DAY_FIRST if day_first else MONTH_FIRST, _SAID)
    if tally.day_first > _CLEAR * tally.month_first:
        return DateReading(DAY_FIRST, _proofs(tally.day_first, tally.month_first))
    if tally.month_first > _CLEAR * tally.day_first:
        return DateReading(MONTH_FIRST, _proofs(tally.month_first, tally.day_first))
    if tally.day_first or tally.month_first:
        return DateReading(
            UNDECIDED,
            f"{tally.day_first} of them can only have the day first and {tally.month_first} only the month, "
            "and each of these is read that way",
        )
    if hint:
        return DateReading(hint, "this kind of file always writes them so")
    if tally.dotted:
        return DateReading(DAY_FIRST, "dates with dots are written with the day first")
    if not tally.either:
        return DateReading(DAY_FIRST, _SAME)
    return DateReading(UNDECIDED, "each of them could be read with the day or with the month first")


def _proofs(count: int, against: int) -> str:
    rest = f"; {against} can only be the other way round, and so {'is' if against == 1 else 'are'}"
    return f"{count} of them cannot be read any other way" + rest * bool(against)


def _like_the_others(sure: Mapping[str, DateReading]) -> DateReading | None:
    """Return the order in which all the columns stand that are sure, if it is one."""
    orders = {reading.order for reading in sure.values()}
    if len(orders) != 1:
        return None
    return DateReading(orders.pop(), f"the column “{next(iter(sure))}” of the same file is written so")
