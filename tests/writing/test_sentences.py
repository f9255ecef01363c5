"""The lines that a cool-off comes to."""

import pytest

from rebound.exercises.cool_off import CoolOff
from rebound.exercises.plan import Plan
from rebound.writing import sentences


def test_only_the_ratings_that_were_given_are_named():
    assert sentences.before(CoolOff(anger_before=7, tension_before=0)) == "anger 7, tension 0"
    assert sentences.before(CoolOff()) == ""


def test_both_numbers_stand_side_by_side_without_a_judgement():
    assert sentences.both(CoolOff(anger_before=7, anger_after=9, hurt_before=3)) == "Anger 7, now 9."


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "breathing"), (61, "breathed for 1 minute"), (240, "breathed for 4 minutes")]
)
def test_breathing_is_told_in_minutes(seconds, said):
    assert sentences.calm(CoolOff(calm_seconds=seconds)) == said


def test_another_way_to_calm_down_is_told_by_its_name():
    assert sentences.calm(CoolOff(way="cold_water", calm_seconds=240)) == "cold water on face and hands"


@pytest.mark.parametrize(
    "condition",
    [
        "Sam asks how it went",
        "If Sam asks how it went,",
        "Sam asks how it went?",
        "if Sam asks how it went …",
    ],
)
def test_the_plan_is_one_sentence_however_it_was_begun(condition):
    said = sentences.plan(CoolOff(if_asked=condition, then_say=" not today "))
    assert said.startswith("If Sam asks how it went")
    assert said.endswith(", then I say: “not today”")


def test_half_a_plan_is_none():
    assert sentences.plan(CoolOff(if_asked="Sam asks")) == ""


@pytest.mark.parametrize(
    ("condition", "act", "sentence"),
    [
        ("it is Monday", "write two lines", "If it is Monday, then I write two lines."),
        ("If it is Monday, ", "I write two lines.", "If it is Monday, then I write two lines."),
        ("when the kettle is on", "then I say it aloud", "When the kettle is on, then I say it aloud."),
        ("", "write two lines", ""),
        ("it is Monday", " ", ""),
    ],
)
def test_a_plan_is_one_sentence_once_both_halves_are_there(condition, act, sentence):
    assert sentences.if_then(Plan(condition=condition, act=act)) == sentence
