"""The way through every page: each state that a person may see, one after the other, in a real browser."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from playwright.sync_api import Page

from rebound import clock
from rebound.server import demo
from tests.browser.conftest import Visit

LIST = """Company,Role,Date applied,Status,Mood that day
Larkhill Energy,Analyst,2026-09-01,Rejected,fine
Northway,Editor,03/04/2026,Maybe later,tired
"""

Walk = Iterator[str]


def every_page(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` to the states of every page but the cool-off, and yield the name of each.

    The first pages are empty; then the made-up history is put into the journal behind them.
    """
    for walk in (_empty, _help, _full, _applications, _sentences):
        yield from walk(visit, page)


def every_step(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through the cool-off from its first step to its end, and yield the name of each state."""
    demo.fill(visit.journal)
    yield from _cool_off(visit, page)


def _empty(visit: Visit, page: Page) -> Walk:
    for name in ("00_start", "05_applications", "06_patterns", "02_cool_off"):
        visit.open(name, page)
        yield f"{name}-empty"


def _help(visit: Visit, page: Page) -> Walk:
    visit.open("00_start", page)
    page.get_by_role("link", name="Need to talk to someone now?").click()
    page.get_by_role("dialog").wait_for()
    yield "help"
    page.get_by_label("Where are you?").select_option("IE")
    yield "help-one-country"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Log it").click()
    page.get_by_role("alert").filter(has_text="company").first.wait_for()
    yield "00_start-without-a-company"


def _full(visit: Visit, page: Page) -> Walk:
    demo.fill(visit.journal)
    visit.open("00_start", page)
    page.get_by_role("button", name="Log another rejection").click()
    yield "00_start-full"
    visit.open("06_patterns", page)
    for fold in page.get_by_text("The same as a table").all():
        fold.click()
    yield "06_patterns-full"


def _applications(visit: Visit, page: Page) -> Walk:
    visit.open("05_applications", page)
    yield "05_applications-full"
    page.locator(".rb-history .rb-picks").first.click()
    page.get_by_role("button", name="Add what happened").click()
    page.get_by_role("button", name="Everything else about it").click()
    page.get_by_label("Notes", exact=True).wait_for()
    yield "05_applications-one"
    page.locator(".rb-history").get_by_role("button", name="Place").first.click()
    yield "05_applications-cell-in-hand"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Delete the chosen line").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "my list.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    )
    page.get_by_role("button", name="Bring it in").wait_for()
    yield "05_applications-preview"
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_text("Brought in:").first.wait_for()
    yield "05_applications-brought-in"


def _cool_off(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    visit.open("02_cool_off", page)
    for label in ("Anger", "Hurt", "Tension in the body"):
        _circle(page, label, 7)
    _saved(page)
    yield "02_cool_off-1-rated"
    go_on()
    page.get_by_role("checkbox", name="angry").check(force=True)
    page.get_by_text("It is okay to feel this.").wait_for()
    yield "02_cool_off-2-words"
    go_on()
    page.get_by_role("button", name="Start").click()
    page.get_by_role("button", name="Pause", exact=True).click()
    yield "02_cool_off-3-body"
    page.get_by_role("radio", name="cold water").check(force=True)
    page.get_by_role("button", name="Go on", exact=True).wait_for(state="hidden")
    yield "02_cool_off-3-another-way"
    go_on()
    page.get_by_role("checkbox", name="The mail program is closed.").check(force=True)
    page.get_by_role("button", name="I have already written something angry").click()
    page.get_by_role("button", name="Put it away").click()
    page.get_by_text("There is nothing to put away yet.").wait_for()
    yield "02_cool_off-4-out-of-reach"
    page.get_by_label("Your draft").fill("I cannot believe that you …")
    page.get_by_role("button", name="Put it away").click()
    page.get_by_text("It is out of sight until").wait_for()
    yield "02_cool_off-4-parked"
    go_on()
    page.get_by_label("What will you do?").fill("make soup")
    yield "02_cool_off-5-away"
    _button(page, "I am leaving the screen now")()
    page.get_by_text("You can close this page").wait_for()
    yield "02_cool_off-5-left"
    visit.open("00_start", page)
    yield "00_start-during-the-break"
    _end_break(visit)
    visit.open("02_cool_off", page)
    for label in ("Anger", "Hurt", "Tension in the body"):
        _circle(page, label, 7)
    page.get_by_role("button", name="Another round").wait_for()
    yield "02_cool_off-6-still-high"
    _circle(page, "Anger", 3)
    page.get_by_role("button", name="Another round").wait_for(state="hidden")
    yield "02_cool_off-6-back"
    go_on()
    page.get_by_label("Who is near and has nothing to do with it?").fill("Sam")
    page.get_by_label("If …").fill("Sam asks how it went")
    page.get_by_label("then I say …").fill("not today, ask me on Sunday")
    page.locator(".rb-lead.rb-pen").wait_for()
    yield "02_cool_off-7-others"
    go_on()
    page.get_by_label("What am I leaving with them?").fill("their way of deciding")
    page.get_by_label("What will this rejection count for?").fill("a better first page")
    yield "02_cool_off-8-let-go"
    _button(page, "Finish")()
    page.get_by_role("heading", name="That is all for now").wait_for()
    yield "02_cool_off-9-end"
    page.get_by_role("button", name="Look again").first.click()
    page.get_by_role("button", name="Delete this").click()
    page.get_by_text("It stays in the bin for 30 days.").first.wait_for()
    yield "02_cool_off-deleted"


def _sentences(visit: Visit, page: Page) -> Walk:
    page.goto(f"{visit.server.base}/nothing")
    yield "nothing-there"
    visit.open("00_start", page)
    page.evaluate(LOST)
    yield "connection-lost"


LOST = """() => {
  const banner = document.getElementById("rb-banner");
  banner.querySelector("p").textContent =
    "The connection was lost at 12:07. Everything up to 12:06 is saved on this computer.";
  banner.hidden = false;
}"""


def _button(page: Page, name: str) -> Callable[[], None]:
    return lambda: page.locator(".rb-step.is-open").get_by_role("button", name=name, exact=True).click()


def _circle(page: Page, label: str, number: int) -> None:
    group = page.get_by_role("radiogroup", name=label, exact=True).locator("visible=true").last
    group.get_by_role("radio", name=str(number), exact=True).check(force=True)


def _saved(page: Page) -> None:
    page.get_by_text("Saved ").locator("visible=true").first.wait_for()


def _end_break(visit: Visit) -> None:
    entry = visit.journal.entries.all("cool_off")[0]
    past = clock.now().utc - timedelta(minutes=1)
    visit.journal.entries.save(entry, replace(entry.body, back_at=past))
