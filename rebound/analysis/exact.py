"""Could two shares be the same? Fisher's exact test of two groups."""

import numpy as np
from scipy.special import gammaln


def fisher(k_first: int, n_first: int, k_second: int, n_second: int) -> float:
    """Return how often luck alone would set two shares as far apart, in either direction.

    Args:
        k_first: how many of the first group had the outcome.
        n_first: how many there are in it.
        k_second: how many of the second group had it.
        n_second: how many there are in that.

    Source: Fisher's exact test; as usual, tables that are no more likely than the one observed are as far apart.
    """
    had, low = k_first + k_second, max(0, k_first + k_second - n_second)
    table = np.arange(low, min(had, n_first) + 1)
    log = _log_choose(n_first, table) + _log_choose(n_second, had - table)
    chance = np.exp(log - log.max())
    return float(chance[chance <= chance[k_first - low] * (1 + 1e-7)].sum() / chance.sum())


def _log_choose(n: int, k: np.ndarray) -> np.ndarray:
    return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
