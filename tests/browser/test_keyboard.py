"""The stages from their first step to their last with the keys alone, as they are read aloud."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from rebound import clock
from rebound.records import Application, Event
from tests.serving import soon

pytestmark = pytest.mark.chromium

FURTHEST = 40
"""Presses of Tab within which every control of a step is reached from its heading."""

HERE = """() => {
  const here = document.activeElement;
  if (here === document.body) return ''; // the focus is nowhere, and all words of the page would be its name
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


def test_the_whole_cool_off_is_done_with_the_keys_and_read_aloud(still):
    page = still.open("02_cool_off")
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
    is_read_as(page, '- radiogroup "A way to calm down"', '- button "Start"', '- status: "/minutes left/"')
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
    _come_back_later(still, page)
    walk_home(still, page)


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
    expect(page.get_by_role("heading", name="That is all for now")).to_be_focused()
    body = visit.journal.entries.all("cool_off")[0].body
    assert (body.anger_before, body.anger_after, body.words) == (6, 3, ("angry",))
    assert (body.out_of_reach, body.task) == (("mail_closed",), "make soup")
    assert (body.if_asked, body.counts_for) == ("Sam asks", "a better first page")


def test_the_whole_of_not_personal_is_done_with_the_keys_and_read_aloud(still):
    page = still.open("03_not_personal")
    is_read_as(
        page,
        "- 'heading \"Step 2: What the no means to you\" [level=2]'",
        '- textbox "They said no, and that means …"',
        '- radiogroup "Belief":\n  - radio "0"\n  - radio "100"',
        rating("Hurt"),
        *ACTS,
    )
    write(page, "They said no, and that means …", "I am not good enough")
    rate(page, "Belief", 8)
    press(page, "Continue")

    is_at(page, "As a fair watcher would tell it")
    pin = page.get_by_role("region", name="The thought you look at")
    expect(pin).to_contain_text("They said no, and that means I am not good enough.")
    expect(pin).to_contain_text("You believed it 80 of 100.")
    press(page, "Continue")

    is_at(page, "What you know and guess")
    tab_to(page, "They said no.")
    page.keyboard.press("1")
    page.keyboard.press("2")
    expect(page.get_by_text("All of them are sorted.")).to_be_visible()
    press(page, "Continue")

    is_at(page, "What may have played a part?")
    weigh_with_the_keys(page)
    press(page, "Continue")

    is_at(page, "What you would say to a friend")
    press(page, "Continue")
    is_at(page, "Two facts and an “and”")
    write(page, "It is true that …", "they took another")
    write(page, "and it is also true that …", "they rang me")
    rate(page, "Belief now", 4)
    expect(page.get_by_text("Belief 80, now 40.").first).to_be_visible()
    press(page, "Continue")
    is_at(page, "One next step")
    write(page, "If …", "it is Monday at nine")
    write(page, "then I …", "tell it aloud once")
    press(page, "Continue")
    is_at(page, "For the next no")
    press(page, "Finish")
    expect(page.get_by_role("heading", name="That is all for now")).to_be_focused()
    body = still.journal.entries.latest("not_personal").body
    assert [(cause.code, cause.share, cause.whose) for cause in body.causes] == [
        ("insider", 67, "not_mine"),
        ("on_the_day", 33, "mine"),
    ]
    assert [line.side for line in body.lines] == ["observed", "assumed"]
    assert still.journal.entries.latest("plan").body.act == "tell it aloud once"


def test_a_whole_story_is_told_with_the_keys_and_read_aloud(still):
    page = still.open("04_bragging_rights")
    is_read_as(
        page,
        "- 'heading \"Step 1: Ten cues, one line for each\" [level=2]'",
        '- heading "Where did you save time, money, or work?" [level=3]',
        *(
            f'- textbox "{label}"'
            for label in ("What was it?", "When?", "For whom?", "A number, or somebody who saw it")
        ),
        '- button "Next cue"',
    )
    write(page, "What was it?", "Found the rota error before pay day")
    press(page, "Next cue")
    is_at(page, "Who said thank you, and for what?")
    press(page, "Enough for now")
    is_at(page, "Two lines a week")
    press(page, "Finish")

    press(page, "Begin a story")
    is_at(page, "Which story is it?")
    press(page, "What happens in it?", "I led a project", key="Space")
    write(page, "What do you call it?", "The rota")
    press(page, "Continue")
    for title, part, words in TOLD:
        is_at(page, title)
        write(page, part, words)
        press(page, "Continue")
    is_at(page, "All of it, once through")
    press(page, "Continue")
    practise_with_the_keys(page)
    story = still.journal.entries.latest("story").body
    assert (story.kind, story.title, story.situation) == ("led", "The rota", TOLD[0][2])
    assert (len(story.questions), story.tellings[0].sure) == (1, 7)
    assert story.finished_at


TOLD = (
    ("Where and when was it?", "Situation", "In March 2024 a porter asked me why his shifts were missing."),
    ("What made it hard?", "What made it hard", "He would have been paid too little."),
    ("What did you do?", "Action", "I laid the rota beside the door log, found the week and called payroll."),
    ("What came of it?", "Result", "All 34 were paid in full."),
)


def practise_with_the_keys(page: Page) -> None:
    """Vouch for the number, tick a question, and say the story aloud once."""
    is_at(page, "Is it true, and may it be told?")
    press(page, "It is true, and may be told")
    expect(page.get_by_text("No number and no name is left to ask about.")).to_be_visible()
    press(page, "Continue")
    is_at(page, "What does it say about you?")
    press(page, "Continue")
    is_at(page, "Which questions does it answer?")
    press(page, "Questions that it may answer", key="Space")
    press(page, "Continue")
    is_at(page, "Say it aloud")
    press(page, "Start the clock")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radiogroup", name="Sure, after")).to_be_visible()
    rate(page, "Sure, after", 7)
    press(page, "Finish")
    expect(page.get_by_role("heading", name="“The rota” is kept")).to_be_focused()


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


def test_where_a_pressed_button_is_drawn_away_the_focus_stays_at_its_heading(visit):
    came = clock.today() - timedelta(days=2)
    kinds = ("applied", "final_interview", "rejected")
    visit.journal.applications.add_with_events(
        Application(id="one", company="Larkhill Energy", role="Analyst"),
        [Event(id=kind, application_id="one", kind=kind, on=came) for kind in kinds],
    )
    page = visit.open("00_start")
    page.get_by_role("button", name="Not about this one").press("Enter")
    expect(page.get_by_text("Ask Larkhill Energy for one piece of advice")).to_have_count(0)
    expect(page.get_by_role("heading", name="Due", exact=True)).to_be_focused()
