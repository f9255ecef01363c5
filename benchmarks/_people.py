"""People who apply, made by chance: what the gate is tried on, as ``frames.applications`` would have them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import ndtr

LEVELS = (2, 2, 3, 3, 4, 4, 5, 5)
"""How many levels each of the eight attributes has."""

START = pd.Timestamp("2025-01-06")


@dataclass(frozen=True)
class People:
    """How somebody's applications come about.

    Attributes:
        n: how many there are.
        days: over how many days they were sent.
        age: days from the last sending to the day on which the page is opened.
        correlated: whether the attributes go together, through one thing behind them.
        rate: the chance of an advance; drawn anew for each person (beta 2, 16: 11 in 100) if not given.
        better: the chance at the second level of the first attribute; that of the others if not given.
        share: the share of the applications at that level; drawn if not given.
        slower: how many times as long answers take at that level.
        rarer: what share of the refusals is ever sent at that level.
    """

    n: int
    days: int = 200
    age: int = 160
    correlated: bool = False
    rate: float | None = None
    better: float | None = None
    share: float | None = None
    slower: float = 1.0
    rarer: float = 1.0


def applications(people: People, rng: np.random.Generator) -> pd.DataFrame:
    """Return the applications of one of them, in the order sent."""
    n = people.n
    levels = _levels(people, rng)
    special = levels[0] == 1
    rate = rng.beta(2, 16) if people.rate is None else people.rate
    advanced = rng.random(n) < np.where(special, people.better or rate, rate)
    refused = ~advanced & (rng.random(n) < 0.5 * np.where(special, people.rarer, 1.0))
    took = np.ceil(
        rng.lognormal(np.log(np.where(advanced, 7, 11)), 0.8) * np.where(special, people.slower, 1.0)
    )
    sent = np.sort(rng.integers(0, people.days, n))
    as_of = people.days + people.age
    outcome = np.where(advanced, "advanced", np.where(refused, "rejected", None))
    outcome[sent + took > as_of] = None
    told = pd.notna(outcome)
    kinds = pd.CategoricalDtype(["advanced", "rejected", "withdrawn", "closed"])
    frame = {
        "company": [f"Employer {place}" for place in range(n)],
        "role": "",
        "applied_on": START + pd.to_timedelta(sent, unit="D"),
        "outcome": pd.Categorical(outcome, dtype=kinds),
        "outcome_on": (START + pd.to_timedelta(sent + took, unit="D")).where(told),
        "age_days": pd.array(as_of - sent, dtype="Int64"),
    }
    own = {f"attributes.a{place}": each.astype(str) for place, each in enumerate(levels)}
    return pd.DataFrame(frame | own, index=[f"a{place}" for place in range(n)])


def as_of(frame: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the applications as they were known on ``day``."""
    known = frame[frame["applied_on"] <= day]
    later = known["outcome_on"] > day
    return known.assign(
        age_days=(day - known["applied_on"]).dt.days.astype("Int64"),
        outcome=known["outcome"].where(~later),
        outcome_on=known["outcome_on"].where(~later),
    )


def _levels(people: People, rng: np.random.Generator) -> list[NDArray]:
    behind = rng.standard_normal(people.n)
    together = 0.7 if people.correlated else 0.0
    found = []
    for count in LEVELS:
        own = together * behind + np.sqrt(1 - together**2) * rng.standard_normal(people.n)
        shares = rng.dirichlet(np.full(count, 4.0))
        if not found and people.share is not None:
            shares = np.array([1 - people.share, people.share])
        found.append(np.searchsorted(np.cumsum(shares)[:-1], ndtr(own)))
    return found
