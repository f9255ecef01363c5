"""The whole analysis of the person's history, worked out once for each state of the journal."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from rebound import clock, frames
from rebound.analysis.patterns import Patterns, patterns
from rebound.analysis.question import declared
from rebound.store.journal import Journal

PERIODS: dict[str, str] = {"": "all", "90": "the last three months", "182": "the last half year"}
"""Days back from today → the words on the page."""

ALL_LEVELS = ""


@dataclass(frozen=True, slots=True)
class History:
    """The frames of one state of the journal, and what they say together.

    Attributes:
        applications: as ``frames.applications`` makes it.
        steps: as ``frames.steps`` makes it.
        events: as ``frames.events`` makes it.
        result: the whole analysis.
    """

    applications: pd.DataFrame
    steps: pd.DataFrame
    events: pd.DataFrame
    result: Patterns

    def narrowed(self, period: str, attribute: str, level: str) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Return the applications and steps of one time and one level; nothing that is claimed follows from them.

        Args:
            period: one of ``PERIODS``.
            attribute: a column of the applications, or empty for no narrowing by it.
            level: a value of that column.
        """
        kept = pd.Series(True, index=self.applications.index)
        if period:
            kept &= self.applications["age_days"].le(int(period)).fillna(False).astype(bool)
        if attribute and level:
            kept &= self.applications[attribute].astype("string").eq(level).fillna(False).astype(bool)
        ids = self.applications.index[kept]
        return self.applications.loc[ids], self.steps[self.steps["application_id"].isin(ids)]


_known: dict[tuple[object, ...], History] = {}


def history(journal: Journal) -> History:
    """Return the frames and the analysis of ``journal`` as of today."""
    today, entries = clock.today(), journal.entries.all()
    state = (journal.path, journal.changed_at(), today)
    if state not in _known:
        _known.clear()
        _known[state] = _worked_out(journal, entries, today)
    return _known[state]


def _worked_out(journal: Journal, entries: list, today: date) -> History:
    applications, events = journal.applications.all(), journal.events.all()
    frame = frames.applications(applications, events, today)
    steps = frames.steps(applications, events, today)
    happened = frames.events(events, applications)
    told = {
        "told": frames.reply_lines(entries, applications),
        "stories": frames.entries(entries, "story"),
        "question": declared(frame, frames.entries(entries, "question")),
    }
    return History(frame, steps, happened, patterns(frame, steps, happened, today, **told))
