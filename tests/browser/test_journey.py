"""The way of a person who was rejected this morning, from the one-time address to tomorrow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock
from rebound.status import standing
from tests.browser.conftest import STARTED
from tests.serving import soon

pytestmark = pytest.mark.chromium

HISTORY = """Company,Role,Date applied,Status,Mood that day
Larkhill Energy,Analyst,2026-09-01,Rejected,fine
Northway,Editor,2026-09-14,Ghosted,tired
Pell & Sons,Planner,2026-10-02,,hopeful
"""


def circle(page, label: str, number: int) -> None:
    page.get_by_role("radiogroup", name=label).get_by_role("radio", name=str(number), exact=True).check(
        force=True
    )


def test_a_cold_browser_lands_on_the_start_page_without_the_code_in_its_address(visit):
    page = visit.context.pages[0]
    assert page.url.endswith("/voila/render/00_start.ipynb")
    page.get_by_text("When a no has come, write it down here.").wait_for()


def test_a_rejection_is_logged_and_found_after_a_reload(visit):
    page = visit.context.pages[0]
    page.get_by_label("Company", exact=True).fill("Larkhill Energy")
    page.get_by_label("Role", exact=True).fill("Analyst")
    page.get_by_role("radio", name="the final interview").check(force=True)
    page.get_by_role("button", name="Log it").click()
    page.get_by_text("It is written down.", exact=True).wait_for()
    (one,) = visit.journal.applications.all()
    now = standing(visit.journal.events.of(one.id), clock.today())
    assert (one.company, one.role, now.status, now.stage) == (
        "Larkhill Energy",
        "Analyst",
        "rejected",
        "final_interview",
    )
    page.reload()
    page.get_by_text("The no from Larkhill Energy is written down.").wait_for()


def test_the_check_in_changes_the_suggestion_and_links_to_the_stage(visit):
    page = visit.context.pages[0]
    circle(page, "Anger", 7)
    page.get_by_text("Cool off first").wait_for()
    page.get_by_role("link", name="Open Cool off").click()
    page.get_by_role("heading", name="How strong is it right now?").wait_for()


def test_the_whole_cool_off_is_walked_and_found_again(visit):
    page = visit.open("02_cool_off")
    for label, number in {"Anger": 7, "Hurt": 6, "Tension in the body": 5}.items():
        circle(page, label, number)
    page.get_by_text("Saved ").first.wait_for()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("checkbox", name="angry").check(force=True)
    page.get_by_text("It is okay to feel this.").wait_for()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Four minutes for the body").wait_for()
    page.get_by_role("button", name="Start").click()
    page.get_by_role("button", name="Pause", exact=True).click()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("checkbox", name="The mail program is closed.").check(force=True)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("What will you do?").fill("make soup")
    page.get_by_role("button", name="I am leaving the screen now").click()
    page.get_by_text("You can close this page; the time is kept.").wait_for()
    page.locator(".rb-path").get_by_text("step 5 of 8").wait_for()
    body = visit.journal.entries.all("cool_off")[0].body
    page.get_by_text(f"Back at {clock.local(body.back_at):%H:%M}.").wait_for()

    start = visit.open("00_start")
    start.get_by_text(f"Cool off continues at {clock.local(body.back_at):%H:%M}.").wait_for()
    start.close()
    page.close()

    entry = visit.journal.entries.all("cool_off")[0]
    past = clock.now().utc - timedelta(minutes=1)
    visit.journal.entries.save(entry, replace(entry.body, back_at=past))
    page = visit.open("02_cool_off")
    page.get_by_role("heading", name="Back. How strong is it now?").wait_for()
    circle(page, "Anger", 4)
    page.get_by_text("Anger 7, now 4.").wait_for()
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("If …").fill("Sam asks how it went")
    page.get_by_label("then I say …").fill("not today")
    page.get_by_text("If Sam asks how it went, then I say: “not today”").first.wait_for()
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("What will this rejection count for?").fill("a better first page")
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("heading", name="That is all for now").wait_for()
    done = visit.journal.entries.all("cool_off")[0].body
    assert done.finished_at is not None
    assert (done.words, done.anger_after, done.then_say) == (("angry",), 4, "not today")
    assert (done.counts_for, done.out_of_reach) == ("a better first page", ("mail_closed",))


def test_next_puts_the_focus_on_the_new_question(visit):
    page = visit.open("02_cool_off")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Which words come closest?").wait_for()
    assert soon(
        lambda: "Which words come closest?" in page.evaluate("document.activeElement.textContent"), 10
    )


def test_a_file_is_brought_in_looked_through_and_a_cell_corrected(visit, tmp_path):
    file = tmp_path / "my list.csv"
    file.write_text(HISTORY, encoding="utf-8")
    page = visit.open("05_applications")
    page.locator(".rb-bringin input[type=file]").set_input_files(file)
    page.get_by_text("3 rows read").wait_for()
    assert visit.journal.applications.all() == []
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_text("Brought in: 3 new").wait_for()
    page.get_by_role("button", name="Northway", exact=True).wait_for()
    by_company = {one.company: one for one in visit.journal.applications.all()}
    assert by_company["Pell & Sons"].attributes == {"Mood that day": "hopeful"}

    page.get_by_role("row", name="Northway").get_by_role("button", name="Place, empty").click()
    page.keyboard.type("Leeds")
    page.keyboard.press("Enter")
    assert soon(lambda: visit.journal.applications.get(by_company["Northway"].id).location == "Leeds")
    page.reload()
    page.get_by_text("Leeds").wait_for()


def test_the_patterns_carry_their_counts(visit, tmp_path):
    page = visit.open("06_patterns")
    page.get_by_text("Nothing is written down as sent yet.").first.wait_for()


def test_a_slow_computer_gets_the_whole_page_too(visit):
    """Every control is there on a machine many times slower than this one."""
    page = visit.new_tab()
    visit.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 12})
    page.set_default_timeout(4 * STARTED)
    visit.open("02_cool_off", page)
    assert soon(lambda: page.locator(".rb-step-head").count() == 8)
    circle(page, "Anger", 7)
    assert soon(lambda: [each.body.anger_before for each in visit.journal.entries.all("cool_off")] == [7])
