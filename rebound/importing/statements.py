"""What one row says about events: statement by statement, and all of them together."""

from dataclasses import dataclass
from datetime import date

from rebound.importing.preview import ORDER
from rebound.importing.vocabulary import Codes

DAY, TICK, COUNT = "day", "tick", "count"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one cell says: that something was, on which day, or that it was not.

    Attributes:
        kind: an event code, or ``first_response``, ``outcome``, ``silent``.
        by: by a ``DAY``, by a ``TICK``, or by a ``COUNT`` of days since it was sent.
        header: the column.
        cell: the words in it.
        on: the day; None where it gives none.
        times: how often, or after how many days.
    """

    kind: str
    by: str
    header: str
    cell: str
    on: date | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one row says about events.

    Attributes:
        sent_on: the day it was sent, if the row gives one.
        sent: what a tick says about whether it was sent.
        saved_on: the day it was noted.
        outcome_on: the day of the outcome.
        word: the outcome in the words of the file.
        codes: what it stands for.
        clash: whether the words of several columns contradict each other.
        statements: what was.
        denials: what was not.
        problems: what cannot be read, in sentences.
        once: of each problem, which answer for all rows settles it; empty for one of this row alone.
        unread: the columns of which a day cannot be read, or stands only roughly.
    """

    sent_on: date | None = None
    sent: bool | None = None
    saved_on: date | None = None
    outcome_on: date | None = None
    word: str = ""
    codes: Codes = ()
    clash: bool = False
    statements: tuple[Statement, ...] = ()
    denials: tuple[Statement, ...] = ()
    problems: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def unclear(self) -> bool:
        """Whether one of the problems is a date that could be read in two ways."""
        return ORDER in self.once

    def first(self, kind: str, by: str = "") -> Statement | None:
        """Return the first statement of ``kind``, made by ``by`` if that is given."""
        found = (each for each in self.statements if each.kind == kind and by in ("", each.by))
        return next(found, None)
