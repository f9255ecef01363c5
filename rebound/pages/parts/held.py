"""An entry in hand: begun at the first change, saved at every one, with controls bound to its fields."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ipywidgets import Widget

from rebound import errors
from rebound.exercises.bodies import BODIES, Body
from rebound.pages.parts import days, desk
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.choice import Choice, Several
from rebound.widgets.guard import Say, guarded
from rebound.widgets.rating import Rating
from rebound.widgets.writing import Writing

TRY_AGAIN = 5.0
"""Seconds until a save that failed is tried once more by itself."""


class Held:
    """One entry of one kind, and the controls bound to its fields.

    Nothing is written until the person types or clicks; then each change is in the journal before
    ``say_saved`` is called. What could not be saved is kept, told, and tried again. Where another window
    has deleted the entry, only what is written from then on goes into a new one.

    Args:
        journal: where it is kept.
        kind: the kind of entry, one of ``bodies.BODIES``.
        entry: the entry to go on with, or None to begin one at the first change.
        application_id: the application that a new entry hangs on.
        start: what a new entry begins with; nothing, if not given.
        say_saved: shows “Saved 12:03”.
        say_problem: shows the sentence of an error; an empty one takes it away.
    """

    def __init__(
        self,
        journal: Journal,
        kind: str,
        *,
        entry: Entry | None = None,
        application_id: str | None = None,
        start: Body | None = None,
        say_saved: Say,
        say_problem: Say,
    ):
        self.journal = journal
        self.kind = kind
        self.start = start or BODIES[kind]()
        self.entry = entry
        self.application_id = entry.application_id if entry else application_id
        self.say_saved, self.say_problem = say_saved, say_problem
        self._refreshers: list[Callable[[Body], None]] = []
        self._drawings: list[Callable[[Body], None]] = []
        self._writings: list[Writing] = []
        self._pending: dict[str, Any] = {}
        self._refreshing = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.kind!r}>"

    @property
    def body(self) -> Body:
        """What the entry says now."""
        return self.entry.body if self.entry else self.start

    def change(self, **changed: Any) -> bool:
        """Save ``changed`` fields of the body and say so; return whether it is saved."""
        self._pending |= changed
        try:
            self._save()
        except errors.JournalTrouble as error:
            self.say_problem(str(error))
            self._try_again_later()
            return False
        except errors.ReboundError as error:
            self._pending = {}
            self.say_problem(str(error))
            return False
        self._pending = {}
        return True

    def change_now(self, **changed: Any) -> None:
        """Save ``changed`` fields of the body now or not at all: a save that fails is never tried again.

        Raises:
            errors.ReboundError: they are not saved, and the entry is as it was.
        """
        waiting = self._pending
        self._pending = waiting | changed
        try:
            self._save()
        except errors.ReboundError:
            self._pending = waiting
            raise
        self._pending = {}

    def _save(self) -> None:
        body, met = replace(self.body, **self._pending), False
        try:
            saved = self.entry and self.journal.entries.save(self.entry, body)
        except errors.EntryDeleted:
            saved, body = None, replace(BODIES[self.kind](), **self._pending)
        if saved:
            self.entry, met = saved.entry, saved.merged or saved.copy
        else:
            self.entry = self.journal.entries.start(self.kind, body, self.application_id)
        self._acknowledge()
        self._draw()
        if met:
            self.refresh()
            self.has_met()

    def let_go(self) -> None:
        """Hold no entry any more; what was not yet saved of it is not tried again."""
        self.entry, self._pending = None, {}

    def has_met(self) -> None:
        """Another window has written to the same entry; what it wrote is shown by ``refresh``."""

    def _acknowledge(self) -> None:
        at = desk.clock_time(self.entry.changed)
        for writing in self._writings:
            writing.entry_id, writing.entry_rev = self.entry.id, self.entry.rev
            writing.acknowledge(at)
        self.say_problem("")
        self.say_saved(f"Saved {at}")

    def _try_again_later(self) -> None:
        try:
            asyncio.get_running_loop().call_later(TRY_AGAIN, self._try_again)
        except RuntimeError:
            return

    def _try_again(self) -> None:
        if self._pending:
            self.change()

    # --- controls bound to a field ---

    def rating(
        self, field: str, label: str, before: str = "", start: int | None = None, **scale: Any
    ) -> Rating:
        """Return a rating bound to ``field``.

        Args:
            field: the field.
            label: what is rated.
            before: the field of the answer before, which is shown as a dot.
            start: the answer before, where it is of another entry.
            scale: ``low`` and ``high``: what its ends mean; ``top``: its last number, 10 or 100.
        """
        control = Rating(label, before=start, **scale)
        if before:
            self.draw(lambda body: setattr(control, "before", getattr(body, before)))
        return self._bound(control, field)

    def choice(self, field: str, label: str, options: Mapping[str, str], **style: Any) -> Choice:
        """Return a choice of one, bound to ``field``."""
        return self._bound(Choice(label, options, **style), field)

    def several(self, field: str, label: str, options: Mapping[str, str], **style: Any) -> Several:
        """Return a choice of some, bound to ``field``."""
        return self._bound(Several(label, options, **style), field)

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

    def day(self, field: str, label: str, **style: Any) -> Writing:
        """Return a field for a day, bound to ``field``; what is no day is told and not kept."""
        control = Writing(label, sort="date", **style)

        def take(text: str) -> None:
            if self.change(**{field: days.day_from(text)}):
                control.acknowledge(desk.clock_time(self.entry.changed))

        def show(body: Body) -> None:
            day = getattr(body, field)
            control.value = day.isoformat() if day else ""

        control.on_words(take)
        self._on_refresh(show)
        return control

    def yes(self, field: str, label: str) -> Several:
        """Return one tick, bound to the yes or no of ``field``."""
        control = Several(label, {field: label}, style="ticks").add_class("rb-yes")

        def take(change: dict[str, Any]) -> None:
            if not self._refreshing:
                self.change(**{field: bool(change["new"])})

        self._on_refresh(lambda body: setattr(control, "value", (field,) if getattr(body, field) else ()))
        control.observe(guarded(take, self.say_problem), "value")
        return control

    def draw(self, drawing: Callable[[Body], None]) -> None:
        """Call ``drawing`` with the body now and after every change of it."""
        self._drawings.append(drawing)
        drawing(self.body)

    def draw_when(self, seen: Callable[[Body], object], drawing: Callable[[Body], object]) -> None:
        """Call ``drawing`` now and whenever what is ``seen`` of the body is another, and not at each letter."""
        last: list[object] = []

        def follow(body: Body) -> None:
            now = (self.entry and self.entry.id, seen(body))
            if last != [now]:
                last[:] = [now]
                drawing(body)

        self.draw(follow)

    def refresh(self) -> None:
        """Show in every control what the entry says now."""
        self._refreshing = True
        try:
            for each in self._refreshers:
                each(self.body)
        finally:
            self._refreshing = False
        self._draw()

    def _draw(self) -> None:
        for drawing in self._drawings:
            drawing(self.body)

    def _on_refresh(self, refresher: Callable[[Body], None]) -> None:
        self._refreshers.append(refresher)
        refresher(self.body)

    def _bound(self, control: Widget, field: str) -> Widget:
        def take(change: dict[str, Any]) -> None:
            if not self._refreshing:
                self.change(**{field: change["new"]})

        self._on_refresh(lambda body: setattr(control, "value", getattr(body, field)))
        control.observe(guarded(take, self.say_problem), "value")
        return control
