"""The rest of a message: it may go on the morning after, or now for a reason; then it is marked as sent."""

from datetime import date

from ipywidgets import HBox, VBox, Widget

from rebound import clock, errors, records
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exporting import letter
from rebound.pages.parts import asking, desk, plans
from rebound.pages.parts.asking import Asking, may_go
from rebound.pages.parts.days import MORNING, at_time, day_from, past_day_from, time_from
from rebound.pages.parts.grown import grown_from
from rebound.records import Entry, Event
from rebound.widgets.button import button
from rebound.widgets.copy import Copy
from rebound.widgets.download import Download
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Problem
from rebound.widgets.step import Step
from rebound.widgets.writing import Writing


def opened_at(entry: Entry | None) -> str:
    """Return the step at which a request is shown in place of the one it was left at."""
    if entry is None:
        return ""
    body = entry.body
    over = asking.silence_is_over_on(body)
    if over and over <= clock.today() and not body.closed_on:
        return "silence"
    ready = body.message.strip() and may_go(body) and not body.sent_on and body.worth != "leave"
    return "rest" if ready and body.finished_at else ""


def step(here: Asking) -> Step:
    """Return the step of the rest: until when, the ways to take the message away, and that it was sent."""
    said, ways, sent = html(""), VBox([]), VBox([])
    shown: list[tuple] = [()]

    def show(body: AskForInsight) -> None:
        said.value = _until(body)
        state = (may_go(body), body.not_before, body.sent_on, body.address, body.subject, body.message)
        if shown[0] != state:
            shown[0] = state
            ways.children = _open_ways(here) if may_go(body) else _shut_ways(here)
            sent.children = _sent(here)

    here.draw(show)
    return here.step("rest", [said, ways, sent], answer=_answer, on_continue=lambda: _go_on(here))


def _go_on(here: Asking) -> None:
    """Go on to the plans; who comes back only to send has made them already."""
    planned = (
        grown_from(here.journal, here.entry, "plan", purpose="silence") or "silence" in here.body.skipped
    )
    if here.body.sent_on and planned:
        here.finish()
    else:
        here.onward("rest")


def _until(body: AskForInsight) -> str:
    if body.sent_on:
        return ""
    if not body.message.strip():
        return fragment("<p>There is no message yet. It begins to rest when it is written.</p>")
    if body.not_before is None:
        return ""
    if body.unlocked_at:
        return fragment(
            "<p class='rb-lead'>It may go now, because {why}.</p>", why=body.early_because.strip(" .…")
        )
    if may_go(body):
        return fragment("<p class='rb-lead'>It has rested. Read it once more, then it may go.</p>")
    return fragment("<p class='rb-lead'>It rests until {time}.</p>", time=desk.day_and_time(body.not_before))


def _answer(body: AskForInsight) -> str:
    if body.sent_on:
        return f"sent {desk.day_name(body.sent_on)}"
    if body.not_before is None:
        return ""
    return "may go" if may_go(body) else f"until {desk.day_and_time(body.not_before)}"


# --- while it rests ---


def _shut_ways(here: Asking) -> tuple[Widget, ...]:
    body = here.body
    if not body.message.strip() or body.not_before is None:
        return ()
    copy, mail = (button(words, lambda: None) for words in ("Copy the message", "Open in mail"))
    copy.disabled = mail.disabled = True
    when = html("<p class='rb-note'>from {time}</p>", time=desk.day_and_time(body.not_before))
    return (HBox([copy, mail, when]).add_class("rb-acts"), _longer(here), _send_now(here))


def _longer(here: Asking) -> Fold:
    """Return the fold in which the person names a later time of their own."""
    until = clock.local(here.body.not_before)
    day = Writing("Until which day?", until.date().isoformat(), sort="date")
    at = Writing("At what time?", until.strftime("%H:%M"), sort="line", help="for example: 8:00")
    problem = Problem()

    def rest_until() -> None:
        moment = at_time(day_from(day.value) or until.date(), time_from(at.value) or MORNING)
        if moment <= here.body.not_before:
            raise errors.RestsLonger(desk.day_and_time(here.body.not_before))
        here.change(not_before=moment)

    return Fold(
        "Let it rest longer", [day, at, problem, button("Rest until then", rest_until, say=problem.say)]
    )


def _send_now(here: Asking) -> Fold:
    """Return the fold behind which a reason opens the ways at once; it is kept, and nobody judges it."""
    problem = Problem()

    def unlock() -> None:
        if not here.body.early_because.strip():
            raise errors.ReasonMissing
        here.change(unlocked_at=clock.now().utc)

    because = here.words("early_because", "I want to send it now because …", sort="line")
    return Fold(
        "Send it now, because …",
        [because, problem, button("Go on with this reason", unlock, say=problem.say)],
    )


# --- when it may go ---


def _open_ways(here: Asking) -> tuple[Widget, ...]:
    body = here.body
    if not body.message.strip():
        return ()
    mail = html(
        "<p><a class='rb-plain' href='{to}'>Open in mail</a></p>",
        to=letter.mailto(body.address, body.subject),
    )
    words = html(
        "<p class='rb-note'>Your mail program opens with the address and the subject; paste the message into it. "
        "The file holds all of it.</p>"
    )
    copy, file = (
        Copy("Copy the message", body.message),
        Download("Save as an e-mail file", lambda: _file(here)),
    )
    return (
        html("<p class='rb-pen rb-words'>{message}</p>", message=body.message),
        HBox([copy, mail, file]).add_class("rb-acts"),
        words,
    )


def _file(here: Asking) -> tuple[str, bytes, str]:
    body = here.body
    return "rebound-message.eml", letter.eml(body.address, body.subject, body.message), letter.MEDIA_TYPE


def _sent(here: Asking) -> tuple[Widget, ...]:
    """Return the mark that it was sent, with the day; or the day, and the way to take that back."""

    def unsent() -> None:
        mark_unsent(here)
        here.point_to("rest")

    if here.body.sent_on:
        words = html("<p class='rb-lead'>Sent {day}.</p>", day=desk.day_name(here.body.sent_on))
        return (
            words,
            button("It was not sent after all", unsent, kind="word", say=here.say_problem),
        )
    if not may_go(here.body):
        return ()
    day = Writing("On which day did you send it?", clock.today().isoformat(), sort="date")
    problem = Problem()

    def sent() -> None:
        mark_sent(here, past_day_from(day.value) or clock.today())
        here.point_to("rest")

    return (day, problem, button("I have sent it", sent, say=problem.say))


def mark_sent(here: Asking, day: date) -> None:
    """Write down that the message was sent on ``day``, in the course of its application too.

    Raises:
        errors.EventBeforeApplied: the application was sent later than that.
    """
    asked = ""
    if here.line:
        event = Event(records.new_id(), here.line.application.id, "feedback_asked", on=day, channel="mail")
        asked = here.journal.events.add(event).id
    here.change(sent_on=day, asked=asked)


def mark_unsent(here: Asking) -> None:
    """Take back that the message was sent."""
    if here.body.asked:
        here.journal.events.delete(here.body.asked)
    here.change(sent_on=None, asked="")


# --- the end ---


def closing(here: Asking) -> str:
    """Return the closing words: what waits, until when, and what the person has in hand without an answer."""
    body = here.body
    if body.worth == "leave" and not body.sent_on:
        said = "You are not asking about this one. That is a decision too, and nothing has to follow from it."
    elif body.closed_on:
        said = (
            "It is closed. What you guessed and what you try next are yours, whether or not they ever answer."
        )
    elif body.sent_on:
        said = (
            f"It was sent {desk.day_name(body.sent_on)}. Most are not answered; that says nothing about you."
        )
    elif body.not_before and may_go(body):
        said = "Your message has rested. It goes when you send it."
    elif body.not_before:
        said = f"Your message rests until {desk.day_and_time(body.not_before)}. The start page says when it may go."
    else:
        said = "Nothing is sent. What you wrote is kept."
    return fragment(
        "<h2>That is all for now</h2><p>{said}</p><p class='rb-pen'>{plan}</p><p class='rb-pen'>{support}</p>"
        "<p><a href='{start}'>To the start page</a></p>",
        said=said,
        plan="" if body.closed_on else plans.said(here, "silence"),
        support=plans.said(here, "support"),
        start=desk.address("start"),
    )
