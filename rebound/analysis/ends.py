"""Where do applications end: before anybody spoke with the person, or after? And what is still open?"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

ENDS: tuple[str, ...] = (
    "offer", "accepted", "offer_declined", "waiting", "no_answer", "withdrawn", "closed", "rejected",
)  # fmt: skip
"""Where an application can stand: an offer in hand, accepted or declined; waiting for them; silent for longer
than nearly all answers took; one's own no; nobody's verdict; their no."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Counts of applications by where they stand, each counted once.

    Attributes:
        before: for each of ``ENDS``, how many stand there without anybody having spoken with the person.
        after: for each of ``ENDS``, how many stand there after somebody spoke with the person.
        noted: how many were noted and never sent; they are in no other count.
    """

    before: Mapping[str, int]
    after: Mapping[str, int]
    noted: int

    @property
    def spoken(self) -> int:
        """How many led to a conversation, or more."""
        return sum(self.after.values())

    @property
    def open(self) -> int:
        """How many wait for an answer, silent for long or not."""
        return sum(each["waiting"] + each["no_answer"] for each in (self.before, self.after))

    @property
    def sent(self) -> int:
        """How many were sent."""
        return sum(self.before.values()) + self.spoken

    def table(self) -> pd.DataFrame:
        """Return the counts: ``ENDS`` and ``all`` are rows, ``before``, ``after`` and ``all`` columns."""
        counts = pd.DataFrame({"before": self.before, "after": self.after}, index=[*ENDS], dtype="int64")
        counts["all"] = counts.before + counts.after
        return pd.concat([counts, counts.sum().to_frame("all").T])


def ends(applications: pd.DataFrame, horizon: int) -> Ends:
    """Return where ``applications`` stand.

    Args:
        applications: a frame as ``frames.applications`` makes it; its columns ``stage``, ``status``, ``spoken``
            and ``silent_days`` are read.
        horizon: days of silence after which one that waits counts as ``"no_answer"`` (``silence.horizon``).
    """
    sent = applications[applications["stage"] != "saved"]
    return Ends(
        before=_counts(sent[~sent["spoken"]], horizon),
        after=_counts(sent[sent["spoken"]], horizon),
        noted=len(applications) - len(sent),
    )


def _counts(sent: pd.DataFrame, horizon: int) -> dict[str, int]:
    standing = sent["status"].astype(object).replace({"applied": "waiting", "in_process": "waiting"})
    silent = sent["silent_days"].gt(horizon).fillna(False).astype(bool)
    standing = standing.mask((standing == "waiting") & silent, "no_answer")
    return {end: int((standing == end).sum()) for end in ENDS}
