"""The one question that the person declared beforehand: two levels, used in turn, and read once when it is due."""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from rebound.analysis import cases
from rebound.analysis.exact import fisher
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.looks import FOR_GROUPS, FOR_TREND, WHILE_DECLARED, unspent
from rebound.analysis.needed import MORE, needed
from rebound.analysis.pooling import pool
from rebound.analysis.strata import MUST_OVERLAP, overlap

USUAL_RATE = 0.1
"""The rate that a plan starts from where the person has none of their own yet."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was declared, on a day, before any of the applications that will answer it.

    Attributes:
        attribute: the column of ``frames.applications`` in which the two differ.
        first: one level, as the person writes it.
        second: the other.
        since: the day on which it was declared; earlier applications are not in it.
        wanted: the mature applications at both levels together at which it is read, once.
        within: the person's horizon on that day, which it keeps.
        alpha: the share of searches without a difference in which one may be claimed.
    """

    attribute: str
    first: str
    second: str
    since: date
    wanted: int
    within: int
    alpha: float


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a declared question is, and what it says once it is due.

    Attributes:
        question: what was declared.
        n: level → mature applications at it since, the first to each employer.
        k: level → how many of them advanced.
        low: level → from where its chance likely lies; None until due, so that nobody reads it early.
        high: level → to where.
        sent: level → how many were sent since, mature or not.
        next: the level whose turn it is.
        missing: how many more mature applications it takes until it is due; 0 once it is.
        in_turn: whether the two were used so much in turn that they can be told apart from the calendar.
        p: how often luck alone would set the two as far apart (Fisher's exact test); None until due.
    """

    question: Question
    n: dict[str, int]
    k: dict[str, int]
    low: dict[str, float | None]
    high: dict[str, float | None]
    sent: dict[str, int]
    next: str
    missing: int
    in_turn: bool
    p: float | None

    @property
    def due(self) -> bool:
        """Whether it is read."""
        return self.p is not None

    @property
    def claim(self) -> bool:
        """Whether a difference is claimed."""
        return self.p is not None and self.p <= self.question.alpha and self.in_turn


def declare(applications: pd.DataFrame, attribute: str, first: str, second: str, since: date) -> Question:
    """Return the question whether ``first`` or ``second`` leads on more often, with all that is fixed beforehand.

    Args:
        applications: a frame as ``frames.applications`` makes it, as of the day of declaring.
        attribute: the column in which the two differ.
        first: one level, not the same as ``second``.
        second: the other.
        since: the day of declaring.
    """
    within = cases.horizon(applications)
    counted = cases.firsts(cases.mature(applications, within))
    told = len(counted) >= FEWEST_FOR_RATES and 0 < counted["advanced"].mean() < 1
    rate = float(counted["advanced"].mean()) if told else USUAL_RATE
    alpha = _alpha(since, applications)
    return Question(attribute, first, second, since, wanted(rate, alpha), within, alpha)


def declared(applications: pd.DataFrame, questions: pd.DataFrame) -> Question | None:
    """Return the question that is open; None without one.

    Args:
        applications: a frame as ``frames.applications`` makes it, by which its share of alpha is found again.
        questions: as ``frames.entries`` makes it of the kind ``"question"``; of several that are open, the one
            declared last counts. One that lacks what it asks about is none.
    """
    today = cases.as_of(applications)
    named = (
        questions[["attribute", "first", "second", "since"]].notna().all(axis=1)
        & questions["ended_on"].isna()
    )
    known = questions[named & questions["attribute"].isin(list(applications.columns))]
    if today is not None:
        known = known[known["since"] <= today]
    if known.empty:
        return None
    last = known.sort_values(["since", "created"]).iloc[-1]
    since = last["since"].date()
    alpha = _alpha(since, applications)
    return Question(
        last["attribute"],
        last["first"],
        last["second"],
        since,
        int(last["wanted"]),
        int(last["within"]),
        alpha,
    )


def wanted(rate: float, alpha: float) -> int:
    """Return how many mature applications in turn would show a doubling of ``rate`` at ``alpha``."""
    return math.ceil(MORE * needed(rate, alpha) / 2) * 2


def turns(first: str, second: str, n: int) -> list[str]:
    """Return the levels of the next ``n`` applications: first, second, second, first, and again.

    In such an order a chance that rises or falls steadily favours neither.
    """
    return [(first, second, second, first)[place % 4] for place in range(n)]


def reading(applications: pd.DataFrame, question: Question) -> Reading:
    """Return how far ``question`` is, and its reading once it is due.

    Args:
        applications: a frame as ``frames.applications`` makes it.
        question: what was declared. It is read on the first whole days with ``wanted`` mature applications, so that
            later ones change nothing.
    """
    names = (question.first, question.second)
    since = applications[applications["applied_on"] >= pd.Timestamp(question.since)]
    sent = _at(since, question)
    mature = cases.firsts(cases.mature(since, question.within))
    mature = mature[_at(mature, question) >= 0]
    due = len(mature) >= question.wanted
    if due:
        mature = mature[mature["applied_on"] <= mature["applied_on"].iloc[question.wanted - 1]]
    at, outcome = _at(mature, question), mature["advanced"].to_numpy(bool)
    n, k = (np.bincount(at[which], minlength=2).tolist() for which in (np.full(len(at), True), outcome))
    rates = pool(pd.DataFrame({"n": n, "k": k})) if due else None
    ends = {end: [None, None] if rates is None else rates[end].tolist() for end in ("low", "high")}
    used = np.bincount(sent[sent >= 0], minlength=2).tolist()
    return Reading(
        question=question,
        n=dict(zip(names, n, strict=True)),
        k=dict(zip(names, k, strict=True)),
        low=dict(zip(names, ends["low"], strict=True)),
        high=dict(zip(names, ends["high"], strict=True)),
        sent=dict(zip(names, used, strict=True)),
        next=_next(names, used),
        missing=max(0, question.wanted - len(mature)),
        in_turn=_in_turn(at, mature),
        p=fisher(k[0], n[0], k[1], n[1]) if due else None,
    )


def _alpha(since: date, applications: pd.DataFrame) -> float:
    return (FOR_GROUPS + FOR_TREND) * WHILE_DECLARED * unspent(since, applications)


def _at(applications: pd.DataFrame, question: Question) -> np.ndarray:
    """Return 0 for each application at the first level, 1 at the second, -1 at any other."""
    number = {cases.plain(question.first): 0, cases.plain(question.second): 1}
    written = applications[question.attribute].astype(object)
    return np.array([-1 if pd.isna(each) else number.get(cases.plain(each), -1) for each in written], int)


def _in_turn(at: np.ndarray, mature: pd.DataFrame) -> bool:
    """Return whether the levels were mixed within the parts of the time, and not used one after the other."""
    days = mature["applied_on"].to_numpy("datetime64[D]").astype(int)
    return bool(overlap(at, cases.parts_of_time(days)) >= MUST_OVERLAP)


def _next(names: tuple[str, str], used: list[int]) -> str:
    """Return the level that was used less often; where both were as often, the one whose turn it is."""
    if used[0] != used[1]:
        return names[0] if used[0] < used[1] else names[1]
    return turns(*names, sum(used) + 1)[-1]
