"""A file → its preview: what it holds, what was guessed, what needs the person; nothing is written."""

from dataclasses import replace
from pathlib import Path

from rebound import errors
from rebound.importing import (
    column_names,
    day_counts,
    description,
    files,
    header,
    stage_log,
    understood,
    vocabulary,
)
from rebound.importing.cells import Opened
from rebound.importing.header import Table
from rebound.importing.preview import Choice, Corrections, DateReading, NeedsYou, Reading, Row
from rebound.importing.rows import read_line

__all__ = ["Choice", "Corrections", "DateReading", "NeedsYou", "Reading", "Row", "read"]

AS_GUESSED = Corrections()
"""No corrections."""


def read(source: Path | str | tuple[str, bytes], *, corrections: Corrections = AS_GUESSED) -> Reading:
    """Return the preview of a file: CSV, TSV, XLSX, XLS, ODS or JSON.

    Every row of it is in ``rows`` or in ``needs_you``.

    Args:
        source: a path, or the name and the bytes of the file.
        corrections: what the person corrected in the preview before.

    Raises:
        errors.UnreadableFile: one of its kinds; the sentence says what to do.
        errors.UnknownCorrection: a correction names a field or a code that does not exist.
    """
    given = files.take(source)
    opened = files.open_tables(given, column_names.known)
    sheet, table, others = _best(given.name, opened, corrections.sheet)
    list_ = understood.understand(given.name, opened, table, corrections)
    list_ = replace(list_, trusted=day_counts.trusted(list_))
    spellings = description.spellings(list_)
    found = [read_line(line, list_, spellings) for line in table.lines]
    found = stage_log.joined(found) if list_.is_log else found
    return Reading(
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
        notes=(*opened.notes, *_notes(table, sheet, others)),
    )


def _best(name: str, opened: Opened, wanted: str | None) -> tuple[str, Table, list[str]]:
    """Return the sheet that is most like a list of applications, its table, and the names of the others.

    Raises:
        errors.NoSuchSheet: the sheet that was wanted is not there.
        errors.NoRows: no sheet has rows.
        errors.NoHeader: no sheet has a header.
    """
    there = [sheet.name for sheet in opened.sheets]
    if wanted is not None and wanted not in there:
        raise errors.NoSuchSheet(name, wanted, there)
    tables: dict[str, Table] = {}
    problem: errors.UnreadableFile = errors.NoRows(name)
    for sheet in opened.sheets:
        if wanted in (None, sheet.name):
            try:
                tables.setdefault(sheet.name, header.table(name, sheet))
            except (errors.NoRows, errors.NoHeader) as found:
                problem = found
    if not tables:
        raise problem
    best = max(tables, key=lambda each: (tables[each].named, len(tables[each].lines)))
    return best, tables[best], [each for each in there if each != best]


def _notes(table: Table, sheet: str, others: list[str]) -> list[str]:
    notes = []
    if others:
        names = ", ".join(f"“{other}”" for other in others)
        notes.append(f"“{sheet}” was read. Not read: {names}.")
    if table.above:
        notes.append(f"Lines above the names of the columns that were left out: {table.above}.")
    if table.repeated:
        notes.append(f"Lines that only repeat the names of the columns and are no rows: {table.repeated}.")
    return notes
