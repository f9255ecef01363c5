"""The help lines: read from the shipped list, in the order in which they are shown."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebound import errors, paths

COUNTRIES: dict[str, str] = {
    "AU": "Australia",
    "CA": "Canada",
    "FR": "France",
    "DE": "Germany",
    "IE": "Ireland",
    "NZ": "New Zealand",
    "GB": "United Kingdom",
    "US": "United States",
}
"""Country code → its name, as the person chooses it."""

ELSEWHERE = "other"
"""What is kept when the person's country is not in the list."""


@dataclass(frozen=True, slots=True)
class Line:
    """One help line: the country's emergency number, who answers, how to reach them, and when."""

    country: str
    place: str
    emergency: str
    name: str
    reach: str
    hours: str


@dataclass(frozen=True, slots=True)
class Support:
    """The help lines by country's name, and the day on which somebody last opened every source."""

    lines: tuple[Line, ...]
    checked: str

    @property
    def countries(self) -> tuple[Line, ...]:
        """One line of each country, for choosing among them."""
        return tuple({line.country: line for line in reversed(self.lines)}.values())[::-1]


def read() -> Support:
    """Return the shipped help lines.

    Raises:
        errors.SupportListUnreadable: the list is damaged.
    """
    try:
        shipped = json.loads(paths.shipped("data/support_lines.json").read_text("utf-8"))
        checked = date.fromisoformat(shipped["last_checked"])
        lines = sorted((_line(each) for each in shipped["lines"]), key=lambda line: line.place)
    except (OSError, ValueError, KeyError, TypeError):
        raise errors.SupportListUnreadable from None
    return Support(tuple(lines), f"{checked.day} {checked:%B %Y}")


def _line(shipped: Mapping[str, str]) -> Line:
    code = shipped["country"]
    return Line(
        country=code,
        place=COUNTRIES.get(code, code),
        emergency=shipped["emergency"],
        name=shipped["name"],
        reach=shipped["reach"],
        hours=shipped["hours"],
    )


def may_be_kept(country: object) -> bool:
    """Return whether ``country`` is a choice that the page offers: a listed country, elsewhere, or none."""
    return isinstance(country, str) and country in {"", ELSEWHERE, *COUNTRIES}
