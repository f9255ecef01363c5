"""Plans: the form for one if-then sentence, wherever it is made, and the plans that are due."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.plan import Plan
from rebound.exporting.calendar import MEDIA_TYPE, Reminder, calendar
from rebound.pages.parts.due import Due
from rebound.pages.parts.grown import Grown, grown_from
from rebound.pages.parts.sitting import Sitting
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.download import Download
from rebound.widgets.html import fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Problem
from rebound.writing import sentences

SURE_ENOUGH = 7
"""Below this confidence a plan is made smaller (as coaches do with if-then plans)."""

UNDATED = "With a day it comes up on the start page, and can go into your calendar."
"""What is said of a plan that has both of its halves and no day."""

WEEK = timedelta(days=7)

LEADS_TO: dict[str, str] = {"top_up": "bragging_rights", "tell": "coach"}
"""What a plan is for → the page on which it is done."""


def plan_form(
    here: Sitting,
    purpose: str,
    *,
    condition: str = "If …",
    condition_help: str = "",
    act: str = "then I …",
    act_help: str = "",
    start: Plan | None = None,
    weekly: bool = False,
) -> VBox:
    """Return the fields of one plan inside a step of ``here``: if, then, its day, how sure, the calendar.

    Args:
        here: the sitting in which it is made.
        purpose: one of ``plan.PURPOSES``; a sitting has one plan for each.
        condition: the label of the first half.
        condition_help: an example below it.
        act: the label of the second half.
        act_help: an example below it.
        start: what the fields say while nobody has written in them.
        weekly: whether it comes back every week.
    """
    problem = Problem()
    held = Grown(here, "plan", here.say_saved, problem.say, start=start, purpose=purpose, weekly=weekly)
    sentence, smaller, undated = html(""), html(""), html("")
    download = Download("Put it in a calendar", lambda: _file(held.entry))

    def show(body: Plan) -> None:
        words = sentences.if_then(body)
        sentence.value = fragment("<p class='rb-lead rb-pen'>{words}</p>", words=words) if words else ""
        unsure = body.confidence is not None and body.confidence < SURE_ENOUGH
        smaller.value = (
            fragment(
                "<p class='rb-note'>Under {enough}: make it smaller, until it feels like a {enough}. "
                "A first line, one call, ten minutes: that counts as an act.</p>",
                enough=SURE_ENOUGH,
            )
            if unsure
            else ""
        )
        undated.value = (
            fragment("<p class='rb-note'>{words}</p>", words=UNDATED) if words and not body.due else ""
        )
        put_away(download, not (words and body.due))

    fields = [
        held.words("condition", condition, sort="line", help=condition_help),
        held.words("act", act, sort="line", help=act_help),
        held.day("due", "On which day for the first time?" if weekly else "On which day?"),
        held.rating("confidence", "How sure are you that you will do it?", low="not at all", high="certain"),
    ]
    held.draw(show)
    return VBox([*fields, smaller, sentence, undated, problem, download])


def said(here: Sitting, purpose: str) -> str:
    """Return the plan for ``purpose`` that grew from the sitting as one sentence, or an empty text."""
    found = grown_from(here.journal, here.entry, "plan", purpose=purpose)
    return (sentences.if_then(found.body) or found.body.act) if found else ""


def is_open(plan: Plan) -> bool:
    """Return whether something is still to be done about ``plan``."""
    return plan.state in ("", "not_yet") and bool(plan.act.strip())


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the open plans that have a day; those of today and before can be decided on.

    A plan for silence is due with its request (``asking.due``).
    """
    plans = [
        each
        for each in journal.entries.all("plan")
        if is_open(each.body) and each.body.due and each.body.purpose != "silence"
    ]
    return [
        Due(
            each.body.due,
            sentences.if_then(each.body) or each.body.act,
            acts=decide(journal, each, redraw) if each.body.due <= clock.today() else None,
            id=each.id,
            page=LEADS_TO.get(each.body.purpose, ""),
            weekly=each.body.weekly,
        )
        for each in plans
    ]


def decide(journal: Journal, entry: Entry, done: Callable[[], None]) -> Widget:
    """Return the decision on a plan: done, not yet (asked again tomorrow), changed my mind."""
    problem = Problem()

    def say(state: str) -> Callable[[], None]:
        def keep() -> None:
            journal.entries.save(entry, decided(entry.body, state))
            done()

        return keep

    return VBox(
        [
            button("Done", say("done"), kind="plain", say=problem.say),
            button("Not yet", say("not_yet"), kind="word", say=problem.say),
            button("Changed my mind", say("changed"), kind="word", say=problem.say),
            problem,
        ]
    ).add_class("rb-acts")


def decided(plan: Plan, state: str) -> Plan:
    """Return ``plan`` after ``state`` was said today: a weekly one comes back, a “not yet” asks tomorrow."""
    today = clock.today()
    if state == "done" and plan.weekly:
        return replace(plan, state="", state_on=today, due=max(plan.due or today, today) + WEEK)
    if state == "not_yet":
        return replace(plan, state=state, state_on=today, due=today + timedelta(days=1))
    return replace(plan, state=state, state_on=today)


def reminder(entry: Entry) -> Reminder:
    """Return the plan of ``entry`` as a reminder for a calendar."""
    plan = entry.body
    return Reminder(entry.id, plan.due, plan.act.strip(), sentences.if_then(plan), plan.weekly)


def _file(entry: Entry) -> tuple[str, bytes, str]:
    return "rebound-plan.ics", calendar([reminder(entry)], clock.now().utc), MEDIA_TYPE
