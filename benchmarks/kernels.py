"""How long does the server take for a whole page, and what does each open page hold, beside stock Voilà?

Both servers show the same notebooks over the same made-up journal and take turns; the clock stops with the
last byte. The memory is that of the kernels that are then open: PSS, in which what several processes share
counts once for all of them. Ours has a kernel ahead when a second has passed since the page before, as while
somebody reads. Last, twenty pages are asked for at once.
"""

import statistics
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

import psutil
from playwright.sync_api import sync_playwright

from benchmarks import _serving, _views
from rebound import paths

NAME = "kernels"
NOTEBOOKS = ("00_start", "01_ask_for_insight", "02_cool_off", "06_patterns")
VIEWS, QUICK_VIEWS = 15, 3
AT_ONCE = 20


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each notebook the median seconds of both, their ratio, and the megabytes of each kernel."""
    views = QUICK_VIEWS if quick else VIEWS
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = _serving.made_up(Path(folder))
        with _serving.chromium(playwright) as browser, _serving.rebound(home, browser) as (ours, cookies):
            with _serving.stock_voila(paths.notebooks(), home) as stock:
                rows = [_compare(name, views, ours, cookies, stock) for name in NOTEBOOKS]
            return [*rows, _at_once(ours, cookies)]


def _compare(name: str, views: int, ours: str, cookies: list, stock: str) -> dict[str, object]:
    page = f"/voila/render/{name}.ipynb"
    _view(ours + page, cookies)
    _view(stock + page, [])
    before = _kernels()
    turns = [(_view(ours + page, cookies), _view(stock + page, [])) for _ in range(views)]
    ours_s, stock_s = (statistics.median(column) for column in zip(*turns, strict=True))
    held = {each: _pss(each) for each in _kernels() - before}
    forked = [pss for each, pss in held.items() if _views.is_forked(each)]
    plain = [pss for each, pss in held.items() if not _views.is_forked(each)]
    return {
        "page": name,
        "ours_s": ours_s,
        "stock_s": stock_s,
        "ratio": ours_s / stock_s,
        "ours_mb": statistics.median(forked),
        "stock_mb": statistics.median(plain),
        "views": views,
    }


def _at_once(ours: str, cookies: list) -> dict[str, object]:
    """Return how long twenty pages take that are asked for at once; one that fails ends the measurement."""
    taken: list[float] = []
    address = f"{ours}/voila/render/{NOTEBOOKS[0]}.ipynb"
    asked = [threading.Thread(target=lambda: taken.append(_view(address, cookies))) for _ in range(AT_ONCE)]
    began = time.perf_counter()
    for each in asked:
        each.start()
    for each in asked:
        each.join()
    if len(taken) < AT_ONCE:
        raise SystemExit(f"Of {AT_ONCE} pages at once, {AT_ONCE - len(taken)} were not shown.")
    return {"page": f"{AT_ONCE} at once", "ours_s": time.perf_counter() - began, "views": AT_ONCE}


def _view(address: str, cookies: list) -> float:
    """Return the seconds until the last byte of ``address``."""
    kept = "; ".join(f"{each['name']}={each['value']}" for each in cookies)
    asked = urllib.request.Request(address, headers={"Cookie": kept})
    began = time.perf_counter()
    with urllib.request.urlopen(asked, timeout=_serving.PATIENCE) as answer:
        answer.read()
    return time.perf_counter() - began


def _kernels() -> set[psutil.Process]:
    return set(_views.kernels(psutil.Process()))


def _pss(process: psutil.Process) -> float:
    return process.memory_full_info().pss / 2**20
