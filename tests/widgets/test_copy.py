"""The button that copies."""

from rebound.widgets.copy import Copy


def test_it_holds_the_words_that_it_copies():
    copy = Copy("Copy the message", "Dear Ines")
    assert (copy.label, copy.text) == ("Copy the message", "Dear Ines")
