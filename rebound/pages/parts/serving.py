"""Which questions a story answers, and whether it answers something that an employer found missing."""

from collections.abc import Iterable

from ipywidgets import VBox, Widget

from rebound.exercises.story import Story
from rebound.pages.parts.story_sitting import StorySitting
from rebound.store.journal import Journal
from rebound.widgets.choice import Several
from rebound.widgets.fold import Fold
from rebound.writing import questions

GAPS = 8
"""Sentences of employers about something missing that are asked about, the newest first."""


def serving(here: StorySitting) -> list[Widget]:
    """Return the questions that the story in hand may answer, all others in a fold, and the gaps."""
    likely, others, missed = VBox([]), VBox([]), VBox([])

    def show(body: Story) -> None:
        fits = [each.id for each in questions.suggested(body)]
        rest = [each for each in questions.questions() if each not in fits]
        likely.children = (_ticks(here, "questions", "Questions that it may answer", _worded(fits)),)
        others.children = (_ticks(here, "questions", "All other questions", _worded(rest)),)
        named = gaps(here.journal)
        label = "Does it show something that an employer found missing?"
        missed.children = (
            (_ticks(here, "gaps", label, {each: f"“{each}”" for each in named}),) if named else ()
        )

    here.draw_when(lambda body: (body.step == "serves", body.kind), show)
    return [likely, Fold("Show the others", [others]), missed]


def gaps(journal: Journal) -> list[str]:
    """Return the sentences that the person sorted as a requirement they were missing, the newest first."""
    replies = (each.body for each in journal.entries.all("reply"))
    said = [each.text for body in replies for each in body.lines if each.sort == "requirement"]
    return list(dict.fromkeys(said))[:GAPS]


def _worded(ids: Iterable[str]) -> dict[str, str]:
    return {each: questions.questions()[each].words for each in ids}


def _ticks(here: StorySitting, field: str, label: str, options: dict[str, str]) -> Several:
    """Return a tick for each of ``options``; what else stands in ``field`` of the story stays."""
    has = getattr(here.body, field)
    control = Several(label, options, [each for each in options if each in has], style="ticks")

    def take(change: dict) -> None:
        kept = [each for each in getattr(here.body, field) if each not in options]
        here.change(**{field: (*kept, *change["new"])})

    control.observe(take, "value")
    return control
