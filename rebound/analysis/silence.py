"""How long until silence means no: the waiting curve, the person's own horizon, and the answers that came late."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from rebound.analysis.curves import Curves, kaplan_meier
from rebound.analysis.likely import likely

ANSWERS: tuple[str, ...] = ("advanced", "rejected", "closed")
"""The outcomes in which an employer answered; one's own withdrawal is none, and ends the wait unanswered."""

HORIZONS: tuple[int, ...] = (30, 45, 60, 90)
"""Days after which a silence may count as "no answer"; the first by which ``NEARLY_ALL`` answers had come."""

NEARLY_ALL = 0.95
"""The share of the person's own answers that had come by the horizon."""

FEWEST_ANSWERS = 10
"""With fewer answers on known days the horizon is ``USUAL_HORIZON``."""

USUAL_HORIZON = 45
"""Days: in three real histories, 2, 6 and 17 in 100 answers came later."""

MOST_UNKNOWN = 0.2
"""Where more than this share of the answers has no known day, there is no curve: it would show a silence
that was none."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How a step's silence wears off. Who still waits is in every figure; who withdrew waited until then.

    Attributes:
        n: how many the curve rests on.
        answers: how many of them were answered.
        unknown: how many were answered on a day, or after a beginning, that nobody knows; not in the curve.
        horizon: the day after which a silence may count as "no answer".
        by_horizon: how many of the ``answers`` had come by then.
        days: the days on which the curve steps, from 0 to the last that enough were left to tell of.
        still_silent: the share without an answer after each of ``days`` (Kaplan-Meier).
        low: from where that share likely lies.
        high: to where.
        at_risk: how many were still silent at the beginning of each of ``days``.
        lasted: for how many days each of the ``n`` was silent so far or until its answer, shortest first.
        median: the first day by which half were answered; None where fewer ever were.
    """

    n: int
    answers: int
    unknown: int
    horizon: int
    by_horizon: int
    days: tuple[int, ...]
    still_silent: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    at_risk: tuple[int, ...]
    lasted: tuple[int, ...]
    median: int | None

    def left(self, day: int) -> int:
        """Return how many were still silent at the beginning of ``day``."""
        return sum(each >= day for each in self.lasted)

    def after(self, day: int) -> tuple[float, float, float]:
        """Return the share without an answer after ``day``, and from where to where it likely lies."""
        place = max(index for index, each in enumerate(self.days) if each <= day)
        return self.still_silent[place], self.low[place], self.high[place]

    def table(self) -> pd.DataFrame:
        """Return a row for each of ``days``: ``at_risk``, ``still_silent``, ``low``, ``high``."""
        columns = {name: getattr(self, name) for name in ("at_risk", "still_silent", "low", "high")}
        return pd.DataFrame(columns, index=pd.Index(self.days, name="days"))


@dataclass(frozen=True, slots=True)
class LateAnswers:
    """What became of those that had been silent for some days.

    Attributes:
        days: for how long.
        n: how many had been silent that long, answered later or not.
        answered: how many of them were answered later, so far.
        share: the share that is ever answered, with those in it that still wait (Kaplan-Meier, as far as enough
            are left to tell; never less than ``answered`` of ``n``).
        low: from where it likely lies.
        high: to where.
    """

    days: int
    n: int
    answered: int
    share: float
    low: float
    high: float


def horizon(times: pd.DataFrame) -> int:
    """Return the first of ``HORIZONS`` by which ``NEARLY_ALL`` of the answers had come, at most the last.

    Args:
        times: the rows of one step of ``frames.steps``; its columns ``outcome`` and ``days`` are read. With
            fewer than ``FEWEST_ANSWERS`` answers on known days it is ``USUAL_HORIZON``. Answers that are still
            to come are not in it.
    """
    days = times.loc[times["outcome"].isin(ANSWERS), "days"].dropna().to_numpy(float)
    return int(horizons(len(days), [(days <= each).sum() for each in HORIZONS]))


def horizons(answers: ArrayLike, within: list[ArrayLike]) -> NDArray:
    """Return the horizon for each count of ``answers``; ``within`` has the counts up to each of ``HORIZONS``."""
    answers = np.asarray(answers)
    reached = [np.asarray(each) >= NEARLY_ALL * answers - 1e-9 for each in within]
    found = np.select(reached, HORIZONS, HORIZONS[-1])
    return np.where(answers < FEWEST_ANSWERS, USUAL_HORIZON, found)


def waiting(times: pd.DataFrame, step: str = "applied") -> Waiting:
    """Return how the silence of one step wears off.

    Args:
        times: a frame as ``frames.steps`` makes it; its columns ``step``, ``outcome`` and ``days`` are read.
            For the employers of one kind, hand in their rows alone.
        step: which of its steps.
    """
    of_step = times[times["step"] == step]
    answered = of_step["outcome"].isin(ANSWERS)
    unknown = int((answered & of_step["days"].isna()).sum())
    curve = kaplan_meier(of_step, ANSWERS)
    readable = unknown <= MOST_UNKNOWN * answered.sum() and curve.n > 0
    days = _steps(curve) if readable else []
    usual = horizon(of_step)
    read = [curve.staying_by(day) for day in days]
    return Waiting(
        n=curve.n,
        answers=int(answered.sum()) - unknown,
        unknown=unknown,
        horizon=usual,
        by_horizon=int((answered & of_step["days"].le(usual).fillna(False)).sum()),
        days=tuple(days),
        still_silent=tuple(each[0] for each in read),
        low=tuple(each[1] for each in read),
        high=tuple(each[2] for each in read),
        at_risk=tuple(int(curve.at_risk[curve.days >= day].max(initial=0)) for day in days),
        lasted=tuple(sorted(int(day) for day in of_step["days"].dropna())),
        median=curve.half_by() if readable else None,
    )


def waiting_by(times: pd.DataFrame, levels: pd.Series, step: str = "applied") -> dict[str, Waiting]:
    """Return how the silence wears off at each level of an attribute with enough answers to tell.

    Args:
        times: as for ``waiting``; its column ``application_id`` is read too.
        levels: a column of ``frames.applications``, such as ``source``; what is missing is at no level.
        step: which of the steps.

    Returns:
        Level → its waiting, the level with most applications first; only levels with ``FEWEST_ANSWERS`` answers on
        known days, and none at all where fewer than two have so many. The curves differ by luck as all shares do.
    """
    at = times["application_id"].map(levels)
    names = sorted(at.dropna().unique(), key=lambda name: (-int((at == name).sum()), str(name)))
    found = {str(name): waiting(times[(at == name).fillna(False).astype(bool)], step) for name in names}
    told = {name: each for name, each in found.items() if each.answers >= FEWEST_ANSWERS and each.days}
    return told if len(told) > 1 else {}


def late_answers(times: pd.DataFrame, days: int, step: str = "applied") -> LateAnswers:
    """Return how often an answer still came after a silence of this many ``days``.

    Args:
        times: as for ``waiting``.
        days: a silence longer than this: who was answered on that very day is not in it.
        step: which of the steps.
    """
    of_step = times[times["step"] == step]
    silent = of_step[of_step["days"].gt(days).fillna(False)]
    curve = kaplan_meier(silent, ANSWERS)
    staying, low, high = curve.staying_by(curve.last)
    answered = int(silent["outcome"].isin(ANSWERS).sum())
    share, low, high = 1 - staying, 1 - high, 1 - low
    if curve.n and share < answered / curve.n:
        share = answered / curve.n
        low, high = (float(each) for each in likely(share, curve.n))
    return LateAnswers(days, curve.n, answered, share, low, high)


def _steps(curve: Curves) -> list[int]:
    answered = curve.days[curve.ended["ended"] > 0]
    last = curve.last
    return sorted({0, last, *(int(day) for day in answered if day <= last)})
