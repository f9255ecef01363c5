"""The stopwatch."""

import re

import pytest
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.stopwatch import Stopwatch
from tests.serving import soon

CELL = (
    "from rebound.widgets.stopwatch import Stopwatch\n"
    "Stopwatch('Time of this telling', lambda seconds: heard(seconds=seconds))"
)
LATER = "((seconds) => { const now = Date.now; Date.now = () => now() + seconds * 1000; })"


def test_what_was_stopped_is_told_and_is_never_nothing():
    told = []
    watch = Stopwatch("Time", told.append)
    watch._handle_custom_msg({"seconds": 108}, [])
    watch._handle_custom_msg({"seconds": 0}, [])
    assert told == [108, 1]


def test_an_error_on_the_way_is_told():
    said = []
    watch = Stopwatch("Time", lambda seconds: 1 / 0, said.append)
    watch._handle_custom_msg({"seconds": 5}, [])
    assert said == [str(errors.DidNotWork())]


@pytest.mark.chromium
def test_it_is_started_and_stopped_by_key_and_counts_by_the_clock(bench):
    page = bench.open(CELL)
    page.get_by_role("button", name="Start the clock").press("Enter")
    page.evaluate(f"{LATER}(108)")
    page.get_by_role("button", name="I am done").press("Space")
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"1:[45]\d|2:0\d"))
    assert soon(lambda: [108 <= each["seconds"] <= 128 for each in bench.heard()] == [True], 15)
