"""What one row says about events, cell by cell, before it is asked whether all of it can be true."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from rebound.importing import (
    column_names,
    names,
    plans,
    row_ends,
    stage_cells,
    told_course,
    told_days,
    told_notes,
    vocabulary,
)
from rebound.importing.column_values import is_about_event
from rebound.importing.dates import ROUGH, said, said_in
from rebound.importing.fields import Column
from rebound.importing.outcome_words import word_of
from rebound.importing.preview import WORDS
from rebound.importing.row_days import Collected, day_in
from rebound.importing.statements import COUNT, DAY, TICK, Facts, Statement
from rebound.importing.understood import Understood
from rebound.importing.vocabulary import Codes
from rebound.status import ENDS

_LONGEST = 3_000
"""The most days that a count of days may give."""


def facts(cells: tuple[str, ...], list_: Understood, line: int = 0) -> Facts:
    """Return what the row with ``cells`` says.

    Args:
        cells: its cells, as many as the list has columns.
        list_: the list it stands in.
        line: the number of its line.
    """
    worded = any(list_.meanings.get(word_of(cell)[0]) for _, cell in _cells_of("outcome", cells, list_))
    found = Collected(by_neighbours=list_.by_neighbours.get(line), is_told=worded)
    for column in sorted(list_.columns, key=lambda each: each.field != "applied_on"):
        cell = cells[column.place]
        if cell and (reader := _reader(column.field)):
            reader(found, column, cell, list_)
    _count_days(found, cells, list_)
    row_ends.take_verdict(found)
    word, codes, clash = _outcome(found, cells, list_)
    _not_of_sending(found, codes, list_)
    if _is_wish(found, codes, cells, list_, line):
        found = Collected(days={"saved_on": day} if (day := found.days.get("saved_on")) else {})
        codes, clash = ("saved",), False
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
        unread=frozenset(found.unread),
    )


def _is_wish(found: Collected, codes: Codes, cells: tuple[str, ...], list_: Understood, line: int) -> bool:
    """Say whether the row is a job that is kept for later, in a list that tells of the others when they were sent.

    It stands below such a title, says so itself, or names nothing but the company.
    """
    is_told = found.statements or found.sent or codes or "applied_on" in found.days
    sent = next((each for each in list_.columns if each.field in ("applied_on", "applied")), None)
    if is_told or not sent or cells[sent.place]:
        return False
    if line in list_.table.wished:
        return True
    about = [column for column in list_.columns if column.field not in ("link", "location", "source")]
    written = [(column, cells[column.place]) for column in about if cells[column.place]]
    if [column.field for column, _ in written] == ["company"]:
        return list_.mostly_sent
    beside = [(column, cell) for column, cell in written if column.field not in ("company", "role")]
    return any(plans.is_plan(cell) or plans.is_plan(column.header) for column, cell in beside)


Reader = Callable[[Collected, Column, str, Understood], None]


def _reader(name: str) -> Reader | None:
    if name in ("outcome", "attribute", "ignored") or name.startswith("days_to_"):
        return None
    if name in ("applied_on", "saved_on", "outcome_on"):
        return _read_day
    if name == "course":
        return _read_course
    return _read_event if is_about_event(name) else None


def _read_day(found: Collected, column: Column, cell: str, list_: Understood) -> None:
    """Take in the one day that a cell gives, or that it was not sent."""
    if stage_cells.is_nothing(cell):
        return
    if column.field == "applied_on" and (ticked := stage_cells.yes_or_no(cell)) is not None:
        found.sent = ticked
        return
    told = stage_cells.stage_cell(cell, list_.exported_on)
    if told.kind == stage_cells.DAYS and told.texts != (cell,) and column.field != "outcome_on":
        written = zip(told.texts, told.days, strict=True)
        days = [day_in(found, column, text, may_be, list_) for text, may_be in written]
        found.days |= {column.field: min(day for day in days if day)} if any(days) else {}
    elif day := day_in(found, column, cell, said_in(cell, list_.exported_on), list_):
        found.days[column.field] = day


def _not_of_sending(found: Collected, codes: Codes, list_: Understood) -> None:
    """Take the day of a row that was never sent for the day it was noted, where its column only says “Date”."""
    column = next((each for each in list_.columns if each.field == "applied_on"), None)
    is_noted = found.sent is False or codes == ("saved",)
    if column and is_noted and column_names.says_only_when(column.header):
        found.days |= {"saved_on": day} if (day := found.days.pop("applied_on", None)) else {}


def _read_event(found: Collected, column: Column, cell: str, list_: Understood) -> None:
    """Take in what a cell says about the event of its column."""
    kind = "interview" if column.field == "interviews" else column.field.removesuffix("_on")
    told = stage_cells.stage_cell(cell, list_.exported_on)
    if told.kind == stage_cells.DAYS:
        written = zip(told.texts, told.days, strict=True)
        days = [day_in(found, column, text, may_be, list_) for text, may_be in written]
        if kind == "applied":
            found.days |= {"applied_on": min(day for day in days if day)} if any(days) else {}
            return
        found.statements += [Statement(kind, DAY, column.header, cell, day) for day in days if day]
        if not any(days) and list_.rough and any(each.why == ROUGH for each in told.days):
            found.statements.append(Statement(kind, TICK, column.header, cell))
    elif kind == "applied":
        found.sent = told.kind == stage_cells.YES if told.kind in (stage_cells.YES, stage_cells.NO) else None
    elif told.kind in (stage_cells.YES, stage_cells.FAILED):
        found.statements.append(Statement(kind, TICK, column.header, cell, times=told.count))
        if told.kind == stage_cells.FAILED:
            _read_failed(found, column, told.texts, kind != "rejected", cell, list_)
    elif told.kind == stage_cells.NO:
        found.denials.append(Statement(kind, TICK, column.header, cell))
    elif told.kind != stage_cells.WAITING and (end := vocabulary.only_end(cell)):
        found.statements.append(Statement(end, TICK, column.header, cell))
    elif told.kind == stage_cells.UNCLEAR:
        found.problem(f"“{column.header}” says “{cell}”, which is neither a day nor yes or no.")


def _read_failed(
    found: Collected,
    column: Column,
    texts: tuple[str, ...],
    is_stage: bool,
    cell: str,
    list_: Understood,
) -> None:
    """Take in that it ended with their no, at a stage or on the day that a cell gives."""
    days = [day_in(found, column, text, said(text, list_.exported_on), list_) for text in texts]
    found.statements += [Statement("rejected", DAY, column.header, cell, day) for day in days[-1:] if day]
    if is_stage and not any(days):
        found.statements.append(Statement("rejected", TICK, column.header, cell))


def _read_course(found: Collected, column: Column, cell: str, list_: Understood) -> None:
    """Take in the steps that a cell tells of, one after the other."""
    undated: Counter[str] = Counter()
    steps = [(step, told_course.codes(step, list_.meanings)) for step in told_course.steps(cell)]
    is_over = found.is_told or any({*ENDS, vocabulary.SILENT} & set(codes) for _, codes in steps)
    for step, codes in steps:
        if not codes and not is_over:
            found.problem(f"“{column.header}” says “{step.words}”, {_why_unknown(step.words)}.", WORDS)
        may_be = said_in(step.day, list_.exported_on)
        on = day_in(found, column, step.day, may_be, list_) if step.day and codes else None
        for code in codes:
            again = (
                told_days.of_end(step.words, code, is_note=False) if code in ENDS and len(codes) > 1 else ""
            )
            on = day_in(found, column, again, said_in(again, list_.exported_on), list_) if again else on
            if code in ("applied", "saved"):
                found.sent = code == "applied" or found.sent is True
                found.days |= {f"{code}_on": on} if on else {}
            elif on:
                found.statements.append(Statement(code, DAY, column.header, step.words, on))
            elif code != vocabulary.OPEN:
                undated[code] += 1
    found.statements += [
        Statement(code, TICK, column.header, cell, times=times) for code, times in undated.items()
    ]


def _count_days(found: Collected, cells: tuple[str, ...], list_: Understood) -> None:
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


def _outcome(found: Collected, cells: tuple[str, ...], list_: Understood) -> tuple[str, Codes, bool]:
    """Return the outcome in words and in codes, and whether several columns contradict each other."""
    told: dict[str, Codes] = {}
    for column, cell in _cells_of("outcome", cells, list_):
        if told_course.is_course(cell):
            _read_course(found, column, cell, list_)
            continue
        word, beside = word_of(cell)
        if word not in list_.meanings:
            continue
        told[word] = list_.meanings[word]
        if not told[word]:
            found.problem(f"“{column.header}” says “{word}”, {_why_unknown(word)}.", WORDS)
        is_over = set(told[word]) & {*ENDS, "offer"}
        if (
            beside
            and not is_over
            and _has_a_day(told[word])
            and (day := _beside(found, column, beside, list_))
        ):
            found.days.setdefault("applied_on" if told[word] == ("applied",) else "outcome_on", day)
    for _, cell in _cells_of("notes", cells, list_):
        told |= _in_note(found, cell, list_, told)
    if silent := _silent(found, told):
        told[silent.cell] = (vocabulary.SILENT,)
    several = [codes for codes in told.values() if codes]
    codes = vocabulary.together(several) if several else ()
    texts = [tuple(_cells_of(name, cells, list_)) for name in ("outcome", "notes")]
    row_ends.take_in(found, codes, *texts, list_)
    row_ends.take_update(found, codes, tuple(_cells_of("updated_on", cells, list_)), list_)
    words = {names.plain(word) or word: word for word in reversed(told)}
    return " · ".join(reversed(words.values())), codes, bool(several) and not codes


def _has_a_day(codes: Codes) -> bool:
    """Say whether the day beside words for ``codes`` is that of an event; “waiting since 3/5” has none."""
    return not codes or not set(codes) <= {vocabulary.OPEN, vocabulary.SILENT}


def _why_unknown(word: str) -> str:
    if vocabulary.may_be_either(word):
        return "which may be their answer or yours"
    return "and what that means for the application is not known"


def _silent(found: Collected, told: Mapping[str, Codes]) -> Statement | None:
    """Return the tick that says that they never answered, where nothing in the row tells of an answer."""
    if found.sent is False or any(set(codes) - {"applied", vocabulary.OPEN} for codes in told.values()):
        return None
    ticks = [each for each in found.statements if each.kind == "silent"]
    if not told and not found.statements:
        ticks += [each for each in found.denials if each.kind == "first_response"]
    return ticks[0] if ticks else None


def _beside(found: Collected, column: Column, written: str, list_: Understood) -> date | None:
    return day_in(found, column, written, said_in(written, list_.exported_on), list_)


def _in_note(found: Collected, cell: str, list_: Understood, told: Mapping[str, Codes]) -> dict[str, Codes]:
    """Return how it ended as a note says, where nothing else does."""
    over = {*ENDS, "offer", vocabulary.SILENT}
    is_told = any(not codes or set(codes) & over for codes in told.values())
    is_told = is_told or any(each.kind in ENDS for each in found.statements)
    if any(codes[-1:] == ("offer",) for codes in told.values()) and (answer := told_notes.to_offer(cell)):
        return {answer.words: answer.codes}
    note = None if is_told else told_notes.end_in(cell, list_.notes_tell, is_open=bool(told))
    known = list_.meanings.get(note.words, ()) if note else ()
    return {note.words: known} if note and known else {}


def _cells_of(field_: str, cells: tuple[str, ...], list_: Understood) -> Iterator[tuple[Column, str]]:
    """Yield the columns that were taken for ``field_``, each with what stands in it."""
    for column in list_.columns:
        if column.field == field_ and cells[column.place]:
            yield column, cells[column.place]
