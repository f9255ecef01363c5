"""The ways to answer for a row that cannot be decided: each consistent reading of it, and leaving it out."""

from collections.abc import Iterator
from dataclasses import replace

from rebound.importing import day_counts, vocabulary
from rebound.importing.course import Course, course, impossible, lacks_outcome
from rebound.importing.statements import DAY, Facts, Statement
from rebound.status import ENDS

LEAVE_OUT = "Leave this row out"
AS_IT_STANDS = "As it stands, without its outcome"

_ANSWERED_WITH = ("rejected", "interview", "offer")
_OUTCOMES = ("rejected", "interview", "offer", "withdrawn", "closed", vocabulary.SILENT)


def readings(facts: Facts) -> list[tuple[str, Course, bool]]:
    """Return the ways to read ``facts`` in which all of it can be true.

    Returns:
        For each its text, its course, and whether it lacks the outcome.
    """
    found: dict[str, tuple[str, Course, bool]] = {}
    for each in _variants(facts):
        happened = course(each)
        lacks = lacks_outcome(each, happened)
        if not impossible(happened) and not lacks:
            text = _text(each, happened)
            found.setdefault(text, (text, happened, lacks))
    return list(found.values())


def bare(facts: Facts) -> Course:
    """Return only that it was sent, with the word of the file kept."""
    return course(Facts(sent_on=facts.sent_on, sent=True, word=facts.word))


def _text(facts: Facts, happened: Course) -> str:
    told = ", ".join(step.in_words for step in happened)
    told = told[:1].upper() + told[1:]
    if happened[-1].kind in ENDS or happened[-1].kind == "saved":
        return told
    return f"{told}; nothing heard since" if vocabulary.SILENT in facts.codes else f"{told}; still open"


def _variants(facts: Facts) -> Iterator[Facts]:
    """Yield what the row says if one of its cells is wrong: by its outcome, by its other columns, by any."""
    by_count = [counted for _, _, counted in day_counts.beside(facts)]
    for each in (*_by_source(facts), *by_count, *_by_answer(facts), *_by_any_outcome(facts)):
        yield each
        yield from _with_fewer_days(each)


def _by_source(facts: Facts) -> Iterator[Facts]:
    kinds = tuple(each.kind for each in facts.statements)
    ends = tuple(dict.fromkeys(kind for kind in kinds if kind in ENDS))
    if facts.codes:
        beyond = {*ENDS, "offer"} - set(facts.codes)
        as_said = tuple(each for each in facts.statements if each.kind not in beyond)
        if vocabulary.SILENT in facts.codes or facts.codes == ("saved",):
            as_said = tuple(each for each in as_said if each.kind != "first_response")
        yield replace(facts, statements=as_said, denials=())
    if ends or "offer" in kinds:
        yield replace(facts, codes=(), denials=())
        stages = tuple(code for code in facts.codes if code not in ENDS and code != vocabulary.SILENT)
        yield replace(facts, codes=(*stages, *ends[:1]), denials=())


def _by_answer(facts: Facts) -> Iterator[Facts]:
    """Yield what an answer may have been of which only the day is known."""
    answer = facts.first("first_response", DAY) or facts.first("first_response")
    if answer and vocabulary.SILENT in facts.codes:
        for code in _ANSWERED_WITH:
            given = Statement(code, DAY, answer.header, answer.cell, answer.on)
            yield replace(facts, codes=(code,), statements=(given,), denials=())


def _by_any_outcome(facts: Facts) -> Iterator[Facts]:
    """Yield the outcomes that there are, for a word that is not known or that clashes with another."""
    if facts.word and not facts.codes:
        for code in _OUTCOMES:
            yield replace(facts, codes=(code,), clash=False)


def _with_fewer_days(facts: Facts) -> Iterator[Facts]:
    """Yield ``facts`` without one of two events that cannot both be right, or without its day."""
    found = impossible(course(facts))
    if not found:
        return
    for wrong in found:
        if wrong.kind == "applied":
            yield replace(facts, sent_on=None)
            continue
        undated = tuple(
            replace(each, on=None) if each.kind == wrong.kind else each
            for each in facts.statements
            if each.kind not in ("first_response", "outcome")
        )
        yield replace(facts, statements=undated, outcome_on=None)
    for wrong in found:
        if wrong.kind not in ENDS | {"applied"}:
            rest = tuple(each for each in facts.statements if each.kind != wrong.kind)
            codes = tuple(code for code in facts.codes if code != wrong.kind)
            yield replace(facts, statements=rest, codes=codes)
