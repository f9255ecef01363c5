"""Paste and park: an angry draft goes out of sight for a day; then it is hidden again, read, or deleted."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from ipywidgets import VBox

from rebound import clock
from rebound.exercises.cool_off import ParkedDraft
from rebound.pages.parts import desk
from rebound.pages.parts.due import Due
from rebound.pages.parts.held import Held
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import html
from rebound.widgets.note import Problem, Saved

REST = timedelta(hours=24)
"""How long a parked draft stays out of sight."""

LOOK = 2.0
"""Seconds between two looks at whether another window has put the draft away."""


def parking(journal: Journal, application_id: str | None) -> VBox:
    """Return the place to paste an angry draft and put it away."""
    box = VBox([])
    _offer(box, journal, application_id)
    return box


def _offer(box: VBox, journal: Journal, application_id: str | None) -> None:
    begun = next((each for each in journal.entries.all("parked_draft") if not each.body.not_before), None)
    saved, problem = Saved(), Problem()
    held = Held(
        journal,
        "parked_draft",
        entry=begun,
        application_id=application_id,
        say_saved=saved.say,
        say_problem=problem.say,
    )

    def put_away() -> None:
        if not held.body.text.strip():
            problem.say("There is nothing to put away yet.")
        else:
            held.change(not_before=clock.now().utc + REST)

    inside = [
        html(
            "<p>Paste it here and put it away. Nobody reads it and nothing is sent. It stays out of sight "
            "for a day; then you decide. When you delete it, it is gone from the backups too.</p>"
        ),
        held.words("text", "Your draft"),
        problem,
        button("Put it away", put_away, kind="plain", say=problem.say),
        saved,
    ]
    box.children = (Fold("I have already written something angry", inside),)
    _Hiding(held, lambda until: _say_parked(box, journal, application_id, until))


class _Hiding:
    """Hides a draft once, at once where it is put away and soon after in every other window that shows it."""

    def __init__(self, held: Held, hide: Callable[[datetime], None]):
        self._held, self._hide = held, hide
        self._next: asyncio.TimerHandle | None = None
        self._is_hidden = False
        held.draw(self._follow)

    def _follow(self, body: ParkedDraft) -> None:
        if body.not_before and not self._is_hidden:
            self._is_hidden = True
            self._hide(body.not_before)
        elif self._held.entry and self._next is None:
            self._look_later()

    def _look_later(self) -> None:
        with suppress(RuntimeError):  # outside of a page no event loop runs, and no other window is open
            look = guarded(self._look, self._held.say_problem)
            self._next = asyncio.get_running_loop().call_later(LOOK, look)

    def _look(self) -> None:
        if self._is_hidden:
            return
        self._look_later()
        if self._held.entry and (there := self._held.journal.entries.get(self._held.entry.id)):
            self._follow(there.body)


def _say_parked(box: VBox, journal: Journal, application_id: str | None, until: datetime) -> None:
    words = "<p>It is out of sight until {until}. You will find it on the start page then.</p>"
    box.children = (
        html(words, until=desk.day_and_time(until)),
        button("Put away another one", lambda: _offer(box, journal, application_id), kind="word"),
    )


def rested(journal: Journal) -> list[Entry]:
    """Return the parked drafts whose time has come, oldest first."""
    now = clock.now().utc
    drafts = journal.entries.all("parked_draft")
    return [each for each in reversed(drafts) if each.body.not_before and each.body.not_before <= now]


def resting(journal: Journal) -> list[Entry]:
    """Return the parked drafts whose time has not come, the next one first."""
    now = clock.now().utc
    drafts = [each for each in journal.entries.all("parked_draft") if each.body.not_before]
    return sorted(
        (each for each in drafts if each.body.not_before > now), key=lambda each: each.body.not_before
    )


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the drafts to decide on, and those that still rest."""
    ready = [
        Due(
            draft.body.not_before,
            "A draft you put away. What should happen to it?",
            acts=decide(journal, draft, redraw),
        )
        for draft in rested(journal)
    ]
    return ready + [Due(each.body.not_before, "A draft rests until then.") for each in resting(journal)]


def decide(journal: Journal, draft: Entry, done: Callable[[], None]) -> VBox:
    """Return the decision on a rested ``draft``: delete it (first), keep it hidden, or read it.

    Args:
        journal: where it is kept.
        draft: an entry of kind ``parked_draft``.
        done: called after it was deleted or hidden again.
    """
    box = VBox([])

    def now() -> Entry | None:
        """Return the draft as another window may have left it; None if it is hidden again, or gone."""
        return next((each for each in rested(journal) if each.id == draft.id), None)

    def delete() -> None:
        try:
            if now():
                journal.entries.forget_all([draft.id])
        finally:
            done()

    def hide() -> None:
        if here := now():
            journal.entries.save(here, replace(here.body, not_before=clock.now().utc + REST))
        done()

    def read() -> None:
        if here := now():
            shown = here.body.seen(clock.now().utc).text
            box.children = (html("<p class='rb-pen rb-words'>{text}</p>", text=shown), *actions[:2])
        else:
            done()

    actions = (
        button("Delete it", delete, kind="plain"),
        button("Keep it hidden", hide, kind="word"),
        button("Read it", read, kind="word"),
    )
    box.children = actions
    return box.add_class("rb-acts")
