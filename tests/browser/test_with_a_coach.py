"""The whole way between a client and a coach, each with a computer, a journal and a browser of their own."""

import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rebound import clock
from rebound.exercises.lesson import Lesson
from rebound.packets import clients, form, sealed, sharing
from rebound.packets.contents import Item, Line, Packet
from rebound.server import demo
from tests.browser.conftest import visiting
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


def tick(page: Page, fold: str, *names: str) -> None:
    """Open the fold and tick what begins with each of ``names``."""
    page.get_by_role("button", name=fold).click()
    for name in names:
        page.get_by_role("checkbox", name=name).first.check(force=True)


def test_five_items_go_to_the_coach_and_their_comments_come_back_beside_them(browser, tmp_path):
    with (
        visiting(browser, tmp_path / "client") as client,
        visiting(browser, tmp_path / "coach") as coach,
    ):
        demo.fill(client.journal)
        client.journal.entries.start(
            "lesson", Lesson("Asked about the money too late", "ask in the first call")
        )
        desk = coach.open("08_for_coaches")
        desk.get_by_role("button", name="Show my key").click()
        key = desk.get_by_text("age1").first.inner_text().strip()

        page = client.open("07_coach")
        page.get_by_label("Who is it for?").fill("Kim")
        page.get_by_label("What are you called in it?").fill("Robin")
        tick(page, "What each no counted for", "What a no counted for")
        tick(page, "Stories", "A story")
        tick(page, "Your list", "A line of my list")
        tick(page, "What you expected, and what they answered", "What they answered, sorted")
        tick(page, "Private: how you felt", "Not personal")
        page.get_by_role("checkbox", name="The causes, as I weigh them").first.check(force=True)
        page.get_by_label("A word with it").fill("The causes are what I would like to talk about.")
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
        (left,) = [each.body for each in sharing.log(client.journal) if each.body.to == "Kim"][:1]
        assert len(left.items) == 5
        said = "\n".join(line.words for item in left.items for line in item.lines)
        unshared = {
            text
            for entry in client.journal.entries.all()
            if entry.kind not in ("share", "coach_answer")
            and not any(entry.id in each.item_id for each in left.items)
            for text in texts(entry.body)
            if len(text) >= LONG_ENOUGH and text not in said
        }
        assert len(unshared) > 50
        private = next(each.item_id.partition(".")[0] for each in left.items if each.kind == "not_personal")
        unshared.add(client.journal.entries.get(private).body.thought)
        assert [
            text for text in unshared if json.dumps(text, ensure_ascii=False)[1:-1] in content.decode()
        ] == []

        desk.get_by_label("What to call them, if they are new").fill("Birch")
        desk.locator("input[type=file]").set_input_files(packet)
        expect(desk.get_by_text("Kept with Birch.")).to_be_visible()
        comment = desk.get_by_label("Your comment on “What a no counted for")
        comment.fill("Which question would that be?")
        desk.get_by_label("Questions, one on each line").fill("What is enough for you?")
        desk.get_by_label("Your notes on Birch").fill("for me alone")
        desk.wait_for_timeout(1500)
        answer = saved(desk, "Save the answer", tmp_path)

        page.locator(".rb-says input[type=file]").set_input_files(answer)
        beside = page.locator(".rb-beside", has_text="Which question would that be?")
        expect(beside).to_contain_text("Asked about the money too late")
        expect(beside.locator(".rb-coach")).to_contain_text("Kim:")
        expect(page.locator(".rb-says")).to_contain_text("What is enough for you?")
        opened = sealed.open_with_key(answer.read_bytes(), sharing.answer_key(client.journal))
        assert b"for me alone" not in opened
        assert len(opened) < form.MOST_BYTES
        assert client.watch.foreign == coach.watch.foreign == []
        assert client.watch.wrong == coach.watch.wrong == []


def test_a_session_and_the_desk_are_done_with_the_keys_and_read_aloud(still):
    page = still.open("07_coach")
    part = page.get_by_role("region", name="The part in hand")
    is_read_as(
        page,
        "- 'heading \"Step 1: What we agree first\" [level=2]'",
        '- textbox "Who is the coach?"',
        '- group "Agreed by both":\n  - checkbox "What is said here stays between us."',
        '- button "Continue"',
    )
    press(page, "Begin the clock")
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
    write(page, "A word to all of it", "Thank you.")
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
