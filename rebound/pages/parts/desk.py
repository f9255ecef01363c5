"""What every page stands on: the journal, the address it was opened with, and links to other pages."""

import os
from datetime import date, datetime
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from rebound import clock, paths
from rebound.records import Moment
from rebound.store.journal import Journal

PAGES: dict[str, str] = {
    "start": "00_start",
    "ask_for_insight": "01_ask_for_insight",
    "cool_off": "02_cool_off",
    "not_personal": "03_not_personal",
    "bragging_rights": "04_bragging_rights",
    "applications": "05_applications",
    "patterns": "06_patterns",
    "coach": "07_coach",
    "for_coaches": "08_for_coaches",
}
"""Page module → the notebook of the same name."""

STAGES: dict[str, str] = {
    "ask_for_insight": "Ask for insight",
    "cool_off": "Cool off",
    "not_personal": "Not personal",
    "bragging_rights": "Bragging rights",
}
"""The four stages of advice, in the article's order, by the name on the page."""


def journal() -> Journal:
    """Return the person's journal; one object for each file while this kernel lives."""
    return _journal_at(paths.journal())


@cache
def _journal_at(path: Path) -> Journal:
    return Journal.open(path)


def asked(name: str) -> str:
    """Return what the page's address says for ``name`` (``?application=…``), or an empty string."""
    return parse_qs(os.environ.get("QUERY_STRING", "")).get(name, [""])[0]


def there(page: str) -> bool:
    """Return whether the notebook of ``page`` exists in this version."""
    return (paths.notebooks() / f"{PAGES[page]}.ipynb").exists()


def address(page: str, **asked_for: str | None) -> str:
    """Return the relative address of ``page``, which holds in the web app and in JupyterLab alike."""
    query = urlencode({name: value for name, value in asked_for.items() if value})
    return f"{PAGES[page]}.ipynb" + (f"?{query}" if query else "")


def clock_time(moment: Moment) -> str:
    """Return the time on the person's wall, such as ``"12:03"``."""
    return wall_time(moment.utc)


def wall_time(instant: datetime) -> str:
    """Return the time of an aware ``instant`` on the person's wall, such as ``"14:35"``."""
    return clock.local(instant).strftime("%H:%M")


def day_and_time(instant: datetime) -> str:
    """Return an aware ``instant`` as a person says it, such as ``"today, 14:35"``."""
    there = clock.local(instant)
    return f"{day_name(there.date())}, {there:%H:%M}"


def day_name(day: date) -> str:
    """Return a ``day`` as a person says it: today, tomorrow, yesterday, or weekday and date."""
    apart = (day - clock.today()).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(apart)
    return near or f"{day:%A}, {short_day(day)}"


def full_day(day: date) -> str:
    """Return a ``day`` with its year, as it is said on a sheet that is read elsewhere and later."""
    return f"{day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """Return a ``day`` without its weekday, such as ``"26 November"``; the year unless it is this one."""
    return f"{day.day} {day:%B}" + (f" {day.year}" if day.year != clock.today().year else "")
