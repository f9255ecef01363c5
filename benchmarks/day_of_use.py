"""Does a day of use leave anything behind? Five hundred pages are viewed, half of which end by force.

A page is asked for and connected to its kernel, as a browser does it. Of four pages two are closed, one loses its
connection without a word, as when a browser is killed, and the kernel of one is killed. What the server and all
its processes hold then is compared with what they held after ten views.
"""

import asyncio
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks import _serving, _views

NAME = "day_of_use"
VIEWS, QUICK_VIEWS, FIRST = 500, 60, 10
NOTEBOOKS = (
    "00_start",
    "01_ask_for_insight",
    "02_cool_off",
    "03_not_personal",
    "04_bragging_rights",
    "06_patterns",
)
ENDS = ("closed", "dropped", "closed", "killed")
SETTLING = 60.0
"""Seconds within which the kernels of all pages must have ended, also of those that left without a word."""

AHEAD = 1
"""The kernels that may then be left: one is started ahead of the next page."""


def run(quick: bool) -> list[dict[str, object]]:
    """Return what is held after ten views and after all."""
    views = QUICK_VIEWS if quick else VIEWS
    with tempfile.TemporaryDirectory() as folder:
        home = _serving.made_up(Path(folder))
        with _views.served(home) as (visitor, server):
            first = asyncio.run(_some(visitor, server, FIRST))
            last = asyncio.run(_some(visitor, server, views - FIRST))
    return [{"after_views": FIRST, **first}, {"after_views": views, **last}]


async def _some(visitor: _views.Visitor, server: psutil.Process, views: int) -> dict[str, object]:
    """View so many pages one after the other; return what is held once they have all ended."""
    began = time.perf_counter()
    for number in range(views):
        notebook, end = NOTEBOOKS[number % len(NOTEBOOKS)], ENDS[number // 2 % len(ENDS)]
        await _one(visitor, server, notebook, end)
    taken = time.perf_counter() - began
    await asyncio.to_thread(_views.wait_for_kernels, server, AHEAD, SETTLING)
    return {**_views.held(server), "seconds_each": taken / views}


async def _one(visitor: _views.Visitor, server: psutil.Process, notebook: str, end: str) -> None:
    kernel_id = await asyncio.to_thread(visitor.view, notebook)
    connection = await visitor.connect(kernel_id)
    if end == "killed":
        max(_views.kernels(server), key=psutil.Process.create_time).kill()
    if end == "closed":
        await asyncio.to_thread(visitor.leave, kernel_id)
    connection.close()
