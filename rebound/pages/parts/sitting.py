"""A sitting: one entry in hand, the steps that fill it, and the saving of every change.

A stage's page makes one sitting and asks it for its steps. Nothing is written until the person types or
clicks; then each change is in the journal before the page says “Saved”. Which step is open is part of
the entry, so a closed tab or a dead kernel comes back to exactly there.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from ipywidgets import VBox, Widget

from rebound import errors
from rebound.pages.parts import desk
from rebound.records import BODIES, Body, Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.choice import Choice, Several
from rebound.widgets.guard import guarded
from rebound.widgets.html import html
from rebound.widgets.rating import Rating
from rebound.widgets.step import Step
from rebound.widgets.writing import Writing
from rebound.writing.prompts import Prompt

TRY_AGAIN = 5.0
"""Seconds until a save that failed is tried once more by itself."""


@dataclass(frozen=True, slots=True)
class Card:
    """A step on the page, and how its answer reads when it is folded to one line."""

    step: Step
    answer: Callable[[Body], str]


class Sitting:
    """One entry of one kind, its steps in order, and the controls bound to its fields.

    Args:
        journal: where it is kept.
        kind: the kind of entry, one of ``records.BODIES``; its body has ``step``, ``skipped``
            and ``finished_at`` beside the fields of its own.
        prompts: the name of each step, in order, with its question.
        entry: the entry to go on with, or None to begin one at the first change.
        application_id: the application a new entry hangs on.
        fresh: the body that a new entry begins with.
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
        fresh: Body | None = None,
        opened_at: str = "",
    ):
        self.journal = journal
        self.kind = kind
        self.prompts = prompts
        self.entry = entry
        self.application_id = entry.application_id if entry else application_id
        self.fresh = fresh or BODIES[kind]()
        self.notice = VBox()
        self._cards: dict[str, Card] = {}
        self._refreshers: list[Callable[[Body], None]] = []
        self._writings: list[Writing] = []
        self._pending: dict[str, Any] = {}
        self._drawings: list[Callable[[Body], None]] = []
        self._refreshing = False
        self._opened_at = opened_at
        self._show_meeting()

    def __repr__(self) -> str:
        return f"<Sitting {self.kind!r}>"

    # --- the entry ---

    @property
    def body(self) -> Body:
        """What the entry says now."""
        return self.entry.body if self.entry else self.fresh

    @property
    def here(self) -> str:
        """The name of the step in hand."""
        step = self._opened_at or self.body.step
        return step if step in self.prompts else next(iter(self.prompts))

    def change(self, **changed: Any) -> bool:
        """Save ``changed`` fields of the body and say so in the open step; return whether it is saved.

        What could not be saved is kept, said, and tried again with the next change and after a while.
        """
        self._pending |= changed
        try:
            self._save(replace(self.body, **self._pending))
        except errors.ReboundError as error:
            self._say_problem(str(error))
            self._try_again_later()
            return False
        self._pending = {}
        return True

    def _save(self, body: Body) -> None:
        if self.entry is None:
            self.entry = self.journal.entries.start(self.kind, body, self.application_id)
            at, meeting = self.entry.changed, False
        else:
            saved = self.journal.entries.save(self.entry, body)
            self.entry, at, meeting = saved.entry, saved.at, saved.merged or saved.copy
        self._acknowledge(desk.clock_time(at))
        self._draw()
        if meeting:
            self.refresh()
            self._show_meeting()

    def _acknowledge(self, at: str) -> None:
        for writing in self._writings:
            writing.entry_id, writing.entry_rev = self.entry.id, self.entry.rev
            writing.acknowledge(at)
        for card in self._cards.values():
            card.step.say_saved(f"Saved {at}")
            card.step.say_problem("")

    def _try_again_later(self) -> None:
        try:
            asyncio.get_running_loop().call_later(TRY_AGAIN, self._try_again)
        except RuntimeError:
            return

    def _try_again(self) -> None:
        if self._pending:
            self.change()

    def _say_problem(self, sentence: str) -> None:
        if self.here in self._cards:
            self._cards[self.here].step.say_problem(sentence)

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
        prompt = self.prompts[name]
        step = Step(
            list(self.prompts).index(name) + 1,
            prompt.title,
            prompt.help,
            [*children, self.notice],
            on_continue=on_continue or (lambda: self.onward(name)),
            on_back=(lambda: self.go_to(self._neighbour(name, -1))) if self._neighbour(name, -1) else None,
            on_skip=lambda: self.skip(name),
            on_pause=self.pause,
            on_delete=self.delete,
            on_open=lambda: self.go_to(name),
            go=go,
        )
        self._cards[name] = Card(step, answer)
        self._show_place()
        return step

    def go_to(self, name: str, **changed: Any) -> None:
        """Open the step ``name``, save that it is in hand, and put the focus on it."""
        if self.change(step=name, finished_at=None, **changed):
            self._opened_at = ""
            self._show_place()
            if name in self._cards:
                self._cards[name].step.focus()

    def onward(self, name: str, **changed: Any) -> None:
        """Go from the step ``name`` to the one after it."""
        done = tuple(each for each in self.body.skipped if each != name)
        self.go_to(self._neighbour(name, +1) or name, skipped=done, **changed)

    def skip(self, name: str) -> None:
        """Leave the step ``name`` unanswered and go on."""
        skipped = tuple(dict.fromkeys((*self.body.skipped, name)))
        self.go_to(self._neighbour(name, +1) or name, skipped=skipped)

    def pause(self) -> None:
        """Say that everything is kept; there is nothing left to save."""
        if self.change():
            self._cards[self.here].step.say_saved(
                "Kept, at this step. You can close the page and come back to it from the start page."
            )

    def close(self) -> None:
        """Fold every step: the sitting is finished. Opening one of them takes it up again."""
        self._show_place()

    def begin_again(self, body: Body) -> None:
        """Go on with ``body`` in an entry of its own."""
        self.entry = self.journal.entries.start(self.kind, body, self.application_id)
        self._opened_at = ""
        self.refresh()
        self._cards[self.here].step.focus()

    def _neighbour(self, name: str, by: int) -> str:
        names = list(self.prompts)
        place = names.index(name) + by
        return names[place] if 0 <= place < len(names) else ""

    def _show_place(self) -> None:
        names = list(self.prompts)
        place = len(names) if self.body.finished_at else names.index(self.here)
        for name, card in self._cards.items():
            own = names.index(name)
            card.step.state = "open" if own == place else "done" if own < place else "next"
            skipped = name in self.body.skipped
            card.step.answer = "left out" if skipped else card.answer(self.body)

    # --- deleting, and two windows on one entry ---

    def delete(self) -> None:
        """Put the whole entry into the bin, begin with an empty one, and offer to undo it."""
        if self.entry is None:
            self._say_problem("There is nothing to delete yet.")
            return
        self.journal.entries.delete(self.entry.id)
        gone, self.entry, self._opened_at = self.entry, None, ""
        self.refresh()
        self.notice.children = (
            html("<p>Deleted. It stays in the bin for 30 days.</p>"),
            button("Undo", lambda: self._bring_back(gone), kind="word"),
        )
        self._cards[self.here].step.focus()

    def _bring_back(self, gone: Entry) -> None:
        self.journal.entries.restore(gone.id)
        self.entry = self.journal.entries.get(gone.id)
        self.notice.children = ()
        self.refresh()

    def _show_meeting(self) -> None:
        other = self._other_text()
        if other is None:
            return
        words = "\n".join(_words(other.body))
        self.notice.children = (
            html(
                "<p>Two windows wrote here at once. Both texts are kept. The other one says:</p>"
                "<blockquote class='rb-pen'>{words}</blockquote>",
                words=words or "(no words, only numbers)",
            ),
            button("Go on with the other one", lambda: self._take_other(other), kind="word"),
            button("Put the other one into the bin", lambda: self._bin_other(other), kind="word"),
        )

    def _other_text(self) -> Entry | None:
        if self.entry is None:
            return None
        family = {self.entry.id, self.entry.copy_of} - {None}
        alike = self.journal.entries.all(self.kind)
        return next(
            (each for each in alike if each.id != self.entry.id and ({each.id, each.copy_of} & family)),
            None,
        )

    def _take_other(self, other: Entry) -> None:
        self.entry = self.journal.entries.get(other.id)
        self.notice.children = ()
        self.refresh()
        self._show_meeting()

    def _bin_other(self, other: Entry) -> None:
        self.journal.entries.delete(other.id)
        self.notice.children = (html("<p>The other text is in the bin for 30 days.</p>"),)

    # --- controls bound to a field ---

    def refresh(self) -> None:
        """Show in every control what the entry says now."""
        self._refreshing = True
        try:
            for each in self._refreshers:
                each(self.body)
        finally:
            self._refreshing = False
        self._draw()
        self._show_place()

    def rating(self, field: str, label: str, before: str = "") -> Rating:
        """Return a 0-10 rating bound to ``field``; ``before`` names the field of the answer before."""
        control = Rating(label, value=getattr(self.body, field))
        self._bind(control, field)
        if before:
            self._on_refresh(lambda body: setattr(control, "before", getattr(body, before)))
        return control

    def choice(self, field: str, label: str, options: Mapping[str, str]) -> Choice:
        """Return a choice of one, bound to ``field``."""
        control = Choice(label, options, value=getattr(self.body, field))
        self._bind(control, field)
        return control

    def several(self, field: str, label: str, options: Mapping[str, str], **style: Any) -> Several:
        """Return a choice of some, bound to ``field``."""
        control = Several(label, options, value=getattr(self.body, field), **style)
        self._bind(control, field)
        return control

    def words(self, field: str, label: str, **style: Any) -> Writing:
        """Return a field for words, bound to ``field``; nothing typed in it is lost."""
        control = Writing(label, value=getattr(self.body, field), **style)
        control.field = field
        if self.entry:
            control.entry_id, control.entry_rev = self.entry.id, self.entry.rev
        self._writings.append(control)
        control.on_words(lambda text: self.change(**{field: text}))
        self._on_refresh(lambda body: setattr(control, "value", getattr(body, field)))
        return control

    def draw(self, drawing: Callable[[Body], None]) -> None:
        """Call ``drawing`` with the body now and after every change of it."""
        self._drawings.append(drawing)
        drawing(self.body)

    def _draw(self) -> None:
        for drawing in self._drawings:
            drawing(self.body)

    def _on_refresh(self, refresher: Callable[[Body], None]) -> None:
        self._refreshers.append(refresher)
        refresher(self.body)

    def _bind(self, control: Widget, field: str) -> None:
        def take(change: dict[str, Any]) -> None:
            if not self._refreshing:
                self.change(**{field: change["new"]})

        control.observe(guarded(take, self._say_problem), "value")
        self._on_refresh(lambda body: setattr(control, "value", getattr(body, field)))


def _words(body: Body) -> list[str]:
    """Return every text in ``body`` that a person may have typed."""
    texts = (
        getattr(body, each.name) for each in fields(body) if each.name not in {"step", "second_of", "way"}
    )
    return [text for text in texts if isinstance(text, str) and text]
