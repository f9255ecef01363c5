"""Where did this and earlier rejections come, how fast, and how many before anybody had spoken with the person?"""

from dataclasses import dataclass

import pandas as pd

from rebound import frames
from rebound.analysis.waiting import Spread, spread

STAGES: tuple[str, ...] = tuple(frames.STEPS["step"].categories)
"""The stages at which a rejection can come, in their order."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The rejections of a history, by the stage at which they came.

    Attributes:
        at: stage → how many came there, the furthest that the application had reached; every stage is in it.
        before: how many came before anyone there had spoken with the person.
        days: from the sending to each rejection whose two days are known.
        this_stage: the stage at which the one asked about came; None without one.
        this_before: whether it came before anybody had spoken with the person; None without one.
        this_days: its days from the sending; None without one, and where they are not known.
    """

    at: dict[str, int]
    before: int
    days: Spread
    this_stage: str | None = None
    this_before: bool | None = None
    this_days: int | None = None

    @property
    def n(self) -> int:
        """How many rejections there are."""
        return sum(self.at.values())


def usual(applications: pd.DataFrame, this: str | None = None) -> Usual:
    """Return where rejections came and how fast, and where the one of ``this`` application did.

    Args:
        applications: a frame as ``frames.applications`` makes it; its columns ``status``, ``status_on``, ``stage``,
            ``spoken`` and ``applied_on`` are read.
        this: the ``id`` of the application whose rejection is asked about; it is counted among all. None, one that
            is not there, or one that was not rejected: nothing is said of it.
    """
    refused = applications[applications["status"] == "rejected"]
    stage = refused["stage"].astype(object)
    took = (refused["status_on"] - refused["applied_on"]).dt.days
    found = Usual(
        at={name: int((stage == name).sum()) for name in STAGES},
        before=int((~refused["spoken"]).sum()),
        days=spread(took[took >= 0]),
    )
    if this not in refused.index:
        return found
    days = took.loc[this]
    return Usual(
        found.at,
        found.before,
        found.days,
        this_stage=str(stage.loc[this]),
        this_before=not refused.loc[this, "spoken"],
        this_days=int(days) if days >= 0 else None,
    )
