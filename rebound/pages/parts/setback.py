"""The card for the next no: written after one rejection, shown by itself when the next is written down."""

from collections.abc import Callable
from dataclasses import replace

from ipywidgets import VBox, Widget

from rebound.exercises.not_personal import NextSetback
from rebound.pages.parts import desk
from rebound.pages.parts.grown import Grown, grown_from
from rebound.pages.parts.history import rejections
from rebound.pages.parts.sitting import Sitting
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Problem

KIND = "next_setback"


def form(here: Sitting) -> VBox:
    """Return the two fields of the card inside a step of ``here``, with the card as it will look."""
    problem, shown = Problem(), html("")
    held = Grown(here, KIND, here.say_saved, problem.say)

    def show(body: NextSetback) -> None:
        shown.value = _card(body) if body.then_i.strip() else ""

    fields = (
        held.words(
            "likely",
            "The most likely next knock-back",
            sort="line",
            help="for example: a form letter after I was sure of it",
        ),
        held.words(
            "then_i", "Then I will …", sort="line", help="for example: close the laptop and call Sam first"
        ),
    )
    held.draw(show)
    return VBox([*fields, problem, shown])


def written_in(here: Sitting) -> str:
    """Return what the card of this sitting says to do, or an empty string."""
    entry = grown_from(here.journal, here.entry, KIND)
    return f"Then I will {_act(entry.body)}." if entry and _act(entry.body) else ""


def card(journal: Journal, redraw: Callable[[], None]) -> tuple[Widget, ...]:
    """Return the newest card that was written before the latest no, until it is put away; else nothing.

    Args:
        journal: where both are kept.
        redraw: called after the card was put away.
    """
    entry, no = _at_the_latest_no(journal)
    if entry is None:
        return ()
    problem = Problem()

    def put_away() -> None:
        journal.entries.save(entry, replace(entry.body, put_away_for=no))
        redraw()

    written = desk.day_name(entry.created.local_date)
    head = html("<h2>You wrote this for now</h2><p class='rb-note'>Written {day}.</p>", day=written)
    words = html("{card}", card=_card(entry.body))
    away = button("Put it away", put_away, kind="word", say=problem.say)
    return (VBox([head, words, problem, away]).add_class("rb").add_class("rb-setback"),)


def _at_the_latest_no(journal: Journal) -> tuple[Entry | None, str]:
    """Return the card that is shown, and the application whose no it is shown for."""
    latest = next(iter(rejections(journal)), None)
    if latest is None:
        return None, ""
    no = next(event for event in reversed(latest.events) if event.kind == "rejected")
    cards = (each for each in journal.entries.all(KIND) if each.body.then_i.strip())
    entry = next((each for each in cards if each.created.utc <= no.created.utc), None)
    put_away = entry is not None and entry.body.put_away_for == latest.application.id
    return (None if put_away else entry), latest.application.id


def _card(body: NextSetback) -> Fragment:
    likely = fragment("")
    if body.likely.strip():
        likely = fragment("<p>The most likely one: {words}.</p>", words=body.likely.strip().rstrip(".…"))
    return fragment("{likely}<p class='rb-lead rb-pen'>Then I will {act}.</p>", likely=likely, act=_act(body))


def _act(body: NextSetback) -> str:
    return body.then_i.strip().removeprefix("Then I will ").removeprefix("I will ").rstrip(".… ")
