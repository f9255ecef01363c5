"""The whole way between a client and a coach, each with a computer, a journal and a browser of their own."""

import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rebound import clock
from rebound.exercises.share import Share
from rebound.packets import clients, form, sealed, sharing
from rebound.packets.contents import Item, Line, Packet
from rebound.store.journal import Journal
from tests.browser.conftest import Visit, visiting
from tests.browser.test_keyboard import HERE, is_at, is_read_as, press, rate, write
from tests.serving import soon

pytestmark = pytest.mark.chromium

LONG_ENOUGH = 25
"""Letters from which on a text is the client's own and no word that anybody might use."""


def saved(page: Page, label: str, folder: Path) -> Path:
    """Click the download with this label and return the file that came of it."""
    with page.expect_download() as download:
        page.get_by_role("button", name=label).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def texts(value: object) -> list[str]:
    """Return every text inside ``value``, a body or what stands in one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [each for one in value for each in texts(one)]
    if not is_dataclass(value):
        return []
    return [each for field in fields(value) for each in texts(getattr(value, field.name))]


def kept_back(journal: Journal, left: Share) -> set[str]:
    """Return every longer text of the journal that is in none of the items of ``left``."""
    said = "\n".join(line.words for item in left.items for line in item.lines)
    written = journal.entries.all()
    marks = {each.id for each in written}
    found = {
        text for entry in written if entry.kind not in ("share", "coach_answer") for text in texts(entry.body)
    }
    return {each for each in found - marks if len(each) >= LONG_ENOUGH and each not in said}


def tick(page: Page, fold: str, *names: str) -> None:
    """Open the fold and tick what begins with each of ``names``."""
    page.get_by_role("button", name=fold).click()
    for name in names:
        page.get_by_role("checkbox", name=name).first.check(force=True)


def circle(page: Page, label: str, number: int) -> None:
    group = page.get_by_role("radiogroup", name=label, exact=True).locator("visible=true")
    group.get_by_role("radio", name=str(number), exact=True).check(force=True)


def through(page: Page, steps: dict[str, dict[str, str]], last: str = "Continue") -> None:
    """Go through ``steps``: title of each → the label of each field and what is written there."""
    for title, written in steps.items():
        step = page.locator(".rb-step.is-open", has=page.get_by_role("heading", name=title))
        for label, words in written.items():
            step.get_by_label(label).fill(words)
        step.get_by_role("button", name=last if title == list(steps)[-1] else "Continue", exact=True).click()


def fill_the_stages(client: Visit) -> None:
    """Write a no down and go through the four stages, as the client would."""
    page = client.context.pages[0]
    page.get_by_label("Company", exact=True).fill("Larkhill Energy")
    page.get_by_role("radio", name="the final interview").check(force=True)
    page.get_by_role("button", name="Log it").click()
    expect(page.get_by_text("It is written down.", exact=True)).to_be_visible()

    client.open("01_ask_for_insight", page)
    through(page, ASKED)

    client.open("02_cool_off", page)
    circle(page, "Anger", 7)
    through(
        page, {"How strong is it right now?": {}, "Which words come closest?": {}, "Four minutes for": {}}
    )
    page.get_by_role("button", name="I have already written something angry").click()
    page.get_by_label("Your draft").fill(ANGRY)
    page.get_by_role("button", name="Put it away").click()
    expect(page.get_by_text("It is out of sight until")).to_be_visible()

    client.open("03_not_personal", page)
    through(page, {"What the no means to you": {"They said no, and that means …": THOUGHT}})
    through(page, {"As a fair watcher would tell it": {"What the watcher saw": WATCHED}, "What you know": {}})
    for cause in ("It was meant for somebody inside", "How I came across on the day"):
        page.get_by_role("checkbox", name=cause).check()
        expect(page.get_by_role("img")).to_have_accessible_name(re.compile(cause))
    through(page, {"What may have played a part?": {}, **TOWARDS_AN_ACT}, last="Finish")

    client.open("04_bragging_rights", page)
    page.get_by_label("What was it?").locator("visible=true").fill("Found the rota error before pay day")
    page.get_by_role("button", name="Next cue").click()
    expect(page.get_by_role("heading", name="Who said thank you, and for what?")).to_be_focused()


ANGRY = "You never meant to hire anybody from outside, and you let me come three times."
THOUGHT = "I will never be the one whom they take, however well I prepare."
WATCHED = "Robin answered all of it and was thanked at the door by both of them."
ASKED = {
    "What happened": {},
    "Is it worth asking?": {},
    "Who will you ask?": {},
    "What will they say?": {"Your guess, in about three lines": "That the other one knew their market."},
}
TOWARDS_AN_ACT = {
    "What you would say to a friend": {"What would you say to them?": "You came second out of two hundred."},
    "Two facts and an “and”": {
        "It is true that …": "they took another",
        "and it is also true that …": "they rang me first",
    },
    "One next step": {"If …": "it is Monday at nine", "then I …": "tell the rota story aloud"},
    "For the next no": {
        "knock-back": "silence after a good call",
        "Then I will …": "ring Sam before I write",
    },
}


def test_what_a_client_chose_goes_to_the_coach_and_the_comments_come_back_beside_it(browser, tmp_path):
    with (
        visiting(browser, tmp_path / "client") as client,
        visiting(browser, tmp_path / "coach") as coach,
    ):
        fill_the_stages(client)
        desk = coach.open("08_for_coaches", coach.context.pages[0])
        desk.get_by_role("button", name="Show my key").click()
        key = desk.get_by_text("age1").first.inner_text().strip()

        page = client.open("07_coach", client.context.pages[0])
        page.get_by_label("Who is it for?").fill("Kim")
        page.get_by_label("What should it call you?").fill("Robin")
        tick(page, "Plans and agreements", "A plan")
        tick(page, "What you expected, and what they answered", "What I expected to hear")
        tick(page, "Your list", "A line of my list")
        tick(page, "What each no counted for", "For the next no")
        tick(page, "Private: how you felt", "Not personal")
        page.get_by_role("checkbox", name="The causes, as I weigh them").first.check(force=True)
        page.get_by_label("A word to go with it").fill("The causes are what I would like to talk about.")
        page.get_by_role("radio", name="with their key").check(force=True)
        page.get_by_label("Their key", exact=True).fill(key)
        page.get_by_role("button", name="Show exactly what leaves").click()
        expect(page.get_by_role("heading", name="From Robin")).to_be_visible()
        page.get_by_role("button", name="letter by letter").click()
        shown = page.locator(".rb-raw").inner_text()
        packet = saved(page, "Save the packet", tmp_path)
        expect(page.get_by_text("Saved as a file")).to_be_visible()

        content = sealed.open_with_key(
            packet.read_bytes(), sealed.secret_key(tmp_path / "coach/coaching/key.txt")
        )
        assert json.loads(content) == json.loads(shown)
        (left,) = (each.body for each in sharing.log(client.journal))
        assert len(left.items) == 5
        unshared = kept_back(client.journal, left)
        assert {ANGRY, THOUGHT, WATCHED} <= unshared
        gone = json.dumps(json.loads(content), ensure_ascii=False)
        assert [text for text in unshared if json.dumps(text, ensure_ascii=False)[1:-1] in gone] == []

        desk.get_by_label("What to call them, if they are new").fill("Birch")
        desk.locator("input[type=file]").set_input_files(packet)
        expect(desk.get_by_text("Kept with Birch.")).to_be_visible()
        desk.get_by_label("Your comment on “A plan: ").fill("To whom will you tell it?")
        desk.get_by_label("Your comment on “The causes").fill("Which of the two is larger today?")
        desk.get_by_label("Questions, one per line").fill("What is enough for you?")
        desk.get_by_label("Your notes on Birch").fill("for me alone")
        notes = tmp_path / "coach/coaching"
        assert soon(lambda: any(each.read_text() == "for me alone" for each in notes.rglob("notes.txt")), 10)
        answer = saved(desk, "Save the answer", tmp_path)

        page.locator(".rb-says input[type=file]").set_input_files(answer)
        for comment, theirs in {"To whom": "tell the rota story", "Which of the two": "meant for"}.items():
            beside = page.locator(".rb-beside", has_text=comment)
            expect(beside).to_contain_text(theirs)
            expect(beside.locator(".rb-coach")).to_contain_text("Kim:")
        expect(page.locator(".rb-says")).to_contain_text("What is enough for you?")
        opened = sealed.open_with_key(answer.read_bytes(), sharing.answer_key(client.journal))
        assert b"for me alone" not in opened
        assert len(opened) < form.MOST_BYTES
        assert client.watch.foreign == coach.watch.foreign == []
        assert client.watch.wrong == coach.watch.wrong == []


def test_a_session_and_the_desk_are_done_with_the_keys_and_read_aloud(still):
    page = still.open("07_coach")
    part = page.get_by_role("region", name="The current part")
    is_read_as(
        page,
        "- 'heading \"Step 1: What we agree first\" [level=2]'",
        '- textbox "Who is the coach?"',
        '- group "Agreed by both":\n  - checkbox "What is said here stays between us."',
        '- button "Continue"',
    )
    press(page, "Start the clock")
    expect(part).to_contain_text("Then: How it is, and what would help")
    write(page, "Who is the coach?", "Kim")
    press(page, "What is said here stays", key="Space")
    press(page, "Continue")
    is_at(page, "How it is, and what would help")
    rate(page, "Mood", 3)
    rate(page, "Anger", 2)
    press(page, "Continue")
    is_at(page, "What happened")
    write(page, "What was seen and heard", "they wrote on Monday")
    press(page, "Continue")
    is_at(page, "The impression, guessed and told")
    press(page, "Skip")
    is_at(page, "The causes, and one that is yours")
    write(page, "The one part that is yours", "how I end a story")
    press(page, "Continue")
    is_at(page, "One story, and its weakest place")
    press(page, "Continue")
    is_at(page, "What is agreed")
    write(page, "If …", "it is nine")
    write(page, "then I …", "tell it once")
    rate(page, "How sure are you", 8)
    press(page, "Continue")
    is_at(page, "Close with one word")
    expect(part).to_contain_text("Then the session is over")
    write(page, "One word to take along", "lighter")
    press(page, "Finish")
    expect(page.get_by_role("heading", name="That was the session")).to_be_focused()
    expect(part).to_be_hidden()
    body = still.journal.entries.latest("coach_session").body
    assert (body.coach, body.agreed, body.skipped) == ("Kim", ("between_us",), ("gap",))
    assert (body.mood_before, body.anger, body.word) == (3, 2, "lighter")
    assert still.journal.entries.latest("plan").body.act == "tell it once"
    answer_with_the_keys(still, page)


def answer_with_the_keys(visit, page: Page) -> None:
    """Read a packet on the desk, and answer it."""
    lines = (Line("What I learned", "ask earlier"),)
    key = sealed.public_key(sealed.new_secret())
    item = Item("e1", "lesson", "What a no counted for", lines)
    client = clients.keep(Packet("p1", "Robin", "Kim", "", clock.today(), (item,), answer_key=key), "Birch")
    visit.open("08_for_coaches", page)
    press(page, "Show my key")
    expect(page.get_by_text(re.compile("^age1"))).to_be_visible()
    press(page, "Client", "Birch", key="Space")
    expect(page.get_by_role("heading", name="From Robin")).to_be_visible()
    assert "Birch" in page.evaluate(HERE)
    write(page, "Your comment on “What a no counted for”", "Which question?")
    write(page, "A word about all of it", "Thank you.")
    press(page, "A plan that you suggest")
    write(page, "then …", "say it once")
    with page.expect_download():
        press(page, "Save the answer")
    write(page, "Your notes on Birch", "for me alone")
    assert soon(lambda: client.notes == "for me alone", 10)
    (packet,) = client.packets()
    answer = client.answer(packet)
    assert [each.words for each in answer.comments] == ["Which question?"]
    assert (answer.word, [each.act for each in answer.plans]) == ("Thank you.", ["say it once", ""])
