"""How many applications would show a difference."""

import math

import pytest

from rebound.analysis.needed import further, needed


@pytest.mark.parametrize(
    ("rate", "factor", "share", "expected"),
    [(0.1, 2, 0.5, 649), (0.1, 3, 0.5, 202), (0.1, 2, 0.2, 915), (0.1, 3, 0.2, 269), (0.2, 2, 0.5, 266),
     (0.05, 2, 0.5, 1416), (0.05, 3, 0.5, 457)],
)  # fmt: skip
def test_the_numbers_of_the_plan_for_eight_attributes(rate, factor, share, expected):
    assert needed(rate, 0.05 / 8, factor, share) == pytest.approx(expected, abs=1)


def test_one_declared_question_needs_a_quarter_less():
    assert 1.1 * needed(0.1, 0.025) == pytest.approx(530, abs=1)


@pytest.mark.parametrize("told", [(1.0, 0.05), (0.1, 0.0), (0.0, 0.05)])
def test_no_number_shows_what_is_not_there(told):
    assert needed(*told) == math.inf


def test_what_there_is_is_taken_off():
    assert further(0.1, 0.05, 120, 8) == math.ceil(1.1 * needed(0.1, 0.05 / 8)) - 120
    assert further(0.1, 0.05, 5000, 8) == 0


@pytest.mark.parametrize("rate", [None, 0.0, 1.0])
def test_without_a_rate_nobody_can_say(rate):
    assert further(rate, 0.05, 20) is None
