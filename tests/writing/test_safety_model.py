"""The model beside the safety phrases: shares for each sentence, the same whichever stand beside it."""

import pytest

from rebound.writing.safety_model import WEIGHTS, shares

PLAIN = "The second round is on Thursday at nine."


def test_each_sentence_has_a_share_of_each_weight():
    (told,) = shares([PLAIN])
    assert len(told) == len(WEIGHTS)
    assert sum(told) == pytest.approx(1)
    assert max(told) == told[WEIGHTS.index("")]


def test_a_sentence_is_judged_by_itself():
    alone, beside = shares([PLAIN])[0], shares(["I want to die.", PLAIN])[1]
    assert alone == pytest.approx(beside, abs=1e-4)
