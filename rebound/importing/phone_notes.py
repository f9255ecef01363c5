"""Lists kept as notes, line by line and without columns: “✅ Kmart - casual - 18/11 - ghosted”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rebound.importing import told_course, vocabulary
from rebound.importing.asides import HEADING
from rebound.importing.cells import Line, Sheet
from rebound.importing.header import Aside, Table

HEADERS = ("Company", "Role", "Date applied", "What happened")
"""What the parts of a note become."""

_BOX = re.compile(r"(?P<ticked>[✅☑✔✓]|\[[xX]\])\s*|(?P<empty>☐|⬜|\[ ?\])\s*")
_BULLET = re.compile(r"\s+[-–—•*]\s*|\s{2,}|[-–—•*]\s+")
_BETWEEN = re.compile(r"\s+[-–—]+(?:\s+|$)|\s*\|\s*|\.\s+(?=(?:sent|applied)\b)")
_COMMA = re.compile(r",\s+")
_ASIDE = re.compile(r"\s*\(([^)]*)\)\s*$")
_SENT = re.compile(
    r"(?:sent|applied|walked in|handed in|emailed|on|beworben|abgeschickt|enviado|envoy[ée]e?"
    r"|mon|tue|wed|thu|fri|sat|sun|\s)*"
)
_FEWEST = 3
_NOT_SENT = "not applied yet"


@dataclass
class _Entry:
    """One note: the number of its first line, its parts, and whether its box waits for a tick."""

    number: int
    parts: list[str]
    is_empty: bool = False
    is_marked: bool = False


def as_table(sheet: Sheet) -> Table | None:
    """Return the notes in ``sheet`` as a table, if most of them name a day; None where it holds no such notes."""
    wide = sum(sum(map(bool, line.cells)) > _FEWEST for line in sheet.lines)
    if wide * 2 > len(sheet.lines):
        return None
    entries = list(_entries(sheet.lines))
    rows = [entry for entry in entries if entry.is_marked or _day_in(entry.parts)]
    dated = sum(bool(_day_in(entry.parts)) for entry in rows)
    if dated < _FEWEST or dated * 2 < len(rows) or any(line.problem for line in sheet.lines):
        return None
    lines = tuple(Line(entry.number, _cells(entry)) for entry in rows)
    asides = tuple(Aside(each.number, " ".join(each.parts), HEADING) for each in entries if each not in rows)
    return Table(HEADERS, len(HEADERS), lines, (), 0, asides=asides)


def _entries(lines: Sequence[Line]) -> Iterator[_Entry]:
    """Yield the notes: each begins with a box, or behind a blank line, and goes on in the lines right below."""
    entry: _Entry | None = None
    last = 0
    for line in lines:
        text = ", ".join(cell for cell in line.cells if cell.strip())
        box = _BOX.match(text)
        goes_on = entry is not None and not box and line.number == last + 1
        if goes_on and entry is not None and (_BULLET.match(text) or not entry.is_marked):
            entry.parts += _parts(_BULLET.sub("", text, count=1))
        else:
            if entry:
                yield entry
            bare = text[box.end() :] if box else text
            is_empty = bool(box and box["empty"])
            entry = _Entry(line.number, _parts(bare), is_empty, bool(box))
        last = line.number
    if entry:
        yield entry


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) == 1:
        return [part.strip() for part in _COMMA.split(text) if part.strip()]
    return [piece for part in parts for piece in _behind_day(part)]


def _behind_day(part: str) -> list[str]:
    """Return the day that ``part`` begins with and the rest apart, as in “14/11, auto no 20/11”."""
    day, *rest = _COMMA.split(part, maxsplit=1)
    return [day, *rest] if rest and not told_course.parted(day)[0] else [part]


def _day_in(parts: Sequence[str]) -> str:
    return next((day for part in parts if (day := told_course.parted(part)[1])), "")


def _cells(entry: _Entry) -> tuple[str, ...]:
    """Return the company, the role, the day it was sent, and the rest of a note."""
    company, *rest = entry.parts
    aside = _ASIDE.search(company)
    company = _ASIDE.sub("", company)
    role, sent = "", ""
    while rest and not sent:
        words, day = told_course.parted(rest[0])
        if day and _SENT.fullmatch(words.casefold()):
            sent = day
        elif day or role or vocabulary.meaning(rest[0]):
            break
        else:
            role = rest[0]
        rest = rest[1:]
    told = _NOT_SENT if entry.is_empty else ", ".join(rest)
    return company, role or (aside[1] if aside and not entry.is_empty else ""), sent, told
