"""The stages from their first step to their last with the keys alone, as they are read aloud."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from rebound import clock
from tests.browser.conftest import visiting
from tests.serving import soon

pytestmark = pytest.mark.chromium

FURTHEST = 40
"""Presses of Tab within which every control of a step is reached from its heading."""

HERE = """() => {
  const here = document.activeElement;
  const group = here.closest('[role=radiogroup], fieldset');
  const name = (each) => each?.getAttribute('aria-label')
    ?? (each?.labels?.[0] ?? document.getElementById(each?.getAttribute('aria-labelledby')) ?? each)?.textContent;
  return [name(group) ?? '', name(here) ?? ''].join(' ');
}"""


def tab_to(page: Page, *words: str) -> None:
    """Press Tab until the control whose group and name hold ``words`` has the focus."""
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if all(word in here for word in words):
            return
    raise AssertionError(f"Tab does not lead to {words}, but to {here}")


def press(page: Page, *words: str, key: str = "Enter") -> None:
    tab_to(page, *words)
    page.keyboard.press(key)


def rate(page: Page, label: str, number: int) -> None:
    """Circle ``number``: Space takes the first, the arrow goes on."""
    tab_to(page, label)
    page.keyboard.press("Space")
    for _ in range(number):
        page.keyboard.press("ArrowRight")


def write(page: Page, label: str, words: str) -> None:
    tab_to(page, label)
    page.keyboard.type(words)


def is_at(page: Page, title: str) -> None:
    """Wait until the focus is on the heading of the step ``title``."""
    heading = page.get_by_role("heading", name=title)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


def is_read_as(page: Page, *lines: str) -> None:
    """Compare what a screen reader is told about the open step: roles, names and live regions, in order."""
    expect(page.locator(".rb-step.is-open")).to_match_aria_snapshot("\n".join(lines))


def rating(label: str) -> str:
    return f'- radiogroup "{label}":\n  - radio "0"\n  - radio "10"'


ACTS = ('- button "Continue"', '- button "Back"', '- button "Skip"', '- button "Pause and keep"')


def test_the_whole_cool_off_is_done_with_the_keys_and_read_aloud(browser, home):
    with visiting(browser, home, reduced_motion="reduce") as visit:
        page = visit.open("02_cool_off")
        is_read_as(
            page,
            "- 'heading \"Step 1: How strong is it right now?\" [level=2]'",
            *(rating(label) for label in ("Anger", "Hurt", "Tension in the body")),
            '- button "Continue"',
            '- button "Skip"',
        )
        rate(page, "Anger", 6)
        rate(page, "Hurt", 5)
        rate(page, "Tension", 4)
        expect(page.get_by_role("status").filter(has_text="Saved ").first).to_be_visible()
        press(page, "Continue")

        is_at(page, "Which words come closest?")
        is_read_as(page, '- group "Words for it":\n  - checkbox "angry"\n  - checkbox "hurt"', *ACTS)
        press(page, "angry", key="Space")
        expect(page.get_by_text("It is okay to feel this.")).to_be_visible()
        press(page, "Continue")

        is_at(page, "Four minutes for the body")
        is_read_as(
            page, '- radiogroup "A way to calm down"', '- button "Start"', '- status: "/minutes left/"'
        )
        press(page, "Start")
        page.keyboard.press("Enter")
        press(page, "Continue")

        is_at(page, "Put it out of reach")
        is_read_as(page, '- group "Out of reach":\n  - checkbox "The mail program is closed."', *ACTS)
        press(page, "The mail program", key="Space")
        press(page, "Continue")

        is_at(page, "Twenty minutes with something else")
        is_read_as(page, '- combobox "What will you do?"', '- button "I am leaving the screen now"')
        write(page, "What will you do?", "make soup")
        press(page, "I am leaving")
        expect(page.get_by_text("You can close this page")).to_be_visible()
        _come_back_later(visit, page)
        walk_home(visit, page)


def walk_home(visit, page: Page) -> None:
    """Go from the return to the end."""
    is_read_as(page, "- 'heading \"Step 6: Back. How strong is it now?\" [level=2]'", rating("Anger"), *ACTS)
    rate(page, "Anger", 3)
    expect(page.get_by_text("Anger 6, now 3.").first).to_be_visible()
    press(page, "Continue")

    is_at(page, "Who might get today's anger by mistake?")
    is_read_as(
        page,
        '- textbox "Who is near and has nothing to do with it?"',
        '- textbox "If …"',
        '- textbox "then I say …"',
    )
    write(page, "If …", "Sam asks")
    write(page, "then I say …", "not today")
    press(page, "Continue")

    is_at(page, "Let it go, and make it count")
    is_read_as(
        page, '- textbox "What am I leaving with them?"', '- textbox "What will this rejection count for?"'
    )
    write(page, "What will this rejection count for?", "a better first page")
    press(page, "Finish")
    expect(page.get_by_role("heading", name="That is all for now")).to_be_visible()
    body = visit.journal.entries.all("cool_off")[0].body
    assert (body.anger_before, body.anger_after, body.words) == (6, 3, ("angry",))
    assert (body.out_of_reach, body.task) == (("mail_closed",), "make soup")
    assert (body.if_asked, body.counts_for) == ("Sam asks", "a better first page")


def weigh_with_the_keys(page: Page) -> None:
    """Tick two causes, give one of them a second part, and say whose each is."""
    account = page.get_by_role("img")
    press(page, "It was meant for somebody inside", key="Space")
    tab_to(page, "Whose is it: It was meant")
    page.keyboard.press("ArrowRight")
    press(page, "One part more")
    expect(account).to_have_accessible_name(re.compile("inside, 100 percent, not mine"))
    press(page, "How I came across on the day", key="Space")
    press(page, "Whose is it: How I came", "mine", key="Space")
    expect(account).to_have_accessible_name(
        "Your account of the causes: A, It was meant for somebody inside, 67 percent, not mine. "
        "B, How I came across on the day, 33 percent, mine."
    )


def _come_back_later(visit, page: Page) -> None:
    assert soon(lambda: visit.journal.entries.all("cool_off")[0].body.back_at, 10)
    entry = visit.journal.entries.all("cool_off")[0]
    past = clock.now().utc - timedelta(minutes=1)
    visit.journal.entries.save(entry, replace(entry.body, back_at=past))
    visit.open("02_cool_off", page)
