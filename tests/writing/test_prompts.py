"""The questions: each is there, short, and asks nothing that the tone of the book forbids."""

import pytest

from rebound.exercises.bodies import BODIES
from rebound.exercises.cool_off import WAYS_TO_CALM
from rebound.writing import prompts

EVERY = [prompt for steps in prompts.STEPS.values() for prompt in steps.values()]


def test_every_stage_is_a_kind_of_entry():
    assert set(prompts.STEPS) <= set(BODIES)


@pytest.mark.parametrize("prompt", EVERY, ids=lambda prompt: prompt.title)
def test_a_question_is_short_and_does_not_shout(prompt):
    assert len(prompt.title) <= 50
    assert len(prompt.help.split()) <= 45
    assert "!" not in prompt.title + prompt.help


def test_every_way_to_calm_down_is_described():
    assert set(prompts.CALM_WITHOUT_BREATHING) == set(WAYS_TO_CALM) - {"breathing"}
