"""Diaries of a search, with a row for each thing that happened: which rows are about the same application.

Such a list names the job only where it first comes up, shortens names and slips in them, and tells its steps in
free words.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rebound.importing import (
    column_names,
    column_values,
    form_log,
    names,
    outcome_words,
    plans,
    stage_log,
    told_course,
    told_notes,
    vocabulary,
)
from rebound.importing.cells import Line
from rebound.importing.fields import Column
from rebound.importing.header import Aside, Table
from rebound.importing.vocabulary import OPEN, Codes
from rebound.status import ENDS

NO_COMPANY = "no company"

_STEPS = frozenset({
    "what", "event", "action", "activity", "step", "what happened", "what i did", "update", "was", "aktion",
    "ereignis", "schritt", "was passiert ist", "que", "accion", "quoi", "evenement", "etape",
})  # fmt: skip
"""What a column may be called that tells each step."""

_OWN = re.compile(
    r"(i )?(called|rang|phoned|emailed|mailed|texted|wrote|asked|chased|followed|nudged|angerufen|nachgefragt)\b"
)
_CLAUSE = re.compile(r"[,;:]\s+|\s[-–—]+\s")
_ASIDE = re.compile(r"\(([^)]*)\)")
_AND = frozenset({"and", "und", "et", "y", "the", "inc", "ltd", "llc", "gmbh", "co"})
_ALIKE, _MOST, _FILLED, _SOME = 0.85, 0.6, 0.7, 0.25
_FEWEST = 4


@dataclass
class _Application:
    """One application of the diary: its names as they first stand, and what its rows have said so far."""

    company: str
    role: str
    is_over: bool = False
    told: set[str] = field(default_factory=set)


def as_steps(table: Table, columns: Sequence[Column]) -> Table | None:
    """Return ``table`` with the names of each application in all its rows, if it is a diary; else None.

    Args:
        table: a list.
        columns: what its columns were taken for.
    """
    company, role, step = _places(table, columns)
    if company is None or step is None:
        return None
    lines, asides, found = [], [], list[_Application]()
    meant: dict[str, Codes] = {}
    again = named_again = 0
    for line in table.lines:
        if line.problem or len(line.cells) <= max(company, step, role or 0):
            return None
        name, job = line.cells[company], line.cells[role] if role is not None else ""
        if not name:
            asides.append(Aside(line.number, " ".join(filter(None, line.cells)), NO_COMPANY))
            continue
        mine = [each for each in found if _are_alike(each.company, name)]
        again += bool(mine)
        one = _which(mine, name, job)
        named_again += bool(mine) and one is None
        is_first = one is None
        one = one or _Application(name, job)
        found += [one] if is_first else []
        one.role = one.role or job
        word = outcome_words.word_of(line.cells[step])[0]
        meant.setdefault(word, _meaning(word, one, is_first, line.cells[step:]))
        one.told |= set(meant[word])
        one.is_over = bool(one.told & ENDS)
        lines.append((line, one))
    if again < max(_FEWEST, _SOME * len(lines)) or named_again > (1 - _MOST) * again:
        return None
    whole = tuple(_with_names(line, one, company, role) for line, one in lines)
    return replace(table, lines=whole, asides=(*table.asides, *asides), steps=step, meant=meant)


def _places(table: Table, columns: Sequence[Column]) -> tuple[int | None, int | None, int | None]:
    """Return where the company, the role and the step stand, in a list of nothing else but their days and notes."""
    fields = {column.field for column in columns}
    days = [column for column in columns if column.field == "applied_on"]
    others = [name for name in fields - {"applied_on"} if column_values.is_about_event(name)]
    is_form = len(days) == 1 and column_names.says_when_it_happened(days[0].header)
    if len(days) != 1 or others or fields & {"course", "outcome_on"} or ("outcome" in fields and not is_form):
        return None, None, None
    if not is_form and names.plain(days[0].header) not in stage_log.OF_A_STEP:
        return None, None, None
    at = {column.field: column.place for column in columns}
    free = [column for column in columns if column.field in ("attribute", "outcome")]
    called = form_log.LOGGED if is_form else _STEPS
    told = [
        column for column in free if names.plain(column.header) in called and _is_filled(table, column.place)
    ]
    return at.get("company"), at.get("role"), told[0].place if told else None


def _is_filled(table: Table, place: int) -> bool:
    filled = sum(len(line.cells) > place and bool(line.cells[place]) for line in table.lines)
    return filled >= _FILLED * len(table.lines)


def _which(mine: Sequence[_Application], name: str, job: str) -> _Application | None:
    """Return which of the applications at one company a row is about; None for a new one."""
    if job:
        return next((each for each in reversed(mine) if not each.role or _are_alike(each.role, job)), None)
    hint = set(names.plain(" ".join(_ASIDE.findall(name))).split())
    hinted = (
        [each for each in mine if hint & set(names.plain(f"{each.role} {each.company}").split())]
        if hint
        else []
    )
    still = [each for each in mine if not each.is_over]
    return next(reversed(hinted or still or list(mine)), None)


def _are_alike(one: str, other: str) -> bool:
    """Say whether two names are the same but for slips, asides and words that are left out at the end."""
    mine, theirs = (_words(name) for name in (one, other))
    short, long = sorted((mine, theirs), key=len)
    if not short or short == long[: len(short)]:
        return bool(short)
    return difflib.SequenceMatcher(None, " ".join(mine), " ".join(theirs)).ratio() >= _ALIKE


def _words(name: str) -> list[str]:
    return [word for word in names.plain(_ASIDE.sub(" ", name)).split() if word not in _AND]


def _meaning(word: str, one: _Application, is_first: bool, told_of_it: Sequence[str]) -> Codes:
    """Return what the words of a step stand for where it stands; nothing where only the person knows."""
    codes = outcome_words.meanings((word,), {})
    known = codes[word].codes if word in codes else ()
    if known or not word:
        return known
    if "offer" in one.told and (vocabulary.may_be_either(word) or word.casefold().startswith("turned")):
        return ("offer_declined",)
    parts = [told_course.parted(part)[0] for part in _CLAUSE.split(word)]
    told = next(
        (codes for part in reversed(parts) if (codes := vocabulary.meaning(part))), vocabulary.meaning(word)
    )
    if told:
        return ("offer_declined",) if told == ("withdrawn",) and "offer" in one.told else told
    row = " ".join([one.role, *told_of_it])
    if is_first:
        return ("saved",) if "?" in row or plans.is_plan(row) or " if " in row else ("applied",)
    if beside := next(filter(None, map(told_notes.at_once, told_of_it)), None):
        return beside.codes
    return (OPEN,) if _OWN.match(names.plain(word)) else ()


def _with_names(line: Line, one: _Application, company: int, role: int | None) -> Line:
    cells = list(line.cells)
    cells[company] = one.company
    if role is not None:
        cells[role] = one.role
    return replace(line, cells=tuple(cells))
