"""Every page in every state, for those who see, hear, read or point otherwise."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import visiting
from tests.serving import soon
from tests.walk import LOST, WALKS

pytestmark = pytest.mark.chromium

EVERYTHING = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
"""What can be wrong in one colour scheme only."""

WIDTHS = (1280, 390)
NARROWEST, ZOOMED = 320, 640
"""Widths of a window at 400 % and at 200 % zoom on a screen of 1280."""

SMALL = """() => [...document.querySelectorAll('button, input, select, textarea, summary, a, [tabindex="0"]')]
  .filter((each) => each.checkVisibility() && !each.closest('p, .rb-skip, .rb-hide'))
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([, {width, height}]) => width < 24 || height < 24)
  .map(([each]) => each.outerHTML.slice(0, 200))"""

WIDER = """() => [...document.body.querySelectorAll('*')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 200)).slice(0, 3)"""


def axe_finds(page: Page) -> list[str]:
    """Return what axe finds at both widths in both colours."""
    found = []
    if page.evaluate("typeof axe") == "undefined":  # one document, one copy of it
        page.evaluate(AXE_SCRIPT)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in {"light": EVERYTHING, "dark": COLOURS}.items():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            results = AxeResults(page.evaluate("(rules) => axe.run(rules)", rules))
            if results.violations_count:
                found.append(f"{width} {scheme}: {results.generate_report()}")
    return found


def does_not_fit(page: Page) -> list[str]:
    """Return what is wider than a narrow window, and what is too small to be hit."""
    found = []
    for width in (NARROWEST, ZOOMED):
        page.set_viewport_size({"width": width, "height": 450})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width}: {page.evaluate(WIDER)}")
        found += [f"{width}: small: {each}" for each in page.evaluate(SMALL)]
    return found


@pytest.mark.parametrize("walk", WALKS)
def test_every_state_of_a_walk_is_open_to_everybody(browser, home, walk):
    with visiting(browser, home) as visit:
        page = visit.context.pages[0]
        for name in walk(visit, page):
            wrong = axe_finds(page) + does_not_fit(page)
            assert wrong == [], f"{name}: {wrong}"
            page.set_viewport_size({"width": 1280, "height": 900})
        assert visit.watch.foreign == []


def test_on_paper_every_step_that_is_done_stands_open_and_no_button_is_left(visit):
    page = visit.open("02_cool_off")
    page.get_by_role("radiogroup", name="Anger", exact=True).get_by_role("radio", name="7").check(force=True)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("radiogroup", name="Anger", exact=True)).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.get_by_role("radiogroup", name="Anger", exact=True).first).to_be_visible()
    expect(page.get_by_role("group", name="Words for it")).to_be_visible()
    expect(page.locator("header, footer, .rb-acts").filter(visible=True)).to_have_count(0)
    expect(page.locator("button:not(.rb-done)").filter(visible=True)).to_have_count(0)


def test_every_number_to_call_is_a_link_and_the_way_out_is_always_in_reach_on_a_phone(visit):
    page = visit.context.pages[0]
    page.set_viewport_size({"width": 390, "height": 700})
    page.get_by_role("link", name="Need to talk to someone now?").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)
    assert dialog.get_by_role("link", name="116 123").first.get_attribute("href") == "tel:116123"


def test_the_line_that_comes_up_at_the_foot_does_not_cover_the_field_in_hand(visit):
    page = visit.context.pages[0]
    page.set_viewport_size({"width": 390, "height": 700})
    field = page.get_by_label("Company", exact=True)
    field.focus()
    field.evaluate("(field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight + 4)")
    page.evaluate(LOST)
    banner = page.locator("#rb-banner")
    expect(banner).to_be_visible()
    assert soon(lambda: bottom(field) <= banner.bounding_box()["y"], 5)
    words = banner.locator("p").bounding_box()
    assert words["x"] >= 16
    assert words["x"] + words["width"] <= 390 - 16


def bottom(field: Locator) -> float:
    """Return where ``field`` ends in the window."""
    box = field.bounding_box()
    return box["y"] + box["height"]
