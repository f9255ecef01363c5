"""The calm card: shown beside heavy words, answered with one click, and never kept."""

from datetime import timedelta

import pytest

from rebound import clock
from rebound.pages.parts.safety_card import QUIET, SafetyCard
from rebound.writing import safety_model, support
from tests.pages.conftest import click, words_of

HEAVY, EXPLICIT = "What's the point anymore?", "I don't want to live anymore."


@pytest.fixture
def card(journal):
    return SafetyCard(journal)


def test_everyday_words_raise_nothing(card):
    card.look("It was a dead-end role and I missed the deadline.")
    assert card.children == ()


@pytest.mark.parametrize(
    ("words", "said"), [(EXPLICIT, "a real person today"), (HEAVY, "heavier than one job")]
)
def test_heavy_words_raise_the_card_with_its_three_choices(card, words, said):
    card.look(words)
    assert said in words_of(card)
    assert "href='#help'>Talk to someone now" in words_of(card)
    click(card, "I’m safe — keep writing")
    assert card.children == ()


def test_where_no_page_has_the_help_lines_at_its_foot_the_card_opens_them_itself(card):
    card.look(EXPLICIT)
    (lines,) = [each for each in card.children if "rb-in-lab" in each._dom_classes]
    for line in support.read().lines:
        assert line.place in words_of(lines)
        assert line.reach in words_of(lines)
        assert line.emergency in words_of(lines)
    assert "findahelpline.com" in words_of(lines)


def test_once_answered_it_does_not_come_back_for_the_same(card):
    card.look(EXPLICIT)
    click(card, "I’m safe — keep writing")
    card.look(EXPLICIT + " Still.")
    assert card.children == ()


def test_the_softer_card_comes_once_and_makes_way_for_the_plain_one(card):
    card.look(HEAVY)
    card.look(HEAVY + " " + EXPLICIT)
    assert "a real person today" in words_of(card)
    click(card, "I’m safe — keep writing")
    card.look(HEAVY)
    assert card.children == ()


def test_not_again_today_is_one_date_and_holds_until_tomorrow(card, journal, monkeypatch):
    card.look(EXPLICIT)
    click(card, "Don’t show this again today")
    assert journal.settings.get(QUIET) == clock.today().isoformat()
    again = SafetyCard(journal)
    again.look(EXPLICIT)
    assert again.children == ()
    tomorrow = clock.today() + timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda: tomorrow)
    again.look(EXPLICIT)
    assert again.children


def test_for_what_a_page_opens_with_no_model_is_loaded(card, monkeypatch):
    monkeypatch.setattr(safety_model, "shares", lambda _: pytest.fail("the model was asked"))
    card.look("A long day, and I keep the page open.")
    card.look(EXPLICIT)
    assert card.children


def test_it_keeps_nothing(card, journal):
    card.look(EXPLICIT)
    click(card, "I’m safe — keep writing")
    assert journal.entries.all() == []
    assert journal.settings.get(QUIET) is None
