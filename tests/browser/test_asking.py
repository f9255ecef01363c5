"""Stage 1 with the keys alone: a request from the facts to the day it is sent, and the answer beside the guess."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from rebound import clock
from rebound.records import Application, Event, new_id
from tests.browser.test_keyboard import is_at, press, rate, tab_to, write

pytestmark = pytest.mark.chromium

PAGE = "01_ask_for_insight"
ANSWER = "You were very exact. We needed pricing experience. The budget was cut."


def test_a_request_and_its_answer_are_worked_through_with_the_keys_alone(visit):
    turned_down_yesterday(visit.journal)
    page = visit.open(PAGE, visit.context.pages[0])
    page.emulate_media(reduced_motion="reduce")
    ask(page)
    for kernel in visit.server.kernels():
        kernel.kill()
    visit.open(PAGE, page)
    plan(page)
    in_journal(visit, not_before=clock.now().utc - timedelta(minutes=1))
    send(visit.open(PAGE, page))
    work_through_the_answer(page)

    asked = visit.journal.entries.latest("ask_for_insight").body
    assert (asked.name, asked.questions, asked.sent_on) == ("Ines", ("advice",), clock.today())
    assert "walking through the case" in asked.message
    reply = visit.journal.entries.latest("reply").body
    assert [each.sort for each in reply.lines] == ["impression", "requirement", "not_about_me"]
    assert (reply.able, reply.as_guessed, reply.will_try) == (3, "yes", "one pricing case")
    kinds = {each.kind for each in visit.journal.events.all()}
    assert {"feedback_asked", "feedback_given"} <= kinds


def turned_down_yesterday(journal) -> None:
    one = Application(new_id(), "Larkhill Energy", "Senior data analyst")
    day = clock.today() - timedelta(days=1)
    steps = {"applied": 30, "final_interview": 5, "rejected": 0}
    events = [Event(new_id(), one.id, kind, on=day - timedelta(days=ago)) for kind, ago in steps.items()]
    journal.applications.add_with_events(one, events)


def in_journal(visit, **changed) -> None:
    entry = visit.journal.entries.latest("ask_for_insight")
    visit.journal.entries.save(entry, replace(entry.body, **changed))


def ask(page: Page) -> None:
    """Go from the facts to the night for which the message rests."""
    press(page, "Continue")
    is_at(page, "Is it worth asking?")
    press(page, "Do you ask?", key="Space")
    press(page, "Continue")
    is_at(page, "Whom do you ask?")
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


def plan(page: Page) -> None:
    """Go on at the plan for silence, in another kernel, to the end of the request."""
    expect(page.locator(".rb-step.is-open h2").first).to_contain_text("If no answer comes")
    write(page, "then I …", "close it")
    press(page, "Continue")
    is_at(page, "Who can you ask?")
    write(page, "If …", "it is Thursday")
    write(page, "then I …", "ring Jun")
    press(page, "Finish")
    expect(page.get_by_role("heading", name="That is all for now")).to_be_visible()


def send(page: Page) -> None:
    """Find the message rested, and mark it as sent."""
    expect(page.get_by_text("It has rested.")).to_be_visible()
    press(page, "Copy the message")
    press(page, "I have sent it")
    expect(page.get_by_text("Sent today.", exact=True)).to_be_visible()


def work_through_the_answer(page: Page) -> None:
    """Sort what came with one key for each sentence, and set it beside the guess."""
    press(page, "An answer has come")
    is_at(page, "Before you read it again")
    rate(page, "How able", 3)
    press(page, "Continue")
    is_at(page, "What matters to you")
    press(page, "Skip")
    is_at(page, "Their words")
    write(page, "What they wrote or said", ANSWER)
    press(page, "Continue")
    is_at(page, "What is each sentence about?")
    tab_to(page, "an impression I made")
    for key in "123":
        page.keyboard.press(key)
    press(page, "Continue")
    is_at(page, "Beside what you had guessed")
    expect(page.get_by_text("Exact, but no pricing.").locator("visible=true").first).to_be_visible()
    press(page, "Is it what you had guessed?", key="Space")
    write(page, "What differs", "The budget.")
    press(page, "Continue")
    is_at(page, "One thing to try")
    write(page, "One thing I will try", "one pricing case")
    press(page, "Finish")
    expect(page.get_by_role("heading", name="Kept beside your guess")).to_be_visible()
