"""Lines of a list → rows that are understood, and rows that need the person, with the ways to answer."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import timedelta

from rebound import clock
from rebound.importing import choices, description, joint_names, languages, marks, names, rough_days, years
from rebound.importing.cells import Line
from rebound.importing.contradictions import contradictions
from rebound.importing.course import Course, course, lacks_outcome, was_only_noted
from rebound.importing.dates import DAY_FIRST, MONTH_FIRST, in_words
from rebound.importing.facts import facts
from rebound.importing.marks import Mark
from rebound.importing.preview import COMPANY, MONTH, YEAR, Choice, NeedsYou, Row
from rebound.importing.row_days import MEETINGS, PLANNED
from rebound.importing.statements import Facts
from rebound.importing.understood import Understood, tells_days
from rebound.records import Application, Event, new_id

_FARTHEST = timedelta(days=1)
"""How far ahead of today a day may lie before it is taken for a slip: no further than another time zone."""

_SUMS = languages.words("SUMS")

_NO_COMPANY = "company not named"

_NEITHER = (
    "It has neither a day on which it was sent nor an outcome, so there is no telling whether it was sent."
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row in the making: its line, its cells by header, and the application and mark it comes to."""

    line: Line
    original: Mapping[str, str]
    application: Application
    mark: Mark


def read_line(line: Line, list_: Understood, spellings: Mapping[str, str]) -> Row | NeedsYou:
    """Return what one line comes to.

    Args:
        line: a line that is not blank.
        list_: the list it stands in.
        spellings: as ``description.spellings`` gives them.
    """
    width = len(list_.table.headers)
    cells = list_.cells(line)
    original = {header: cell for header, cell in zip(list_.table.headers, cells, strict=True) if cell}
    beyond = [cell for cell in line.cells[width:] if cell]
    if line.problem or beyond:
        reason = line.problem or _too_many(beyond)
        written = {"": " | ".join(line.cells)}
        return NeedsYou(list_.file, line.number, reason, written, (_left_out(),), counts=list_.counts)
    said = facts(cells, list_, line.number)
    kept = {
        column.header: original[column.header]
        for column in list_.columns
        if column.header in original and column.field != "ignored"
    }
    described = description.application(cells, list_, spellings)
    draft = _Draft(line, original, described, marks.mark(described, said.sent_on, kept))
    happened = course(said)
    reasons = _reasons(draft, said, happened, list_)
    if not reasons:
        return _row(draft, said, happened, list_)
    return NeedsYou(
        file=list_.file,
        line=line.number,
        reason=" ".join(reasons),
        row=original,
        choices=_choices(draft, cells, said, list_),
        key=draft.mark.key,
        counts=list_.counts,
        once=_once(reasons, said, list_),
    )


def _row(draft: _Draft, said: Facts, happened: Course, list_: Understood) -> Row:
    return Row(
        line=draft.line.number,
        application=_with_words(draft, said.unread),
        events=_events(happened, draft.application, draft, list_),
        lacks_outcome=lacks_outcome(said, happened),
        key=draft.mark.key,
        original=draft.original,
    )


def _events(happened: Course, described: Application, draft: _Draft, list_: Understood) -> tuple[Event, ...]:
    origin = marks.origin(list_.file, list_.counts, draft.line.number, draft.mark)
    return tuple(
        Event(new_id(), described.id, step.kind, step.on, step.words, origin=origin) for step in happened
    )


def _with_words(draft: _Draft, headers: Set[str]) -> Application:
    """Return the application with the words of the columns ``headers``, which its events do not hold."""
    kept = {header: draft.original[header] for header in draft.original if header in headers}
    return replace(draft.application, attributes={**kept, **draft.application.attributes})


# --- what speaks against it --------------------------------------------------------------------------


def _too_many(beyond: list[str]) -> str:
    return (
        f"This row has more cells than there are columns: “{beyond[0][:60]}” stands beyond the last one. "
        "So there is no telling which cell belongs to which column."
    )


def _too_few(cells: int, columns: int) -> str:
    there = f"{cells} cells" if cells > 1 else "one cell"
    return f"This row has {there} where there are {columns} columns, so there is no telling which one is missing."


def _reasons(draft: _Draft, said: Facts, happened: Course, list_: Understood) -> list[str]:
    """Return why the row cannot be decided, in sentences; none if it can."""
    reasons = []
    is_short = len(draft.line.cells) < len(list_.table.headers)
    if is_short and list_.counts == "line" and not list_.form.ragged:
        reasons.append(_too_few(len(draft.line.cells), len(list_.table.headers)))
    reasons += _not_an_application(draft, list_)
    reasons += said.problems
    reasons += [] if said.problems else contradictions(said, happened, list_)
    reasons += _too_far_ahead(happened)
    if not reasons and _may_not_be_sent(said, happened, list_):
        reasons.append(_NEITHER)
    return reasons


def _once(reasons: list[str], said: Facts, list_: Understood) -> tuple[str, ...]:
    """Return which answers for all rows settle a row with these ``reasons``; nothing if they leave one over."""
    named = list_.has("company", *joint_names.JOINT)
    once = (*(() if named else (COMPANY,)), *said.once)
    return tuple(dict.fromkeys(once)) if all(once) and len(once) == len(reasons) else ()


def _not_an_application(draft: _Draft, list_: Understood) -> list[str]:
    company = draft.application.company
    if not list_.has("company", *joint_names.JOINT):
        return ["No column was taken for the company. Say which one it is."]
    alone = list(draft.original.values())
    if not company and len(alone) == 1 and any(map(str.isalpha, alone[0])):
        return [f"“{alone[0][:60]}” stands alone in this row, as a heading does."]
    if not company:
        return ["This row does not name the company."]
    if names.plain(company).split(" ")[0] in _SUMS and not draft.application.role:
        return [f"“{company}” looks like a sum of the rows rather than a company."]
    return []


def _too_far_ahead(happened: Course) -> list[str]:
    today = clock.today()
    farthest = dict.fromkeys(MEETINGS, today + PLANNED)
    return [
        f"{in_words(step.on)} has not come yet."
        for step in happened
        if step.on and step.on > farthest.get(step.kind, today + _FARTHEST)
    ]


def _may_not_be_sent(said: Facts, happened: Course, list_: Understood) -> bool:
    """Say whether the row has nothing that tells whether the application was sent, and should have."""
    if said.sent_on or said.sent or said.word or was_only_noted(said):
        return False
    expected = list_.has("applied_on", "applied") or not list_.has("role", "outcome")
    return expected and lacks_outcome(said, happened)


def _has_numbers(said: Facts, cells: tuple[str, ...], list_: Understood) -> bool:
    """Say whether numbers stand where the day of sending should, though they are no day: then it was sent."""
    of_sending = (each for each in list_.columns if each.field == "applied_on" and each.header in said.unread)
    return any(any(map(str.isdigit, cells[column.place])) for column in of_sending)


# --- ways to answer ----------------------------------------------------------------------------------


def _left_out() -> Choice:
    return Choice(choices.LEAVE_OUT)


def _choices(draft: _Draft, cells: tuple[str, ...], said: Facts, list_: Understood) -> tuple[Choice, ...]:
    """Return the answers that are possible: each consistent reading, the bare row, leaving it out."""
    found: dict[str, Choice] = {}
    for variant in _variants(cells, said, list_):
        for text, happened, lacks in choices.readings(variant):
            found.setdefault(text, _choice(text, happened, lacks, variant.unread, draft, list_))
    dated = {column.header for column in list_.columns if column.field == "applied_on" and said.sent_on}
    told = {column.header for column in list_.columns if tells_days(column)} - dated
    bare = _choice(choices.AS_IT_STANDS, choices.bare(said), True, said.unread | told, draft, list_)
    return (*found.values(), bare, _left_out())


def _variants(cells: tuple[str, ...], said: Facts, list_: Understood) -> Iterator[Facts]:
    """Yield what the row says if what is missing is filled in: the order of its dates, or a year."""
    if said.unclear:
        for order in (DAY_FIRST, MONTH_FIRST):
            yield facts(cells, replace(list_, assumed=order))
    if MONTH in said.once:
        for rough in (rough_days.MIDDLE, rough_days.NOT_KNOWN):
            yield facts(cells, replace(list_, rough=rough))
    if YEAR in said.once and not list_.exported_on:
        for until in years.ends(list_.days(cells), list_.years):
            yield facts(cells, replace(list_, exported_on=until))
    if _may_not_be_sent(said, course(said), list_) and not _has_numbers(said, cells, list_):
        yield Facts(codes=("saved",))
    yield said


def _choice(
    text: str, happened: Course, lacks: bool, words: Set[str], draft: _Draft, list_: Understood
) -> Choice:
    """Return one answer; what stands in the columns ``words`` stays with the application as it is written."""
    described = _with_words(draft, words)
    if not described.company:
        described = replace(described, company=_NO_COMPANY)
    return Choice(text, _events(happened, described, draft, list_), described, lacks)
