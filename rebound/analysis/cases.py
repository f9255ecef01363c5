"""Which applications can tell about chances: those that have had their time, one for each employer."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from rebound.analysis import silence

ATTRIBUTES: tuple[str, ...] = (
    "source", "referral", "seniority", "location", "work_mode", "pay", "resume_version",
)  # fmt: skip
"""The columns of ``frames.applications`` in which applications may differ; the person's own follow."""

OWN = "attributes."
"""What the columns of the person's own attributes begin with."""

FEWEST = 5
"""A level with fewer cases goes into ``OTHER``."""

OTHER = "other"
"""The level of all those with too few cases of their own."""

TIME_STRATA = 6
"""Parts of the time of sending that are compared within themselves; fewer where there are few cases."""

SIZE_OF_TIME_STRATUM = 10
"""Cases that a part of the time holds at least, about."""


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """The levels of an attribute: their ``names``, and for each case the number of its level in ``codes``.

    The number is -1 where a case is at none of them.
    """

    names: tuple[str, ...]
    codes: NDArray


def attributes(applications: pd.DataFrame) -> list[str]:
    """Return the columns of ``applications`` that are attributes: the known ones, then the person's own."""
    known = [name for name in ATTRIBUTES if name in applications]
    return known + sorted(str(name) for name in applications if str(name).startswith(OWN))


def as_of(applications: pd.DataFrame) -> pd.Timestamp | None:
    """Return the day on which ``applications`` were worked out; None where none has a day of sending."""
    days = applications["applied_on"] + pd.to_timedelta(applications["age_days"].astype("Float64"), unit="D")
    return None if days.isna().all() else days.max()


def decided(applications: pd.DataFrame) -> pd.DataFrame:
    """Return ``applications`` that were sent, with the column ``days``: until the first decision or today.

    It has what ``silence.horizon`` reads. ``days`` is missing where one of the two days is not known.
    """
    sent = applications[applications["age_days"].notna() | applications["outcome"].notna()]
    took = (sent["outcome_on"] - sent["applied_on"]).dt.days.astype("Int64")
    days = took.where(sent["outcome"].notna(), sent["age_days"])
    return sent.assign(days=days.where(days >= 0))


def horizon(applications: pd.DataFrame) -> int:
    """Return the person's horizon (``silence.horizon``) for the first answer to ``applications``."""
    return silence.horizon(decided(applications))


def mature(applications: pd.DataFrame, within: int | None = None) -> pd.DataFrame:
    """Return the applications that were sent at least ``within`` days ago, in the order sent.

    Args:
        applications: a frame as ``frames.applications`` makes it; its columns ``company``, ``role``,
            ``applied_on``, ``age_days``, ``outcome`` and ``outcome_on`` are read. One without a day of sending
            is never mature.
        within: days; the person's horizon if not given.

    Returns:
        Their rows, with the column ``advanced`` (bool: their first decision was to go on, at most ``within`` days
        after the sending, or on a day that nobody knows). The order does not depend on that of ``applications``.
    """
    timed = decided(applications)
    within = silence.horizon(timed) if within is None else within
    old = timed[timed["age_days"].ge(within).fillna(False)]
    employer = [plain(each) for each in old["company"].fillna("")]
    order = old.assign(advanced=went_on(old, within), employer=employer, id_=old.index.astype(str))
    keys = ["applied_on", "employer", "role", "outcome_on", "id_"]
    return order.sort_values(keys, kind="stable").drop(columns=["days", "id_"])


def went_on(decided: pd.DataFrame, within: int) -> pd.Series:
    """Return which of the ``decided`` went on, at most ``within`` days after the sending or nobody knows when."""
    late = decided["days"].gt(within).fillna(False)
    return ((decided["outcome"] == "advanced") & ~late).astype(bool)


def firsts(mature: pd.DataFrame) -> pd.DataFrame:
    """Return the first of the ``mature`` applications to each employer: several to one are not independent.

    Employers are told apart by their names without regard to case and blanks; without a name each is its own.
    """
    return mature[mature["employer"].eq("") | ~mature["employer"].duplicated()]


def levels(values: pd.Series) -> Levels:
    """Return the level of each case.

    Args:
        values: an attribute of some cases. Spellings that differ only in case and blanks are one level, named as
            it is most often written; a level with fewer than ``FEWEST`` cases goes into ``OTHER``; where those
            are still too few together they are at no level, like what is missing or empty.

    Returns:
        The levels in the order of their cases, the first case's first where they have as many; ``OTHER`` last.
    """
    place, written = pd.factorize(values)
    often = np.bincount(place[place >= 0], minlength=len(written))
    spellings: dict[str, dict[str, int]] = {}
    for value, n in zip(written, often.tolist(), strict=True):
        name, of_level = _named(value), spellings.setdefault(plain(value), {})
        of_level[name] = of_level.get(name, 0) + n
    spellings.pop("", None)
    enough = [key for key, each in spellings.items() if sum(each.values()) >= FEWEST and key != OTHER]
    enough.sort(key=lambda key: -sum(spellings[key].values()))
    names = [min(spellings[key], key=lambda name: (-spellings[key][name], name)) for key in enough]
    number = {key: enough.index(key) if key in enough else len(enough) for key in spellings}
    to = np.array([number.get(plain(value), -1) for value in written] + [-1])
    codes = to[place]
    if (codes == len(enough)).sum() >= FEWEST:
        names.append(OTHER)
    return Levels(tuple(names), np.where(codes < len(names), codes, -1))


def parts_of_time(days: NDArray) -> NDArray:
    """Return the number of the part of time of each case, from 0; cases of one day are in one part.

    Args:
        days: the days of sending as numbers, in order.
    """
    parts = min(TIME_STRATA, max(1, len(days) // SIZE_OF_TIME_STRATUM))
    return np.searchsorted(days, days, side="left") * parts // max(len(days), 1)


def plain(value: object) -> str:
    """Return a value as it is compared: in words, without regard to case and blanks."""
    return _named(value).casefold()


def _named(value: object) -> str:
    """Return a value in words, blanks at the ends and double ones left out."""
    return ("yes" if value else "no") if isinstance(value, bool | np.bool_) else " ".join(str(value).split())
