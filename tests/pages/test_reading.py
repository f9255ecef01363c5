"""The marks beside a draft, as a person uses and leaves them."""

import pytest

from rebound.pages.parts.reading import Reading

DRAFT = "Thank you for the call. I am begging you to look again. You are a bunch of clowns."


@pytest.fixture
def said():
    return []


@pytest.fixture
def reading(said):
    return Reading(said.append, on_left=said.append)


def answer(reading, act, kind):
    note = next(each for each in reading.notes if each["kind"] == kind)
    reading._handle_custom_msg({"act": act, "quote": note["quote"], "kind": kind}, [])


def kinds(reading):
    return [each["kind"] for each in reading.notes]


def test_each_marked_sentence_has_its_note_and_the_line_below_promises_nothing(reading):
    reading.read(DRAFT)
    assert kinds(reading) == ["Sounds like pleading", "Sounds angry"]
    assert reading.closing.startswith("Nothing else found in its tone. A reader like this misses")


def test_calmer_words_take_the_place_of_the_sentence_in_the_draft(reading, said):
    reading.read(DRAFT)
    answer(reading, "use", "Sounds like pleading")
    (words,) = said
    assert words.startswith("Thank you for the call. I would be glad")
    assert words.endswith(" You are a bunch of clowns.")
    assert kinds(reading) == ["Sounds angry"]


def test_what_was_left_stays_unmarked_while_the_rest_is_written(reading, said):
    reading.read(DRAFT)
    answer(reading, "leave", "Sounds angry")
    reading.read(DRAFT + " Thank you for your time.")
    assert kinds(reading) == ["Sounds like pleading"]
    assert said == [("You are a bunch of clowns.",)]


def test_what_was_left_on_an_earlier_visit_stays_unmarked(said):
    reading = Reading(said.append, left=["You are a bunch of clowns."])
    reading.read(DRAFT)
    assert kinds(reading) == ["Sounds like pleading"]


def test_a_sentence_changed_in_the_meantime_is_not_replaced(reading, said):
    reading.read(DRAFT)
    reading._draft = "Thank you for the call."
    answer(reading, "use", "Sounds like pleading")
    assert said == []


def test_an_empty_draft_has_no_marks_and_no_closing_line(reading):
    reading.read(DRAFT)
    reading.read("  ")
    assert (reading.notes, reading.closing) == ([], "")


def test_the_tone_of_a_sentence_is_no_matter_where_living_is_in_question(reading):
    reading.read("I am begging you, I don't want to live anymore. You are a bunch of clowns.")
    assert kinds(reading) == ["Sounds angry"]
