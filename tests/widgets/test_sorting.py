"""Sorting sentences, each into one of a few kinds."""

from rebound.widgets.sorting import Sorting

KINDS = {"impression": "an impression", "cannot_use": "I can't use it"}


def test_nothing_is_sorted_at_first():
    sorting = Sorting("Their sentences", KINDS, ["One.", "Two."], ["", ""])
    assert sorting.kinds == [("impression", "an impression"), ("cannot_use", "I can't use it")]
    assert sorting.value == ["", ""]


def test_other_sentences_come_with_their_kinds():
    sorting = Sorting("Their sentences", KINDS)
    sorting.show(["Three."], ["cannot_use"])
    assert (sorting.texts, sorting.value) == (["Three."], ["cannot_use"])


def test_a_page_that_has_not_heard_of_a_new_sentence_takes_nothing_from_it():
    sorting = Sorting("Their sentences", KINDS)
    sorting.show(["One.", "Two.", "Three."], ["", "", ""])
    sorting.set_state({"value": ["impression", ""]})
    assert sorting.value == ["impression", "", ""]


def test_a_page_that_still_shows_a_sentence_that_is_gone_sorts_only_those_that_are_there():
    sorting = Sorting("Their sentences", KINDS)
    sorting.show(["One."], [""])
    sorting.set_state({"value": ["impression", "cannot_use"]})
    assert sorting.value == ["impression"]
