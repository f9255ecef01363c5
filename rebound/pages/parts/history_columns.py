"""Which columns the table of the history has: chosen by the person, their own attributes among them, remembered."""

from collections import Counter
from collections.abc import Callable, Iterable

from rebound.pages.parts.correcting import OWN
from rebound.pages.parts.history import Line
from rebound.records import STATUSES
from rebound.store.journal import Journal
from rebound.widgets.choice import Several
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column
from rebound.widgets.guard import Say, guarded

FIRST = Column("company", "Company", editable=True)
"""The column that names a row; it is always there."""

OFFERED: tuple[Column, ...] = (
    Column("role", "Role", editable=True),
    Column("applied_on", "Sent on", kind="date", editable=True, width="7rem"),
    Column("status", "Status", kind="choice", options=STATUSES, editable=True, width="9rem"),
    Column("status_on", "Since", kind="date", width="7rem"),
    Column("silent_days", "Days of silence", kind="number", width="6rem"),
    Column("source", "Source", editable=True),
    Column("location", "Place", editable=True),
    Column("work_mode", "At the office, at home, or both", editable=True),
    Column("seniority", "Seniority", editable=True),
    Column("pay", "Pay", editable=True),
    Column("resume_version", "Version of the résumé", editable=True),
    Column("notes", "Notes", editable=True),
)
"""The columns that can be shown beside it, but for attributes of the person's own."""

AS_IT_COMES = ("role", "applied_on", "status", "silent_days", "source", "location")
"""The keys of the columns that are shown until the person chooses."""

SHOWN = "history_columns"
"""The setting that holds the keys of those that are."""

MOST_OWN = 30
"""Attributes of the person's own that are offered, the most used first."""


class ChosenColumns:
    """The columns that are shown, and the boxes to choose them by.

    Args:
        journal: where the choice is remembered.
        on_change: called when others are chosen.
        say: where a problem is said.
    """

    def __init__(self, journal: Journal, on_change: Callable[[], None], say: Say):
        self.journal, self.on_change = journal, on_change
        self.choice = Several("Beside the company", {})
        self.choice.observe(guarded(self._chosen, say), "value")
        self.box = Fold("Choose its columns", [self.choice])
        self._is_offering = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns that the person wants, in the order in which they stand."""
        kept = self.journal.settings.get(SHOWN)
        return AS_IT_COMES if kept is None else tuple(kept)

    def offer(self, lines: Iterable[Line]) -> tuple[Column, ...]:
        """Offer the columns that ``lines`` can fill, and return those that are shown."""
        wanted = set(self.keys)
        there = {column.key: column for column in (*OFFERED, *_own(lines))}
        self._is_offering = True
        try:
            self.choice.options = [(key, column.title) for key, column in there.items()]
            self.choice.value = tuple(key for key in there if key in wanted)
        finally:
            self._is_offering = False
        return (FIRST, *(column for key, column in there.items() if key in wanted))

    def _chosen(self, change: dict) -> None:
        if not self._is_offering:
            self.journal.settings.set(SHOWN, list(change["new"]))
            self.on_change()


def _own(lines: Iterable[Line]) -> list[Column]:
    """Return the columns of the person's own attributes, the most used ones."""
    used = Counter(name for line in lines for name in line.application.attributes)
    return [Column(OWN + name, name, editable=True) for name, _ in used.most_common(MOST_OWN)]
