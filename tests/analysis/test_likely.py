"""Intervals of counted shares."""

import numpy as np
import pytest

from rebound.analysis.likely import likely


def test_half_a_case_is_added_on_either_side():
    low, high = likely(8 / 22, 22)  # the quantiles of a beta distribution with 8.5 and 14.5
    assert (round(float(low), 3), round(float(high), 3)) == (0.214, 0.538)


def test_none_of_twelve_may_still_be_one_in_seven():
    low, high = likely(0, 12)
    assert (low, round(float(high), 3)) == (0, 0.145)


def test_all_of_twelve_may_still_be_less():
    low, high = likely(1, 12)
    assert (round(float(low), 3), high) == (0.855, 1)


def test_without_a_case_anything_is_possible():
    assert tuple(float(each) for each in likely(0.0, 0)) == (0, 1)


def test_a_wider_level_reaches_further():
    narrow, wide = likely(0.3, 40, 0.5), likely(0.3, 40, 0.99)
    assert wide[0] < narrow[0] < 0.3 < narrow[1] < wide[1]


def test_it_holds_the_truth_about_as_often_as_it_says():
    for n, truth in ((20, 0.3), (60, 0.1), (200, 0.5)):
        k = np.random.default_rng(n).binomial(n, truth, 4000)
        low, high = likely(k / n, n)
        assert ((low <= truth) & (truth <= high)).mean() == pytest.approx(0.9, abs=0.05)
