"""How a file was read, before anything is written: each guess with its reason, and the way to correct it."""

from collections.abc import Sequence
from typing import Any

from ipywidgets import VBox, Widget

from rebound.importing.columns import FIELDS
from rebound.importing.merge import Plan
from rebound.importing.preview import Choice as Answer
from rebound.importing.preview import Corrections, NeedsYou, Reading
from rebound.pages.parts import asked_once
from rebound.pages.parts.asked_once import Correct
from rebound.records import EVENT_KINDS
from rebound.status import in_order
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column, Grid
from rebound.widgets.guard import Say, guarded
from rebound.widgets.html import fragment, html
from rebound.writing.sentences import counted

SAMPLE_COLUMNS: tuple[Column, ...] = (
    Column("line", "Place", kind="number"),
    Column("company", "Company"),
    Column("role", "Role"),
    Column("course", "What happened"),
    Column("own", "Your own columns"),
)

SHOWN = 30
"""How many rows are asked about at once; the others come when these are answered."""


def in_words(reading: Reading, plan: Plan) -> str:
    """Return what reading the file came to, in sentences."""
    open_ones = sum(row.lacks_outcome for row in reading.rows)
    told = [
        f"{counted(reading.read, 'row')} read as {reading.form}: {len(plan.new)} new",
        f"{len(plan.already_there)} already there" if plan.already_there else "",
        f"{len(plan.updates)} with something new" if plan.updates else "",
        f"{counted(len(plan.needs_you), 'question')} for you" if plan.needs_you else "",
    ]
    asked = " Those that do not say how they ended are asked about below; nothing is assumed." * bool(
        open_ones
    )
    return ", ".join(part for part in told if part) + "." + asked + " ".join(["", *reading.notes])


def which_sheet(reading: Reading, correct: Correct, say: Say) -> list[Widget]:
    """Return the question which sheet of a workbook is the list, where there are others."""
    if not reading.others:
        return []
    sheets = {name: name for name in (reading.sheet, *reading.others)}
    return [
        asked_once.select("Which sheet?", sheets, reading.sheet, lambda chosen: correct(sheet=chosen), say)
    ]


def guesses(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    """Return what columns, dates and words were taken for, each with its reason and a way to change it."""
    return [
        Fold("How each column was read", _columns(reading, corrections, correct, say)),
        *_dates(reading, corrections, correct, say),
        *_outcomes(reading, corrections, correct, say),
    ]


def _columns(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    def row(header: str, field: str) -> Widget:
        known = field if field in FIELDS else "ignored"
        reason = html("<p class='rb-note'>{why}</p>", why=reading.column_reasons.get(header, ""))
        select = asked_once.select(
            header or "(no name)",
            FIELDS,
            known,
            lambda chosen: correct(columns={**corrections.columns, header: chosen}),
            say,
        )
        return VBox([select, reason])

    return [row(header, field) for header, field in reading.columns.items()]


def _dates(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    if not reading.dates:
        return []
    told = fragment.joined(
        fragment("<li>{header}: {because}</li>", header=header, because=date.because)
        for header, date in reading.dates.items()
    )
    order = asked_once.order("", corrections, correct, say)
    return [Fold("How its dates were read", [html("<ul>{told}</ul>", told=told), order])]


def _outcomes(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    if not reading.outcomes:
        return []

    def row(word: str, code: str) -> Widget:
        select = asked_once.meaning(f"“{word}”", word, code, corrections, correct, say)
        why = reading.outcome_reasons.get(word, "")
        return VBox([select, html("<p class='rb-note'>{why}</p>", why=why)]) if why else select

    rows = [row(word, code) for word, code in reading.outcomes.items()]
    return [Fold("How its words for outcomes were read", rows)]


def first_rows(reading: Reading, plan: Plan) -> list[Widget]:
    """Return the new applications as they would be written, to look through."""
    lines = {row.application.id: row.line for row in reading.rows}
    rows = [
        {
            "id": one.id,
            "line": lines.get(one.id, ""),
            "company": one.company,
            "role": one.role,
            "course": "; ".join(_happened(event) for event in in_order(events)),
            "own": "; ".join(f"{name}: {value}" for name, value in one.attributes.items()),
        }
        for one, events in plan.new
    ]
    title = "What would be written"
    return [Fold(f"{title}: look through it", [Grid(SAMPLE_COLUMNS, rows, label=title)])] if rows else []


class Answers:
    """What was answered so far for rows that need the person; an unanswered row is left out."""

    def __init__(self) -> None:
        self._words: dict[int, str] = {}

    def give(self, line: int, words: str) -> None:
        """Answer for the row on ``line`` with the choice of these words."""
        self._words[line] = words

    def of(self, asked: NeedsYou) -> str:
        """Return the words of the choice made for one row, or an empty string."""
        words = self._words.get(asked.line, "")
        return words if any(choice.text == words for choice in asked.choices) else ""

    def to(self, needs_you: Sequence[NeedsYou]) -> dict[int, Answer]:
        """Return line → the choice made, for the rows that were answered."""
        made = {each.line: (self.of(each), each.choices) for each in needs_you}
        return {
            line: next(choice for choice in choices if choice.text == words)
            for line, (words, choices) in made.items()
            if words
        }


def questions(needs_you: Sequence[NeedsYou], for_all: Sequence[Widget], answers: Answers) -> list[Widget]:
    """Return what needs the person: first the questions ``for_all`` rows, then those about single rows.

    The rows that an answer for all settles wait in a fold.
    """
    if not needs_you:
        return []
    alone = [asked for asked in needs_you if not asked.once]
    settled = [asked for asked in needs_you if asked.once]
    intro = html(
        "<h3>These need you</h3><p>Unanswered ones are left out; you can bring the file in again.</p>"
    )
    waiting = f"{counted(len(settled), 'row waits', 'rows wait')} for that; decide one by one instead"
    return [
        intro,
        *for_all,
        *([Fold(waiting, _one_by_one(settled, answers))] if settled else []),
        *_one_by_one(alone, answers),
    ]


def _one_by_one(asked: Sequence[NeedsYou], answers: Answers) -> list[Widget]:
    """Return a question for each row, ``SHOWN`` at once: those still without an answer come first."""
    rows = sorted(asked, key=lambda each: bool(answers.of(each)))[:SHOWN]
    more = len(asked) - len(rows)
    told = html("<p class='rb-note'>{more} more come when you bring the file in again.</p>", more=more)
    return [*(_question(each, answers) for each in rows), *([told] if more else [])]


def _question(asked: NeedsYou, answers: Answers) -> VBox:
    cells = "; ".join(f"{header}: {cell}" for header, cell in asked.row.items())
    options = {choice.text: choice.text for choice in asked.choices}
    choice = Choice(
        f"{asked.counts.capitalize()} {asked.line}. {asked.reason}",
        options,
        value=answers.of(asked),
        style="radios",
    )
    choice.observe(guarded(lambda change: answers.give(asked.line, change["new"])), "value")
    return VBox([choice, Fold("The whole row", [html("<p class='rb-note'>{cells}</p>", cells=cells)])])


def _happened(event: Any) -> str:
    return EVENT_KINDS[event.kind] + (f" on {event.on.day} {event.on:%B %Y}" if event.on else "")
