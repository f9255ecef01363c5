"""The rejection log: what each rejection counts for. From three on, the stage reached over time."""

from ipywidgets import HTML, VBox, Widget

from rebound.pages.parts import desk
from rebound.pages.parts.held import Held
from rebound.pages.parts.history import Line, rejections
from rebound.records import EVENT_KINDS
from rebound.status import STAGES
from rebound.store.journal import Journal
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Problem, Saved
from rebound.widgets.place import place

ENOUGH = 3
"""Rejections from which the stage reached over time is drawn: the useful trend."""

OLDEST = 12
"""Rejections that the log goes back to; the applications page has them all."""

SHOWN = 3
"""Rejections that are open for a line; the earlier ones are folded."""


def log_rows(journal: Journal) -> tuple[Widget, ...]:
    """Return the log, the newest rejection first, open for one line learned and one line tried next."""
    ended = rejections(journal)
    counts = _counts_for(journal)
    rows = [_row(journal, line, counts.get(line.application.id, "")) for line in ended[:OLDEST]]
    shown, older = rows[:SHOWN], rows[SHOWN:]
    drawn = [] if len(ended) < ENOUGH else [_stages_over_time(ended[:OLDEST])]
    return (*shown, *([Fold("Earlier ones", older)] if older else []), *drawn)


def _row(journal: Journal, line: Line, counts_for: str) -> VBox:
    saved, problem = Saved(), Problem()
    held = Held(
        journal,
        "lesson",
        entry=journal.entries.latest("lesson", line.application.id),
        application_id=line.application.id,
        say_saved=saved.say,
        say_problem=problem.say,
    )
    fields = (
        held.words("learned", "One thing learned", sort="line"),
        held.words("try_next", "One thing to try next", sort="line"),
    )
    return VBox([_head(line, counts_for), *fields, problem, saved]).add_class("rb-logrow")


def _head(line: Line, counts_for: str) -> HTML:
    day = line.standing.status_on
    return html(
        "<h3>{name}</h3><p class='rb-note'>{when}, after {stage}</p><p class='rb-pen'>{counts}</p>",
        name=line.name,
        when=desk.day_name(day) if day else "day not known",
        stage="sending it" if line.standing.stage == "applied" else EVENT_KINDS[line.standing.stage],
        counts=counts_for,
    )


def _counts_for(journal: Journal) -> dict[str, str]:
    """Return the last line of a cool-off on what a rejection counts for, by application."""
    newest_last = reversed(journal.entries.all("cool_off"))
    return {each.application_id: each.body.counts_for for each in newest_last if each.body.counts_for}


def _stages_over_time(ended: list[Line]) -> HTML:
    """Return the stage that each application reached, the oldest first: the trend, and never a count."""
    steps = STAGES[1:]
    rows = fragment.joined(
        fragment(
            "<li><span>{when}</span>{place}<span>{stage}</span></li>",
            when=desk.short_day(line.standing.status_on),
            place=place(steps.index(line.standing.stage), len(steps) - 1),
            stage=EVENT_KINDS[line.standing.stage],
        )
        for line in reversed(ended)
        if line.standing.status_on and line.standing.stage in steps
    )
    return html("<h3>How far each one came, over time</h3><ol class='rb-reached'>{rows}</ol>", rows=rows)
