"""A file → the previews of the lists in it: what they hold, what was guessed, what needs the person.

Nothing is written. A file may hold several lists: sheets of a workbook that are kept alike, the parts of a job
site's export in a zip.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from rebound import errors
from rebound.importing import (
    archives,
    asides,
    between_rows,
    column_names,
    day_counts,
    description,
    event_log,
    files,
    form_log,
    header,
    known_forms,
    names,
    own_tables,
    phone_notes,
    stage_log,
    trackers,
    understood,
    vocabulary,
    without_years,
)
from rebound.importing.cells import Opened
from rebound.importing.files import Given
from rebound.importing.header import Table
from rebound.importing.preview import Choice, Corrections, DateReading, NeedsYou, Reading, Row
from rebound.importing.rows import read_line

__all__ = ["Choice", "Corrections", "DateReading", "NeedsYou", "Reading", "Row", "read", "read_all"]

AS_GUESSED = Corrections()
"""No corrections."""

_ALIKE = 0.7

_ASIDE = (
    (asides.HEADING, "Titles of parts of the list"),
    (asides.SUM, "Sums of the list"),
    (event_log.NO_COMPANY, "Lines that name no company"),
)
"""What lines between the rows are → how they are told of."""

CorrectionsOf = Callable[[str], Corrections]
"""The name of a list → what the person corrected in its preview."""


def read(source: Path | str | tuple[str, bytes], *, corrections: Corrections = AS_GUESSED) -> Reading:
    """Return the preview of the one list in a file that is most like a list of applications.

    Every row of it is in ``rows`` or in ``needs_you``.

    Args:
        source: a path, or the name and the bytes of the file: CSV, TSV, XLSX, XLS, ODS or JSON.
        corrections: what the person corrected in the preview before.

    Raises:
        errors.UnreadableFile: one of its kinds; the sentence says what to do.
        errors.UnknownCorrection: a correction names a field or a code that does not exist.
    """
    given = files.take(source)
    opened = files.open_tables(given, column_names.known)
    tables = _tables(given.name, opened, corrections.sheet)
    return _reading(given, opened, tables, _best(tables), corrections)


def read_all(
    source: Path | str | tuple[str, bytes], *, corrections: CorrectionsOf = lambda _: AS_GUESSED
) -> tuple[Reading, ...]:
    """Return the previews of all lists of applications in a file, or in a zip of files.

    Args:
        source: a path, or the name and the bytes of the file; see ``read``.
        corrections: what the person corrected in the preview of each list, by the name of its reading.

    Raises:
        errors.UnreadableFile: there is none that can be read; the sentence says what to do.
        errors.UnknownCorrection: a correction names a field or a code that does not exist.
    """
    given = files.take(source)
    inside = archives.members(given)
    if inside is None:
        return tuple(_lists(given, corrections))
    found: list[Reading] = []
    aside: list[str] = []
    told: list[str] = []
    happened: own_tables.Happened = {}
    for member in inside:
        if events := _events_of(member):
            happened = events
            continue
        try:
            lists = [each for each in _lists(member, corrections) if _is_of_applications(each)]
        except errors.NoApplications as other:
            told.append(str(other))
            continue
        except errors.UnreadableFile:
            lists = []
        found += lists
        aside += [] if lists else [member.name]
    if not found:
        raise errors.NoListInZip(given.name)
    if happened:
        found = [own_tables.with_events(each, happened) if _is_own(each) else each for each in found]
    told += [f"No lists of applications, and not read: {_quoted(aside)}."] if aside else []
    return (replace(found[0], notes=(*found[0].notes, *told)), *found[1:])


def _is_own(reading: Reading) -> bool:
    return reading.form == trackers.REBOUND.name


def _events_of(given: Given) -> own_tables.Happened:
    """Return the events in a table that Rebound wrote itself; nothing where the file is no such table."""
    try:
        opened = files.open_tables(given, column_names.known)
    except errors.UnreadableFile:
        return {}
    return own_tables.events_in(opened.sheets, opened.counts == "line")


def _lists(given: Given, corrections: CorrectionsOf) -> Iterator[Reading]:
    """Yield the preview of each list in one file: the likeliest sheet, and those that are kept like it."""
    opened = files.open_tables(given, column_names.known)
    own = corrections(given.name)
    tables = _tables(given.name, opened, own.sheet)
    best = _best(tables)
    alike = [sheet for sheet in tables if _are_alike(tables[sheet], tables[best])]
    if len(alike) == 1:
        yield _reading(given, opened, tables, best, own)
        return
    for sheet in alike:
        part = Given(f"{given.name}, {sheet}", given.content)
        yield _reading(part, opened, tables, sheet, corrections(part.name), alike)


def _is_of_applications(reading: Reading) -> bool:
    """Say whether a list in a zip of many things is one of applications, rather than of contacts or messages."""
    taken = set(reading.columns.values())
    return "company" in taken and bool(taken & {"role", "link", "outcome", "applied_on"})


def _are_alike(one: Table, other: Table) -> bool:
    """Say whether two tables have the same columns, but for a few."""
    mine, theirs = ({name.casefold() for name in table.headers} for table in (one, other))
    return len(mine & theirs) >= _ALIKE * len(mine | theirs)


def _reading(
    given: Given,
    opened: Opened,
    tables: dict[str, Table],
    sheet: str,
    corrections: Corrections,
    read_too: list[str] | None = None,
) -> Reading:
    """Return the preview of the table of one ``sheet``; ``read_too`` are the sheets that are read as well."""
    table = tables[sheet]
    is_own = trackers.REBOUND.headers <= set(map(names.plain, table.headers))
    happened = own_tables.events_in(opened.sheets, opened.counts == "line") if is_own else {}
    table = own_tables.as_written(table) if is_own and opened.counts == "line" else table
    others = tuple(
        each.name
        for each in opened.sheets
        if each.name not in (read_too or [sheet]) and not (happened and own_tables.is_events(each))
    )
    list_ = understood.understand(given.name, opened, table, corrections, sheet)
    steps = None if list_.is_log or corrections.columns else event_log.as_steps(table, list_.columns)
    if steps:
        table = steps
        list_ = understood.understand(given.name, opened, table, corrections, sheet)
    told = list(opened.notes)
    if not list_.exported_on and (until := without_years.until(list_)):
        counted = replace(corrections, exported_on=until)
        list_ = understood.understand(given.name, opened, table, counted, sheet)
        told.append(without_years.NOTE)
    list_ = replace(list_, trusted=day_counts.trusted(list_))
    spellings = description.spellings(list_)
    found = [read_line(line, list_, spellings) for line in table.lines]
    found = stage_log.joined(found) if list_.is_log else found
    made = Reading(
        source=given.name,
        sha256=given.sha256,
        form=list_.form.name,
        rows=tuple(row for row in found if isinstance(row, Row)),
        needs_you=tuple(row for row in found if isinstance(row, NeedsYou)),
        read=len(found),
        columns={column.header: column.shown for column in list_.columns},
        column_reasons={column.header: column.reason for column in list_.columns},
        dates=dict(list_.dates),
        outcomes={word: vocabulary.joined(codes) for word, codes in list_.meanings.items()},
        outcome_reasons=dict(list_.reasons),
        notes=(*told, *_notes(table, sheet, others)),
        sheet=sheet,
        others=others,
        years=list_.years,
    )
    return own_tables.with_events(made, happened) if happened else made


def _tables(name: str, opened: Opened, wanted: str | None) -> dict[str, Table]:
    """Return the table of each sheet that has one, or of the one that is wanted.

    Raises:
        errors.NoSuchSheet: the sheet that was wanted is not there.
        errors.NoRows: no sheet has rows.
        errors.NoHeader: no sheet has a header.
        errors.NoApplications: what there is, is a list of a known kind, but not of applications.
    """
    there = [sheet.name for sheet in opened.sheets]
    if wanted is not None and wanted not in there:
        raise errors.NoSuchSheet(name, wanted, there)
    tables: dict[str, Table] = {}
    problem: errors.UnreadableFile = errors.NoRows(name)
    for sheet in opened.sheets:
        if wanted in (None, sheet.name):
            try:
                tables.setdefault(sheet.name, _laid_out(header.table(name, sheet)))
            except (errors.NoRows, errors.NoHeader) as found:
                if kept := phone_notes.as_table(sheet):
                    tables.setdefault(sheet.name, kept)
                    continue
                other = known_forms.recognise(sheet.lines[0].cells)
                problem = errors.NoApplications(name, other.holds) if other.holds else found
    if not tables:
        raise problem
    return tables


def _laid_out(table: Table) -> Table:
    """Return ``table`` with each row saying by itself what it says, and what is no row apart."""
    return form_log.with_days(asides.apart(between_rows.spread(table)))


def _best(tables: dict[str, Table]) -> str:
    """Return the sheet that is most like a list of applications."""
    return max(tables, key=lambda each: (tables[each].named, len(tables[each].lines)))


def _notes(table: Table, sheet: str, others: tuple[str, ...]) -> list[str]:
    notes = []
    if others:
        notes.append(f"“{sheet}” was read. Not read: {_quoted(others)}.")
    if table.above:
        notes.append(f"Lines above the names of the columns that were left out: {len(table.above)}.")
    if table.headings:
        notes.append(f"Headings that count for the rows below them, and are not rows: {table.headings}.")
    for kind, called in _ASIDE:
        if told := [
            f"“{each.words[:60]}” (line {each.number})" for each in table.asides if each.kind == kind
        ]:
            notes.append(f"{called}, which are not rows: {', '.join(told)}.")
    if table.unticked:
        notes.append(f"Lines with nothing but unticked boxes, which are not rows: {table.unticked}.")
    if table.repeated:
        notes.append(f"Lines that only repeat the names of the columns, and are not rows: {table.repeated}.")
    return notes


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
