"""A pinned thought."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.pin import Pin

LONG = "They said no, and that means " + "I am not good enough, " * 12

CELLS = (
    "from rebound.widgets.pin import Pin",
    f"pin = Pin({LONG!r}, 'You believed it 80 of 100.')\npin",
    "from rebound.widgets.writing import Writing\nVBox([Writing(f'Field {n}') for n in range(12)])",
)


def test_its_short_name_does_not_repeat_the_thought():
    assert repr(Pin("I am not good enough.")) == "<Pin 'Your thought'>"


@pytest.mark.chromium
def test_it_stays_in_sight_and_never_covers_the_field_in_hand(bench):
    page = bench.open(*CELLS, viewport={"width": 390, "height": 800})
    words = page.get_by_role("region", name="Your thought").locator("q")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.localName") == "textarea":
            break
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(words).to_be_in_viewport()
    page.get_by_label("Field 3").focus()
    page.keyboard.press("Shift+Tab")
    bottom = page.locator(".rb-pin").bounding_box()
    field = page.get_by_label("Field 2").bounding_box()
    assert field["y"] >= bottom["y"] + bottom["height"]


@pytest.mark.chromium
def test_on_a_phone_it_takes_two_lines_and_is_read_out_whole(bench):
    page = bench.open(*CELLS, viewport={"width": 390, "height": 800})
    words = page.get_by_role("region", name="Your thought").locator("q")
    lines = words.evaluate("(q) => q.clientHeight / parseFloat(getComputedStyle(q).lineHeight)")
    assert round(lines, 1) == 2
    expect(words).to_have_text(LONG.strip())


@pytest.mark.chromium
def test_a_sentence_of_ours_has_no_quotation_marks(bench):
    page = bench.open(
        "from rebound.widgets.pin import Pin", "Pin('Until 12:40', label='The part', own=False)"
    )
    region = page.get_by_role("region", name="The part")
    expect(region.get_by_text("Until 12:40")).to_be_visible()
    expect(region.locator("q")).to_have_count(0)


@pytest.mark.chromium
def test_without_words_there_is_nothing(bench):
    page = bench.open("from rebound.widgets.pin import Pin", "Pin()", "Pin('So.', '')")
    expect(page.get_by_role("region", name="Your thought")).to_have_count(1)
