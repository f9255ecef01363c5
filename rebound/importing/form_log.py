"""Diaries kept with a form: a stamp of the time in each row, and a day only where it was another one."""

from dataclasses import replace

from rebound.importing import column_names, dates, names
from rebound.importing.cells import Line
from rebound.importing.header import Table

LOGGED = frozenset({
    "what are you logging", "what are you recording", "what would you like to log", "what do you want to log",
    "what happened", "type of update", "type of entry", "log type", "entry type", "event type",
})  # fmt: skip
"""What the question may be that tells each step."""

_STAMPS = frozenset({"timestamp", "zeitstempel", "horodateur", "marca temporal"})
_DETAILS = frozenset({"details", "detail", "notes", "note", "comments", "comment", "anything else", "more"})
_SAYS_NOTHING = frozenset({"other", "something else", "misc", "note", "update"})


def with_days(table: Table) -> Table:
    """Return ``table`` with the day of the stamp where a form leaves out that of a step, as it is the same.

    A step that is only called “Other” is told by the details of its row.
    """
    plain = [names.plain(header) for header in table.headers]
    stamp = next((place for place, name in enumerate(plain) if name in _STAMPS), None)
    day = next(
        (place for place, header in enumerate(table.headers) if column_names.says_when_it_happened(header)),
        None,
    )
    step = next((place for place, name in enumerate(plain) if name in LOGGED), None)
    if stamp is None or day is None or step is None:
        return table
    details = next((place for place, name in enumerate(plain) if name in _DETAILS), step)
    return replace(table, lines=tuple(_told(line, stamp, day, step, details) for line in table.lines))


def _told(line: Line, stamp: int, day: int, step: int, details: int) -> Line:
    if line.problem or len(line.cells) <= max(stamp, day, step, details):
        return line
    cells = list(line.cells)
    cells[day] = cells[day] or _day_of(cells[stamp])
    if names.plain(cells[step]) in _SAYS_NOTHING and cells[details] and details != step:
        cells[step] = f"{cells[step]}: {cells[details]}"
    return replace(line, cells=tuple(cells))


def _day_of(stamp: str) -> str:
    """Return the day of a stamp of the time, as it is written."""
    written = stamp.split()[0] if stamp.strip() else ""
    return written if dates.said(written).form else ""
