"""The facts of a request: which no it is about, what the history knows of it, and whether it is worth asking."""

from typing import Any

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.pages.parts import desk
from rebound.pages.parts.asking import Asking
from rebound.pages.parts.history import Line, rejections
from rebound.pages.parts.log_form import LogForm
from rebound.records import CHANNELS, EVENT_KINDS
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.layout import put_away

OFFERED = 6
"""How many rejections there are to choose from; the one in the page's address is always among them."""


def controls(here: Asking) -> list[Widget]:
    """Return the choice of a rejection, its facts, and the form for one that is not there yet."""
    which = Choice("Which no is this about?", {}, style="radios")
    told, form = html(""), VBox([])

    def show(_: object) -> None:
        offered = _offered(here)
        with which.hold_trait_notifications():
            which.options = [(each.application.id, _called(each)) for each in offered]
            which.value = here.application_id or ""
        put_away(which, not offered)
        told.value = _told(here.line)

    def choose(change: dict[str, Any]) -> None:
        if change["new"] and change["new"] != here.application_id:
            here.ask_about(change["new"])

    def logged() -> None:
        newest = next(iter(rejections(here.journal)), None)
        if newest and here.application_id is None:
            here.ask_about(newest.application.id)
        else:
            here.refresh()

    which.observe(guarded(choose, here.say_problem), "value")
    here.draw(show)
    form.children = (LogForm(here.journal, on_change=logged).box,)
    return [which, told, Fold("It is not written down yet", [form])]


def _offered(here: Asking) -> list[Line]:
    offered = rejections(here.journal)[:OFFERED]
    own = here.line
    known = {each.application.id for each in offered}
    return [own, *offered] if own and own.application.id not in known else offered


def _called(line: Line) -> str:
    day = line.standing.status_on
    return f"{line.name}, {desk.day_name(day)}" if day else line.name


def _told(line: Line | None) -> Fragment | str:
    if line is None:
        return ""
    no = next((event for event in reversed(line.events) if event.kind == "rejected"), None)
    stage = line.standing.stage
    how_far = (
        "It was sent; nobody talked with you."
        if stage == "applied"
        else f"How far it came: {EVENT_KINDS[stage]}."
    )
    if no is None:
        return fragment("<p>{far} A no from them is not written down.</p>", far=how_far)
    when = f"They said no {desk.day_name(no.on)}" if no.on else "They said no on a day that is not known"
    channel = f", {CHANNELS[no.channel]}" if no.channel else ""
    return fragment(
        "<p>{when}{channel}. {far}</p>"
        "<p class='rb-note'><a href='{to}'>Correct it on the applications page</a></p>",
        when=when,
        channel=channel,
        far=how_far,
        to=desk.address("applications", application=line.application.id),
    )


def decide(here: Asking) -> None:
    """Go on with the request; where the person leaves it, end it there."""
    if here.body.worth != "leave":
        here.onward("worth")
    elif here.change(finished_at=clock.now().utc):
        here.close()
