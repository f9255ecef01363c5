"""How long do answers take, and how long have those waited that have none?"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

FEWEST_FOR_QUARTILES = 4
"""With fewer cases a quarter of them is less than one, and their middle is hardly more than one of them."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Days of some cases: how many there are and how they spread; None where there are too few to say.

    Attributes:
        days: the days of each case, shortest first.
        median: half of the cases took this long or less; None with fewer than ``FEWEST_FOR_QUARTILES``.
        lower: a quarter of them did; None with fewer than ``FEWEST_FOR_QUARTILES``.
        upper: three quarters of them did; None with fewer than ``FEWEST_FOR_QUARTILES``.
    """

    days: tuple[int, ...]
    median: float | None
    lower: float | None
    upper: float | None

    @property
    def n(self) -> int:
        """How many cases there are."""
        return len(self.days)

    @property
    def longest(self) -> int | None:
        """The days of the longest case."""
        return max(self.days, default=None)


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """Days from sending to the employer's first decision. Every application sent is in one of five counts.

    Attributes:
        answered: those whose day of sending and day of the first answer are known. The quartiles are of these
            alone: who still waits is not in them, so they are never told without ``waiting``.
        answered_unknown: how many were answered, on a day or after a sending that nobody knows.
        waiting: those without an answer, by the days since they were sent.
        waiting_unknown: how many are without an answer since a day that nobody knows.
        withdrawn: how many the person withdrew before any answer.
    """

    answered: Spread
    answered_unknown: int
    waiting: Spread
    waiting_unknown: int
    withdrawn: int

    @property
    def sent(self) -> int:
        """How many were sent."""
        known = self.answered.n + self.waiting.n
        return known + self.answered_unknown + self.waiting_unknown + self.withdrawn

    def table(self) -> pd.DataFrame:
        """Return the counts as rows: ``n``, and ``lower``, ``median``, ``upper``, ``longest`` in days."""
        spreads = {"answered": self.answered, "waiting": self.waiting}
        names = ("n", "lower", "median", "upper", "longest")
        rows = {each: [getattr(spread, name) for name in names] for each, spread in spreads.items()}
        for each in ("answered_unknown", "waiting_unknown", "withdrawn"):
            rows[each] = [getattr(self, each), None, None, None, None]
        order = ["answered", "answered_unknown", "waiting", "waiting_unknown", "withdrawn"]
        table = pd.DataFrame.from_dict(rows, orient="index", columns=names).loc[order]
        return table.astype({"n": "int64", **dict.fromkeys(names[1:], "Float64")})


def answer_times(applications: pd.DataFrame) -> AnswerTimes:
    """Return how long answers to ``applications`` took, and how long the others have waited.

    Args:
        applications: a frame as ``frames.applications`` makes it; its columns ``stage``, ``status``,
            ``applied_on``, ``first_response_on``, ``answered`` and ``age_days`` are read.
    """
    sent = applications[applications["stage"] != "saved"]
    answered = sent[sent["answered"]]
    took = (answered["first_response_on"] - answered["applied_on"]).dt.days
    known = took[took >= 0]
    unanswered = sent[~sent["answered"]]
    waiting = unanswered[unanswered["status"] != "withdrawn"]
    waited = waiting["age_days"].dropna()
    return AnswerTimes(
        answered=spread(known),
        answered_unknown=len(answered) - len(known),
        waiting=spread(waited),
        waiting_unknown=len(waiting) - len(waited),
        withdrawn=len(unanswered) - len(waiting),
    )


def spread(days: Iterable[float]) -> Spread:
    """Return how ``days`` spread; quartiles lie between two cases where they must (linearly)."""
    cases = sorted(int(day) for day in days)
    lower, median, upper = pd.Series(cases, dtype="float64").quantile([0.25, 0.5, 0.75])
    enough = len(cases) >= FEWEST_FOR_QUARTILES
    return Spread(
        days=tuple(cases),
        median=float(median) if enough else None,
        lower=float(lower) if enough else None,
        upper=float(upper) if enough else None,
    )
