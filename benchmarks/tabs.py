"""What do open tabs cost: memory of each page, twenty at once, what closed ones leave, and the very first page?

Pages are asked for and connected to their kernels as a browser does it. The memory is PSS, in which what several
processes share counts once for all of them, of one more page while one of each kind is open. Of the kernels that
are left when all tabs are closed, one is ahead of the next page.
"""

import asyncio
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil

from benchmarks import _serving, _views

NAME = "tabs"
ROUNDS, QUICK_ROUNDS = 15, 3
AT_ONCE = 20
CLOSING = 3.0
NOTEBOOKS = (
    "00_start",
    "01_ask_for_insight",
    "02_cool_off",
    "03_not_personal",
    "04_bragging_rights",
    "05_applications",
    "06_patterns",
    "07_coach",
    "08_for_coaches",
)
QUIET = 1.0
"""Seconds without work after which the warm parent has its imports done."""


def run(quick: bool) -> list[dict[str, object]]:
    """Return each figure with how often it was measured."""
    rounds = QUICK_ROUNDS if quick else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        home = _serving.made_up(Path(folder))
        firsts = [_first(home) for _ in range(rounds)]
        with _views.served(home) as (visitor, server):
            _wait_until_warm(server)
            memory = _memory(visitor, server)
            bursts = [asyncio.run(_burst(visitor, server)) for _ in range(rounds)]
    at_once, left = zip(*bursts, strict=True)
    return [
        {"what": "from nothing to the first whole page", "s": statistics.median(firsts), "n": rounds},
        {"what": f"{AT_ONCE} pages at once", "s": statistics.median(at_once), "n": rounds},
        {"what": f"kernels {CLOSING:g} s after closing {AT_ONCE} tabs", "left": max(left), "n": rounds},
        *({"what": f"one more {name}", "mb": mb, "n": 1} for name, mb in memory.items()),
    ]


def _first(home: Path) -> float:
    """Return the seconds from the start of the server to the last byte of its first page."""
    began = time.perf_counter()
    with _views.served(home) as (visitor, _):
        visitor.view(NOTEBOOKS[0])
        return time.perf_counter() - began


def _wait_until_warm(server: psutil.Process) -> None:
    parent = next(each for each in server.children() if _views.WARM in each.cmdline())
    while parent.cpu_percent(QUIET):
        pass


def _memory(visitor: _views.Visitor, server: psutil.Process) -> dict[str, float]:
    """Return the megabytes of each page's kernel while one of each is open, and close them."""
    found: dict[str, psutil.Process] = {}
    ids = []
    for name in NOTEBOOKS:
        before = set(_views.kernels(server))
        ids.append(visitor.view(name))
        [found[name]] = set(_views.kernels(server)) - before
    memory = {name: process.memory_full_info().pss / 2**20 for name, process in found.items()}
    for each in ids:
        visitor.leave(each)
    return memory


async def _burst(visitor: _views.Visitor, server: psutil.Process) -> tuple[float, int]:
    """View twenty pages at once and close them; return the seconds, and the kernels left after three more."""
    with ThreadPoolExecutor(AT_ONCE) as tabs:
        began = time.perf_counter()
        ids = list(tabs.map(visitor.view, [NOTEBOOKS[0]] * AT_ONCE))
        taken = time.perf_counter() - began
        connections = [await visitor.connect(each) for each in ids]
        list(tabs.map(visitor.leave, ids))
    for each in connections:
        each.close()
    await asyncio.sleep(CLOSING)
    return taken, len(_views.kernels(server))
