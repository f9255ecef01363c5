"""What becomes of an error in a callback."""

import logging

import pytest

from rebound import errors
from rebound.widgets import guard
from rebound.widgets.guard import guarded

PRIVATE = "they said I am not good enough"


def fail(*_args):
    raise ValueError(PRIVATE)


@pytest.fixture
def said():
    return []


def test_a_callback_that_works_returns_what_it_returns(said):
    assert guarded(lambda x: x + 1, said.append)(1) == 2
    assert said == []


def test_our_own_errors_are_said_as_they_are(said):
    def refuse():
        raise errors.RatingOutOfRange("hurt", 11)

    assert guarded(refuse, said.append)() is None
    assert said == [str(errors.RatingOutOfRange("hurt", 11))]


def test_any_other_error_is_said_calmly_and_without_the_words_it_carries(said):
    guarded(fail, said.append)("anything")
    assert said == [str(errors.DidNotWork())]
    assert PRIVATE not in said[0]


def test_any_other_error_is_logged_by_class_and_place_only(said, caplog):
    with caplog.at_level(logging.ERROR):
        guarded(fail, said.append)()
    assert "ValueError" in caplog.text
    assert "test_guard.py" in caplog.text
    assert PRIVATE not in caplog.text


def test_without_a_place_of_its_own_the_page_says_it(said):
    guard.speak_through(said.append)
    guarded(fail)()
    assert said == [str(errors.DidNotWork())]


def test_only_the_newest_page_speaks(said):
    older: list[str] = []
    guard.speak_through(older.append)
    guard.speak_through(said.append)
    guarded(fail)()
    assert (older, len(said)) == ([], 1)


def test_an_interrupt_is_not_swallowed():
    def interrupt():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded(interrupt)()
