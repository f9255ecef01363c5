"""Progress in words and as a bar."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.progress import Progress

BEGIN = """from rebound.widgets.progress import Progress
from rebound.widgets.button import button
slow = Progress()
def count():
    with slow.during("Reading the list"):
        time.sleep(1)
        slow.at(3, 4)
        time.sleep(2)
def blink():
    with slow.during("Blinking"):
        pass
    heard(blinked=True)"""

CELLS = (BEGIN, "VBox([button('Count', count), button('Blink', blink), slow])")


def test_it_runs_only_inside_its_block_even_when_that_fails():
    progress = Progress()
    with pytest.raises(OSError), progress.during("Reading"):
        assert progress.running
        progress.at(1, 4)
        assert progress.done == 0.25
        progress.at(0, 0)
        assert progress.done is None
        raise OSError
    assert not progress.running


def test_its_short_name_is_always_the_same():
    assert repr(Progress()) == "<Progress>"


@pytest.mark.chromium
def test_what_lasts_is_said_aloud_with_a_named_bar_and_goes_away(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Count").click()
    told = page.get_by_role("status").filter(has_text="Reading the list …")
    bar = page.get_by_role("progressbar", name="Reading the list")
    expect(told).to_be_visible()
    expect(bar).to_have_js_property("value", 0.75)
    expect(bar).to_be_hidden()
    expect(told).to_have_count(0)


@pytest.mark.chromium
def test_what_is_over_at_once_shows_nothing(bench):
    page = bench.open(*CELLS)
    page.evaluate(
        "new MutationObserver(() => (window.shown = true)).observe("
        "document.querySelector('.rb-progress [role=status]'), {childList: true, characterData: true})"
    )
    page.get_by_role("button", name="Blink").click()
    assert bench.hears(blinked=True)
    page.wait_for_timeout(600)
    expect(page.get_by_role("progressbar")).to_be_hidden()
    expect(page.locator(".rb-progress [role=status]")).to_be_empty()
