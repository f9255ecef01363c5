"""Stage 1 with the keys alone: a request from the facts to the night it rests, and the day an answer comes."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from rebound import clock
from rebound.records import Application, Event, new_id
from tests.browser.test_keyboard import is_at, press, rate, tab_to, write

pytestmark = pytest.mark.chromium

PAGE = "01_ask_for_insight"


def test_a_request_is_put_to_rest_and_its_answer_sorted_with_the_keys_alone(visit):
    turned_down_yesterday(visit.journal)
    page = visit.open(PAGE, visit.context.pages[0])
    page.emulate_media(reduced_motion="reduce")
    ask(page)
    asked = visit.journal.entries.latest("ask_for_insight").body
    assert (asked.name, asked.questions, asked.step) == ("Ines", ("advice",), "silence")
    assert "walking through the case" in asked.message
    assert asked.not_before > clock.now().utc
    page = visit.open(PAGE, page)
    is_at(page, "If no answer comes")
    answer(page)
    reply = visit.journal.entries.latest("reply").body
    assert [line.sort for line in reply.lines] == ["impression", "requirement", "not_about_me", "cannot_use"]
    assert (reply.able, reply.will_try) == (3, "price one contract")
    assert reply.finished_at


def turned_down_yesterday(journal) -> None:
    one = Application(new_id(), "Larkhill Energy", "Senior data analyst")
    day = clock.today() - timedelta(days=1)
    steps = {"applied": 30, "final_interview": 5, "rejected": 0}
    events = [Event(new_id(), one.id, kind, on=day - timedelta(days=ago)) for kind, ago in steps.items()]
    journal.applications.add_with_events(one, events)


def ask(page: Page) -> None:
    """Go from the facts to the night for which the message rests."""
    press(page, "Continue")
    is_at(page, "Is it worth asking?")
    press(page, "Will you ask?", key="Space")
    press(page, "Continue")
    is_at(page, "Who will you ask?")
    press(page, "Who is it?", key="Space")
    write(page, "Their name", "Ines")
    press(page, "Continue")
    is_at(page, "What will they say?")
    write(page, "Your guess", "Exact, but no pricing.")
    rate(page, "How sure", 7)
    press(page, "Continue")
    is_at(page, "One or two questions")
    press(page, "one piece of advice", key="Space")
    press(page, "Continue")
    is_at(page, "What goes into it")
    write(page, "One thing you liked", "walking through the case")
    press(page, "Write the draft")
    is_at(page, "Your message")
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile("^Hello Ines,"))
    press(page, "Let it rest")
    is_at(page, "Let it rest")
    press(page, "Continue")
    is_at(page, "If no answer comes")


def answer(page: Page) -> None:
    """Go from the button that opens the answer to one thing to try."""
    page.get_by_role("button", name="An answer has come").focus()
    page.keyboard.press("Enter")
    is_at(page, "Before you read it again")
    rate(page, "How able", 3)
    press(page, "Continue")
    is_at(page, "What matters to you")
    press(page, "Continue")
    is_at(page, "Their words")
    write(
        page,
        "What they wrote or said",
        "Calm and exact. You have priced nothing. The budget fell. Good luck.",
    )
    press(page, "Continue")
    is_at(page, "What is each sentence about?")
    tab_to(page, "Calm and exact.")
    for key in "1234":
        page.keyboard.press(key)
    expect(page.get_by_text("All of them are sorted.")).to_be_visible()
    expect(page.locator(".rb-sorting input:focus")).to_be_checked()
    press(page, "Continue")
    is_at(page, "Beside what you had guessed")
    expect(page.locator(".rb-step.is-open")).to_contain_text("Exact, but no pricing.")
    press(page, "Continue")
    is_at(page, "One thing to try")
    write(page, "One thing I will try", "price one contract")
    press(page, "Finish")
    expect(page.get_by_role("heading", name="Kept beside your guess")).to_be_focused()
