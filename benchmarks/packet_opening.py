"""How long does a coach wait for a packet: until it is open and checked, and until the desk has drawn it?

Each item has ten lines of two hundred letters, more than most people write. The desk is drawn without a browser.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from statistics import median
from unittest import mock

from rebound.packets import brief, clients, making, sealed
from rebound.packets.contents import Item, Line, Packet
from rebound.pages.parts.coach_desk import CoachDesk

NAME = "packet_opening"
SIZES, QUICK_SIZES = (5, 50, 500), (5, 50)
LINES, LETTERS = 10, 200


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each size of a packet how long each step takes, the middle one of five times."""
    with tempfile.TemporaryDirectory() as home, mock.patch.dict(os.environ, REBOUND_DATA=home):
        return [_measure(size) for size in (QUICK_SIZES if quick else SIZES)]


def _measure(size: int) -> dict[str, object]:
    packet = _packet(size)
    closed = making.close(packet, sealed.public_key(clients.coach_key()))
    assert clients.opened(closed) == packet
    client = clients.keep(packet, f"client {size}")
    return {
        "items": size,
        "file_kb": len(closed) / 1e3,
        "open_seconds": _seconds(lambda: clients.opened(closed)),
        "keep_seconds": _seconds(lambda: clients.keep(packet)),
        "brief_seconds": _seconds(lambda: brief.page(packet)),
        "desk_seconds": _seconds(lambda: CoachDesk().choose(client)),
    }


def _packet(size: int) -> Packet:
    lines = tuple(Line(f"Line {number}", f"word {number} " * (LETTERS // 7)) for number in range(LINES))
    items = tuple(
        Item(f"e{number}", "lesson", f"What a no counted for, {number}", lines) for number in range(size)
    )
    key = sealed.public_key(sealed.new_secret())
    return Packet(f"p{size}", "Robin", "Kim", "", date(2026, 11, 20), items, answer_key=key)


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)
