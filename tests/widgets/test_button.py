"""Buttons."""

import pytest

from rebound import errors
from rebound.widgets import guard
from rebound.widgets.button import button


def test_a_click_calls_without_arguments():
    clicks = []
    button("Log it", lambda: clicks.append(1)).click()
    assert clicks == [1]


@pytest.mark.parametrize("kind", ["go", "plain", "word"])
def test_the_kind_is_a_class_of_the_sheet(kind):
    assert {"rb", f"rb-{kind}"} <= set(button("Log it", print, kind)._dom_classes)


def test_its_short_name_says_what_is_on_it():
    assert repr(button("Log it", print)) == "<Button 'Log it'>"


def test_an_error_is_told_near_the_button_when_there_is_a_place():
    near, page = [], []
    guard.speak_through(page.append)
    button("Divide", lambda: 1 / 0, say=near.append).click()
    assert (near, page) == ([str(errors.DidNotWork())], [])


def test_an_error_is_told_by_the_page_when_there_is_none():
    page = []
    guard.speak_through(page.append)
    button("Divide", lambda: 1 / 0).click()
    assert page == [str(errors.DidNotWork())]
