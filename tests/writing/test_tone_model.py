"""The small model that ships."""

import subprocess
import sys

import numpy as np
import pytest

from rebound import paths
from rebound.writing import tone_model

CALM = "Thank you for letting me know, and for the time that you and your colleagues took."
SHARP = "So the famous open door turns out to be painted on the wall."


@pytest.fixture(scope="module")
def model():
    return tone_model.load()


def test_scores_lie_between_0_and_1_and_put_the_sharp_sentence_first(model):
    calm, sharp = model.scores([CALM, SHARP])
    assert 0 <= calm < sharp <= 1


@pytest.mark.parametrize(
    "courtesy",
    [
        CALM,
        "Thank you for explaining the decision so clearly.",
        "I respect the decision.",
        "What one piece of advice would you give me for similar roles?",
        "How did you perceive my strengths?",
        "I had hoped for a different outcome, but I understand.",
    ],
)
def test_a_plain_courtesy_is_left_alone(model, courtesy):
    assert model.scores([courtesy])[0] < tone_model.measured().threshold


def test_a_score_does_not_hang_on_the_sentences_beside_it(model):
    alone = model.scores([SHARP])[0]
    assert model.scores([CALM, SHARP, "Noted.", CALM * 9])[1] == pytest.approx(alone, abs=1e-4)


@pytest.mark.parametrize("sentence", ["", "🙂", "Ω" * 500, "no " * 5_000, "שלום"])
def test_any_text_has_a_score(model, sentence):
    assert np.isfinite(model.scores([sentence])).all()


def test_no_sentence_has_no_score(model):
    assert len(model.scores([])) == 0


def test_the_scores_are_those_of_the_shipped_model_as_plain_numbers(model):
    assert tone_model.scores([CALM, SHARP]) == model.scores([CALM, SHARP]).tolist()


def test_the_file_is_small():
    assert paths.shipped("data/tone_model.npz").stat().st_size < 15_000_000


def test_it_is_not_loaded_before_a_draft_is_read():
    code = (
        "import rebound.pages.parts.reading, rebound.writing.tone as tone\n"
        "from rebound.writing import tone_model, tone_rules\n"
        "caches = tone_model.load, tone_rules.rules\n"
        "print([each.cache_info().currsize for each in caches])\n"
        "tone.read('Noted.')\n"
        "print([each.cache_info().currsize for each in caches])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[0, 0]", "[1, 1]"]


def test_what_a_layer_makes_of_a_text_does_not_hang_on_the_texts_beside_it():
    model = tone_model.load()
    alone = model.senses(["The bridge held."], (1,))
    both = model.senses(["We had no time left, and no boat.", "The bridge held."], (0, 1))
    assert both.shape == (2, 2 * alone.shape[1])
    assert np.allclose(both[1, alone.shape[1] :], alone[0], atol=1e-4)
