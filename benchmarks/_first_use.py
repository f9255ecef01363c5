"""The first use of a page: the time until what a browser changed in its first control has been read back by Python.

Each view has a profile of its own; a warm one has seen the page before. The clock starts with the navigation. As
soon as the control is visible it is changed by the keyboard; the clock stops when the change is where the page's
Python keeps it: in our journal, or in the file that a page of somebody else writes. Between two views there is
time, as while somebody reads: preheated Voilà then runs its notebook ahead, and ours starts a kernel ahead that has
run nothing of the page.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as Tab

from benchmarks import _serving
from rebound.store.journal import Journal

STAGE = "/voila/render/03_not_personal.ipynb"
TEXT = "#rendered_cells:not([hidden]) .rb-step textarea"
SLIDER = "[role=slider], input[type=range]"
MIDDLE = "50"
KEPT = "READ_BACK"
"""The variable that tells the page of a slider in which file to write the slider's value."""

ONE_SLIDER = f"""
import os
from pathlib import Path
import ipywidgets
slider = ipywidgets.IntSlider({MIDDLE})
slider.observe(lambda change: Path(os.environ["{KEPT}"]).write_text(str(change.new)), "value")
slider
"""
VISIBLE = """
(control) => {
  const inside = (root) => [...root.querySelectorAll(control)].some((each) => each.checkVisibility());
  const hosts = [...document.querySelectorAll("marimo-slider")].filter((each) => each.shadowRoot);
  return inside(document) || hosts.some((each) => inside(each.shadowRoot));
}
"""
AGAIN = 0.1
"""Seconds after which a key is pressed again that was not heard."""

SETTLED = 1.0
"""Seconds between two views of one profile, in which a cache is written and the next kernel starts ahead."""


@dataclass(frozen=True)
class Page:
    """A page at ``address``, and how it is ``used`` once its ``control`` is there."""

    address: str
    control: str
    used: Callable[[Tab], None]
    cookies: list = field(default_factory=list)


def ours(base: str, cookies: list, journal: Journal) -> Page:
    """Return our heaviest stage, whose first text must reach the ``journal``."""

    def used(tab: Tab) -> None:
        words = f"typed at {time.time_ns()}"
        tab.locator(TEXT).locator("visible=true").first.fill(words)
        _until(lambda: words in "".join(str(each.body) for each in journal.entries.all()), lambda: None)

    return Page(base + STAGE, TEXT, used, cookies)


def of_slider(address: str, kept: Path) -> Page:
    """Return a page whose slider must reach the file ``kept``."""

    def used(tab: Tab) -> None:
        kept.write_text("")
        slider = tab.locator(SLIDER).first
        _until(lambda: kept.read_text() not in {"", MIDDLE}, lambda: slider.press("ArrowRight"))

    return Page(address, SLIDER, used)


@contextmanager
def stock(home: Path, name: str, *options: str) -> Iterator[Page]:
    """Serve a notebook of one slider with Voilà as it comes but for ``options``."""
    folder, kept = home / name, home / f"{name}_moved"
    folder.mkdir()
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cells = [nbformat.v4.new_code_cell(ONE_SLIDER.strip())]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), folder / "slider.ipynb")
    with _serving.stock_voila(folder, home, *options, environment={KEPT: str(kept)}) as base:
        yield of_slider(f"{base}/voila/render/slider.ipynb", kept)


@contextmanager
def beside_stock(home: Path) -> Iterator[tuple[Browser, dict[str, Page]]]:
    """Serve our page and stock Voilà's, plain and preheated; yield a browser and the pages by name."""
    with sync_playwright() as playwright, _serving.chromium(playwright) as browser:
        journal = Journal.open(home / "journal.sqlite3")
        with (
            _serving.rebound(home, browser) as (base, cookies),
            stock(home, "plain") as plain,
            stock(home, "preheated", "--preheat_kernel=True") as preheated,
        ):
            stage = ours(base, cookies, journal)
            yield browser, {"ours": stage, "Voilà, one slider": plain, "the same, preheated": preheated}


def compare(browser: Browser, pages: dict[str, Page], views: int) -> list[dict[str, object]]:
    """View pages in turns; return the median milliseconds of each, cold and warm, and the ratio of ours to it."""
    return [row for warm in (False, True) for row in _rows(browser, pages, warm, views)]


def _rows(browser: Browser, pages: dict[str, Page], warm: bool, views: int) -> list[dict[str, object]]:
    turns = [{name: _view(browser, page, warm) for name, page in pages.items()} for _ in range(views)]
    medians = {name: statistics.median(turn[name] for turn in turns) for name in pages}
    cache = "warm" if warm else "cold"
    return [
        {"page": name, "cache": cache, "ms": ms, "ours_to_this": medians["ours"] / ms, "views": views}
        for name, ms in medians.items()
    ]


def _view(browser: Browser, page: Page, warm: bool) -> float:
    with browser.new_context() as profile:
        profile.add_cookies(page.cookies)
        if warm:
            _timed(profile, page)
            time.sleep(SETTLED)
        return _timed(profile, page)


def _timed(profile: BrowserContext, page: Page) -> float:
    """Return the milliseconds until ``page`` was used."""
    tab = profile.new_page()
    began = time.perf_counter()
    tab.goto(page.address, wait_until="commit")
    tab.wait_for_function(VISIBLE, arg=page.control, polling="raf", timeout=_serving.PATIENCE * 1000)
    page.used(tab)
    taken = 1000 * (time.perf_counter() - began)
    tab.close(run_before_unload=True)
    return taken


def _until(true: Callable[[], bool], again: Callable[[], None]) -> None:
    """Do ``again`` at intervals until what it is for is ``true``."""
    end = time.monotonic() + _serving.PATIENCE
    while time.monotonic() < end:
        again()
        soon = time.monotonic() + AGAIN
        while time.monotonic() < soon:
            if true():
                return
            time.sleep(0.005)
    raise SystemExit("What was changed in a page was not read back.")
