"""How long does each action on the fourth page take with 1,000 lines in the list and 100 stories?

In-process, as the kernel does it: what the page would wait for, without the network and the browser. The
journal is a file on this machine's disk, so every action that saves includes that.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from rebound import sample
from rebound.exercises.accomplishment import Accomplishment
from rebound.importing import own_list
from rebound.pages import bragging_rights as page
from rebound.pages.parts import desk

NAME = "bragging_rights"
LINES, STORIES = 1000, 100
TIMES, QUICK_TIMES = 15, 3

CELLS = (
    "begin", "cues", "top_up", "my_list", "bring_in", "stories", "kind", "situation", "obstacle", "action",
    "result", "whole", "vouch", "about_me", "serves", "aloud", "look_back", "question_map", "advert", "gaps",
    "take_along",
)  # fmt: skip


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each action the median and the longest milliseconds."""
    before = os.environ.get("REBOUND_DATA")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REBOUND_DATA"] = folder
        try:
            return _measure(QUICK_TIMES if quick else TIMES)
        finally:
            os.environ.pop("REBOUND_DATA")
            if before is not None:
                os.environ["REBOUND_DATA"] = before


def _measure(times: int) -> list[dict[str, object]]:
    journal = desk.journal()
    text = "\n".join(f"- Mended till number {number} for shop {number % 40}" for number in range(LINES))
    read = own_list.read(text).lines
    took = [
        _row("bring in 1,000 lines", [_timed(partial(journal.entries.start_all, "accomplishment", read))])
    ]
    whole = next(each.body for each in sample.load().entries if each.kind == "story" and each.body.tellings)
    bodies = [replace(whole, title=f"{whole.title} {number}", finished_at=None) for number in range(STORIES)]
    journal.entries.start_all("story", bodies)
    took.append(_row("open the page", [_timed(_open) for _ in range(times)]))
    return took + [_row(name, [_timed(act) for _ in range(times)]) for name, act in _actions().items()]


def _open() -> dict[str, object]:
    return {name: getattr(page, name)() for name in CELLS}


def _actions() -> dict[str, Callable[[], object]]:
    shown = _open()
    story, journal = page._here().story, desk.journal()
    grid = shown["my_list"].children[0]
    line, told = grid.rows[LINES // 2]["id"], journal.entries.all("story")[STORIES // 2].id
    typed = iter(range(10**6))

    def send(widget: object, **content: object) -> None:
        widget._handle_custom_msg(content, [])

    def add() -> None:
        body = Accomplishment(f"Painted hall {next(typed)}")
        entry = journal.entries.start("accomplishment", body)
        page._here().changes.made("a line added", lambda: journal.entries.delete(entry.id))

    return {
        "add a line": add,
        "undo it": page._here().changes.undo,
        "change a cell": lambda: send(grid, edit=line, key="when", text=f"spring {next(typed)}"),
        "open a line": lambda: send(grid, pick=line),
        "open a story": lambda: story.take_up(journal.entries.get(told)),
        "a letter in the action": lambda: story.change(action=f"{story.body.action} And {next(typed)}."),
        "the next step": lambda: story.go_to("serves"),
    }


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _row(action: str, took: list[float]) -> dict[str, object]:
    return {
        "action": action,
        "median_ms": statistics.median(took),
        "longest_ms": max(took),
        "times": len(took),
    }
