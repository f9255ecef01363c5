"""Is a difference more than luck? One look at every attribute.

Nothing is claimed that does not pass all of it: rarer than alpha after every attribute that was looked at is paid
for, wide enough to matter, there too within every other attribute and within parts of the time, and on an
attribute that was filled in whatever became of the application.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from rebound.analysis import cases as counted
from rebound.analysis.cases import Levels
from rebound.analysis.exact import fisher
from rebound.analysis.groups import (
    FILLED_LATER,
    LUCK,
    NOT_ALONE,
    ONE_LEVEL,
    PASSED,
    SMALL,
    TIME,
    TOO_FEW,
    UNTESTED,
    Group,
    Groups,
    Level,
)
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.permutation import Luck, luck
from rebound.analysis.pooling import pooled
from rebound.analysis.strata import HOLDS, LEVEL, Within, within_strata

RELEVANT = 1.25
"""A difference matters where the best level has at least so many times the chance of the worst, both pooled."""

SAME: tuple[frozenset[str], ...] = (frozenset({"source", "referral"}),)
"""Columns that tell one thing twice, and so are no strata of each other."""


def gate(
    applications: pd.DataFrame,
    alpha: float = 0.04,
    within: int | None = None,
    attributes: Sequence[str] | None = None,
) -> Groups:
    """Look once, at every attribute, and claim what is more than luck.

    Args:
        applications: a frame as ``frames.applications`` makes it; its columns ``company``, ``role``,
            ``applied_on``, ``age_days``, ``outcome``, ``outcome_on`` and the attributes are read. Counted is the
            first mature application to each employer.
        alpha: the share of searches without any pattern in which anything may be claimed.
        within: days within which an advance counts and after which an application is mature; the person's own
            horizon if not given.
        attributes: columns to look at; ``cases.attributes`` if not given. One that is not there, or in which
            nothing is filled in, is left out; one with a single level is not tested.

    Returns:
        The same for the same applications, in whatever order they are.
    """
    return _look(applications, alpha, within, attributes)


def describe(
    applications: pd.DataFrame, within: int | None = None, attributes: Sequence[str] | None = None
) -> Groups:
    """Count as ``gate`` does and test nothing: no p, no claim, and ``UNTESTED`` where something could be tested."""
    return _look(applications, None, within, attributes)


def _look(
    applications: pd.DataFrame, alpha: float | None, within: int | None, attributes: Sequence[str] | None
) -> Groups:
    within = counted.horizon(applications) if within is None else within
    mature = counted.mature(applications, within)
    cases = counted.firsts(mature)
    names = [
        name
        for name in attributes or counted.attributes(applications)
        if name in applications and applications[name].notna().any()
    ]
    levels = {name: counted.levels(cases[name]) for name in names}
    outcome = cases["advanced"].to_numpy(bool)
    tested = {name: each.codes for name, each in levels.items() if len(each.names) > 1}
    days = cases["applied_on"].to_numpy("datetime64[D]").astype(np.int64)
    testing = alpha is not None and len(cases) >= FEWEST_FOR_RATES
    found = luck(outcome, tested, days) if testing else None
    look = _Look(outcome, tested, days, found, alpha)
    n, k = len(cases), int(outcome.sum())
    return Groups(
        alpha=alpha,
        within=within,
        mature=len(mature),
        n=n,
        k=k,
        tested=tuple(tested),
        groups=tuple(_group(name, each, look) for name, each in levels.items()),
        p_trend=found.p_trend if found else None,
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """What the groups of one look share."""

    outcome: NDArray
    codes: Mapping[str, NDArray]
    days: NDArray
    found: Luck | None
    alpha: float | None


def _group(name: str, levels: Levels, look: _Look) -> Group:
    codes, outcome = levels.codes, look.outcome
    n, k = _counts(levels, outcome)
    told = len(outcome) >= FEWEST_FOR_RATES
    found = look.found if name in look.codes else None
    rates = pooled(n, k) if told else None
    ratio = float(rates[0].max() / rates[0].min()) if rates and len(n) > 1 else None
    p_filled = _p_filled(codes, outcome) if told else 1.0
    p_adjusted = found.p_adjusted[name] if found else None
    because = _because(told, ratio, p_adjusted, look.alpha, p_filled)
    strata = _strata(name, look) if because == PASSED else {}
    if any(each.verdict != HOLDS for each in strata.values()):
        because = NOT_ALONE
    return Group(
        attribute=name,
        levels=tuple(_levels(levels.names, n, k, rates)),
        unknown=int((codes < 0).sum()),
        ratio=ratio,
        p=found.p[name] if found else None,
        p_adjusted=p_adjusted,
        p_filled=p_filled,
        strata=strata,
        because=because,
    )


def _because(
    told: bool, ratio: float | None, p_adjusted: float | None, alpha: float | None, p_filled: float
) -> str:
    """Return what a group fails at before it is looked at within strata, or ``PASSED``."""
    if not told:
        return TOO_FEW
    if p_filled <= LEVEL:
        return FILLED_LATER
    if ratio is None:
        return ONE_LEVEL
    if p_adjusted is None or alpha is None:
        return UNTESTED
    if p_adjusted > alpha:
        return LUCK
    return PASSED if ratio >= RELEVANT else SMALL


def _counts(levels: Levels, outcome: NDArray) -> tuple[NDArray, NDArray]:
    """Return how many cases each level has, and how many of them had the outcome."""
    known = levels.codes >= 0
    n, k = (
        np.bincount(levels.codes[known & which], minlength=len(levels.names)) for which in (True, outcome)
    )
    return n, k


def _levels(names: Sequence[str], n: NDArray, k: NDArray, rates: tuple[NDArray, ...] | None) -> list[Level]:
    told = [(None, None, None)] * len(names) if rates is None else np.column_stack(rates).tolist()
    counts = zip(names, n.tolist(), k.tolist(), told, strict=True)
    return [Level(name, of, had, *each) for name, of, had, each in counts]


def _strata(name: str, look: _Look) -> dict[str, Within]:
    """Return what is left of a difference within each other attribute and within parts of the time."""
    others = {
        other: codes + 1
        for other, codes in look.codes.items()
        if other != name and frozenset({name, other}) not in SAME
    }
    others[TIME] = counted.parts_of_time(look.days)
    known = look.codes[name] >= 0
    return {
        other: within_strata(look.outcome[known], look.codes[name][known], codes[known])
        for other, codes in others.items()
    }


def _p_filled(codes: NDArray, outcome: NDArray) -> float:
    """Return how often luck would make known and unknown differ as much in outcome: Fisher's exact test."""
    known = codes >= 0
    return fisher(
        int((known & outcome).sum()), int(known.sum()), int((~known & outcome).sum()), int((~known).sum())
    )
