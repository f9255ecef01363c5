"""Choosing one of some, or some of many."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.choice import Choice, Several

WHOSE = {"mine": "mine", "not_mine": "not mine", "10": "unknown", "2": "nobody's"}


def test_options_keep_their_order_and_numbers_do_not_come_first():
    assert [value for value, _ in Choice("Whose?", WHOSE).options] == ["mine", "not_mine", "10", "2"]


def test_nothing_is_chosen_at_first():
    assert Choice("Whose?", WHOSE).value == ""
    assert Several("Whose?", WHOSE).value == ()


def test_several_is_a_tuple_whatever_it_is_made_from():
    assert Several("Whose?", WHOSE, ["mine", "2"]).value == ("mine", "2")


def test_a_value_of_an_older_version_is_kept_and_shown_as_nothing_chosen():
    assert Choice("Whose?", WHOSE, "everybody").value == "everybody"


@pytest.mark.chromium
@pytest.mark.parametrize("style", ["marks", "radios"])
def test_one_is_chosen_by_click_and_by_key(bench, style):
    page = bench.open(
        "from rebound.widgets.choice import Choice\n"
        f"whose = Choice('Whose is it?', {WHOSE!r}, style={style!r})\n"
        "whose.observe(lambda change: heard(whose=change['new']), 'value')\nwhose"
    )
    group = page.get_by_role("radiogroup", name="Whose is it?")
    expect(group.locator("input:checked")).to_have_count(0)
    group.get_by_role("radio", name="not mine").check()
    assert bench.hears(whose="not_mine")
    page.keyboard.press("ArrowRight")
    assert bench.hears(whose="10")


@pytest.mark.chromium
def test_one_more_than_may_be_chosen_is_not_taken_and_said(bench):
    page = bench.open(
        "from rebound.widgets.choice import Several\n"
        "words = Several('Words', {'b': 'bitter', 'a': 'angry', 'c': 'calm'}, most=2)\n"
        "words.observe(lambda change: heard(words=list(change['new'])), 'value')\nwords"
    )
    group = page.get_by_role("group", name="Words")
    for name in ("calm", "bitter", "angry"):
        group.get_by_role("checkbox", name=name).click()
    assert bench.hears(words=["b", "c"])
    expect(group.get_by_role("checkbox", name="angry")).not_to_be_checked()
    expect(group.get_by_role("status")).to_have_text("Up to two. Take one away to choose another.")
