"""What reading a file leads to: rows, rows that need the person, and what everything was taken for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rebound.importing import names
from rebound.records import Application, Event

_IN_CELL = re.compile(r"says “.*?”(?=,)")


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the person corrected in the guesses, to read the file again with.

    Attributes:
        day_first: True reads 03/04 as 3 April, False as 4 March, None lets each column decide.
        columns: header → field of ``columns.FIELDS``.
        outcomes: word → event code, ``silent`` or ``open``; several are joined by ``+``.
        sheet: the sheet of a workbook to read.
        exported_on: the day of the export, from which words such as “yesterday” count.
        rough: what stands for a time that names no day, such as “Feb 2025”: its ``middle``, or that the day is
            ``unknown``; empty asks.
    """

    day_first: bool | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    sheet: str | None = None
    exported_on: date | None = None
    rough: str = ""


@dataclass(frozen=True, slots=True)
class DateReading:
    """How the dates of a column are read, and why."""

    order: str
    because: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is understood.

    Attributes:
        line: where it stands in the file.
        application: what it says about the application.
        events: what it says has happened.
        lacks_outcome: whether it leaves open what became of the application.
        key: the mark of the application it is about; the same in a later export of the same list.
        original: header → cell, as written, without the empty ones.
        describes: False where it is a further step of an application that another row describes.
    """

    line: int
    application: Application
    events: tuple[Event, ...]
    lacks_outcome: bool
    key: str
    original: Mapping[str, str]
    describes: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to answer for a row that needs the person.

    Attributes:
        text: what it means, in words.
        events: the events that it would write.
        application: the application that it would write; None leaves the row out.
        lacks_outcome: whether what became of it is still to be asked.
    """

    text: str
    events: tuple[Event, ...] = ()
    application: Application | None = None
    lacks_outcome: bool = False


COMPANY, ORDER, YEAR, MONTH, WORDS = "company", "order", "year", "month", "words"
"""What one answer settles for all rows.

The column of the company, the order of the dates, their year, what stands for a day of which only the month is
said, a word.
"""


@dataclass(frozen=True, slots=True)
class NeedsYou:
    """A row that cannot be decided without the person; nothing of it is written until they do.

    Attributes:
        file: the name of the file.
        line: where the row stands in it.
        reason: what is the matter, in a sentence that names the cells.
        row: header → cell, as written, without the empty ones.
        choices: the answers that are possible; the last one leaves the row out.
        key: the mark of the application it is about, or empty where that is not known.
        counts: what ``line`` counts: ``line``, ``row`` or ``entry``.
        once: which answers for all rows settle this one; empty where the row itself is the matter.
    """

    file: str
    line: int
    reason: str
    row: Mapping[str, str]
    choices: tuple[Choice, ...]
    key: str = ""
    counts: str = "line"
    once: tuple[str, ...] = ()

    @property
    def cause(self) -> str:
        """What is the matter, without what stands in the cells: the same for rows that ask the same."""
        return _IN_CELL.sub("says “…”", self.reason)


@dataclass(frozen=True, slots=True)
class Reading:
    """The preview of one file.

    Attributes:
        source: the name of the file.
        sha256: its fingerprint.
        form: what kind of list it was taken for.
        rows: the rows that are understood.
        needs_you: the rows that are not.
        read: how many rows there are; blank ones are none.
        columns: header → field of ``columns.FIELDS``, or ``ignored: `` and why.
        column_reasons: header → why it was taken for that.
        dates: header → how its dates are read.
        outcomes: word → event code, ``silent``, ``open`` or ``unknown``; several are joined by ``+``.
        outcome_reasons: word → why it was taken for that, where it is no plain knowledge.
        notes: sentences on the file as a whole: other sheets, encoding, what was guessed to open it.
        sheet: the sheet that was read; empty where the file has only one.
        others: the sheets that were not read.
        years: the years that its days speak of, the one of most days first.
    """

    source: str
    sha256: str
    form: str
    rows: tuple[Row, ...]
    needs_you: tuple[NeedsYou, ...]
    read: int
    columns: Mapping[str, str]
    column_reasons: Mapping[str, str]
    dates: Mapping[str, DateReading]
    outcomes: Mapping[str, str]
    outcome_reasons: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    sheet: str = ""
    others: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    @property
    def shape(self) -> str:
        """What lists that are kept alike have in common: the names of their columns."""
        return " | ".join(sorted(map(names.plain, self.columns)))
