"""Cells → days: every way in which lists write them, and in which order their numbers stand."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from rebound import clock
from rebound.importing import rough_days

DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "day-month-year", "month-day-year", "year-month-day"
NAMED, SERIAL, RELATIVE, UNDECIDED = "month by name", "day number", "counted from the export", "undecided"
BY_WEEKDAY = "month by name, year by weekday"

NO_YEAR, NO_DAY, ROUGH = "has no year", "is not a date that can be read", "names a period but no day"
"""Why a cell is no day."""

_YEARS_BACK = 7

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OTHER_MONTHS = {
    "mär": 3, "mae": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12,
    "fév": 2, "fev": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "aou": 8, "déc": 12,
    "ene": 1, "abr": 4, "ago": 8, "dic": 12,
}  # fmt: skip
_MONTH_OF = {month: place for place, month in enumerate(_MONTHS, 1)} | _OTHER_MONTHS
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_OF = {name[:2]: place for place, name in enumerate(_WEEKDAYS)}
_WEEKDAY_OF |= {name: place for place, name in enumerate(("mo", "di", "mi", "do", "fr", "sa", "so"))}
_NO_MONTH = r"(?!mark|marr|maybe|mayor|junior|junk|decen|decid|decl|separ|novel|novic|janit|mai[dln]|augment)"
_MONTH = rf"{_NO_MONTH}(?P<month>{'|'.join(_MONTH_OF)})[a-zà-ÿ]*\.?"
_CLOCK = r"(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)"
_ZONE = r"(?P<zone>z|[ap]\.?m\.?|[+-]\d{2}:?\d{2}|utc|gmt)?"
_TIME = rf"(?:[,T ]\s*(?:at )?{_CLOCK}\s*{_ZONE})?"
_GERMAN_WEEKDAY = r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mo|di|mi|do|fr|sa|so)\b"
_WEEKDAY = rf"(?:(?P<weekday>{_GERMAN_WEEKDAY}|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?"
_SIGN = r"(?P<sign>[-/.])"
_SHORT = r"(?P<year>\d{4}|'?\d\d)"
_AGO = r"(?P<count>\d+|an?) (?P<unit>hour|day|week)s? ago"
_BACK_TO = r"(?:last )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*"

_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}}){_SIGN}(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}}){_TIME}", re.I
)
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(?P<one>\d{{1,2}}){_SIGN}\s?(?P<two>\d{{1,2}})(?P=sign)\s?{_SHORT}{_TIME}", re.I
)
_DAY_NAMED = re.compile(
    rf"{_WEEKDAY}{_NTH}(?: of| de)?[-\s./,]*{_MONTH}(?:[-\s./,]+(?:de )?{_SHORT})?{_TIME}", re.I
)
_NAMED_DAY = re.compile(rf"{_WEEKDAY}{_MONTH}[-\s./]*{_NTH}(?:[-\s.,/]+(?P<year>\d{{4}}))?{_TIME}", re.I)
_COMPACT = re.compile(r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_SERIAL = re.compile(r"(?P<serial>[34]\d{4}|5[0-4]\d{3})(?:\.\d+)?")
_EPOCH = re.compile(r"(?P<seconds>1[0-9]{9})(?:[0-9]{3})?")
_RELATIVE = re.compile(rf"(?:applied )?(?P<word>today|yesterday|just now|{_AGO}|{_BACK_TO})", re.I)
_WITHOUT_YEAR = re.compile(
    rf"{_WEEKDAY}(?P<one>\d{{1,2}})(?P<sign>[-/.])\s?(?P<two>\d{{1,2}})(?:\.|{_TIME})", re.I
)
INSIDE = tuple(
    re.compile(rf"(?<![\w./-])(?:{pattern.pattern})(?![\w/-])", re.I)
    for pattern in (_YEAR_FIRST, _NUMBERS, _DAY_NAMED, _NAMED_DAY, _WITHOUT_YEAR)
)
"""Days inside a text, those without a year last."""

_ABOUT = re.compile(
    r"(?:before|after|around|about|approx\w*|circa|ca|c|by|until|since|sometime|vor|nach|um|etwa|bis|seit|avant|apres"
    r"|après|vers|antes|despues|después|hacia)\b|[~<>≈]",
    re.I,
)
"""Words before a day that say that it was another one, near it."""

_AROUND = re.compile(r"^(?:applied )?(?:on indeed )?on (?=\S)|\s+on indeed$", re.I)

_SERIAL_START = date(1899, 12, 30)
_EARLIEST = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell may mean as a day.

    Attributes:
        form: how it is written: one of the orders of this module, or empty where it is no day.
        day: the day, where there is only one that it can be.
        day_first: the day if its first number is the day; None if that is no day.
        month_first: the day if its first number is the month; None if that is no day.
        why: what is missing or wrong, where it is no day.
        dotted: whether its numbers are parted by dots.
    """

    form: str = ""
    day: date | None = None
    day_first: date | None = None
    month_first: date | None = None
    why: str = ""
    dotted: bool = False

    def under(self, order: str) -> date | None:
        """Return the day that it is where the column is read in ``order``; one that has only one reading is that.

        None stands for a day that could be either, in a column of which the order is not known.
        """
        if self.form != UNDECIDED:
            return self.day
        if order == DAY_FIRST:
            return self.day_first or self.month_first
        if order == MONTH_FIRST:
            return self.month_first or self.day_first
        days = {self.day_first, self.month_first} - {None}
        return days.pop() if len(days) == 1 else None


@lru_cache(maxsize=1 << 15)
def said(text: str, exported_on: date | None = None) -> Said:
    """Return what ``text`` may mean as a day.

    Args:
        text: one cell.
        exported_on: the day from which “yesterday” and dates without a year count.
    """
    text = _AROUND.sub("", text.strip())
    if found := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return _fixed(YEAR_FIRST, int(found["year"]), int(found["month"]), int(found["day"]), found)
    if found := _NUMBERS.fullmatch(text):
        return _either(found)
    if found := _DAY_NAMED.fullmatch(text) or _NAMED_DAY.fullmatch(text):
        return _named(found, exported_on)
    if found := _SERIAL.fullmatch(text):
        return Said(SERIAL, _SERIAL_START + timedelta(days=int(found["serial"])))
    if found := _EPOCH.fullmatch(text):
        return Said(SERIAL, clock.at(datetime.fromtimestamp(int(found["seconds"]), UTC)).local_date)
    if found := _RELATIVE.fullmatch(text):
        return _relative(found, exported_on)
    if found := _WITHOUT_YEAR.fullmatch(text):
        return _numbers_before(found, exported_on) if exported_on else Said(why=NO_YEAR)
    if rough_days.span(text, exported_on):
        return Said(why=ROUGH)
    return Said(why=NO_YEAR if rough_days.names_no_year(text) else NO_DAY)


def first_after(text: str, since: date, order: str) -> date | None:
    """Return the first day from ``since`` on that ``text``, a day without a year, can mean; None if it is none."""
    for year in (since.year, since.year + 1):
        day = said(with_year(text, str(year))).under(order)
        if day and day >= since:
            return day
    return None


def with_year(text: str, year: str) -> str:
    """Return ``text``, a day without a year, with that ``year``."""
    bare = text.strip().rstrip(".")
    numbers = _WITHOUT_YEAR.fullmatch(bare)
    return f"{bare}{numbers['sign']}{year}" if numbers else f"{bare} {year}"


def said_in(text: str, exported_on: date | None = None) -> Said:
    """Return what ``text`` may mean as a day, words beside it put aside; see ``said``."""
    whole = said(text, exported_on)
    inside = within(text) if whole.why == NO_DAY else None
    if inside and is_about(inside[1]):
        return Said(why=ROUGH)
    return inside[0] if inside and not any(map(str.isdigit, inside[1])) else whole


def is_about(words: str) -> bool:
    """Say whether ``words`` before a day say that it was another one, near it."""
    return bool(_ABOUT.match(words))


def within(text: str) -> tuple[Said, str] | None:
    """Return the first whole day that is written inside ``text``, and ``text`` without it, if one is."""
    for pattern in INSIDE[:-1]:
        found = pattern.search(text)
        if found and found["year"]:
            inside = said(found[0])
            rest = text[: found.start()] + " " + text[found.end() :]
            return (inside, rest.strip(" \n()[]:,;-–—")) if inside.form else None
    return None


def in_words(day: date | None) -> str:
    """Return ``day`` as it is written in sentences, in English whatever the system's language."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}" if day else "day not known"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found >= _EARLIEST else None


def _year(text: str) -> int:
    digits = text.strip("'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _fixed(form: str, year: int, month: int, day: int, found: re.Match[str]) -> Said:
    """Return the day; where the cell gives a time in UTC, as the calendar on the person's wall had it."""
    read = _day(year, month, day)
    if read is None:
        return Said(why="is not a day in the calendar")
    time, zone = found.groupdict().get("clock"), (found.groupdict().get("zone") or "").casefold()
    if zone in ("z", "utc", "gmt") and time and time.strip("0:."):
        hour, minute = (int(part) for part in time.split(":")[:2])
        if hour < 24 and minute < 60:
            read = clock.at(datetime(year, month, day, hour, minute, tzinfo=UTC)).local_date
    return Said(form, read)


def _either(found: re.Match[str]) -> Said:
    one, two, year = int(found["one"]), int(found["two"]), _year(found["year"])
    day_first, month_first = _day(year, two, one), _day(year, one, two)
    if not day_first and not month_first:
        return Said(why="is not a day in the calendar")
    return Said(UNDECIDED, None, day_first, month_first, dotted=found["sign"] == ".")


def _numbers_before(found: re.Match[str], latest: date) -> Said:
    """Return the last day up to ``latest`` that two numbers without a year can mean, in either order."""
    one, two = int(found["one"]), int(found["two"])
    day_first, month_first = (
        next((day for back in (0, 1) if (day := _day(latest.year - back, month, of)) and day <= latest), None)
        for month, of in ((two, one), (one, two))
    )
    if not day_first and not month_first:
        return Said(why="is not a day in the calendar")
    return Said(UNDECIDED, None, day_first, month_first, dotted=found["sign"] == ".")


def _named(found: re.Match[str], exported_on: date | None) -> Said:
    month = _MONTH_OF[found["month"].casefold()]
    if found["year"]:
        return _fixed(NAMED, _year(found["year"]), month, int(found["day"]), found)
    weekday = _WEEKDAY_OF.get((found["weekday"] or "")[:2].casefold())
    if not exported_on and weekday is None:
        return Said(why=NO_YEAR)
    latest = exported_on or clock.today()
    days = (
        _day(latest.year - back, month, int(found["day"]))
        for back in range(2 if weekday is None else _YEARS_BACK)
    )
    fitting = (day for day in days if day and day <= latest and weekday in (None, day.weekday()))
    day = next(fitting, None)
    return (
        Said(RELATIVE if weekday is None else BY_WEEKDAY, day)
        if day
        else Said(why="is not a day in the calendar")
    )


def _relative(found: re.Match[str], exported_on: date | None) -> Said:
    """Return the day that a word such as “yesterday” or “on Sat” means, counted back from the export."""
    if not exported_on:
        return Said(why="counts from the day of the export, which the file does not give")
    word = found["word"].casefold()
    if found["weekday"]:
        back = (exported_on.weekday() - _WEEKDAYS.index(found["weekday"].casefold())) % 7 or 7
        return Said(RELATIVE, exported_on - timedelta(days=back))
    if found["count"]:
        count = int(found["count"]) if found["count"].isdigit() else 1
        days = {"hour": 0, "day": 1, "week": 7}[found["unit"].casefold()] * min(count, 5_000)
        return Said(RELATIVE, exported_on - timedelta(days=days))
    return Said(RELATIVE, exported_on - timedelta(days=int(word == "yesterday")))
