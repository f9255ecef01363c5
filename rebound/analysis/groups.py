"""What differs between applications: the levels of every attribute, and what may be said about them."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from rebound.analysis.cases import OWN
from rebound.analysis.strata import Within

TIME = "time"
"""The strata that are parts of the time of sending."""

PASSED, LUCK, SMALL, FILLED_LATER, NOT_ALONE, ONE_LEVEL, TOO_FEW, UNTESTED = (
    "passed", "luck", "small", "filled in later", "not alone", "one level", "too few", "untested",
)  # fmt: skip
"""Why a group is claimed or not: ``Group.because``."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of an attribute.

    Attributes:
        name: as the person wrote it; ``cases.OTHER`` for all with fewer than ``cases.FEWEST``.
        n: how many cases have it.
        k: how many of them advanced.
        rate: the chance to advance, pulled toward the mean of the levels (``pooling.pool``); None with fewer than
            ``likely.FEWEST_FOR_RATES`` cases in all.
        low: from where it likely lies; None as above.
        high: to where; None as above.
    """

    name: str
    n: int
    k: int
    rate: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """An attribute, and what one look says about it.

    Attributes:
        attribute: the column.
        levels: in the order of their cases, the most first; ``cases.OTHER`` last.
        unknown: how many cases are at none of the levels.
        ratio: the pooled rate of the best level over that of the worst; None with fewer than two levels.
        p: how often luck alone would show differences as wide; None where they were not tested.
        p_adjusted: the same after every attribute looked at is paid for; None as above.
        p_filled: how often luck alone would make what is unknown fall together with the outcome as much; 1 where
            nothing is unknown.
        strata: each other attribute, and ``TIME`` → what is left within it; empty where luck explains it already.
        because: ``PASSED``, or what it fails at.
    """

    attribute: str
    levels: tuple[Level, ...]
    unknown: int
    ratio: float | None
    p: float | None
    p_adjusted: float | None
    p_filled: float
    strata: Mapping[str, Within]
    because: str

    @property
    def claim(self) -> bool:
        """Whether the difference is claimed."""
        return self.because == PASSED

    @property
    def name(self) -> str:
        """The attribute as the person calls it."""
        return self.attribute.removeprefix(OWN)

    @property
    def best(self) -> Level:
        """The level with the highest rate."""
        return max(self.levels, key=lambda level: (level.rate or 0.0, level.n))

    @property
    def worst(self) -> Level:
        """The level with the lowest rate."""
        return min(self.levels, key=lambda level: (level.rate or 0.0, -level.n))


@dataclass(frozen=True, slots=True)
class Groups:
    """One look at every attribute.

    Attributes:
        alpha: the share of searches without a pattern in which this look may claim anything; None where it
            only counts.
        within: days within which an advance counts, and after which an application is mature.
        mature: how many applications had had that time.
        n: how many of them are counted: the first to each employer.
        k: how many of these advanced.
        tested: the attributes that have more than one level; each claim pays for all of them.
        groups: in the order of the columns.
        p_trend: how often luck alone would make outcomes lean as far to early or late; None where not tested.
    """

    alpha: float | None
    within: int
    mature: int
    n: int
    k: int
    tested: tuple[str, ...]
    groups: tuple[Group, ...]
    p_trend: float | None

    def __getitem__(self, attribute: str) -> Group:
        """Return the group of this ``attribute``."""
        return {group.attribute: group for group in self.groups}[attribute]

    @property
    def claims(self) -> tuple[Group, ...]:
        """The groups that are claimed."""
        return tuple(group for group in self.groups if group.claim)

    def table(self) -> pd.DataFrame:
        """Return a row for each attribute and level: ``n``, ``k``, ``rate``, ``low``, ``high``."""
        rows = [
            [group.attribute, level.name, level.n, level.k, level.rate, level.low, level.high]
            for group in self.groups
            for level in group.levels
        ]
        table = pd.DataFrame(rows, columns=["attribute", "level", "n", "k", "rate", "low", "high"])
        floats = dict.fromkeys(["rate", "low", "high"], "Float64")
        return table.set_index(["attribute", "level"]).astype(floats)
