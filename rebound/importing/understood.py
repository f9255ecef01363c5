"""A list as a whole, understood: what its columns, dates and words were taken for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rebound import clock, errors
from rebound.importing import (
    column_values,
    columns,
    date_orders,
    dates,
    in_order,
    known_forms,
    outcome_words,
    stage_cells,
    stage_log,
    told_course,
    told_notes,
    years,
)
from rebound.importing.cells import Line, Opened
from rebound.importing.fields import Column
from rebound.importing.form import Form
from rebound.importing.header import Table
from rebound.importing.outcome_words import Meant
from rebound.importing.preview import Corrections, DateReading
from rebound.importing.vocabulary import Codes

_FEWEST = 2
_VOLATILE_FROM = 10
"""From how many rows on a day that stands in all of them is taken for the day of printing."""


_ANY_YEAR = date(2000, 12, 31)
"""The end of a leap year: with it, days without a year tell in which order their numbers stand."""

_A_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Understood:
    """What is known of a list before its rows are read one by one.

    Attributes:
        file: the name of the file.
        form: what kind of list it is.
        table: its rows, and the names of its columns.
        columns: what each column is taken for.
        dates: header → how the dates in it are read.
        meanings: outcome word → codes.
        reasons: outcome word → why it was taken for that, where it is no plain knowledge.
        told: the codes that the outcome columns use anywhere.
        exported_on: the day of the export, if known.
        counts: what the numbers of its lines count.
        usual: the order of the dates in it, where all its columns of days agree on one.
        assumed: the order to try where nothing decides.
        trusted: the columns of counts of days that agree with the dates beside them.
        is_log: whether each row is a step of an application rather than an application.
        by_neighbours: number of a line → the day it was sent, where only the rows around it tell the year.
        rough: what stands for a time that names no day; empty where the person has not said.
        notes_tell: whether nothing but the notes says how applications ended.
        years: the years that its days speak of, the one of most days first.
    """

    file: str
    form: Form
    table: Table
    columns: tuple[Column, ...]
    dates: Mapping[str, DateReading]
    meanings: Mapping[str, Codes]
    told: frozenset[str]
    exported_on: date | None
    counts: str
    reasons: Mapping[str, str] = field(default_factory=dict)
    usual: str = dates.UNDECIDED
    assumed: str = ""
    is_log: bool = False
    trusted: frozenset[str] = frozenset()
    by_neighbours: Mapping[int, date] = field(default_factory=dict)
    rough: str = ""
    notes_tell: bool = False
    years: tuple[int, ...] = ()

    @property
    def mostly_sent(self) -> bool:
        """Whether most rows of the list tell when they were sent, and name a role beside the company."""
        places = [
            column.place for column in self.columns if column.field in ("applied_on", "applied", "role")
        ]
        rows = [line.cells for line in self.table.lines if not line.problem]
        told = sum(all(len(row) > place and row[place] for place in places) for row in rows)
        return len(places) >= _FEWEST and told * _FEWEST >= len(rows)

    def cells(self, line: Line) -> tuple[str, ...]:
        """Return the cells of ``line``, as many as there are columns."""
        width = len(self.table.headers)
        return tuple(line.cells[:width]) + ("",) * (width - len(line.cells))

    def days(self, row: tuple[str, ...]) -> tuple[str, ...]:
        """Return the cells of ``row`` in columns that tell of events; notes are none of them."""
        return tuple(row[column.place] for column in self.columns if tells_days(column) and row[column.place])

    def has(self, *fields: str) -> bool:
        """Say whether a column was taken for one of ``fields``."""
        return any(column.field in fields for column in self.columns)

    def order(self, column: Column) -> str:
        """Return the order in which the dates of ``column`` are read."""
        told = self.dates.get(column.header)
        is_known = told and told.order not in (date_orders.NO_YEARS, dates.UNDECIDED)
        own = told.order if told and is_known else self.usual
        return self.assumed or own if own == dates.UNDECIDED else own


def understand(
    file: str, opened: Opened, table: Table, corrections: Corrections, sheet: str = ""
) -> Understood:
    """Return what ``table`` was taken for, with the person's ``corrections``; ``sheet`` is what it is called.

    Raises:
        errors.NoApplications: it is a list of a known kind, but not of applications.
        errors.UnknownCorrection: a correction names a field or a code that does not exist.
    """
    form = known_forms.recognise(table.headers, opened.maker or file)
    if form.holds:
        raise errors.NoApplications(file, form.holds)
    taken = _without_volatile(columns.take(table, form, corrections.columns), table)
    exported_on = corrections.exported_on or dates.said(opened.exported_on).under(dates.UNDECIDED)
    notes_tell = not any(map(told_notes.tells_ends, taken))
    meant = _meanings(taken, table, corrections.outcomes)
    meanings = {word: each.codes or table.meant.get(word, ()) for word, each in meant.items()}
    meanings |= told_notes.meanings(taken, table.lines, corrections.outcomes, notes_tell)
    step_day = stage_log.step_day(taken, table, meanings)
    if table.steps >= 0:
        step_day = next((column for column in taken if column.field == "applied_on"), None)
    step_day = step_day if step_day and step_day.header not in corrections.columns else None
    taken = tuple(_day_of_step(column) if column is step_day else column for column in taken)
    readings = _dates(taken, table, corrections.day_first, form.order, exported_on)
    if not exported_on and (told := _year_above(readings, (*table.above, sheet, file))):
        exported_on = told
        readings = _dates(taken, table, corrections.day_first, form.order, exported_on)
        readings = {name: _of_year(how, told.year) for name, how in readings.items()}
    usual = _usual(readings, corrections.day_first)
    if usual == dates.UNDECIDED:
        in_any_year = _dates(taken, table, corrections.day_first, form.order, _ANY_YEAR)
        usual = _usual(in_any_year, corrections.day_first)
    return Understood(
        file=file,
        form=form,
        table=table,
        columns=taken,
        dates=readings,
        meanings=meanings,
        told=frozenset(code for codes in meanings.values() for code in codes),
        exported_on=exported_on,
        counts=opened.counts,
        reasons={word: each.reason for word, each in meant.items() if each.reason},
        usual=usual,
        is_log=step_day is not None or form.log,
        by_neighbours=_by_neighbours(taken, table, readings, usual),
        rough=corrections.rough,
        notes_tell=notes_tell,
        years=years.spoken_of(cell for each in taken if tells_days(each) for cell in cells(table, each)),
    )


def cells(table: Table, column: Column) -> list[str]:
    """Return the cells of ``column`` that are not empty, from the lines that can be read."""
    rows = (line.cells for line in table.lines if not line.problem)
    written = (row[column.place] for row in rows if len(row) > column.place)
    return [
        cell for cell in written if cell and not (column.field != "outcome" and stage_cells.is_nothing(cell))
    ]


def _without_volatile(taken: tuple[Column, ...], table: Table) -> tuple[Column, ...]:
    """Leave out the columns of the person's own in which the same day and time stands in every row."""
    return tuple(
        Column(column.place, column.header, "ignored", "every row has the same day")
        if column.field in ("attribute", "updated_on") and _is_printed(cells(table, column), len(table.lines))
        else column
        for column in taken
    )


def _is_printed(written: list[str], rows: int) -> bool:
    return (
        rows >= _VOLATILE_FROM
        and len(written) == rows
        and len(set(written)) == 1
        and (column_values.is_day(written[0]))
    )


def _dates(
    taken: tuple[Column, ...], table: Table, day_first: bool | None, hint: str, exported_on: date | None
) -> dict[str, DateReading]:
    """Return how the dates are read, of the columns in which days count; others help to decide."""
    days = {}
    for column in taken:
        written = cells(table, column)
        if column.field == "course":
            days[column.header] = [
                step.day for cell in written for step in told_course.steps(cell) if step.day
            ]
        elif column.field == "notes":
            told = [told_notes.end_in(cell, is_all_there_is=False) for cell in written]
            days |= (
                {column.header: texts} if (texts := [each.day for each in told if each and each.day]) else {}
            )
        elif column_values.is_about_event(column.field) and not _is_days(column):
            texts = [text for cell in written for text in stage_cells.stage_cell(cell).texts]
            days |= {column.header: texts} if texts else {}
        elif written and (_is_days(column) or column_values.share(written, column_values.is_day) > 0.5):
            days[column.header] = written
    readings = date_orders.decide(days, day_first, hint, exported_on)
    used = {
        column.header
        for column in taken
        if column_values.is_about_event(column.field)
        or _is_days(column)
        or column.field in ("course", "notes")
    }
    return {name: reading for name, reading in readings.items() if name in used}


def _year_above(readings: Mapping[str, DateReading], titles: tuple[str, ...]) -> date | None:
    """Return the last day of the one year that stands above days without years, or in the name of the list."""
    orders = {reading.order for reading in readings.values()}
    if orders != {date_orders.NO_YEARS}:
        return None
    named = next((years for title in titles if (years := set(_A_YEAR.findall(title)))), set())
    return min(clock.today(), date(int(named.pop()), 12, 31)) if len(named) == 1 else None


def _of_year(how: DateReading, year: int) -> DateReading:
    return DateReading(how.order, f"{how.because}; {year} stands above them, or in the name of the file")


def _day_of_step(column: Column) -> Column:
    reason = "each row is one step of an application, and this is its day"
    return Column(column.place, column.header, "outcome_on", reason)


def _usual(readings: Mapping[str, DateReading], day_first: bool | None) -> str:
    """Return the one order in which the numbers of all dates stand, as far as it is known."""
    if day_first is not None:
        return dates.DAY_FIRST if day_first else dates.MONTH_FIRST
    orders = {reading.order for reading in readings.values()} & {dates.DAY_FIRST, dates.MONTH_FIRST}
    return orders.pop() if len(orders) == 1 else dates.UNDECIDED


def tells_days(column: Column) -> bool:
    """Say whether ``column`` tells of events by days, ticks or counts; notes do not."""
    return _is_days(column) or column.field == "course" or column_values.is_about_event(column.field)


def _is_days(column: Column) -> bool:
    return column.field in ("applied_on", "outcome_on", "saved_on", "updated_on")


def _meanings(taken: tuple[Column, ...], table: Table, corrected: Mapping[str, str]) -> dict[str, Meant]:
    """Return what each outcome word stands for, as the person corrected it or as it is known or sounds."""
    words = (
        word
        for column in taken
        for cell in cells(table, column)
        for word in outcome_words.in_cell(column, cell)
    )
    return outcome_words.meanings(words, corrected)


def _by_neighbours(
    taken: tuple[Column, ...], table: Table, readings: Mapping[str, DateReading], usual: str
) -> dict[int, date]:
    """Return the days of sending of which only the rows around them tell the year, by the number of the line."""
    column = next((each for each in taken if each.field in ("applied_on", "course")), None)
    if column is None:
        return {}
    is_course = column.field == "course"
    rows = [line for line in table.lines if not line.problem and len(line.cells) > column.place]
    written = [(line.number, line.cells[column.place]) for line in rows if line.cells[column.place]]
    written = [(number, told_course.first_day(cell) if is_course else cell) for number, cell in written]
    order = readings[column.header].order if column.header in readings else dates.UNDECIDED
    order = usual if order in (dates.UNDECIDED, date_orders.NO_YEARS) else order
    return in_order.years(written, order)
