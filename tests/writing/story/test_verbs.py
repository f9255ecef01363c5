import pytest

from rebound.writing.story import verbs


@pytest.mark.parametrize("word", ["called", "rewrote", "drew", "led", "tried"])
def test_past_forms_are_known(word):
    assert verbs.is_past(word)
    assert verbs.is_done(word)


@pytest.mark.parametrize("word", ["need", "hundred", "call", "done"])
def test_what_only_looks_past_is_not(word):
    assert not verbs.is_past(word)


def test_done_follows_have():
    assert verbs.is_done("written")


def test_being_and_being_there_are_no_acts():
    assert not any(map(verbs.is_act, ("was", "felt", "helped", "assisted")))


def test_words_between_a_subject_and_its_verb_are_passed_over():
    assert verbs.skipped(["i", "then", "quickly", "called"], 1) == 3
