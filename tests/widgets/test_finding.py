"""Notes beside a draft."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.finding import Finding, Findings

SHARP = Finding(
    "that was all I could expect", "They will answer the complaint.", "Sounds sarcastic", ((9, 27),), "I see."
)
AGAIN = Finding("It would have been good to hear it.", "You know what you meant.")

CELL = """from rebound.widgets.finding import Finding, Findings
from rebound.widgets.note import Saved
notes = Findings(lambda one: heard(used=one.calmer), lambda one: heard(left=one.quote))
notes.show(
    [
        Finding("🙂 that was all I could expect", "They mind.", "Sounds sarcastic", ((11, 29),), "I see."),
        Finding("It would have been good <b>to hear it</b>.", "You know what you meant."),
    ],
    "Nothing else found.",
)
notes"""


@pytest.fixture
def said():
    return []


@pytest.fixture
def notes(said):
    return Findings(lambda one: said.append(("use", one)), lambda one: said.append(("leave", one)))


def press(notes: Findings, act: str, finding: Finding) -> None:
    notes._handle_custom_msg({"act": act, "quote": finding.quote, "kind": finding.kind}, [])


def test_a_used_note_is_handed_on_and_leaves_the_list(notes, said):
    notes.show([SHARP, AGAIN])
    press(notes, "use", SHARP)
    assert said == [("use", SHARP)]
    assert [each["quote"] for each in notes.notes] == [AGAIN.quote]


def test_a_note_that_was_left_does_not_come_back(notes, said):
    notes.show([SHARP, AGAIN])
    press(notes, "leave", AGAIN)
    notes.show([SHARP, AGAIN])
    assert said == [("leave", AGAIN)]
    assert [each["quote"] for each in notes.notes] == [SHARP.quote]


def test_a_note_stays_when_its_words_could_not_be_used():
    notes = Findings(lambda one: 1 / 0)
    notes.show([SHARP])
    press(notes, "use", SHARP)
    assert len(notes.notes) == 1


def test_an_answer_to_a_note_that_is_no_longer_there_does_nothing(notes, said):
    notes.show([AGAIN])
    press(notes, "use", SHARP)
    assert said == []


def test_the_short_name_does_not_repeat_the_draft(notes):
    notes.show([SHARP])
    assert repr(notes) == "<Findings 'Notes on the draft'>"


@pytest.mark.chromium
def test_the_words_are_underlined_and_only_a_named_kind_offers_other_words(bench):
    page = bench.open(CELL)
    region = page.get_by_role("region", name="Notes on the draft")
    sharp, again = region.get_by_role("listitem").all()
    expect(sharp.locator("u")).to_have_text("all I could expect")
    expect(sharp).to_contain_text("Sounds sarcastic. They mind.")
    expect(again).to_contain_text("It would have been good <b>to hear it</b>.")
    expect(again).to_contain_text("Read this again.")
    expect(again.get_by_role("button")).to_have_text(["Leave it as it is"])
    expect(region.get_by_role("status")).to_have_text("2 notes on the draft.")
    expect(region.get_by_text("Nothing else found.")).to_be_visible()


@pytest.mark.chromium
def test_by_keyboard_one_goes_from_note_to_note_and_is_left_where_they_were(bench):
    page = bench.open(CELL)
    page.get_by_role("button", name="Use this").focus()
    page.keyboard.press("Enter")
    assert bench.hears(used="I see.")
    left = page.get_by_role("button", name="Leave it as it is")
    expect(left).to_have_count(1)
    expect(left).to_be_focused()
    page.keyboard.press("Enter")
    assert bench.hears(left="It would have been good <b>to hear it</b>.")
    expect(page.get_by_role("region", name="Notes on the draft")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="No notes")).to_have_count(1)
