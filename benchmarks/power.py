"""How often is a difference found that is there? One look at alpha 0.04, among eight attributes."""

import numpy as np

from benchmarks._people import People, applications
from rebound.analysis.gate import gate

NAME = "power"
RUNS, QUICK_RUNS = 300, 10
ALPHA = 0.04
THERE = (
    People(221, rate=0.1, better=0.3, share=0.5),
    People(295, rate=0.1, better=0.3, share=0.2),
    People(714, rate=0.1, better=0.2, share=0.5),
    People(295, rate=0.2, better=0.4, share=0.5),
)


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each difference the share of people for whom it was claimed."""
    return [_one(people, QUICK_RUNS if quick else RUNS) for people in THERE]


def _one(people: People, runs: int) -> dict[str, object]:
    rng = np.random.default_rng(people.n)
    found = [gate(applications(people, rng), ALPHA)["attributes.a0"] for _ in range(runs)]
    return {
        "n": people.n,
        "rates": f"{people.rate:g} and {people.better:g}",
        "share": people.share,
        "runs": runs,
        "claimed": round(sum(group.claim for group in found) / runs, 3),
        "rare_enough_before_strata": round(
            sum((group.p_adjusted or 1) <= ALPHA for group in found) / runs, 3
        ),
    }
