"""How soon can a page be used, beside a stock Voilà page of one slider, plain and with its kernel preheated?

Each view has a profile of its own; a warm one has seen the page before. The clock starts with the navigation
and stops in the frame after the one in which the first control is visible. Ours is one of a whole stage, and
what is typed into it at that moment has to be in the journal, or the measurement ends.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from benchmarks import _serving
from rebound.store.journal import Journal

NAME = "first_control"
VIEWS, QUICK_VIEWS = 15, 3
STAGE = "/voila/render/03_not_personal.ipynb"
SLIDER = "/voila/render/slider.ipynb"

WATCH = """
const look = () => {
  const shown = [...document.querySelectorAll("CONTROL")].some((each) => each.checkVisibility());
  requestAnimationFrame(shown ? () => { document.documentElement.dataset.usable = performance.now(); } : look);
};
requestAnimationFrame(look);
"""

OURS = "#rendered_cells:not([hidden]) .rb-step textarea"


def run(quick: bool) -> list[dict[str, object]]:
    """Return the median milliseconds of each page, cold and warm, and the ratio of ours to each."""
    views = QUICK_VIEWS if quick else VIEWS
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ExitStack() as open_:
        home, one_slider = Path(folder) / "home", _slider(Path(folder) / "slider")
        journal = Journal.open(home / "journal.sqlite3")
        browser = open_.enter_context(_serving.chromium(playwright))
        ours, cookies = open_.enter_context(_serving.rebound(home, browser))
        plain = open_.enter_context(_serving.stock_voila(one_slider, home))
        heated = open_.enter_context(_serving.stock_voila(one_slider, home, "--preheat_kernel=True"))
        pages: dict[str, Callable[[bool], float]] = {
            "ours": lambda warm: _view(browser, ours + STAGE, cookies, OURS, warm, journal),
            "slider": lambda warm: _view(browser, plain + SLIDER, [], ".noUi-handle", warm),
            "slider, preheated": lambda warm: _view(browser, heated + SLIDER, [], ".noUi-handle", warm),
        }
        return [row for warm in (False, True) for row in _rows(pages, warm, views)]


def _rows(pages: dict[str, Callable[[bool], float]], warm: bool, views: int) -> list[dict[str, object]]:
    turns = [{name: view(warm) for name, view in pages.items()} for _ in range(views)]
    medians = {name: statistics.median(turn[name] for turn in turns) for name in pages}
    return [
        {
            "page": name,
            "cache": "warm" if warm else "cold",
            "ms": median,
            "ours_to_this": medians["ours"] / median,
            "views": views,
        }
        for name, median in medians.items()
    ]


def _view(
    browser: Browser, address: str, cookies: list, control: str, warm: bool, journal: Journal | None = None
) -> float:
    with browser.new_context() as profile:
        profile.add_cookies(cookies)
        if warm:
            _open(profile, address, control)
            time.sleep(1)  # for the next preheated kernel
        return _open(profile, address, control, journal)


def _open(profile: BrowserContext, address: str, control: str, journal: Journal | None = None) -> float:
    page = profile.new_page()
    page.add_init_script(WATCH.replace("CONTROL", control))
    page.goto(address, wait_until="commit")
    page.wait_for_selector("html[data-usable]", timeout=_serving.PATIENCE * 1000)
    if journal:
        _type(page.locator(control).locator("visible=true").first, journal)
    taken = float(page.locator("html").get_attribute("data-usable"))
    page.close(run_before_unload=True)
    return taken


def _type(field, journal: Journal) -> None:
    """Type into ``field``, and wait until the journal has it."""
    words = f"typed at {time.time_ns()}"
    field.fill(words)
    end = time.monotonic() + _serving.PATIENCE
    while words not in "".join(str(each.body) for each in journal.entries.all()):
        if time.monotonic() > end:
            raise SystemExit("What was typed into the first control did not reach the journal.")
        time.sleep(0.05)


def _slider(folder: Path) -> Path:
    folder.mkdir(parents=True)
    cell = nbformat.v4.new_code_cell("import ipywidgets\nipywidgets.IntSlider()")
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=kernel), folder / "slider.ipynb")
    return folder
