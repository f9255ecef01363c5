"""What is the chance at each of several levels, when few cases each are better read together?

Partial pooling: the levels are taken as drawn from one distribution, whose mean and spread are learned from
all of them; a level with few cases is pulled toward the mean, one with many speaks for itself.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import betaincinv, betaln, expit, logit

from rebound.analysis.likely import LIKELY

SPREAD_SCALE = 0.5
"""The stated assumption: levels differ by some 50 in 100 of the mean rate, or of the rarer of yes and no where most
advance (half-normal scale of the coefficient of variation). Larger differences need more cases to be believed."""

MEANS, SPREADS = 31, 20
"""Points of the grid: mean rates, and spreads up to four times ``SPREAD_SCALE``."""

LEAST_CASES = 1.0
"""Levels are never taken to differ so much that their mean would be worth less than one case."""

_SPREAD = 4 * (np.arange(SPREADS) + 0.5) / SPREADS
"""The spreads of the grid, in units of ``SPREAD_SCALE``: the middles of equal parts."""


def pool(counts: pd.DataFrame, level: float = LIKELY) -> pd.DataFrame:
    """Return the chance at each level, pulled toward the mean of all as far as the counts call for it.

    Args:
        counts: a row for each level, with the columns ``n`` (cases, 0 or more) and ``k`` (how many of them
            advanced).
        level: how sure the intervals are, in between 0 and 1.

    Returns:
        A frame with the index of ``counts`` and the columns ``rate``, ``low``, ``high``.

    Source: hierarchical beta-binomial model (Gelman et al., Bayesian Data Analysis, section 5.3), integrated
    over a grid; Jeffreys' prior for the mean, a half-normal one for the spread; each level's mixture is
    summed up as the beta distribution of the same mean and variance.
    """
    rate, low, high = pooled(*(counts[name].to_numpy(float) for name in ("n", "k")), level)
    return pd.DataFrame({"rate": rate, "low": low, "high": high}, index=counts.index)


def pooled(n: NDArray, k: NDArray, level: float = LIKELY) -> tuple[NDArray, NDArray, NDArray]:
    """Return what ``pool`` does for plain arrays: rates, and their lower and upper ends."""
    if not len(n):
        return np.empty(0), np.empty(0), np.empty(0)
    a, b = _grid(n.sum(), k.sum(), len(n))
    weight = _posterior(a, b, n, k)
    mean, variance = _moments(a, b, weight, n, k)
    cases = mean * (1 - mean) / variance - 1
    low, high = (betaincinv(mean * cases, (1 - mean) * cases, q) for q in ((1 - level) / 2, (1 + level) / 2))
    return mean, low, high


def _grid(n: float, k: float, levels: int) -> tuple[NDArray, NDArray]:
    """Return the parameters of the beta distributions: a row for each mean, a column for each spread."""
    width = np.sqrt(1 / (k + 0.5) + 1 / (n - k + 0.5) + (2 * SPREAD_SCALE) ** 2 / levels)
    mean = expit(logit((k + 0.5) / (n + 1)) + width * np.linspace(-5, 5, MEANS))[:, None]
    spread = SPREAD_SCALE * _SPREAD
    rarer = np.minimum(mean, 1 - mean)
    cases = np.maximum((1 - rarer) / (rarer * spread**2) - 1, LEAST_CASES)
    return mean * cases, (1 - mean) * cases


def _posterior(a: NDArray, b: NDArray, n: NDArray, k: NDArray) -> NDArray:
    mean = a / (a + b)
    fit = betaln(a[..., None] + k, b[..., None] + n - k) - betaln(a, b)[..., None]
    log = fit.sum(-1) + 0.5 * np.log(mean * (1 - mean)) - 0.5 * _SPREAD**2
    weight = np.exp(log - log.max())
    return weight / weight.sum()


def _moments(a: NDArray, b: NDArray, weight: NDArray, n: NDArray, k: NDArray) -> tuple[NDArray, NDArray]:
    """Return the mean and the variance of each level's mixture over the grid."""
    yes, all_ = a[..., None] + k, (a + b)[..., None] + n
    mean, second = yes / all_, yes * (yes + 1) / (all_ * (all_ + 1))
    first = np.einsum("ms,msl->l", weight, mean)
    return first, np.einsum("ms,msl->l", weight, second) - first**2
