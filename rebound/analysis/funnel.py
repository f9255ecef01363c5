"""How far do I get: step by step, who went on, who did not and why, and who still waits."""

from dataclasses import dataclass, fields

import pandas as pd

from rebound.analysis.curves import aalen_johansen
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.silence import horizon

ENDS: tuple[str, ...] = ("advanced", "rejected", "withdrawn", "closed")
"""How a step ends; they exclude each other."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: every application that reached it is in exactly one of five counts.

    Attributes:
        name: the stage with which it begins, one of the steps of ``frames.steps``.
        reached: how many reached it.
        advanced: how many went on to any later stage; of the offers, how many were accepted.
        rejected: how many the employer refused.
        withdrawn: how many the person withdrew; of the offers, how many they declined.
        closed: how many were closed, nobody's verdict.
        open: how many have come to no end yet.
        silent: how many of the open ones reached it more than ``within`` days ago: no answer, so far.
        within: the days within which ``rate`` counts an advance: the step's horizon.
        mature: how many reached it at least so many days ago.
        rate: the chance to go on within these days (Aalen-Johansen: what is still open is in it, and the four
            ends compete); None with fewer than ``likely.FEWEST_FOR_RATES`` mature.
        low: from where that chance likely lies; None as above.
        high: to where; None as above.
    """

    name: str
    reached: int
    advanced: int
    rejected: int
    withdrawn: int
    closed: int
    open: int
    silent: int
    within: int
    mature: int
    rate: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """The steps in their order; one that nobody reached is among them, with counts of 0."""

    steps: tuple[Step, ...]

    def __getitem__(self, name: str) -> Step:
        """Return the step of this ``name``."""
        return {step.name: step for step in self.steps}[name]

    def table(self) -> pd.DataFrame:
        """Return a row for each step, with the other fields of ``Step`` as columns."""
        names = [each.name for each in fields(Step)]
        rows = [[getattr(step, name) for name in names] for step in self.steps]
        table = pd.DataFrame(rows, columns=names).set_index("name")
        return table.astype(dict.fromkeys(["rate", "low", "high"], "Float64"))


def funnel(steps: pd.DataFrame, within: int | None = None) -> Funnel:
    """Return what became of the applications, step by step.

    Args:
        steps: a frame as ``frames.steps`` makes it; its columns ``step``, ``outcome``, ``days`` and ``age_days``
            are read. An end on a day that nobody knows is counted, and stands in the curve on the day on which
            the step's ends came in the middle; a step begun on a day that nobody knows is counted, but is in
            no rate.
        within: the days within which an advance counts; for each step its own horizon if not given.
    """
    by_step = dict(list(steps.groupby("step", observed=False)))
    return Funnel(tuple(_step(str(name), rows, within) for name, rows in by_step.items()))


def _step(name: str, rows: pd.DataFrame, within: int | None) -> Step:
    within = within or horizon(rows)
    counts = rows["outcome"].astype(object).value_counts()
    ended = {end: int(counts.get(end, 0)) for end in ENDS}
    mature = int(rows["age_days"].ge(within).sum())
    chance = aalen_johansen(_dated(rows), ENDS).by("advanced", within) if mature >= FEWEST_FOR_RATES else None
    rate, low, high = chance or (None, None, None)
    return Step(
        name=name,
        reached=len(rows),
        **ended,
        open=len(rows) - sum(ended.values()),
        silent=int((rows["outcome"].isna() & rows["age_days"].gt(within).fillna(False)).sum()),
        within=within,
        mature=mature,
        rate=rate,
        low=low,
        high=high,
    )


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    """Return ``rows`` with ends of unknown days in the middle of the others, but never in the future."""
    unknown = rows["outcome"].notna() & rows["days"].isna() & rows["age_days"].ge(0)
    if not unknown.any():
        return rows
    known = rows.loc[rows["outcome"].notna(), "days"].dropna()
    middle = int(known.median()) if len(known) else 0
    return rows.assign(days=rows["days"].where(~unknown, rows["age_days"].clip(upper=middle)))
