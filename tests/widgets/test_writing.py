"""Writing: no letter is lost."""

import time

import pytest
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.writing import Writing
from tests.serving import soon

MAKE = (
    "from rebound.widgets.writing import Writing\nfrom rebound.widgets.button import button\n"
    "field = Writing('Your message', value='')\n"
)
HEAR = MAKE + "field.on_words(lambda text: heard(words=text))\n"
SLOW = """
def slow(text):
    time.sleep(0.3)
    heard(words=text)
    field.acknowledge('12:03')
field.on_words(slow)
"""


def typed(writing: Writing, words: str, count: str = "view:1") -> None:
    """Let ``words`` arrive as the page sends them."""
    writing._handle_custom_msg({"words": words, "count": count}, [])


def test_what_was_typed_is_the_value_and_is_told():
    writing, told = Writing("Your message"), []
    writing.on_words(told.append)
    typed(writing, "Dear Ines")
    assert (writing.value, told) == ("Dear Ines", ["Dear Ines"])


def test_a_value_that_python_sets_is_not_told_but_given_to_the_page():
    writing, told = Writing("Your message"), []
    writing.on_words(told.append)
    writing.value = "Calmer"
    assert (told, writing.given) == ([], 1)


def test_what_was_typed_is_not_given_back():
    writing = Writing("Your message")
    typed(writing, "Dear Ines")
    assert writing.given == 0


def test_only_what_was_heard_is_acknowledged():
    writing = Writing("Your message")
    typed(writing, "Dear", "view:4")
    writing.acknowledge("12:03")
    typed(writing, "Dear Ines", "view:9")
    assert (writing.acknowledged, writing.heard, writing.saved_at) == ("view:4", "view:9", "12:03")


def test_a_problem_is_shown_below_the_field_until_the_next_words():
    writing = Writing("Your message")
    writing.on_words(lambda text: 1 / len(text))
    typed(writing, "")
    assert writing.problem == str(errors.DidNotWork())
    typed(writing, "a")
    assert writing.problem == ""


def test_its_short_name_does_not_repeat_the_words():
    assert repr(Writing("Your message", value="private")) == "<Writing 'Your message'>"


@pytest.mark.chromium
def test_every_letter_arrives_and_not_only_at_the_end(bench):
    page = bench.open(HEAR + "field")
    text = "I respect the decision, and I would like to ask one question. " * 3
    page.get_by_label("Your message").press_sequentially(text, delay=10)
    assert bench.hears(words=text)
    assert len(bench.heard()) > 4


@pytest.mark.chromium
def test_the_first_letter_arrives_at_once_and_a_pause_is_not_needed(bench):
    page = bench.open(HEAR + "field")
    sent = page.evaluate(
        """async () => {
          const field = document.querySelector("textarea");
          const began = performance.now();
          const waits = [];
          for (let letter = 0; letter < 60; letter++) {
            field.value += "x";
            field.dispatchEvent(new Event("input", {bubbles: true}));
            await new Promise((done) => setTimeout(done, 20));
          }
          return performance.now() - began;
        }"""
    )
    assert sent > 1200
    assert bench.hears(words="x" * 60)
    assert len(bench.heard()) >= 5


@pytest.mark.chromium
@pytest.mark.parametrize("leaving", ["visibilitychange", "blur"])
def test_leaving_sends_the_last_letters_before_their_time(bench, leaving):
    page = bench.open(HEAR + "field")
    page.get_by_label("Your message").fill("first")
    assert bench.hears(words="first")
    page.evaluate(
        """(leaving) => {
          const field = document.querySelector("textarea");
          field.value = "first and last";
          field.dispatchEvent(new Event("input", {bubbles: true}));
          field.value = "first and very last";
          field.dispatchEvent(new Event("input", {bubbles: true}));
          Object.defineProperty(document, "visibilityState", {value: "hidden"});
          (leaving === "blur" ? field : document).dispatchEvent(new Event(leaving));
          for (let timer = 0; timer < 100000; timer++) clearTimeout(timer);
        }""",
        leaving,
    )
    assert bench.hears(words="first and very last")


@pytest.mark.chromium
def test_a_value_from_python_swallows_nothing_and_does_not_move_the_caret(bench):
    page = bench.open(
        MAKE + "def answer(text):\n    time.sleep(0.4)\n    heard(words=text)\n"
        "    if len(text) < 9:\n        field.value = text.upper()\nfield.on_words(answer)\nfield"
    )
    box = page.get_by_label("Your message")
    box.press_sequentially("abc", delay=5)
    box.press("Home")
    box.press_sequentially("0123456789", delay=60)
    assert bench.hears(words="0123456789abc")
    expect(box).to_have_value("0123456789abc")
    assert box.evaluate("(field) => field.selectionStart") == 10


@pytest.mark.chromium
def test_a_value_from_python_is_shown_when_everything_was_heard(bench):
    page = bench.open(
        HEAR + "VBox([field, button('Use this', lambda: setattr(field, 'value', 'I respect the decision.'))])"
    )
    box = page.get_by_label("Your message")
    box.fill("They will be sorry.")
    assert bench.hears(words="They will be sorry.")
    page.get_by_role("button", name="Use this").click()
    expect(box).to_have_value("I respect the decision.")


@pytest.mark.chromium
def test_what_is_not_acknowledged_stays_in_the_pages_memory(bench):
    page = bench.open(
        MAKE + SLOW + "field.entry_id, field.entry_rev, field.field = 'e1', 4, 'text'\nfield",
    )
    held = "Array.from(window.rebound.unsaved.values())"
    page.get_by_label("Your message").fill("Dear Ines")
    assert page.evaluate(held) == [{"entry": "e1", "rev": 4, "field": "text", "text": "Dear Ines"}]
    assert soon(lambda: page.evaluate(held) == [], 10)
    assert bench.heard() == [{"words": "Dear Ines"}]


@pytest.mark.chromium
def test_words_typed_after_the_acknowledged_ones_stay_in_memory(bench):
    page = bench.open(
        MAKE + "field.on_words(lambda text: text == 'one' and field.acknowledge('12:03'))\nfield"
    )
    box = page.get_by_label("Your message")
    box.fill("one")
    assert soon(lambda: page.evaluate("window.rebound.unsaved.size") == 0, 10)
    box.fill("one two")
    time.sleep(0.5)
    assert page.evaluate("Array.from(window.rebound.unsaved.values())[0].text") == "one two"


@pytest.mark.chromium
def test_a_line_is_one_line_and_its_suggestions_do_not_limit_it(bench):
    page = bench.open(
        "from rebound.widgets.writing import Writing\n"
        "task = Writing('Task', sort='line', suggestions=('cook something', 'a slow walk'))\n"
        "task.on_words(lambda text: heard(task=text))\ntask"
    )
    box = page.get_by_role("combobox", name="Task")
    box.press_sequentially("sew a")
    box.press("Enter")
    box.press_sequentially(" button")
    assert bench.hears(task="sew a button")
    assert page.locator("datalist option").evaluate_all("(all) => all.map((each) => each.value)") == [
        "cook something",
        "a slow walk",
    ]


@pytest.mark.chromium
def test_a_day_is_told_in_iso_form(bench):
    page = bench.open(
        "from rebound.widgets.writing import Writing\n"
        "day = Writing('Date of the no', sort='date', value='2026-11-24')\n"
        "day.on_words(lambda text: heard(day=text))\nday"
    )
    box = page.get_by_label("Date of the no")
    expect(box).to_have_value("2026-11-24")
    box.fill("2026-11-30")
    assert bench.hears(day="2026-11-30")


@pytest.mark.chromium
def test_the_field_grows_with_its_text(bench):
    page = bench.open(HEAR + "field")
    box = page.get_by_label("Your message")
    before = box.bounding_box()["height"]
    box.fill("line\n" * 12)
    assert box.bounding_box()["height"] > before * 2


@pytest.mark.chromium
def test_a_problem_is_read_aloud_and_belongs_to_the_field(bench):
    page = bench.open(MAKE + "field.on_words(lambda text: 1 / 0)\nfield")
    box = page.get_by_label("Your message")
    box.fill("a")
    sentence = str(errors.DidNotWork())
    expect(page.get_by_role("alert").filter(has_text=sentence)).to_be_visible()
    expect(box).to_have_accessible_description(sentence)
    expect(box).to_have_attribute("aria-invalid", "true")
