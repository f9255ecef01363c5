"""How many of those who began have come to which end by which day, with everything still open in it?

Aalen-Johansen's estimate for ends that exclude each other, and Kaplan-Meier's, which is the share that has
come to none. Ties are exact: who is last seen on a day was still there on that day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import ndtri

from rebound.analysis.likely import likely

FEWEST_AT_RISK = 5
"""A curve is read no further than where this many are left to tell of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """The share that has come to each end, day by day; one place in each array for each day that tells anything.

    Attributes:
        n: how many began.
        days: every day on which somebody came to an end or was last seen, in order.
        at_risk: how many were still there at the beginning of that day.
        ended: end → how many came to it on that day.
        share: end → the share that has come to it by that day (Aalen-Johansen).
        error: end → the standard error of that share.
        staying: the share that has come to none (Kaplan-Meier).
        staying_error: its standard error (Greenwood).
    """

    n: int
    days: NDArray
    at_risk: NDArray
    ended: Mapping[str, NDArray]
    share: Mapping[str, NDArray]
    error: Mapping[str, NDArray]
    staying: NDArray
    staying_error: NDArray

    @property
    def last(self) -> int:
        """The last day with ``FEWEST_AT_RISK`` left, or all where fewer began; 0 if nobody did."""
        enough = self.days[self.at_risk >= min(FEWEST_AT_RISK, max(self.n, 1))]
        return int(enough[-1]) if len(enough) else 0

    def by(self, end: str, day: float) -> tuple[float, float, float]:
        """Return the share that has come to ``end`` by ``day``, and from where to where it likely lies."""
        place = self._place(day)
        if place < 0 or end not in self.share:
            return 0.0, 0.0, float(likely(0.0, self._followed(day))[1])
        share, error = float(self.share[end][place]), float(self.error[end][place])
        low, high = likely(share, self._cases(share, error, day))
        return share, float(low), float(high)

    def staying_by(self, day: float) -> tuple[float, float, float]:
        """Return the share that has come to no end by ``day``, and from where to where it likely lies."""
        place = self._place(day)
        share = float(self.staying[place]) if place >= 0 else 1.0
        error = float(self.staying_error[place]) if place >= 0 else 0.0
        low, high = likely(share, self._cases(share, error, day))
        return share, float(low), float(high)

    def half_by(self) -> int | None:
        """Return the first day by which half or more have come to an end; None where it is not reached."""
        gone = self.days[self.staying <= 0.5 + 1e-12]
        return int(gone[0]) if len(gone) else None

    def table(self, level: float = 0.95) -> pd.DataFrame:
        """Return a row for each day: ``at_risk``, ``staying``, ``error``, its interval, each end's share and error.

        The interval ``low`` to ``high`` is that on the scale of log(-log), the one that stays within 0 and 1;
        ``log_low`` to ``log_high`` is that on the scale of the log. Both are missing where nobody has ended yet.
        """
        z = float(ndtri((1 + level) / 2))
        with np.errstate(divide="ignore", invalid="ignore"):
            relative = self.staying_error / self.staying
            double = z * relative / np.abs(np.log(self.staying))
            columns = {
                "at_risk": self.at_risk,
                "staying": self.staying,
                "error": self.staying_error,
                "low": self.staying ** np.exp(double),
                "high": self.staying ** np.exp(-double),
                "log_low": self.staying * np.exp(-z * relative),
                "log_high": np.minimum(1.0, self.staying * np.exp(z * relative)),
            }
        for end in self.share:
            columns |= {end: self.share[end], f"{end}_error": self.error[end]}
        return pd.DataFrame(columns, index=pd.Index(self.days, name="days"))

    def _place(self, day: float) -> int:
        return int(np.searchsorted(self.days, day, side="right")) - 1

    def _followed(self, day: float) -> int:
        """How many came to an end by ``day``, or are known to have come to none by then."""
        before = int(np.searchsorted(self.days, day, side="left"))
        gone_before = sum(int(each[:before].sum()) for each in self.ended.values())
        return gone_before + (int(self.at_risk[before]) if before < len(self.days) else 0)

    def _cases(self, share: float, error: float, day: float) -> float:
        """Return how many cases a share is worth: as many as would give it this error, never more than began."""
        if error <= 0:
            return float(self._followed(day))
        return min(share * (1 - share) / error**2, float(self.n))


def aalen_johansen(times: pd.DataFrame, ends: Iterable[str] | None = None) -> Curves:
    """Return the share that has come to each end by each day.

    Args:
        times: one row for each case, such as the rows of one step in ``frames.steps``. Two columns are read:
            ``days`` (whole or not, 0 or more: until the end, or until last seen; a row without is left out)
            and ``outcome`` (the name of the end; missing: none yet).
        ends: the ends that count, each with a curve of its own; a case with any other outcome was last seen
            on its day. Every outcome that occurs if not given.

    Source: Aalen and Johansen 1978; the errors are the delta method's, as in Marubini and Valsecchi 1995.
    """
    known = times[times["days"].notna()]
    days, at = np.unique(known["days"].to_numpy(float), return_inverse=True)
    outcome = known["outcome"].astype(object)
    names = sorted(outcome.dropna().unique()) if ends is None else list(ends)
    ended = {name: np.bincount(at[(outcome == name).to_numpy()], minlength=len(days)) for name in names}
    left = np.bincount(at, minlength=len(days))
    at_risk = left[::-1].cumsum()[::-1]
    gone = sum(ended.values(), np.zeros(len(days), int))
    staying = np.cumprod(1 - gone / at_risk)
    with np.errstate(divide="ignore", invalid="ignore"):
        greenwood = np.cumsum(gone / (at_risk * (at_risk - gone)))
        staying_error = np.where(staying > 0, staying * np.sqrt(greenwood), 0.0)
    before = np.concatenate([[1.0], staying[:-1]])[: len(days)]
    share = {name: np.cumsum(before * each / at_risk) for name, each in ended.items()}
    error = {name: _error(share[name], before, ended[name], gone, at_risk) for name in names}
    return Curves(len(known), days, at_risk, ended, share, error, staying, staying_error)


def kaplan_meier(times: pd.DataFrame, ends: Iterable[str] | None = None) -> Curves:
    """Return the share that has come to no end by each day, in ``staying``: all ``ends`` count as one, ``"ended"``.

    Args:
        times: as for ``aalen_johansen``.
        ends: the outcomes that count; every one if not given.
    """
    outcome = times["outcome"].astype(object)
    counts = outcome.notna() if ends is None else outcome.isin(list(ends))
    return aalen_johansen(times.assign(outcome=np.where(counts, "ended", None)), ["ended"])


def _error(share: NDArray, before: NDArray, ended: NDArray, gone: NDArray, at_risk: NDArray) -> NDArray:
    """Return the standard error of ``share`` on each day, in sums that need one pass.

    The variance at t is the sum over days s up to t of (F(t) - F(s))^2 a(s) + b(s) - 2 (F(t) - F(s)) c(s).
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        a = np.where(at_risk > gone, gone / (at_risk * (at_risk - gone)), 0.0)
    b = before**2 * ended * (at_risk - ended) / at_risk**3
    c = before * ended / at_risk**2
    sums = [np.cumsum(each) for each in (a, share * a, share**2 * a, b, c, share * c)]
    plain, once, twice, own, cross, cross_once = sums
    variance = share**2 * plain - 2 * share * once + twice + own - 2 * (share * cross - cross_once)
    return np.sqrt(np.maximum(variance, 0.0))
