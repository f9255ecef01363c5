"""How many people without any pattern are shown one? One look at alpha 0.04, beside a rule of thumb.

The rule of thumb: one level has at least twice the rate of another, with five applications or more at both; it
reads the same counts as the gate. Those whose answers come “slower” or “rarer” have the same chances too: at one
level of an attribute answers take three times as long, or only a third of the refusals is ever sent; for them the
horizon is stated as 60 days.
"""

import numpy as np

from benchmarks._people import People, applications
from rebound.analysis import cases
from rebound.analysis.gate import gate
from rebound.analysis.groups import Group

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
    looks = (gate(applications(people, rng), ALPHA, within) for _ in range(runs))
    shown = [(bool(look.claims), any(map(_twice_as_good, look.groups))) for look in looks]
    claimed, thumb = (round(100 * sum(column) / runs, 2) for column in zip(*shown, strict=True))
    return {"people": name, "runs": runs, "claimed_percent": claimed, "rule_of_thumb_percent": thumb}


def _twice_as_good(group: Group) -> bool:
    """Whether any level of its own has at least twice the rate of another: each has five applications or more."""
    rates = [level.k / level.n for level in group.levels if level.name != cases.OTHER]
    return len(rates) > 1 and max(rates) > 0 and max(rates) >= 2 * min(rates)
