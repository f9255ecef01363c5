"""Is it getting better? Week by week, and whether early and late differ by more than luck."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from rebound.analysis import cases
from rebound.analysis.groups import Groups
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.strata import MUST_OVERLAP, overlap

BETTER, WORSE = "better", "worse"


@dataclass(frozen=True, slots=True)
class Week:
    """The applications that were sent in one week.

    Attributes:
        monday: its first day.
        sent: how many were sent.
        advanced: how many of them have led to a next step so far, within the horizon.
        finished: whether all days of it lie so far back that its count can only stay.
    """

    monday: date
    sent: int
    advanced: int
    finished: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """Early and late applications, in the order sent; only mature ones, the first to each employer.

    Attributes:
        n: how many are compared.
        early: how many of the first half advanced, and how many are in it; a day is never cut in two.
        late: the same of the second half.
        p: how often luck alone would make the outcomes lean as far to early or late; None where not tested.
        alpha: the share of searches without any change in which this may be claimed; None where nothing may be.
        with_the_calendar: attributes whose levels hardly overlap in time: what came with them cannot be told apart
            from what came with the calendar.
    """

    n: int
    early: tuple[int, int]
    late: tuple[int, int]
    p: float | None
    alpha: float | None
    with_the_calendar: tuple[str, ...]

    @property
    def claim(self) -> bool:
        """Whether a change is claimed."""
        return self.p is not None and self.alpha is not None and self.p <= self.alpha

    @property
    def direction(self) -> str | None:
        """``BETTER`` or ``WORSE`` where a change is claimed."""
        if not self.claim:
            return None
        (k_early, n_early), (k_late, n_late) = self.early, self.late
        return BETTER if k_late * n_early > k_early * n_late else WORSE


def trend(
    applications: pd.DataFrame, within: int, tested: Groups | None = None, alpha: float | None = None
) -> Trend:
    """Return how outcomes changed with the time of sending.

    Args:
        applications: a frame as for ``gate.gate``. Where something was tested: those that were.
        within: days within which an advance counts, and after which an application is mature.
        tested: what ``gate.gate`` found on these applications; its ``p_trend`` is taken. None: not tested.
        alpha: the share of searches without any change in which one may be claimed; None: nothing is claimed.
    """
    counted = cases.firsts(cases.mature(applications, within))
    outcome = counted["advanced"].to_numpy(bool)
    days = counted["applied_on"].to_numpy("datetime64[D]").astype(np.int64)
    half = np.searchsorted(days, days[len(days) // 2]) if len(days) else 0
    p = tested.p_trend if tested else None
    return Trend(
        n=len(days),
        early=(int(outcome[:half].sum()), int(half)),
        late=(int(outcome[half:].sum()), int(len(days) - half)),
        p=p,
        alpha=alpha,
        with_the_calendar=_with_the_calendar(counted, days) if len(days) >= FEWEST_FOR_RATES else (),
    )


def weeks(applications: pd.DataFrame, within: int) -> tuple[Week, ...]:
    """Return every week from the first sending to today; one without a day of sending is in none.

    Args:
        applications: as for ``trend``; all of them, not one for each employer.
        within: days within which an advance counts.
    """
    today = cases.as_of(applications)
    if today is None:
        return ()
    timed = cases.decided(applications)
    sent = timed[timed["applied_on"].notna()]
    monday = sent["applied_on"] - pd.to_timedelta(sent["applied_on"].dt.day_of_week, unit="D")
    every = pd.date_range(monday.min(), today, freq="7D")
    counts = pd.DataFrame({"sent": 1, "advanced": cases.went_on(sent, within)}).groupby(monday).sum()
    counts = counts.reindex(every, fill_value=0)
    finished = every + pd.Timedelta(days=6 + within) <= today
    return tuple(
        Week(day.date(), int(n), int(k), bool(done))
        for day, n, k, done in zip(every, counts["sent"], counts["advanced"], finished, strict=True)
    )


def _with_the_calendar(counted: pd.DataFrame, days: NDArray) -> tuple[str, ...]:
    parts = cases.parts_of_time(days)
    if parts.max() == 0:
        return ()
    levels = {name: cases.levels(counted[name]) for name in cases.attributes(counted)}
    return tuple(
        name
        for name, each in levels.items()
        if len(each.names) > 1 and overlap(each.codes, parts) < MUST_OVERLAP
    )
