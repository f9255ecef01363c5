"""Acts on a page in a real browser, timed until the page shows what was asked for."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks import _serving

QUIET = 400
"""Milliseconds between two acts, in which the one before comes to rest."""


def page(browser: Browser, open_: ExitStack, home: Path, address: str, there: str) -> Page:
    """Serve the journal in ``home`` until ``open_`` is left; return its page ``address`` once ``there`` is."""
    base, cookies = open_.enter_context(_serving.rebound(home, browser))
    profile = open_.enter_context(browser.new_context(bypass_csp=True))
    profile.add_cookies(cookies)
    tab = profile.new_page()
    tab.goto(base + address)
    tab.wait_for_selector(there, timeout=_serving.PATIENCE * 1000)
    return tab


def timed(page: Page, act: Callable[[], object], shown: str) -> float:
    """Return how long it takes after ``act`` until the JavaScript ``shown`` is true, in milliseconds."""
    began = time.perf_counter()
    act()
    page.wait_for_function(shown, timeout=_serving.PATIENCE * 1000, polling="raf")
    taken = 1000 * (time.perf_counter() - began)
    page.wait_for_timeout(QUIET)
    return taken


def saved(page: Page, act: Callable[[], object], words: str, drawn: str = "true") -> float:
    """Return how long it takes until the page tells that it is saved, in words that begin with these.

    Where the JavaScript ``drawn`` is given, until that is true too, as when a row shows what was saved.
    """
    told = "[...document.querySelectorAll('.rb-saved')].some((each) => /^WORDS/.test(each.innerText.trim()))"
    return timed(page, act, f"{told.replace('WORDS', words)} && {drawn}")
