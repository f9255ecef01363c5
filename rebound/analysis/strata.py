"""Does a difference hold where something else is the same? Comparing within strata, and what is left of it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaincc, ndtri

HOLDS, WEAKER, INSEPARABLE = "holds", "weaker", "cannot be separated"
"""What is left of a difference within strata: it is there too; it is not, or hardly; too little overlaps to say."""

LEVEL = 0.05
"""Within strata a difference holds if luck would show one as wide less often than this, and …"""

MUST_STAY = 0.5
"""… at least this share of it is left."""

MUST_OVERLAP = 0.25
"""With less of the difference between levels inside the strata, the two cannot be separated."""


@dataclass(frozen=True, slots=True)
class OddsRatio:
    """Mantel and Haenszel's common odds ratio of two groups over strata, and their test.

    Attributes:
        ratio: the odds of the first group over those of the second; infinite where the second never had the
            outcome, None where no stratum can tell.
        low: from where it likely lies (Robins, Breslow and Greenland 1986); None where it cannot be said.
        high: to where.
        chi_square: without correction.
        p: its p-value.
        chi_square_corrected: with the correction of one half.
        p_corrected: its p-value.
    """

    ratio: float | None
    low: float | None
    high: float | None
    chi_square: float
    p: float
    chi_square_corrected: float
    p_corrected: float


@dataclass(frozen=True, slots=True)
class Within:
    """What is left of the differences between levels, within strata.

    Attributes:
        p: how often luck alone would show differences as wide within the strata; 1 where nothing can be told.
        left: what share of the differences seen without strata is left within them; below 0 where they turn.
        overlap: what share of the contrast between the levels lies inside the strata, from 0 to 1.
        verdict: ``HOLDS``, ``WEAKER`` or ``INSEPARABLE``.
    """

    p: float
    left: float
    overlap: float
    verdict: str


def mantel_haenszel(cases: pd.DataFrame, level: float = 0.95) -> OddsRatio:
    """Return the odds ratio that two groups have in common over strata.

    Args:
        cases: a row for each case, with the columns ``outcome`` (bool), ``group`` (two values; the first is
            the one that is first in order) and ``stratum`` (any values; missing ones are a stratum of their own).
        level: how sure the interval is, in between 0 and 1.

    Source: Mantel and Haenszel 1959. Without more than one stratum it is the plain odds ratio.
    """
    first = cases["group"] == cases["group"].dropna().min()
    stratum = pd.factorize(cases["stratum"], use_na_sentinel=False)[0]
    cell = np.zeros((stratum.max(initial=0) + 1, 2, 2))
    np.add.at(cell, (stratum, (~first).to_numpy(int), (~cases["outcome"].astype(bool)).to_numpy(int)), 1)
    a, b, c, d = cell[:, 0, 0], cell[:, 0, 1], cell[:, 1, 0], cell[:, 1, 1]
    n = cell.sum((1, 2))
    with np.errstate(divide="ignore", invalid="ignore"):
        r, s = np.nan_to_num(a * d / n), np.nan_to_num(b * c / n)
        p, q = np.nan_to_num((a + d) / n), np.nan_to_num((b + c) / n)
        expected = np.nan_to_num((a + b) * (a + c) / n)
        variance = np.nan_to_num((a + b) * (c + d) * (a + c) * (b + d) / (n**2 * (n - 1)), posinf=0.0)
    ratio, low, high = _common_odds(r, s, p, q, level)
    away = abs((a - expected).sum())
    plain, corrected = (_over(each**2, variance.sum()) for each in (away, max(away - 0.5, 0.0)))
    return OddsRatio(ratio, low, high, plain, _tail(plain, 1), corrected, _tail(corrected, 1))


def within_strata(outcome: ArrayLike, levels: ArrayLike, strata: ArrayLike) -> Within:
    """Return what is left of the differences between ``levels`` where ``strata`` are the same.

    Args:
        outcome: for each case, whether it had the outcome.
        levels: for each case, the number of its level, from 0.
        strata: for each case, the number of its stratum, from 0.

    Source: the generalised Mantel-Haenszel test of association (Landis, Heyman and Koch 1978); what is left is
    the slope within strata of the outcome on each level's rate.
    """
    outcome, levels, strata = np.asarray(outcome, float), np.asarray(levels, int), np.asarray(strata, int)
    n, k = (_cells(levels, strata, weights) for weights in (np.ones(len(outcome)), outcome))
    everyone = n.sum(0)
    rate = np.divide(k.sum(0), everyone, out=np.zeros(len(everyone)), where=everyone > 0)
    size, had = n.sum(1, keepdims=True), k.sum(1, keepdims=True)
    away = k - n * np.divide(had, size, out=np.zeros_like(had), where=size > 0)
    inside, all_ = _contrast(n, rate), _contrast(everyone[None, :], rate)
    overlap = inside / all_ if all_ > 0 else 0.0
    left = float((away * rate).sum() / inside) if inside > 1e-12 else 0.0
    p = _association(away, n, size[:, 0], had[:, 0])
    return Within(p, left, overlap, _verdict(p, left, overlap))


def overlap(levels: ArrayLike, strata: ArrayLike) -> float:
    """Return what share of the mixing of ``levels`` lies inside the ``strata``.

    Args:
        levels: for each case, the number of its level; -1 where it has none: it is left out.
        strata: for each case, the number of its stratum, from 0.

    Returns:
        1 where each stratum has the levels in the same shares; 0 where each has one level alone.
    """
    levels, strata = np.asarray(levels, int), np.asarray(strata, int)
    known = levels >= 0
    n = _cells(levels[known], strata[known], np.ones(int(known.sum())))
    inside, all_ = _mixing(n), _mixing(n.sum(0, keepdims=True))
    return inside / all_ if all_ > 0 else 0.0


def _mixing(n: NDArray) -> float:
    """Return the pairs of different levels inside a stratum, over its size, summed over strata."""
    size = n.sum(1, keepdims=True)
    return float((n * np.divide(size - n, size, out=np.zeros_like(n), where=size > 0)).sum())


def _verdict(p: float, left: float, overlap: float) -> str:
    if p <= LEVEL and left >= MUST_STAY:
        return HOLDS
    return WEAKER if overlap >= MUST_OVERLAP else INSEPARABLE


def _cells(levels: NDArray, strata: NDArray, weights: NDArray) -> NDArray:
    """Return the sum of ``weights`` for each stratum (row) and level (column)."""
    width = levels.max(initial=-1) + 1
    depth = strata.max(initial=-1) + 1
    cells = np.bincount(strata * width + levels, weights, depth * width)
    return cells.astype(float).reshape(depth, width)


def _contrast(n: NDArray, rate: NDArray) -> float:
    """Return how much the levels' rates vary inside the strata, summed over cases."""
    size = n.sum(1)
    mean = np.divide(n @ rate, size, out=np.zeros_like(size), where=size > 0)
    return float((n * (rate[None, :] - mean[:, None]) ** 2).sum())


def _association(away: NDArray, n: NDArray, size: NDArray, had: NDArray) -> float:
    """Return the p-value of the generalised Mantel-Haenszel test."""
    telling = size > 1
    away, n, size, had = away[telling], n[telling], size[telling], had[telling]
    spread = had * (size - had) / (size**2 * (size - 1))
    covariance = np.diag((spread * size) @ n) - np.einsum("s,si,sj->ij", spread, n, n)
    values, vectors = np.linalg.eigh(covariance)
    real = values > 1e-9 * max(values.max(initial=0.0), 1e-9)
    turned = vectors.T @ away.sum(0)
    return _tail(float((turned[real] ** 2 / values[real]).sum()), int(real.sum()))


def _common_odds(
    r: NDArray, s: NDArray, p: NDArray, q: NDArray, level: float
) -> tuple[float | None, float | None, float | None]:
    over, under = r.sum(), s.sum()
    if over == 0 and under == 0:
        return None, None, None
    if over == 0 or under == 0:
        return (0.0 if over == 0 else np.inf), None, None
    mixed = (p * s + q * r).sum() / (2 * over * under)
    error = np.sqrt((p * r).sum() / (2 * over**2) + mixed + (q * s).sum() / (2 * under**2))
    ratio, reach = over / under, np.exp(ndtri((1 + level) / 2) * error)
    return float(ratio), float(ratio / reach), float(ratio * reach)


def _over(above: float, below: float) -> float:
    return float(above / below) if below > 0 else 0.0


def _tail(chi_square: float, degrees: int) -> float:
    """Return the chance of a chi-square at least this large."""
    return float(gammaincc(degrees / 2, chi_square / 2)) if degrees else 1.0
