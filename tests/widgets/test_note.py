"""Notes: saved, wrong, empty."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.note import Empty, Problem, Saved


def test_a_note_shows_what_is_said_last():
    note = Saved("Saved 12:03")
    note.say("Saved 12:04")
    assert note.text == "Saved 12:04"


def test_a_saved_note_is_read_in_a_pause_and_a_problem_at_once():
    assert (Saved().role, Problem().role) == ("status", "alert")


def test_an_empty_place_is_one_escaped_sentence():
    assert Empty("Nothing <here>.").value == "<p class='rb-empty'>Nothing &lt;here&gt;.</p>"


def test_the_short_names_do_not_repeat_what_is_said():
    assert [repr(each) for each in (Saved("12"), Problem("12"), Empty("12"))] == [
        "<Saved>",
        "<Problem>",
        "<Words>",
    ]


@pytest.mark.chromium
def test_the_page_is_told_when_something_is_saved(bench):
    page = bench.open(
        "from rebound.widgets.note import Saved, Problem\nfrom rebound.widgets.button import button\n"
        "note, problem = Saved(), Problem()",
        "VBox([note, problem, button('Save', lambda: note.say('Saved 12:03')),"
        " button('Fail', lambda: problem.say('It was 12:04.'))])",
    )
    page.evaluate("document.addEventListener('rebound:saved', (event) => (window.told = event.detail.at))")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").filter(has_text="Saved 12:03")).to_be_visible()
    assert page.evaluate("window.told") == "12:03"
    page.get_by_role("button", name="Fail").click()
    expect(page.get_by_role("alert").filter(has_text="It was 12:04.")).to_be_visible()
    assert page.evaluate("window.told") == "12:03"
