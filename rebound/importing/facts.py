"""What one row says about events, cell by cell, before it is asked whether all of it can be true."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from rebound import clock
from rebound.importing import names, stage_cells, vocabulary
from rebound.importing.column_values import is_about_event
from rebound.importing.dates import NO_YEAR, Said, first_after, said_in
from rebound.importing.fields import Column
from rebound.importing.preview import ORDER, WORDS, YEAR
from rebound.importing.understood import Understood, word_of
from rebound.importing.vocabulary import Codes

DAY, TICK, COUNT = "day", "tick", "count"
_LONGEST = 3_000
"""The most days that a count of days may give."""


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

    @property
    def unclear(self) -> bool:
        """Whether one of the problems is a date that could be read in two ways."""
        return ORDER in self.once

    def first(self, kind: str, by: str = "") -> Statement | None:
        """Return the first statement of ``kind``, made by ``by`` if that is given."""
        found = (each for each in self.statements if each.kind == kind and by in ("", each.by))
        return next(found, None)


@dataclass
class _Collected:
    """What has been found in the row so far."""

    days: dict[str, date] = field(default_factory=dict)
    sent: bool | None = None
    statements: list[Statement] = field(default_factory=list)
    denials: list[Statement] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    once: list[str] = field(default_factory=list)
    by_neighbours: date | None = None

    def problem(self, words: str, once: str = "") -> None:
        """Note what cannot be read, in a sentence, and which answer for all rows would settle it."""
        self.problems.append(words)
        self.once.append(once)


def facts(cells: tuple[str, ...], list_: Understood, line: int = 0) -> Facts:
    """Return what the row with ``cells`` says.

    Args:
        cells: its cells, as many as the list has columns.
        list_: the list it stands in.
        line: the number of its line.
    """
    found = _Collected(by_neighbours=list_.by_neighbours.get(line))
    for column in sorted(list_.columns, key=lambda each: each.field != "applied_on"):
        cell = cells[column.place]
        if cell and (reader := _reader(column.field)):
            reader(found, column, cell, list_)
    _count_days(found, cells, list_)
    word, codes, clash = _outcome(found, cells, list_)
    return Facts(
        sent_on=found.days.get("applied_on"),
        sent=found.sent,
        saved_on=found.days.get("saved_on"),
        outcome_on=found.days.get("outcome_on"),
        word=word,
        codes=codes,
        clash=clash,
        statements=tuple(found.statements),
        denials=tuple(found.denials),
        problems=tuple(found.problems),
        once=tuple(found.once),
    )


Reader = Callable[[_Collected, Column, str, Understood], None]


def _reader(name: str) -> Reader | None:
    if name in ("outcome", "attribute", "ignored") or name.startswith("days_to_"):
        return None
    if name in ("applied_on", "saved_on", "outcome_on"):
        return _read_day
    return _read_event if is_about_event(name) else None


def _read_day(found: _Collected, column: Column, cell: str, list_: Understood) -> None:
    """Take in the one day that a cell gives, or that it was not sent."""
    if stage_cells.is_nothing(cell):
        return
    if column.field == "applied_on" and (ticked := stage_cells.yes_or_no(cell)) is not None:
        found.sent = ticked
        return
    if day := _day(found, column, cell, said_in(cell, list_.exported_on), list_):
        found.days[column.field] = day


def _day(found: _Collected, column: Column, cell: str, may_be: Said, list_: Understood) -> date | None:
    """Return the day; where there is none, note why."""
    order = list_.order(column)
    day = _without_year(found, column, cell, order) or may_be.under(order)
    if day:
        return day
    if may_be.day_first and may_be.month_first:
        either = f"“{column.header}” says “{cell}”, which could be read with the day or with the month first."
        found.problem(either, ORDER)
    else:
        why = may_be.why or f"cannot be a day, as the column is read as {order}"
        found.problem(f"“{column.header}” says “{cell}”, which {why}.", YEAR if why == NO_YEAR else "")
    return None


def _without_year(found: _Collected, column: Column, cell: str, order: str) -> date | None:
    """Return the day of a cell that leaves out the year, where the rest of the list tells it.

    Of the sending, the rows around it do; of what came later, the day of sending does.
    """
    if said_in(cell).why != NO_YEAR:
        return None
    if column.field == "applied_on":
        return found.by_neighbours
    sent_on = found.days.get("applied_on")
    day = first_after(cell, sent_on, order) if sent_on else None
    return day if day and day <= clock.today() else None


def _read_event(found: _Collected, column: Column, cell: str, list_: Understood) -> None:
    """Take in what a cell says about the event of its column."""
    kind = "interview" if column.field == "interviews" else column.field.removesuffix("_on")
    told = stage_cells.stage_cell(cell, list_.exported_on)
    if told.kind == stage_cells.DAYS:
        days = [_day(found, column, cell, each, list_) for each in told.days]
        if kind == "applied":
            found.days |= {"applied_on": min(day for day in days if day)} if any(days) else {}
            return
        found.statements += [Statement(kind, DAY, column.header, cell, day) for day in days if day]
    elif kind == "applied":
        found.sent = told.kind == stage_cells.YES if told.kind in (stage_cells.YES, stage_cells.NO) else None
    elif told.kind in (stage_cells.YES, stage_cells.FAILED):
        found.statements.append(Statement(kind, TICK, column.header, cell, times=told.count))
        if told.kind == stage_cells.FAILED and kind != "rejected":
            found.statements.append(Statement("rejected", TICK, column.header, cell))
    elif told.kind == stage_cells.NO:
        found.denials.append(Statement(kind, TICK, column.header, cell))
    elif told.kind == stage_cells.UNCLEAR:
        found.problem(f"“{column.header}” says “{cell}”, which is no day and neither yes nor no.")


def _count_days(found: _Collected, cells: tuple[str, ...], list_: Understood) -> None:
    """Take in the counts of days since it was sent."""
    sent_on = found.days.get("applied_on")
    for column in list_.columns:
        if not column.field.startswith("days_to_"):
            continue
        cell = cells[column.place]
        number = _whole(cell)
        if number is not None and 0 <= number <= _LONGEST:
            on = sent_on + timedelta(days=number) if sent_on else None
            kind = column.field.removeprefix("days_to_")
            found.statements.append(Statement(kind, COUNT, column.header, cell, on, number))


def _whole(cell: str) -> int | None:
    """Return the whole number with which ``cell`` begins, if it is one."""
    digits = cell.casefold().removesuffix("days").removesuffix("day").removesuffix("d").strip()
    try:
        return round(float(digits.replace(",", "."))) if digits[:1].isdigit() and len(digits) < 8 else None
    except ValueError:
        return None


def _outcome(found: _Collected, cells: tuple[str, ...], list_: Understood) -> tuple[str, Codes, bool]:
    """Return the outcome in words and in codes, and whether several columns contradict each other."""
    told: dict[str, Codes] = {}
    for column, cell in _outcome_cells(cells, list_):
        word, beside = word_of(cell)
        if word not in list_.meanings:
            continue
        told[word] = list_.meanings[word]
        if not told[word]:
            found.problem(f"“{column.header}” says “{word}”, {_why_unknown(word)}.", WORDS)
        if column.field == "notes" and len(told[word]) > 1:
            continue
        if beside and (day := _day(found, column, cell, beside, list_)):
            found.days.setdefault("applied_on" if told[word] == ("applied",) else "outcome_on", day)
    if silent := _silent(found, told):
        told[silent.cell] = (vocabulary.SILENT,)
    several = [codes for codes in told.values() if codes]
    codes = vocabulary.together(several) if several else ()
    words = {names.plain(word) or word: word for word in reversed(told)}
    return " · ".join(reversed(words.values())), codes, bool(several) and not codes


def _why_unknown(word: str) -> str:
    if vocabulary.may_be_either(word):
        return "which may be their answer or yours"
    return "and what that means for the application is not known"


def _silent(found: _Collected, told: Mapping[str, Codes]) -> Statement | None:
    """Return the tick that says that they never answered, where nothing in the row tells of an answer."""
    if any(set(codes) - {"applied", vocabulary.OPEN} for codes in told.values()):
        return None
    ticks = [each for each in found.statements if each.kind == "silent"]
    if not told and not found.statements:
        ticks += [each for each in found.denials if each.kind == "first_response"]
    return ticks[0] if ticks else None


def _outcome_cells(cells: tuple[str, ...], list_: Understood) -> Iterator[tuple[Column, str]]:
    for column in list_.columns:
        cell = cells[column.place]
        if cell and (column.field == "outcome" or (list_.notes_tell and column.field == "notes")):
            yield column, cell
