"""How a file was read, before anything is written: each guess with its reason, and the way to correct it."""

from typing import Any

from ipywidgets import VBox, Widget

from rebound.importing.columns import FIELDS
from rebound.importing.dates import DAY_FIRST, MONTH_FIRST, UNDECIDED
from rebound.importing.fields import GROUPS
from rebound.importing.merge import Plan
from rebound.importing.preview import Corrections, Reading
from rebound.pages.parts import asked_once
from rebound.pages.parts.asked_once import Correct
from rebound.records import EVENT_KINDS
from rebound.status import in_order
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column, Grid
from rebound.widgets.guard import Say
from rebound.widgets.html import fragment, html
from rebound.writing.sentences import counted

SAMPLE_COLUMNS: tuple[Column, ...] = (
    Column("line", "Place", kind="number"),
    Column("company", "Company"),
    Column("role", "Role"),
    Column("course", "What happened"),
    Column("own", "Your own columns"),
)


def in_words(reading: Reading, plan: Plan) -> str:
    """Return what reading the file came to, in sentences."""
    open_ones = sum(row.lacks_outcome for row in reading.rows)
    told = [
        f"{counted(reading.read, 'row')} read as {reading.form}: {len(plan.new)} new",
        f"{len(plan.already_there)} already there" if plan.already_there else "",
        f"{more} with something new" if (more := plan.imported - len(plan.new)) else "",
        f"{counted(len(plan.needs_you), 'question')} for you" if plan.needs_you else "",
    ]
    asked = " Those that do not say how they ended are asked about below; nothing is assumed." * bool(
        open_ones
    )
    filled = [plan.filled] if plan.filled else []
    return ", ".join(part for part in told if part) + "." + asked + " ".join(["", *filled, *reading.notes])


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
            GROUPS,
        )
        return VBox([select, reason])

    return [row(header, field) for header, field in reading.columns.items()]


def _dates(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    """Return how the columns of days were read, and the order of their numbers, where it matters, to be changed."""
    of_days = {header: how for header, how in reading.dates.items() if reading.columns.get(header) != "notes"}
    if not of_days:
        return []
    told = fragment.joined(
        fragment("<li>{header}: {because}</li>", header=header, because=how.because)
        for header, how in of_days.items()
    )
    is_in_order = any(how.order in (DAY_FIRST, MONTH_FIRST, UNDECIDED) for how in of_days.values())
    order = [asked_once.order("", corrections, correct, say)] if is_in_order else []
    return [Fold("How its dates were read", [html("<ul>{told}</ul>", told=told), *order])]


def _outcomes(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    if not reading.outcomes:
        return []

    def row(word: str, code: str) -> Widget:
        select = asked_once.meaning(f"“{word}”", word, code, corrections, correct, say)
        why = reading.outcome_reasons.get(word, "")
        return VBox([select, html("<p class='rb-note'>{why}</p>", why=why)]) if why else select

    rows = [row(word, code) for word, code in reading.outcomes.items()]
    return [Fold("How its words for outcomes were read", rows)]


class Sample(VBox):
    """The new applications as they would be written, to look through; nothing where there are none."""

    def __init__(self, reading: Reading):
        self._lines = {row.application.id: row.line for row in reading.rows}
        self._lines |= {
            choice.application.id: asked.line
            for asked in reading.needs_you
            for choice in asked.choices
            if choice.application
        }
        title = "What would be written"
        self._grid = Grid(SAMPLE_COLUMNS, label=title)
        self._fold = Fold(f"{title}: look through it", [self._grid])
        super().__init__([])

    def show(self, plan: Plan) -> None:
        """Show what ``plan`` would write as new, in the order of the file."""
        rows = [
            {
                "id": one.id,
                "line": self._lines.get(one.id, ""),
                "company": one.company,
                "role": one.role,
                "course": "; ".join(_happened(event) for event in in_order(events)),
                "own": "; ".join(f"{name}: {value}" for name, value in one.attributes.items()),
            }
            for one, events in plan.new
        ]
        self._grid.show_rows(sorted(rows, key=lambda row: row["line"] or 0))
        self.children = (self._fold,) if rows else ()


def _happened(event: Any) -> str:
    return EVENT_KINDS[event.kind] + (f" on {event.on.day} {event.on:%B %Y}" if event.on else "")
