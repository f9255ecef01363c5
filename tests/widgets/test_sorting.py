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
