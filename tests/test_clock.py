"""What time it is for the person."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import tzlocal

from rebound import clock


def ask(question: str, zone: str | None) -> str:
    """The answer of a fresh interpreter on a computer set to ``zone``: a zone is read once, at the start."""
    bare = {name: value for name, value in os.environ.items() if name != "TZ"}
    said = subprocess.run(
        [sys.executable, "-c", f"from datetime import *; from rebound import clock; print({question})"],
        env=bare | ({"TZ": zone} if zone else {}), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return said.stdout.strip()


@pytest.mark.parametrize("zone", ["Pacific/Auckland", ":Europe/Paris", "UTC"])
def test_the_zone_is_the_one_this_computer_is_set_to(zone):
    assert ask("clock.zone()", zone) == zone.removeprefix(":")


@pytest.mark.parametrize("zone", [None, "Nowhere/Known", "CET-1CEST,M3.5.0,M10.5.0/3"])
def test_there_is_always_a_zone_that_can_be_looked_up(zone):
    assert ZoneInfo(ask("clock.now().zone", zone))


@pytest.mark.parametrize("problem", [clock.ZoneInfoNotFoundError("two zones"), ValueError("../zone")])
def test_a_computer_at_odds_over_its_zone_is_taken_at_world_time(monkeypatch, problem):
    def at_odds():
        raise problem

    monkeypatch.setattr(tzlocal, "get_localzone_name", at_odds)
    assert clock.zone() == "UTC"


@pytest.mark.parametrize(
    ("zone", "wall"), [("Pacific/Auckland", "2026-07-01"), ("America/Lima", "2026-06-30")]
)
def test_the_date_is_that_on_the_wall(zone, wall):
    late = "datetime(2026, 6, 30, 23, 30, tzinfo=UTC)"
    assert ask(f"clock.at({late}).local_date", zone) == wall


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_date_in_the_zone_of_this_computer(zone):
    before, today = datetime.now(ZoneInfo(zone)), ask("clock.today()", zone)
    assert before.date().isoformat() <= today <= datetime.now(ZoneInfo(zone)).date().isoformat()


def test_a_moment_is_in_utc_to_the_millisecond():
    instant = datetime(2026, 7, 1, 12, 0, 0, 123_999, tzinfo=ZoneInfo("Asia/Kolkata"))
    moment = clock.at(instant)
    assert moment.utc.tzinfo is UTC
    assert moment.utc.microsecond == 123_000
    assert timedelta(0) <= instant - moment.utc < timedelta(milliseconds=1)


def test_now_is_now():
    before = datetime.now(UTC) - timedelta(milliseconds=1)
    assert before <= clock.now().utc <= datetime.now(UTC)


def test_a_day_is_said_in_english_words():
    assert clock.in_words(date(2026, 12, 3)) == "3 December 2026"
