"""How long does the page of applications take to open, and to act on, with 100, 1,000 and 5,000 of them?

One server over each history, and one page of each, acted on in turn: every act on one history, then on the next.
The clock stops in the frame in which the page shows what was asked for. Each ratio is that to 100 applications.
"""

import random
import statistics
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks import _acts, _serving
from rebound import clock
from rebound.records import Application, Batch, Event, new_id
from rebound.store.journal import Journal

NAME = "applications_page"
SIZES = (100, 1_000, 5_000)
TURNS, QUICK_TURNS = 5, 2
TICKED = 10
ADDRESS = "/voila/render/05_applications.ipynb"
ROWS = ".rb-history .rb-grid tbody tr"
TOLD = "document.querySelector('.rb-history .rb-grid-tools .rb-note').innerText"


def run(quick: bool) -> list[dict[str, object]]:
    """Return the median milliseconds of each act on each history, and the ratio to the smallest."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ExitStack() as open_:
        browser = open_.enter_context(_serving.chromium(playwright))
        homes = {size: made_up(Path(folder) / str(size), size) for size in SIZES}
        pages = {size: _acts.page(browser, open_, home, ADDRESS, ROWS) for size, home in homes.items()}
        taken: dict[tuple[str, int], list[float]] = {}
        for turn in range(QUICK_TURNS if quick else TURNS):
            for name, act in ACTS.items():
                for size, page in pages.items():
                    taken.setdefault((name, size), []).append(act(page, turn))
    medians = {key: statistics.median(times) for key, times in taken.items()}
    return [
        {"act": name, "applications": size, "ms": ms, "ratio_to_100": ms / medians[name, SIZES[0]]}
        for (name, size), ms in medians.items()
    ]


def made_up(home: Path, size: int) -> Path:
    """Fill a journal in ``home`` with ``size`` applications, and return ``home``."""
    chance, today = random.Random(size), clock.today()
    journal = Journal.open(home / "journal.sqlite3")
    applications, events = [], []
    for number in range(size):
        one = Application(
            new_id(),
            f"Company {number}",
            f"Role {number % 40}",
            source=f"Source {number % 6}",
            location="Leeds",
        )
        sent = today - timedelta(days=chance.randrange(700))
        applications.append(one)
        events.append(Event(new_id(), one.id, "applied", sent))
        if chance.random() < 0.6:
            events.append(Event(new_id(), one.id, "rejected", min(today, sent + timedelta(days=9))))
    batch = Batch(new_id(), "made up", "0" * 64, size, size)
    journal.batches.write(batch, applications, events)
    return home


# --- the acts: each returns the milliseconds until the page shows what was asked for -------------------


def _open(page: Page, _: int) -> float:
    return _acts.timed(
        page, lambda: page.reload(wait_until="commit"), f"document.querySelector({ROWS!r})?.checkVisibility()"
    )


def _sort(page: Page, turn: int) -> float:
    head = page.locator(".rb-history .rb-grid thead th", has_text="Role")
    there = "document.querySelector('.rb-history .rb-grid thead th[aria-sort=ascending]')"
    taken = _acts.timed(page, head.locator("button").click, there)
    for _ in range(2):
        head.locator("button").click()
    return taken


def _search(page: Page, turn: int) -> float:
    field = page.locator(".rb-history .rb-grid-find input")
    taken = _acts.timed(page, lambda: field.fill(f"role {turn}"), f"/ of /.test({TOLD})")
    field.fill("")
    return taken


def _filter(page: Page, _: int) -> float:
    choice, before = page.locator(".rb-history"), page.evaluate(TOLD)
    only = choice.get_by_role("radio", name="what is open")
    taken = _acts.timed(page, lambda: only.check(force=True), f"{TOLD} !== {before!r}")
    _acts.timed(
        page,
        lambda: choice.get_by_role("radio", name="everything").check(force=True),
        f"{TOLD} === {before!r}",
    )
    return taken


def _edit(page: Page, turn: int) -> float:
    cell = page.locator(f"{ROWS} [data-key=location]").first
    cell.locator("button").click()
    cell.locator("input").fill(f"Place {turn}")
    return _acts.saved(
        page, lambda: page.keyboard.press("Enter"), "Saved.*place of", _shows(f"Place {turn}", 1)
    )


def _undo(page: Page, _: int) -> float:
    undo = page.get_by_role("button", name="Undo: place").first
    return _acts.saved(page, undo.click, "Taken back", _shows("Place ", 0))


def _several(page: Page, turn: int) -> float:
    boxes = page.locator(f"{ROWS} .is-tick input")
    for place in range(TICKED):
        boxes.nth(place).check(force=True)
    page.get_by_label("Change", exact=True).select_option("location")
    page.locator(".rb-several-at-once").get_by_role("textbox", name="to").fill(f"Town {turn}")
    taken = _acts.saved(
        page,
        page.get_by_role("button", name=f"Change {TICKED}").click,
        f"Saved.*{TICKED} changed",
        _shows(f"Town {turn}", TICKED),
    )
    page.get_by_role("button", name="Untick").click()
    return taken


def _shows(place: str, rows: int) -> str:
    """Return the JavaScript that is true once so many rows of the table show a place that begins so."""
    cells = f"[...document.querySelectorAll({ROWS + ' [data-key=location]'!r})]"
    return f"{cells}.filter((each) => each.innerText.trim().startsWith({place!r})).length === {rows}"


ACTS: dict[str, Callable[[Page, int], float]] = {
    "open": _open,
    "sort": _sort,
    "search": _search,
    "filter": _filter,
    "edit in place": _edit,
    "undo": _undo,
    "ten at once": _several,
}
"""What is done with the page, in this order."""
