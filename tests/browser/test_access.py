"""Every page in every state, for those who see, hear, read or point otherwise."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import visiting
from tests.walk import every_page, every_step

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
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in {"light": EVERYTHING, "dark": COLOURS}.items():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            results = Axe().run(page, options=rules)
            if results.violations_count:
                found.append(f"{width} {scheme}: {results.generate_report()}")
    page.emulate_media(color_scheme=None, reduced_motion=None)
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


@pytest.mark.parametrize("walk", [every_page, every_step])
def test_every_state_of_every_page_is_open_to_everybody(browser, home, walk):
    with visiting(browser, home) as visit:
        page = visit.context.pages[0]
        for name in walk(visit, page):
            wrong = axe_finds(page) + does_not_fit(page)
            assert wrong == [], f"{name}: {wrong}"
            page.set_viewport_size({"width": 1280, "height": 900})
        assert visit.watch.foreign == []
