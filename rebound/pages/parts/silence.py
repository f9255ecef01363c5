"""Silence: the plan for it, one reminder at most, and an end that is worth something without any answer."""

from ipywidgets import HBox, VBox, Widget

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.plan import Plan
from rebound.pages.parts import desk, plans
from rebound.pages.parts.asking import Asking, close_loop, silence_is_over_on
from rebound.pages.parts.days import past_day_from, working_days_after
from rebound.widgets.button import button
from rebound.widgets.copy import Copy
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Problem
from rebound.widgets.step import Step
from rebound.widgets.writing import Writing
from rebound.writing import request, sentences


def is_long(body: AskForInsight) -> bool:
    """Return whether the silence has lasted long enough to close the loop."""
    over = silence_is_over_on(body)
    return over is not None and over <= clock.today()


def step(here: Asking) -> Step:
    """Return the step: before the message is answered the plan, and after seven working days the end."""
    said, ending = html(""), VBox([])
    plan = plans.plan_form(
        here,
        "silence",
        condition="If …",
        act="then I …",
        act_help="for example: close it, and take my own guess as the answer",
        start=_start(here.body),
    )
    shown: list[bool] = []

    def show(body: AskForInsight) -> None:
        said.value = _said(body)
        long = is_long(body) and not body.closed_on
        if shown != [long]:
            shown[:] = [long]
            ending.children = _ending(here) if long else ()

    here.draw(show)
    return here.step("silence", [said, ending, plan], answer=lambda body: _answer(here))


def _start(body: AskForInsight) -> Plan:
    day = silence_is_over_on(body) or working_days_after(clock.today(), 8)
    return Plan(condition=f"no answer has come by {day.day} {day:%B}", due=day)


def _said(body: AskForInsight) -> str:
    if body.closed_on:
        return fragment("<p class='rb-lead'>Closed {day}.</p>", day=desk.day_name(body.closed_on))
    over = silence_is_over_on(body)
    if over is None:
        return ""
    if over > clock.today():
        return fragment("<p>Seven working days will have passed {day}.</p>", day=desk.day_name(over))
    return fragment(
        "<p class='rb-lead'>Seven working days have passed. Silence is the usual answer, and it says nothing about "
        "you.</p>"
    )


def _answer(here: Asking) -> str:
    if here.body.closed_on:
        return f"closed {desk.day_name(here.body.closed_on)}"
    return plans.said(here, "silence")


# --- the end ---


def _ending(here: Asking) -> tuple[Widget, ...]:
    """Return what can be done about a long silence: one reminder, or an end that needs no answer."""
    own = sentences.guess(here.body)
    guess = (
        html("<p>You had guessed: <span class='rb-pen'>{guess}</span></p>", guess=own) if own else html("")
    )
    problem = Problem()

    def close() -> None:
        close_loop(here.journal, here.entry)
        here.take(here.entry)
        here.close()

    return (
        guess,
        here.words(
            "without_answer",
            "One thing I will try, even without a word from them",
            sort="line",
            help="If your guess were right, what would you do differently, just once?",
        ),
        problem,
        HBox([button("Close it", close, say=problem.say)]).add_class("rb-acts"),
        *([] if here.body.followed_up_on else [_reminder(here)]),
    )


def _reminder(here: Asking) -> Fold:
    """Return the fold with the one reminder: its words, composed at first, and that it was sent."""
    field = here.words("follow_up", "Your reminder", rows=8)
    copy, problem = Copy("Copy the reminder"), Problem()
    day = Writing("On which day did you send it?", clock.today().isoformat(), sort="date")
    writing = button("Write it from my answers", lambda: compose(), kind="plain", say=problem.say)

    def compose() -> None:
        if here.change(follow_up=request.follow_up(here.body, here.facts)):
            here.refresh()

    def sent() -> None:
        here.change(followed_up_on=past_day_from(day.value) or clock.today())
        here.point_to("silence")

    def show(body: AskForInsight) -> None:
        copy.text = body.follow_up
        written = bool(body.follow_up.strip())
        for each in (field, copy, day, mark):
            put_away(each, not written)
        put_away(writing, bool(written))

    mark = button("I have sent it", sent, say=problem.say)
    here.draw(show)
    words = html(
        "<p>One reminder is polite, two are a burden. After it the seven working days begin again, and then it "
        "is closed.</p>"
    )
    return Fold("Write one reminder first", [words, writing, field, copy, day, problem, mark])
