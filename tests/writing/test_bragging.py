"""The questions of stage 4: short, and in the voice of the book."""

import pytest

from rebound.exercises.recall import CUES
from rebound.exercises.story import FORMS
from rebound.writing import bragging

EVERY = [*bragging.CUES.values(), *bragging.RECALL.values(), *bragging.STORY.values(), bragging.CAR_SITUATION]
PRAISE = {"great", "awesome", "amazing", "score", "streak", "congratulations", "perfect", "excellent"}


def test_every_cue_has_its_question_and_every_form_its_middle():
    assert list(bragging.CUES) == list(CUES)
    assert list(bragging.MIDDLE) == list(FORMS)


@pytest.mark.parametrize("prompt", EVERY, ids=lambda prompt: prompt.title)
def test_a_question_is_short_and_neither_shouts_nor_praises(prompt):
    said = prompt.title + prompt.help
    assert len(prompt.title) <= 50
    assert len(prompt.help.split()) <= 45
    assert "!" not in said
    assert not PRAISE & set(said.lower().split())
