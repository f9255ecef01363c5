"""A sitting: an entry in hand and the steps that fill it, one of them open.

A stage's page makes one sitting and asks it for its steps. Which step is open is part of the entry, so a
closed tab or a dead kernel comes back to exactly there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ipywidgets import VBox, Widget

from rebound.exercises.bodies import Body
from rebound.pages.parts.held import Held
from rebound.pages.parts.meeting import meeting
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.html import html
from rebound.widgets.step import Step
from rebound.writing.prompts import Prompt


def unfinished(journal: Journal, kind: str, application_id: str = "", since: date = date.min) -> Entry | None:
    """Return the newest unfinished sitting of ``kind``, or None.

    Args:
        journal: where it is looked for.
        kind: a kind of entry that has ``finished_at``.
        application_id: the application it must hang on; empty for any.
        since: the day from which on it must have been changed.
    """
    entries = journal.entries.all(kind, application_id or None)
    return next(
        (each for each in entries if not each.body.finished_at and each.changed.local_date >= since), None
    )


@dataclass(frozen=True, slots=True)
class Card:
    """A step on the page, and how its answer reads when it is folded to one line."""

    step: Step
    answer: Callable[[Body], str]


class Sitting(Held):
    """One entry, its steps in order, and the way through them.

    Args:
        journal: where it is kept.
        kind: the kind of entry, one of ``bodies.BODIES``; its body has ``step``, ``skipped`` and
            ``finished_at`` beside the fields of its own.
        prompts: the name of each step, in order, with its question.
        entry: the entry to go on with, or None to begin one at the first change.
        application_id: the application that a new entry hangs on.
        start: what a new entry begins with; nothing, if not given.
        opened_at: the step to show first in place of the one that the entry names.
    """

    def __init__(
        self,
        journal: Journal,
        kind: str,
        prompts: Mapping[str, Prompt],
        *,
        entry: Entry | None = None,
        application_id: str | None = None,
        start: Body | None = None,
        opened_at: str = "",
    ):
        super().__init__(
            journal,
            kind,
            entry=entry,
            application_id=application_id,
            start=start,
            say_saved=self._say_saved,
            say_problem=self._say_problem,
        )
        self.prompts = prompts
        self.notice = VBox()
        self._cards: dict[str, Card] = {}
        self._opened_at = opened_at
        self.has_met()

    @property
    def here(self) -> str:
        """The name of the step in hand."""
        step = self._opened_at or self.body.step
        return step if step in self.prompts else next(iter(self.prompts))

    @property
    def is_over(self) -> bool:
        """Whether it is finished, and no step of it was opened again."""
        return self.body.finished_at is not None and not self._opened_at

    def change(self, **changed: Any) -> bool:
        """Save ``changed`` fields of the body; the first time, also which step is in hand."""
        return super().change(**({"step": self.here} if self.entry is None else {}) | changed)

    def _say_saved(self, words: str) -> None:
        for card in self._cards.values():
            card.step.say_saved(words)

    def _say_problem(self, sentence: str) -> None:
        for card in self._cards.values():
            card.step.say_problem(sentence)

    # --- moving through the steps ---

    def step(
        self,
        name: str,
        children: list[Widget],
        *,
        answer: Callable[[Body], str],
        go: str = "Continue",
        on_continue: Callable[[], None] | None = None,
    ) -> Step:
        """Return the step ``name`` with its controls, wired to this sitting.

        Args:
            name: one of the steps of ``prompts``.
            children: the controls, top to bottom.
            answer: how the answer reads on one line when the step is done.
            go: the word on its one filled button.
            on_continue: what the button does; without it, it goes to the next step.
        """
        prompt, before = self.prompts[name], self._neighbour(name, -1)
        step = Step(
            list(self.prompts).index(name) + 1,
            prompt.title,
            prompt.help,
            [*children, self.notice],
            on_continue=on_continue or (lambda: self.onward(name)),
            on_back=(lambda: self.go_to(before)) if before else None,
            on_skip=lambda: self.skip(name),
            on_pause=self.pause,
            on_delete=self.delete,
            on_open=lambda: self.go_to(name),
            go=go,
        )
        begins = list(self.prompts)[-1] if self.is_over else self.here
        step.head.gone_on_with = self.entry is not None and name == begins and before != ""
        self._cards[name] = Card(step, answer)
        self._show_place()
        return step

    def go_to(self, name: str, **changed: Any) -> None:
        """Open the step ``name``, save that it is in hand, and put the focus on it."""
        opened_at, self._opened_at = self._opened_at, ""
        if not self.change(step=name, finished_at=None, **changed):
            self._opened_at = opened_at
            return
        self._show_place()
        self.point_to(name)

    def point_to(self, name: str) -> None:
        """Put the focus on the step ``name``, where the button that had it may be gone."""
        if name in self._cards:
            self._cards[name].step.focus()

    def onward(self, name: str) -> None:
        """Go from the step ``name`` to the one after it."""
        skipped = tuple(each for each in self.body.skipped if each != name)
        self.go_to(self._neighbour(name, +1) or name, skipped=skipped)

    def skip(self, name: str) -> None:
        """Leave the step ``name`` unanswered and go on."""
        skipped = tuple(dict.fromkeys((*self.body.skipped, name)))
        self.go_to(self._neighbour(name, +1) or name, skipped=skipped)

    def pause(self) -> None:
        """Say that everything is kept; there is nothing left to save."""
        if self.change():
            self._say_saved("Kept, at this step. You can close the page; the start page leads back to it.")

    def close(self) -> None:
        """Fold every step: the sitting is finished. Opening one of them takes it up again."""
        self._opened_at = ""
        self._show_place()
        last = list(self.prompts)[-1]
        if last in self._cards:
            self._cards[last].step.conclude()

    def begin_again(self, body: Body) -> None:
        """Go on with ``body`` in an entry of its own."""
        self.entry = self.journal.entries.start(self.kind, body, self.application_id)
        self._opened_at = ""
        self.refresh()
        self._cards[self.here].step.focus()

    def refresh(self) -> None:
        """Show in every control and at every step what the entry says now."""
        super().refresh()
        self._show_place()

    def _neighbour(self, name: str, by: int) -> str:
        names = list(self.prompts)
        place = names.index(name) + by
        return names[place] if 0 <= place < len(names) else ""

    def _show_place(self) -> None:
        names = list(self.prompts)
        place = len(names) if self.is_over else names.index(self.here)
        for name, card in self._cards.items():
            own = names.index(name)
            card.step.state = self._state(own, place)
            card.step.answer = card.answer(self.body) or ("left out" if name in self.body.skipped else "")

    def _state(self, own: int, place: int) -> str:
        """Return how the step with the number ``own`` stands while the one in hand is ``place``."""
        if own == place:
            return "open"
        return "done" if own < place or self.body.finished_at else "next"

    # --- deleting, and two windows on one entry ---

    def delete(self) -> None:
        """Put the whole entry into the bin, begin with an empty one, and offer to undo it."""
        if self.entry is None:
            self._say_problem("There is nothing to delete yet.")
            return
        gone = self.entry
        self.journal.entries.delete(gone.id)
        self._start_over()
        words = html("<p>Deleted. It stays in the bin for 30 days.</p>")
        self.notice.children = (words, button("Undo", lambda: self._bring_back(gone), kind="word"))
        self._cards[self.here].step.focus()

    def _start_over(self) -> None:
        self.let_go()
        self._opened_at = ""
        self.notice.children = ()
        self.refresh()

    def begin_new(self) -> None:
        """Leave the entry in hand as it is and begin an empty one."""
        self._start_over()
        self._cards[self.here].step.focus()

    def _bring_back(self, gone: Entry) -> None:
        self.journal.entries.restore(gone.id)
        self.take(gone)

    def take(self, entry: Entry) -> None:
        """Go on with ``entry``, as the journal has it now."""
        self.entry = self.journal.entries.get(entry.id)
        self.notice.children = ()
        self.refresh()
        self.has_met()

    def has_met(self) -> None:
        """Show the other text, if another window has written to the same entry."""
        if self.entry and (shown := meeting(self.journal, self.entry, self.take)):
            self.notice.children = shown
