"""How soon after an address is opened are a page's first words on the screen, beside stock Voilà?

Both servers show the same notebook over the same made-up journal; each view has an empty browser profile,
and the two take turns. The clock starts with the navigation and stops in the frame after the one in which
the notebook's first heading is visible.
"""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import _serving
from rebound import paths

NAME = "first_words"
NOTEBOOKS = ("00_start", "02_cool_off")
VIEWS, QUICK_VIEWS = 15, 3

WATCH = """
const look = () => {
  const shown = [...document.querySelectorAll("h1")].some((each) => each.checkVisibility());
  requestAnimationFrame(shown ? () => { document.documentElement.dataset.firstWords = performance.now(); } : look);
};
requestAnimationFrame(look);
"""


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each notebook the median milliseconds of both, their ratio, and the views of each."""
    views = QUICK_VIEWS if quick else VIEWS
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = _serving.made_up(Path(folder))
        with (
            _serving.chromium(playwright) as browser,
            _serving.rebound(home, browser) as (ours, cookies),
            _serving.stock_voila(paths.notebooks(), home) as stock,
        ):
            return [_compare(browser, name, views, ours, cookies, stock) for name in NOTEBOOKS]


def _compare(
    browser: Browser, name: str, views: int, ours: str, cookies: list, stock: str
) -> dict[str, object]:
    page = f"/voila/render/{name}.ipynb"
    turns = [(_view(browser, ours + page, cookies), _view(browser, stock + page, [])) for _ in range(views)]
    ours_ms, stock_ms = (statistics.median(column) for column in zip(*turns, strict=True))
    return {
        "notebook": name,
        "ours_ms": ours_ms,
        "stock_ms": stock_ms,
        "ratio": ours_ms / stock_ms,
        "views": views,
    }


def _view(browser: Browser, address: str, cookies: list) -> float:
    """Return the milliseconds until the first words of ``address``, with nothing in the cache."""
    with browser.new_context() as profile:
        profile.add_cookies(cookies)
        page = profile.new_page()
        page.add_init_script(WATCH)
        page.goto(address, wait_until="commit")
        page.wait_for_selector("html[data-first-words]")
        return float(page.locator("html").get_attribute("data-first-words"))
