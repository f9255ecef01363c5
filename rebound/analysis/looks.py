"""When may something be claimed? Only at fixed sizes, so that who opens the page every week is not misled.

Whoever looks each week at chances that never change would see a false pattern in one year out of five. So claims
are tested once at each of ``SHARES``, with a share of one budget, and what was said stays until the next.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from rebound.analysis import cases
from rebound.analysis.gate import gate
from rebound.analysis.groups import Groups
from rebound.analysis.needed import MORE, needed
from rebound.analysis.silence import ANSWERS, HORIZONS, horizons

SHARES: dict[int, float] = {
    30: 0.02, 60: 0.06, 120: 0.16, 240: 0.22, 480: 0.20, 960: 0.14, 1920: 0.10, 3840: 0.06, 7680: 0.04,
}  # fmt: skip
"""Mature applications at which claims are tested → the share of the budget that the test may use; 1 in all."""

FOR_GROUPS, FOR_TREND = 0.03, 0.01
"""The budget of the page: the share of searches without any pattern that may ever be shown one."""

WHILE_DECLARED = 0.5
"""The share of the budget that is left for them while a question is declared; the other half is its own."""


@dataclass(frozen=True, slots=True)
class Look:
    """The last test that was due.

    Attributes:
        size: the mature applications at which it was due, one of ``SHARES``.
        on: the day on which there were so many.
        within: the person's horizon on that day.
        until: the last day of sending that is in it; days are taken whole, in the order sent.
        share: the share of the budget that it may use, halved where a question was declared by then.
        next_size: the mature applications at which the next one is due; None after the last.
    """

    size: int
    on: date
    within: int
    until: date
    share: float
    next_size: int | None


def last_look(applications: pd.DataFrame, declared_on: date | None = None) -> Look | None:
    """Return the last test that was due; None before the first.

    It follows from what was known on each day, so that later applications and answers change nothing in it.

    Args:
        applications: a frame as ``frames.applications`` makes it; its columns ``applied_on``, ``age_days``,
            ``outcome`` and ``outcome_on`` are read.
        declared_on: the day on which a question was declared; None without one.
    """
    today = cases.as_of(applications)
    if today is None:
        return None
    timed = cases.decided(applications)
    sent = np.sort(_day_numbers(timed.loc[timed["age_days"].ge(0).fillna(False), "applied_on"]))
    days = np.arange(sent[0], _day_numbers(pd.Series([today]))[0] + 1)
    within = _horizon_on(days, timed)
    mature = np.searchsorted(sent, days - within, side="right")
    reached = [size for size in SHARES if mature.max() >= size]
    if not reached:
        return None
    size = reached[-1]
    place = int(np.argmax(mature >= size))
    on = _date(days[place])
    declared = declared_on is not None and declared_on <= on
    return Look(
        size=size,
        on=on,
        within=int(within[place]),
        until=_date(sent[size - 1]),
        share=SHARES[size] * (WHILE_DECLARED if declared else 1.0),
        next_size=next((each for each in SHARES if each > size), None),
    )


def scheduled(applications: pd.DataFrame, declared_on: date | None = None) -> tuple[Look, Groups] | None:
    """Return the last test that was due, and what ``gate`` said then; None before the first.

    Args:
        applications: as for ``gate.gate``.
        declared_on: the day on which a question was declared; None without one.
    """
    look = last_look(applications, declared_on)
    if look is None:
        return None
    return look, gate(seen(applications, look), FOR_GROUPS * look.share, look.within)


def seen(applications: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return the ``applications`` that are in ``look``."""
    return applications[applications["applied_on"] <= pd.Timestamp(look.until)]


def further_by_schedule(groups: Groups, share: float = 1.0) -> int | None:
    """Return how many more mature applications would show even a doubling at one of the tests to come.

    Args:
        groups: what is counted today.
        share: the share of the budget that is left, ``WHILE_DECLARED`` while a question is declared.

    Returns:
        0 where the tests so far would most likely have shown it; None where nothing has advanced, or everything,
        or where no test would do.
    """
    if not 0 < groups.k < groups.n:
        return None
    rate = groups.k / groups.n
    for size, part in SHARES.items():
        cases_needed = needed(rate, FOR_GROUPS * share * part / max(len(groups.tested), 1))
        if size >= cases_needed:
            return max(0, size - groups.mature, int(np.ceil(MORE * cases_needed)) - groups.n)
    return None


def unspent(on: date, applications: pd.DataFrame) -> float:
    """Return the share of the budget that the tests due up to the day ``on`` have left."""
    known = applications[applications["applied_on"] <= pd.Timestamp(on)]
    look = last_look(_as_of(known, on))
    return 1.0 - sum(part for size, part in SHARES.items() if look and size <= look.size)


def _horizon_on(days: NDArray, timed: pd.DataFrame) -> NDArray:
    """Return the person's horizon on each of ``days``, from the answers known by then."""
    answered = timed[timed["outcome"].isin(ANSWERS) & timed["days"].notna()]
    took = answered["days"].to_numpy(float)
    at = _day_numbers(answered["outcome_on"]) - days[0]
    counts = [
        np.bincount(at[took <= limit], minlength=len(days))[: len(days)].cumsum()
        for limit in (np.inf, *HORIZONS)
    ]
    return horizons(counts[0], counts[1:])


def _as_of(applications: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return ``applications`` as they were known on the day ``on``."""
    day = pd.Timestamp(on)
    later = applications["outcome_on"] > day
    return applications.assign(
        age_days=(day - applications["applied_on"]).dt.days.astype("Int64"),
        outcome=applications["outcome"].where(~later),
        outcome_on=applications["outcome_on"].where(~later),
    )


def _day_numbers(days: pd.Series) -> NDArray:
    return days.to_numpy("datetime64[D]").astype(np.int64)


def _date(number: int) -> date:
    return np.datetime64(int(number), "D").astype(object)
