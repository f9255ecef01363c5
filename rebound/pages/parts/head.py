"""The head of a stage's page: what the sitting is about, and whether it was kept from another day."""

from ipywidgets import HTML, VBox, Widget

from rebound import clock
from rebound.pages.parts import desk
from rebound.pages.parts.history import latest_rejection
from rebound.pages.parts.sitting import Sitting
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.html import html


def application_asked_for(journal: Journal) -> str | None:
    """Return the application that the page's address names, or else the one whose no came last."""
    latest = latest_rejection(journal)
    return desk.asked("application") or (latest.id if latest else None)


def called(here: Sitting) -> str:
    """Return the application that the sitting hangs on as one says it, or an empty string."""
    one = here.journal.applications.get(here.application_id) if here.application_id else None
    if one is None:
        return ""
    return f"{one.role} at {one.company}" if one.role else one.company


def about(here: Sitting) -> HTML:
    """Return the line that says which application the sitting is about."""
    name = called(here)
    return html("<p class='rb-note'>About {name}.</p>", name=name) if name else html("")


def kept_from_before(here: Sitting) -> list[Widget]:
    """Offer a new sitting beside one that was kept on another day, or that is finished."""
    if here.entry is None:
        return []
    finished = here.body.finished_at
    day = clock.local(finished).date() if finished else here.entry.changed.local_date
    if day == clock.today() and not finished:
        return []
    box = VBox([])

    def begin_new() -> None:
        box.children = ()
        here.begin_new()

    words = html("<p>{what} {day}.</p>", what="Finished" if finished else "Kept from", day=desk.day_name(day))
    box.children = (words, button("Begin a new one", begin_new, kind="word"))
    return [box.add_class("rb")]
