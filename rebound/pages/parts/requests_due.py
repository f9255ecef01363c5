"""What is due about requests: a fresh no to ask about, a message that may go, a silence that is long enough."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.pages.parts import plans
from rebound.pages.parts.asking import (
    KIND,
    answer_to,
    called,
    close_loop,
    is_over,
    may_go,
    silence_is_over_on,
    to_be_asked,
)
from rebound.pages.parts.due import Due
from rebound.pages.parts.grown import grown_from
from rebound.pages.parts.history import Line
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.writing import gate, sentences


@dataclass(frozen=True, slots=True)
class Turned:
    """Whose turn it is about a request: what can be done, with whom, and about which application."""

    turn: gate.Turn
    company: str
    application_id: str | None


def turn(journal: Journal) -> Turned | None:
    """Return the next thing to do about requests, or None: an answer comes before a message, before a silence."""
    found = {
        _turn(journal, each): Turned(_turn(journal, each), called(journal, each), each.application_id)
        for each in reversed(journal.entries.all(KIND))
    }
    line = to_be_asked(journal)
    if line and line.standing.status_on < clock.today():
        found["ask"] = Turned("ask", line.application.company, line.application.id)
    return next((found[each] for each in gate.ASKING if each in found), None)


def _turn(journal: Journal, entry: Entry) -> gate.Turn | None:
    body = entry.body
    if is_over(journal, entry) or body.worth == "leave":
        return None
    if answer_to(journal, entry):
        return "answer"
    if body.sent_on:
        return "close" if silence_is_over_on(body) <= clock.today() else None
    return "send" if body.message.strip() and may_go(body) else None


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return what is due about requests: to ask, to send, to close, to sort an answer."""
    found = [each for entry in journal.entries.all(KIND) for each in _due(journal, entry, redraw)]
    if line := to_be_asked(journal):
        found.append(_offer(journal, line, redraw))
    return found


def _offer(journal: Journal, line: Line, redraw: Callable[[], None]) -> Due:
    """Return the offer to ask about a fresh no, from the day after it on."""
    company, when = line.application.company, line.standing.status_on + timedelta(days=1)

    def leave() -> None:
        body = AskForInsight(worth="leave", spoke="yes", finished_at=clock.now().utc)
        journal.entries.start(KIND, body, line.application.id)
        redraw()

    return Due(
        when,
        f"Ask {company} for one piece of advice, while they remember you.",
        page=KIND if when <= clock.today() else "",
        application_id=line.application.id,
        acts=_acts(button("Not about this one", leave, kind="word")) if when <= clock.today() else None,
    )


def _due(journal: Journal, entry: Entry, redraw: Callable[[], None]) -> list[Due]:
    body, reply = entry.body, answer_to(journal, entry)
    whom = called(journal, entry)
    if is_over(journal, entry) or body.worth == "leave":
        return []
    if reply:
        return [
            Due(
                reply.changed.local_date,
                f"The answer from {whom}: go on where you left it.",
                KIND,
                entry.application_id,
            )
        ]
    if body.sent_on:
        return [_silence(journal, entry, whom, redraw)]
    if body.not_before is None or not body.message.strip():
        return []
    if not may_go(body):
        return [Due(body.not_before, f"Your message to {whom} rests until then.", KIND, entry.application_id)]
    return [
        Due(
            body.not_before,
            f"Your message to {whom} may go. Read it once more first.",
            KIND,
            entry.application_id,
            acts=_acts(_closing(journal, entry, "Leave it", redraw, worth="leave")),
        )
    ]


def _silence(journal: Journal, entry: Entry, whom: str, redraw: Callable[[], None]) -> Due:
    """Return the day on which silence is long enough; one's own plan for it counts before the seven days."""
    plan = grown_from(journal, entry, "plan", purpose="silence")
    planned = plan.body if plan and plans.is_open(plan.body) else None
    day = (planned and planned.due) or silence_is_over_on(entry.body)
    if day > clock.today():
        return Due(
            day, f"If {whom} has not answered by then, it can be closed.", id=plan.id if planned else ""
        )
    words = f"No answer from {whom}. " + (
        sentences.if_then(planned) or planned.act
        if planned
        else "That is the usual case, and it can be closed."
    )
    return Due(
        day,
        words,
        KIND,
        entry.application_id,
        acts=_acts(_closing(journal, entry, "Close it", redraw)),
        id=plan.id if planned else "",
    )


def _closing(
    journal: Journal, entry: Entry, words: str, redraw: Callable[[], None], **changed: Any
) -> Widget:
    def close() -> None:
        close_loop(journal, entry, **changed)
        redraw()

    return button(words, close, kind="word")


def _acts(*widgets: Widget) -> VBox:
    return VBox(list(widgets)).add_class("rb-acts")
