"""Fisher's exact test."""

import numpy as np
import pytest
from scipy.stats import fisher_exact

from rebound.analysis.exact import fisher


def test_by_hand():
    """3 of 3 against 0 of 3: two tables of twenty are as far apart."""
    assert fisher(3, 3, 0, 3) == pytest.approx(0.1)


@pytest.mark.parametrize("table", [(0, 0, 3, 9), (0, 5, 0, 9), (5, 5, 9, 9), (0, 0, 0, 0)])
def test_nothing_to_compare_is_no_difference(table):
    assert fisher(*table) == 1


def test_it_is_the_same_as_another_implementation():
    rng = np.random.default_rng(1)
    for _ in range(100):
        n, m = rng.integers(1, 40, 2)
        k, j = rng.integers(0, n + 1), rng.integers(0, m + 1)
        assert fisher(k, n, j, m) == pytest.approx(fisher_exact([[k, n - k], [j, m - j]])[1], rel=1e-9)
