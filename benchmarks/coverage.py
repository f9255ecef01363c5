"""How often do the intervals hold the truth? They say: in 90 of 100."""

import numpy as np
import pandas as pd

from rebound.analysis.curves import aalen_johansen
from rebound.analysis.pooling import pool

NAME = "coverage"
RUNS, QUICK_RUNS = 2000, 50
DAY = 60


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each kind of history the share of intervals that held the truth, and their mean width."""
    runs = QUICK_RUNS if quick else RUNS
    curves = [_curve(n, rate, runs) for n in (30, 100, 300) for rate in (0.12, 0.3)]
    pools = [
        _pooled(levels, n, spread, runs // 4)
        for levels in (2, 3, 5)
        for n in (30, 100, 300)
        for spread in (0.0, 0.3, 0.7)
    ]
    return [*curves, *pools]


def _curve(n: int, rate: float, runs: int) -> dict[str, object]:
    """An advance within 60 days, with what is open in it; ``rate`` ever advance, half of the others are refused."""
    rng = np.random.default_rng(n)
    truth = rate * (1 - np.exp(-DAY / 15))
    held, width = 0, 0.0
    for _ in range(runs):
        advances = rng.random(n) < rate
        refused = ~advances & (rng.random(n) < 0.5)
        ends = np.where(advances, rng.exponential(15, n), np.where(refused, rng.exponential(25, n), np.inf))
        age = rng.uniform(0, 200, n)
        outcome = np.where(ends > age, None, np.where(advances, "advanced", "rejected"))
        times = pd.DataFrame({"days": np.ceil(np.minimum(ends, age)), "outcome": outcome})
        _, low, high = aalen_johansen(times, ["advanced", "rejected"]).by("advanced", DAY)
        held, width = held + (low <= truth <= high), width + high - low
    return _row("Aalen-Johansen", f"n={n}, {rate:g} advance", runs, held / runs, width / runs)


def _pooled(levels: int, n: int, spread: float, runs: int) -> dict[str, object]:
    rng = np.random.default_rng(n + levels)
    held, width = 0, 0.0
    for _ in range(runs):
        truth = _rates(rng.beta(2, 16), spread, levels, rng)
        sizes = np.maximum(1, rng.multinomial(n, rng.dirichlet(np.full(levels, 5.0))))
        found = pool(pd.DataFrame({"n": sizes, "k": rng.binomial(sizes, truth)}))
        held += int(((found["low"] <= truth) & (truth <= found["high"])).sum())
        width += float((found["high"] - found["low"]).sum())
    every = runs * levels
    return _row("pooled", f"{levels} levels, n={n}, spread {spread:g}", runs, held / every, width / every)


def _rates(mean: float, spread: float, levels: int, rng: np.random.Generator) -> np.ndarray:
    """Return the true rates of the levels: a beta distribution with ``spread`` as coefficient of variation."""
    if not spread:
        return np.full(levels, mean)
    cases = max((1 - mean) / (mean * spread**2) - 1, 0.5)
    return rng.beta(mean * cases, (1 - mean) * cases, levels)


def _row(interval: str, of: str, runs: int, held: float, width: float) -> dict[str, object]:
    return {"interval": interval, "of": of, "runs": runs, "held": round(held, 3), "width": round(width, 3)}
