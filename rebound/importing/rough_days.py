"""Times that name no day, such as “Feb 2025”, “early March” or “Q2 2025”: which days they go over."""

import re
from datetime import date, timedelta
from functools import lru_cache

from rebound.importing import languages

NOT_KNOWN, MIDDLE = "unknown", "middle"
"""What the person can say of them: that the day is not known, or that the middle stands for it."""

Span = tuple[date, date]
"""The first and the last day of a time."""

_PARTS = {"begin": (1, 10), "middle": (11, 20), "end": (21, 31)}
_PART = languages.parts_of_months()
_MONTHS = languages.months()
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_OF = r"(?:[-\s./,]|of|von)*"
_YEAR = r"(?P<year>20\d\d|'?\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:(?P<part>{'|'.join(_PART)}){_OF})?{_MONTH}(?:{_OF}{_YEAR})?",
        r"(?P<number>0?[1-9]|1[0-2])[-/.](?P<year>20\d\d)",
        r"(?P<year>20\d\d)[-/.](?P<number>0?[1-9]|1[0-2])",
        rf"q(?P<quarter>[1-4])[-\s/]*{_YEAR}",
        r"(?P<year>20\d\d)[-\s/]*q(?P<quarter>[1-4])",
        rf"(?P<season>{'|'.join(languages.seasons())}){_OF}(?P<year>20\d\d)",
    )
)


@lru_cache(maxsize=4096)
def span(text: str, until: date | None = None) -> Span | None:
    """Return the days that ``text`` goes over; None where it names no such time.

    Args:
        text: one cell.
        until: the day from which a month without a year counts back; without it such a month is no time.
    """
    found = next((hit for form in _FORMS if (hit := form.fullmatch(text.strip()))), None)
    if not found:
        return None
    said = found.groupdict()
    first, last = _months(said)
    if said["year"]:
        year = int(said["year"].strip("'"))
        year += 0 if year > 99 else 2000
    elif until:
        year = until.year - (date(until.year, first, 1) > until)
    else:
        return None
    whole = date(year, first, 1), _last_day(year, last)
    return _part(whole, _PART.get((said.get("part") or "").casefold(), ""))


def names_no_year(text: str) -> bool:
    """Say whether ``text`` names a time of a year, but not which year."""
    found = _FORMS[0].fullmatch(text.strip())
    return bool(found and found["part"] and not found["year"])


def middle(days: Span, since: date | None = None) -> date:
    """Return the middle of a time, or the first day from ``since`` on that is in it."""
    first, last = days
    half = first + timedelta(days=(last - first).days // 2)
    return min(max(half, since), last) if since and since >= first else half


def _months(said: dict[str, str | None]) -> tuple[int, int]:
    """Return the first and the last month."""
    if said.get("quarter"):
        last = 3 * int(said["quarter"] or 0)
        return last - 2, last
    if said.get("season"):
        last = languages.seasons()[(said["season"] or "").casefold()]
        return last - 2, last
    month = int(said["number"]) if said.get("number") else _MONTHS[(said["month"] or "").casefold()]
    return month, month


def _last_day(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _part(whole: Span, part: str) -> Span:
    if not part:
        return whole
    begin, end = _PARTS[part]
    return whole[0].replace(day=begin), min(whole[1], whole[0] + timedelta(days=end - 1))
