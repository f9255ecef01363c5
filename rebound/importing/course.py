"""What one row says → the course of an application: its events, in order, each with the day it gives."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rebound.importing import languages, names, stage_cells, vocabulary
from rebound.importing.dates import in_words
from rebound.importing.statements import COUNT, DAY, TICK, Facts, Statement
from rebound.records import EVENT_KINDS
from rebound.status import ENDS, STAGES

_ON_THE_WAY = tuple(stage for stage in STAGES if stage not in ("saved", "applied"))
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
_NUMBERED = re.compile(rf"\b(?:(\d+)(?:st|nd|rd|th)?|{'|'.join(_ORDINALS)})\b")
_REPEATED = re.compile(r" \(\d+\)$")
_FIRST = languages.words("FIRST_OF_SEVERAL")
_OWN = frozenset({"withdrawn", "offer_accepted", "offer_declined"})
"""Ends of one's own, which no day of theirs dates."""

_AFTER_OFFER = frozenset({"offer_accepted", "offer_declined"})
_BEFORE_TALKS = frozenset({"withdrawn", "closed"})
_TALKS = frozenset({"screening", "assessment", "interview", "final_interview"})
_SOON = 31
"""So many days ahead a talk may have been planned when it ended."""

_RECEIPTS = ("acknowledged", "soft_no")
_FEEDBACK = ("feedback_asked", "feedback_given", "feedback_refused")
_TICK = 3
"""The most letters of a tick, such as “yes”."""

_LONGEST_DAY = 12
"""The most letters that a day is written with, such as “Wed, 14 September 2025”."""

_NO_END = frozenset({vocabulary.SILENT, vocabulary.OPEN, "applied", "saved"})


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of a course, before it is a record."""

    kind: str
    on: date | None = None
    words: str = ""

    @property
    def in_words(self) -> str:
        """The event and its day, as a part of a sentence."""
        return f"{EVENT_KINDS[self.kind]} {in_words(self.on)}" if self.on else EVENT_KINDS[self.kind]


Course = tuple[Happened, ...]


def course(facts: Facts) -> Course:
    """Return the events that ``facts`` come to.

    The word of the outcome stands with the event it made; a word that makes none, such as “Ghosted” or
    “Pending”, stands with the day it was sent.
    """
    if was_only_noted(facts):
        return (Happened("saved", facts.saved_on or facts.outcome_on, facts.word),)
    stages = _stages(facts)
    end = _end(facts, stages)
    if (
        end
        and end.kind == "withdrawn"
        and any(each.kind == "offer" and each.cell for each in facts.statements)
    ):
        declined = facts.first("offer_declined", DAY)
        end = Happened("offer_declined", end.on or (declined.on if declined else None), end.words)
    stages, end = _without_planned(stages, end)
    words = facts.word if not facts.codes or facts.codes[-1] in _NO_END else ""
    receipts = [*_asides(facts, _RECEIPTS), *_worded_asides(facts)]
    if end and end.kind in _AFTER_OFFER and not any(stage.kind == "offer" for stage in stages):
        stages.append(Happened("offer"))
    sent_on = facts.sent_on or (facts.outcome_on if facts.codes == ("applied",) else None)
    return (
        Happened("applied", sent_on, words),
        *receipts,
        *stages,
        *([end] if end else []),
        *_asides(facts, _FEEDBACK),
    )


def _without_planned(stages: list[Happened], end: Happened | None) -> tuple[list[Happened], Happened | None]:
    """Leave out the talks that were only planned when the person, or nobody's verdict, ended it before."""
    if not end or not end.on or end.kind not in _BEFORE_TALKS:
        return stages, end
    planned = [
        each
        for each in stages
        if each.kind in _TALKS and each.on and end.on < each.on <= end.on + timedelta(days=_SOON)
    ]
    told = [f"{each.in_words} was only planned" for each in planned]
    return [each for each in stages if each not in planned], replace(
        end, words="; ".join(filter(None, [end.words, *told]))
    )


def _worded_asides(facts: Facts) -> list[Happened]:
    """Return what the outcome tells of that leads nowhere: a receipt, a kept CV."""
    return [Happened(code, facts.outcome_on, facts.word) for code in facts.codes if code in _RECEIPTS]


def _asides(facts: Facts, kinds: tuple[str, ...]) -> list[Happened]:
    """Return the events of ``kinds``, none of them a stage, that columns of their own tell of."""
    told = [facts.first(kind, DAY) or facts.first(kind) for kind in kinds]
    return [Happened(each.kind, each.on, _words_of(each)) for each in told if each]


def was_only_noted(facts: Facts) -> bool:
    """Say whether the row tells of a job that was never applied for."""
    if facts.codes == ("saved",):
        return True
    is_of_the_posting = facts.sent is False and facts.codes == (vocabulary.OPEN,)
    told = (facts.codes and not is_of_the_posting) or facts.sent_on or facts.sent or facts.statements
    return not told and (facts.sent is False or facts.saved_on is not None)


def lacks_outcome(facts: Facts, happened: Course) -> bool:
    """Say whether the row with the course ``happened`` leaves open what became of the application."""
    told = facts.codes and not vocabulary.leaves_open(facts.word)
    return not told and all(step.kind == "applied" for step in happened)


def impossible(happened: Course) -> tuple[Happened, Happened] | None:
    """Return two events whose days cannot both be right, or None; the one that is too early first."""
    dated = [each for each in happened if each.on]
    for place, earlier in enumerate(dated):
        for later in dated[place + 1 :]:
            bound = earlier.kind in ("applied", "saved") or later.kind in ENDS
            if bound and later.on < earlier.on:
                return later, earlier
    return None


# --- stages ------------------------------------------------------------------------------------------


def _stages(facts: Facts) -> list[Happened]:
    return [happened for kind in _ON_THE_WAY for happened in _stage(kind, facts)]


def _stage(kind: str, facts: Facts) -> list[Happened]:
    """Return the events of one kind: one for each day that is given, and those of which no day is known."""
    told = [each for each in facts.statements if each.kind == kind]
    if not told and kind not in facts.codes:
        return []
    by_day = {each.on: each for each in told if each.on and each.by == DAY}
    dated = [Happened(kind, on, _words_of(each)) for on, each in sorted(by_day.items())]
    worded = kind in facts.codes
    often = vocabulary.times(facts.word) if worded and kind == "interview" else 1
    without = max(_ticked(told), often * (worded or bool(told))) - len(by_day)
    day = next((each.on for each in told if each.by == COUNT), None) or _only_day(kind, facts)
    if without == 1 and not dated:
        return [Happened(kind, day, facts.word if worded else _words_of(told[0]))]
    return dated + [Happened(kind)] * max(without, 0)


def _ticked(told: list[Statement]) -> int:
    """Return how many events the ticks and counts come to; columns with numbers in their names add up."""
    numbers = {each.header: round_in(each.header) for each in told if each.by != COUNT}
    rounds = {number for number in numbers.values() if number}
    plain = [each.times for each in told if each.by == TICK and not numbers[each.header]]
    if rounds and "1" not in rounds:
        return len(rounds) + max(plain, default=0)
    return max(len(rounds), *plain, 0)


def round_in(header: str) -> str:
    """Return the number of the round that a header names, empty if it names none."""
    found = _NUMBERED.search(names.plain(_REPEATED.sub("", header)))
    return _ORDINALS.get(found[0], found[1] or "") if found else ""


def _only_day(kind: str, facts: Facts) -> date | None:
    """Return the day of a stage at which the outcome stands and which has no day of its own."""
    if not facts.codes or facts.codes[-1] != kind:
        return None
    answer = facts.first("first_response")
    alone = not any(each.kind in _ON_THE_WAY and each.kind != kind for each in facts.statements)
    alone = alone and len(facts.codes) == 1
    return facts.outcome_on or _outcome_by_count(facts) or (answer.on if answer and alone else None)


def _words_of(statement: Statement) -> str:
    """Return the words of a cell that says more than a day or a tick."""
    words = stage_cells.beside_days(statement.cell) if statement.by == DAY else statement.cell
    is_more = sum(map(str.isalpha, words)) > (_TICK if statement.by == DAY else _LONGEST_DAY)
    return statement.cell if is_more else ""


# --- ends --------------------------------------------------------------------------------------------


def _end(facts: Facts, stages: list[Happened]) -> Happened | None:
    """Return the event with which it ended, if it did."""
    worded = next((code for code in facts.codes if code in ENDS), None)
    told = next((each for each in facts.statements if each.kind in ENDS), None)
    if worded and not (told and worded == "closed" and told.kind == "rejected" and told.by == DAY):
        return Happened(worded, _end_day(worded, facts, stages), facts.word)
    if told and facts.codes != ("saved",):
        return Happened(told.kind, _end_day(told.kind, facts, stages), _words_of(told))
    return None


def _end_day(kind: str, facts: Facts, stages: list[Happened]) -> date | None:
    """Return the day it ended: its own, that of the outcome, one that is counted, that of the only answer."""
    own = facts.first(kind, DAY)
    if own or facts.outcome_on:
        return own.on if own else facts.outcome_on
    answer = None if kind in _OWN else facts.first("first_response", DAY)
    counted = facts.first("rejected" if kind == "closed" else kind, COUNT)
    if counted and counted.on:
        return answer.on if answer and _is_the_answer(counted, answer, facts, stages) else counted.on
    return _outcome_by_count(facts) or (answer.on if answer and _is_the_last(answer, stages) else None)


def _is_the_last(answer: Statement, stages: list[Happened]) -> bool:
    """Say whether an answer came after all stages, and is not called the first of several."""
    is_first = set(names.plain(answer.header).split()) & _FIRST
    is_later = all(stage.on and answer.on and stage.on <= answer.on for stage in stages)
    return not stages or (is_later and not is_first)


def _is_the_answer(counted: Statement, answer: Statement, facts: Facts, stages: list[Happened]) -> bool:
    """Say whether the end that was counted is their first answer, so that the answer's own day holds."""
    until_answer = facts.first("first_response", COUNT)
    if until_answer:
        return until_answer.times == counted.times
    return not stages and abs((counted.on - answer.on).days) <= 1


def _outcome_by_count(facts: Facts) -> date | None:
    counted = facts.first("outcome", COUNT)
    return counted.on if counted else None
