"""A walk through the ten cues: one at a time, one line for each; then two lines a week."""

from collections.abc import Callable
from typing import Any

from ipywidgets import HBox, VBox, Widget

from rebound import clock
from rebound.exercises.plan import Plan
from rebound.exercises.recall import CUES, Recall
from rebound.pages.parts import desk, plans
from rebound.pages.parts.grown import Grown, grown_from
from rebound.pages.parts.line_list import asked
from rebound.pages.parts.turns import InTurn
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.heading import Heading
from rebound.widgets.html import html
from rebound.widgets.layout import put_away
from rebound.widgets.step import Step
from rebound.writing import bragging, sentences


class Recalling(InTurn):
    """One walk through the cues; the line of each cue is an entry of its own."""

    def __init__(self, journal: Journal, entry: Entry | None, others: list[InTurn]):
        self._on_lines: list[Callable[[], object]] = []
        super().__init__(journal, "recall", bragging.RECALL, entry=entry, others=others)
        self.line = Grown(self, "accomplishment", self.say_saved, self.say_problem, cue=self.body.cue)

    def on_lines(self, callback: Callable[[], object]) -> None:
        """Call ``callback`` whenever one goes on from a line, or a line is gone or back."""
        self._on_lines.append(callback)

    def _tell_lines(self) -> None:
        for callback in self._on_lines:
            callback()

    # --- the cues ---

    def cues(self) -> Step:
        """Return the step of the ten cues."""
        heading, before = Heading(), button("Previous cue", self._before, kind="word", say=self.say_problem)
        enough = button("Enough for now", lambda: self.onward("cues"), kind="word", say=self.say_problem)
        self._heading = heading

        def show(body: Recall) -> None:
            prompt, number = bragging.CUES[body.cue], list(CUES).index(body.cue) + 1
            heading.label, heading.note = prompt.title, f"{number} of {len(CUES)}. {prompt.help}"
            put_away(before, number == 1)

        step = self.step(
            "cues",
            [heading, *asked(self.line), HBox([before, enough]).add_class("rb-acts")],
            answer=lambda _: sentences.counted(len(self.lines()), "line"),
            go="Next cue",
            on_continue=self._next,
        )
        self.draw(show)
        return step

    def lines(self) -> list[Entry]:
        """Return the lines that were written in this walk."""
        if self.entry is None:
            return []
        return [
            each
            for each in self.journal.entries.all("accomplishment")
            if each.body.grew_from == self.entry.id
        ]

    def _next(self) -> None:
        self._by(+1)

    def _before(self) -> None:
        self._by(-1)

    def _by(self, by: int, **changed: Any) -> None:
        """Go on by so many cues; after the last one, to the next step."""
        names = list(CUES)
        place = names.index(self.body.cue) + by
        if place >= len(names):
            self.onward("cues")
        elif self.change(step="cues", cue=names[max(0, place)], **changed):
            self._turn()

    def skip(self, name: str) -> None:
        """Leave the cue in hand, or the step ``name``, unanswered and go on."""
        if name != "cues":
            super().skip(name)
        else:
            self._by(+1, skipped=tuple(dict.fromkeys((*self.body.skipped, self.body.cue))))

    def delete(self) -> None:
        """Put the line of the cue in hand into the bin, and offer to undo it."""
        gone = self.line.entry
        if gone is None:
            self.say_problem("There is no line for this cue yet.")
            return
        self.journal.entries.delete(gone.id)
        self._turn()
        words = html("<p>Deleted. It stays in the bin for 30 days.</p>")
        self.notice.children = (words, button("Undo", lambda: self._restore(gone), kind="word"))

    def _restore(self, gone: Entry) -> None:
        self.journal.entries.restore(gone.id)
        self.notice.children = ()
        self._turn()

    def refresh(self) -> None:
        """Show what the entry says now, and the line of its cue."""
        super().refresh()
        self._turn()

    def _turn(self) -> None:
        """Put the line of the cue in hand into the fields, and the focus on its question."""
        self.line.marks["cue"] = self.body.cue
        self.line.let_go()
        self.line.entry = grown_from(self.journal, self.entry, "accomplishment", cue=self.body.cue)
        self.line.refresh()
        self._heading.focus()
        self._tell_lines()

    def go_to(self, name: str, **changed: Any) -> None:
        """Open the step ``name``; what was written at the cue is in the list then."""
        super().go_to(name, **changed)
        self._tell_lines()

    # --- two lines a week ---

    def top_up(self) -> Step:
        """Return the step that plans two lines a week."""
        agreed = _agreed(self.journal)
        inside: list[Widget] = [_already(agreed)] if agreed and not self._is_own(agreed) else [self._plan()]
        return self.step(
            "top_up", inside, answer=lambda _: _said(self.journal), go="Finish", on_continue=self._finish
        )

    def _is_own(self, plan: Entry) -> bool:
        return self.entry is not None and plan.body.grew_from == self.entry.id

    def _plan(self) -> VBox:
        return plans.plan_form(
            self,
            "top_up",
            condition_help="for example: it is Friday, four o'clock",
            act_help="for example: add two lines to my list",
            weekly=True,
        )

    def _finish(self) -> None:
        if self.change(finished_at=clock.now().utc):
            self.waits = True
            self.close()


def _agreed(journal: Journal) -> Entry | None:
    """Return the weekly plan for the list that is still open, from whichever walk it grew."""
    open_ = (each for each in journal.entries.all("plan") if plans.is_open(each.body))
    return next((each for each in open_ if each.body.purpose == "top_up"), None)


def _already(agreed: Entry) -> Widget:
    plan: Plan = agreed.body
    return html(
        "<p class='rb-lead rb-pen'>{words}</p><p class='rb-note'>Planned already{due}.</p>",
        words=sentences.if_then(plan) or plan.act,
        due=f"; the next time is {desk.day_name(plan.due)}" if plan.due else "",
    )


def _said(journal: Journal) -> str:
    agreed = _agreed(journal)
    return sentences.if_then(agreed.body) or agreed.body.act if agreed else ""
