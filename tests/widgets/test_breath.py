"""The breathing bar."""

import pytest
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.breath import Breath
from tests.serving import soon

CELLS = (
    (
        "from rebound.widgets.breath import Breath\nbreath = Breath(seconds=240, inhale=1, exhale=2)\n"
        "breath.on_elapsed(lambda seconds: heard(seconds=seconds))\n"
        "breath.observe(lambda change: heard(running=change['new']), 'running')\nbreath"
    ),
)
LATER = "((seconds) => { const now = Date.now; Date.now = () => now() + seconds * 1000; })"


def test_the_seconds_are_told_as_they_are_reported():
    breath, told = Breath(), []
    breath.on_elapsed(told.append)
    breath.elapsed = 5
    assert told == [5]


def test_an_error_on_the_way_is_told():
    breath, told = Breath(), []
    breath.on_elapsed(lambda seconds: 1 / 0, told.append)
    breath.elapsed = 5
    assert told == [str(errors.DidNotWork())]


@pytest.mark.chromium
def test_it_is_started_and_paused_by_key_and_says_in_and_out(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Start").press("Enter")
    assert bench.hears(running=True)
    word = page.locator(".rb-breath-word")
    expect(word).to_have_text("out")
    expect(word).to_have_text("in")
    page.get_by_role("button", name="Pause").press("Space")
    assert bench.hears(running=False)
    expect(page.get_by_role("button", name="Go on")).to_be_focused()


@pytest.mark.chromium
def test_the_bar_widens_and_narrows(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Start").click()
    widths = []
    for _ in range(12):
        widths.append(page.locator(".rb-breath-bar").bounding_box()["width"])
        page.wait_for_timeout(200)
    assert max(widths) > 2 * min(widths)


@pytest.mark.chromium
def test_time_in_a_hidden_window_counts_and_the_rest_is_told_quietly(bench):
    page = bench.open(*CELLS)
    expect(page.get_by_text("about 4 minutes left")).to_be_visible()
    page.get_by_role("button", name="Start").click()
    page.evaluate(f"{LATER}(100)")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("about 3 minutes left")).to_be_visible()
    assert soon(lambda: max(said.get("seconds", 0) for said in bench.heard()) >= 100, 10)


@pytest.mark.chromium
def test_it_ends_by_itself_and_can_begin_once_more(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Start").click()
    page.evaluate(f"{LATER}(240)")
    expect(page.get_by_role("button", name="Once more")).to_be_visible()
    expect(page.get_by_text("That was all of it.")).to_be_visible()
    assert bench.hears(seconds=240)


@pytest.mark.chromium
def test_without_the_bar_the_seconds_of_a_breath_are_counted(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Without the bar").click()
    expect(page.locator(".rb-breath-bar")).to_be_hidden()
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".rb-breath-count")).to_have_text("2")


@pytest.mark.chromium
def test_where_motion_is_not_wanted_nothing_moves(bench):
    page = bench.open(*CELLS, reduced_motion="reduce")
    expect(page.locator(".rb-breath-bar")).to_be_hidden()
    expect(page.locator(".rb-breath-count")).to_be_visible()
    expect(page.get_by_role("button", name="Without the bar")).to_be_hidden()
