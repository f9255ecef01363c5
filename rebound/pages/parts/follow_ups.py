"""When a silence is worth a friendly question: by the person's own waiting curve, once for each silence."""

from collections.abc import Callable
from datetime import date, timedelta

from ipywidgets import HBox

from rebound import clock
from rebound.pages.parts.due import Due
from rebound.pages.parts.history import Line, lines
from rebound.pages.parts.usual_wait import usual_wait
from rebound.status import HEARD
from rebound.store.journal import Journal
from rebound.widgets.button import button

MOST_HAD_COME = 0.75
"""The share of one's own answers by which a silence is longer than usual."""

USUAL = 14
"""Days where one's own history is too short to tell."""

OLD = 45
"""Days after which a silence is old: it is asked about on the applications page, and no question is suggested."""

AHEAD = 7
"""Days before it is due from which on it is listed."""

AT_ONCE = 3
"""Silences listed at one time, the shortest first."""

SEEN = "followed_up"
"""The setting that holds, by application, the beginning of the silence that was decided about."""


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the silences that are, or will soon be, longer than is usual for this person."""
    seen = journal.settings.get(SEEN) or {}
    there, today = lines(journal), clock.today()
    silent = [(line, _since(line)) for line in there if line.standing.silent_days]
    silent = [
        (line, since) for line, since in silent if since and seen.get(line.application.id) != str(since)
    ]
    if not silent:
        return []
    own = usual_wait(there, MOST_HAD_COME, today)
    wait = own or USUAL
    near = [
        (line, since)
        for line, since in silent
        if wait - AHEAD <= (today - since).days <= max(OLD, wait + AHEAD)
    ]
    near.sort(key=lambda each: each[1], reverse=True)
    return [
        _due(journal, line, since, since + timedelta(days=wait), own is not None, redraw)
        for line, since in near[:AT_ONCE]
    ]


def _since(line: Line) -> date | None:
    """Return the day on which the silence began."""
    heard = [event.on for event in line.events if event.kind in HEARD]
    return heard[-1] if heard else line.standing.applied_on


def _due(
    journal: Journal, line: Line, since: date, when: date, is_own: bool, redraw: Callable[[], None]
) -> Due:
    days, company = (clock.today() - since).days, line.application.company
    usual = (
        f"Three in four of your answers had come by day {(when - since).days}"
        if is_own
        else f"Your own history is too short to tell what is usual; {USUAL} days are"
    )
    is_due = when <= clock.today()
    words = (
        f"{company} has been silent for {days} days. {usual}. One short, friendly question is fine."
        if is_due
        else f"If {company} has not written by then, one short, friendly question is fine. {usual}."
    )

    def decided() -> None:
        seen = journal.settings.get(SEEN) or {}
        journal.settings.set(SEEN, {**seen, line.application.id: str(since)})
        redraw()

    acts = [button("I have asked", decided, kind="word"), button("Leave it", decided, kind="word")]
    return Due(
        when,
        words,
        "applications",
        line.application.id,
        acts=HBox(acts).add_class("rb-acts") if is_due else None,
        id=f"follow-up-{line.application.id}-{since}",
    )
