"""How long does each act on the fourth page take with 1,000 lines in the list and 100 stories?

In a real browser, over a journal on this machine's disk: the clock stops in the frame in which the page shows
what was asked for. No two of the lines and of the stories say the same, so that nothing is known of one from
another; their words are those of the fragments that the checks of a story were taught with.
"""

import random
import statistics
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks import _acts, _serving
from rebound import paths
from rebound.exercises.accomplishment import Accomplishment
from rebound.exercises.story import Story
from rebound.store.journal import Journal
from rebound.writing import questions

NAME = "bragging_rights"
LINES, STORIES = 1000, 100
TURNS, QUICK_TURNS = 7, 2
PARTS = {
    "event": ("situation", 2),
    "obstacle": ("obstacle", 2),
    "decision": ("action", 5),
    "result": ("result", 2),
}
"""Whose fragments make up which part of a story, and how many of them."""

ADDRESS = "/voila/render/04_bragging_rights.ipynb"
LIST, TOLD, MAP = ".rb-lines", ".rb-stories", ".rb-map"
ROWS = f"{LIST} tbody tr"
ACTION = ".rb-step.is-open textarea"


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each act the median and the longest milliseconds."""
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ExitStack() as open_:
        browser = open_.enter_context(_serving.chromium(playwright))
        page = _acts.page(browser, open_, made_up(Path(folder)), ADDRESS, ROWS)
        for turn in range(QUICK_TURNS if quick else TURNS):
            for name, act in ACTS.items():
                taken.setdefault(name, []).append(act(page, turn))
    return [
        {"act": name, "median_ms": statistics.median(times), "longest_ms": max(times), "times": len(times)}
        for name, times in taken.items()
    ]


def made_up(home: Path) -> Path:
    """Fill a journal in ``home`` with the lines and the stories, and return ``home``."""
    chance, told = random.Random(4), _fragments()
    journal = Journal.open(home / "journal.sqlite3")
    every = [text for texts in told.values() for text in texts]
    lines = [
        Accomplishment(
            f"{chance.choice(every)[:90]} ({number})", f"spring {2000 + number % 25}", f"shop {number}"
        )
        for number in range(LINES)
    ]
    journal.entries.start_all("accomplishment", lines)
    journal.entries.start_all("story", [_story(number, told, chance) for number in range(STORIES)])
    return home


def _fragments() -> dict[str, list[str]]:
    """Return the words of the fragments by their check."""
    told: dict[str, list[str]] = {}
    for file in sorted(paths.shipped("data/training/story").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            check, _, text = line.split("\t")
            told.setdefault(check, []).append(text if text.endswith(".") else f"{text}.")
    return told


def _story(number: int, told: dict[str, list[str]], chance: random.Random) -> Story:
    parts = {part: " ".join(chance.sample(told[check], many)) for check, (part, many) in PARTS.items()}
    given = tuple(chance.sample(list(questions.questions()), 2))
    return Story("action", title=f"Story {number}", questions=given, **parts)


# --- the acts: each returns the milliseconds until the page shows what was asked for ---


def _open(page: Page, _: int) -> float:
    there = f"document.querySelector({ROWS!r})?.checkVisibility()"
    return _acts.timed(page, lambda: page.reload(wait_until="commit"), there)


def _judged(page: Page, _: int) -> float:
    field, told = page.locator(f"{TOLD} .rb-grid-find input"), f"document.querySelector('{TOLD} .rb-note')"
    taken = _acts.timed(page, lambda: field.fill("being read"), f"/^0 of /.test({told}.innerText)")
    field.fill("")
    return taken


def _search(page: Page, turn: int) -> float:
    field, told = page.locator(f"{LIST} .rb-grid-find input"), f"document.querySelector('{LIST} .rb-note')"
    taken = _acts.timed(page, lambda: field.fill(f"shop {turn + 1}"), f"/ of /.test({told}.innerText)")
    field.fill("")
    return taken


def _add(page: Page, turn: int) -> float:
    page.get_by_label("One line more").fill(f"Painted the hall, coat {turn}")
    return _acts.saved(page, page.get_by_role("button", name="Add it").click, "Saved.*a line added")


def _edit(page: Page, turn: int) -> float:
    cell = page.locator(f"{ROWS} [data-key=when]").first
    cell.locator("button").click()
    cell.locator("input").fill(f"autumn {turn}")
    return _acts.saved(page, lambda: page.keyboard.press("Enter"), "Saved.*changed")


def _undo(page: Page, _: int) -> float:
    return _acts.saved(page, page.get_by_role("button", name="Undo: ").first.click, "Taken back")


def _open_line(page: Page, _: int) -> float:
    there = f"[...document.querySelectorAll('{LIST} h3')].some((each) => each.innerText === 'This line')"
    taken = _acts.timed(page, page.locator(f"{ROWS} .rb-picks").first.click, there)
    page.locator(LIST).get_by_role("button", name="Done", exact=True).click()
    return taken


def _take_up(page: Page, _: int) -> float:
    """Take up another story than the one in hand, which stands first."""
    there = f"document.querySelector('{ACTION}').value"
    before = page.evaluate(there)
    return _acts.timed(page, page.locator(f"{TOLD} .rb-picks").nth(1).click, f"{there} !== {before!r}")


def _type(page: Page, turn: int) -> float:
    """Type a word in the action, and see it counted."""
    page.locator(ACTION).press("End")
    counted = "[...document.querySelectorAll('.is-open .rb-note')].map((each) => each.innerText).join()"
    before = page.evaluate(counted)
    return _acts.timed(page, lambda: page.keyboard.type(" slowly "), f"{counted} !== {before!r}")


def _fix(page: Page, _: int) -> float:
    """Go on from the result to the whole with its next fix."""
    page.get_by_role("button", name="Continue").locator("visible=true").click()
    page.get_by_label("Result", exact=True).wait_for()
    there = "document.querySelector('.is-open .rb-lead')?.checkVisibility()"
    return _acts.timed(page, page.get_by_role("button", name="Continue").locator("visible=true").click, there)


def _map(page: Page, _: int) -> float:
    fold = page.get_by_role("button", name="All the questions")
    return _acts.timed(page, fold.click, f"document.querySelector('{MAP} tbody tr')?.checkVisibility()")


def _question(page: Page, turn: int) -> float:
    there = f"document.querySelector('{MAP} .rb-choice')?.checkVisibility()"
    taken = _acts.timed(page, page.locator(f"{MAP} .rb-picks").nth(turn).click, there)
    page.locator(MAP).get_by_role("button", name="Done", exact=True).click()
    return taken


ACTS: dict[str, Callable[[Page, int], float]] = {
    "open the page": _open,
    "all stories judged": _judged,
    "search the list": _search,
    "add a line": _add,
    "undo it": _undo,
    "change a cell": _edit,
    "open a line": _open_line,
    "open a story": _take_up,
    "type a word in it": _type,
    "its next fix": _fix,
    "open the map of questions": _map,
    "open a question": _question,
}
"""What is done with the page, in this order."""
