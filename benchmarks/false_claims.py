"""How many people without any pattern are shown one? One look at alpha 0.04, beside a rule of thumb.

The rule of thumb: one level has at least twice the rate of another, with five applications or more at both. Those
whose answers come “slower” or “rarer” have the same chances too: at one level of an attribute answers take three
times as long, or only a third of the refusals is ever sent; for them the horizon is stated as 60 days.
"""

import numpy as np
import pandas as pd

from benchmarks._people import LEVELS, People, applications
from rebound.analysis import cases
from rebound.analysis.gate import gate

NAME = "false_claims"
RUNS, QUICK_RUNS = 1000, 20
ALPHA = 0.04
SIZES = (30, 100, 300)


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each kind of people how many in 100 were shown a claim, and what a rule of thumb shows."""
    runs = QUICK_RUNS if quick else RUNS
    alike = [
        _cell(
            f"{'correlated' if together else 'independent'}, n={n}",
            People(n, correlated=together),
            None,
            runs,
        )
        for n in SIZES
        for together in (False, True)
    ]
    waits = [
        _cell(f"{name}, n={n}", People(n, **{name: value}), 60, runs)
        for n in SIZES[1:]
        for name, value in (("slower", 3.0), ("rarer", 1 / 3))
    ]
    pooled = {"people": "all with equal waits", "runs": runs * len(alike)}
    for column in ("claimed_percent", "rule_of_thumb_percent"):
        pooled[column] = round(float(np.mean([row[column] for row in alike])), 2)
    return [*alike, pooled, *waits]


def _cell(name: str, people: People, within: int | None, runs: int) -> dict[str, object]:
    rng = np.random.default_rng(people.n + people.correlated)
    frames = (applications(people, rng) for _ in range(runs))
    shown = [(bool(gate(frame, ALPHA, within).claims), _rule_of_thumb(frame)) for frame in frames]
    claimed, thumb = (round(100 * sum(column) / runs, 2) for column in zip(*shown, strict=True))
    return {"people": name, "runs": runs, "claimed_percent": claimed, "rule_of_thumb_percent": thumb}


def _rule_of_thumb(frame: pd.DataFrame) -> bool:
    """Whether any level with five applications has at least twice the rate of another with five."""
    told = cases.mature(frame)
    for place in range(len(LEVELS)):
        counts = told.groupby(f"attributes.a{place}")["advanced"].agg(["sum", "count"])
        rates = (counts["sum"] / counts["count"])[counts["count"] >= 5]
        if len(rates) > 1 and rates.max() > 0 and rates.max() >= 2 * rates.min():
            return True
    return False
