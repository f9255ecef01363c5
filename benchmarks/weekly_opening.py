"""How many people without any pattern ever see a claim, if they open the page every week of a year?

Groups and trend together, as the page tests them: at fixed sizes, with one budget. Beside it the same gate at alpha
0.04 in every week with 15 more mature applications, which is what the schedule is there for.
"""

import math

import numpy as np
import pandas as pd

from benchmarks._people import START, People, applications, as_of
from rebound.analysis import cases
from rebound.analysis.gate import gate
from rebound.analysis.looks import FOR_GROUPS, FOR_TREND, SHARES, Look, last_look, seen
from rebound.analysis.silence import HORIZONS

NAME = "weekly_opening"
RUNS, QUICK_RUNS = 400, 6
PACES = (100, 300)
EVERY = 15


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each pace how many in 100 ever saw a claim within the year."""
    runs = QUICK_RUNS if quick else RUNS
    return [_pace(n, together, runs) for n in PACES for together in (False, True)]


def _pace(n: int, together: bool, runs: int) -> dict[str, object]:
    rng = np.random.default_rng(n + together)
    shown = [_year(applications(People(n, days=365, age=0, correlated=together), rng)) for _ in range(runs)]
    scheduled, always = (round(100 * sum(column) / runs, 2) for column in zip(*shown, strict=True))
    return {
        "applications_a_year": n,
        "attributes": "correlated" if together else "independent",
        "runs": runs,
        "ever_claimed_percent": scheduled,
        "ever_claimed_if_always_tested_percent": always,
    }


def _year(frame: pd.DataFrame) -> tuple[bool, bool]:
    """Return whether anything was ever claimed: as scheduled, and if the gate looked at every fifteen more.

    Nothing is mature before the shortest horizon: weeks in which too few are so old are not worked out.
    """
    said: dict[Look | None, bool] = {None: False}
    tested, always, sizes = 0, False, iter([*SHARES, math.inf])
    due = next(sizes)
    for week in range(1, 53):
        day = START + pd.Timedelta(weeks=week)
        old = int((frame["applied_on"] <= day - pd.Timedelta(days=HORIZONS[0])).sum())
        again = not always and old >= max(min(SHARES), tested + EVERY)
        if old < due and not again:
            continue
        known = as_of(frame, day)
        look = last_look(known)
        if look not in said:
            said[look] = _claims(known, look)
            while due <= look.size:
                due = next(sizes)
        mature = len(cases.mature(known)) if again else 0
        if mature >= max(min(SHARES), tested + EVERY):
            tested, always = mature, bool(gate(known, FOR_GROUPS + FOR_TREND).claims)
    return any(said.values()), always


def _claims(known: pd.DataFrame, look: Look) -> bool:
    found = gate(seen(known, look), FOR_GROUPS * look.share, look.within)
    return bool(found.claims) or (found.p_trend or 1.0) <= FOR_TREND * look.share
