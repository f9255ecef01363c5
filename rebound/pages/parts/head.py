"""The head of a stage's page: what the sitting is about, and whether it was kept from another day."""

from ipywidgets import HTML, VBox

from rebound import clock
from rebound.pages.parts import desk
from rebound.pages.parts.history import latest_rejection
from rebound.pages.parts.sitting import Sitting, unfinished
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.html import Fragment, fragment, html


def application_asked_for(journal: Journal) -> str | None:
    """Return the application that the page's address names, or else the one whose no came last."""
    latest = latest_rejection(journal)
    return desk.asked("application") or (latest.id if latest else None)


def in_hand(journal: Journal, kind: str) -> Entry | None:
    """Return the sitting to open: the newest unfinished one, or else that of today about the no in question."""
    if entry := unfinished(journal, kind, desk.asked("application")):
        return entry
    about = journal.entries.all(kind, application_asked_for(journal))
    return next((each for each in about if clock.local(each.body.finished_at).date() == clock.today()), None)


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


def kept_from_before(here: Sitting) -> VBox:
    """Offer a new sitting beside one that was kept on another day, or as soon as it is finished."""
    box = VBox([]).add_class("rb")

    def show() -> None:
        words = _kept(here)
        box.children = (html(words), button("Begin a new one", here.begin_new, kind="word")) if words else ()

    here.draw_when(lambda body: body.finished_at, lambda _: show())
    return box


def _kept(here: Sitting) -> Fragment | str:
    """Return what is said of a sitting beside which a new one can be begun; of any other, nothing."""
    if here.entry is None:
        return ""
    finished = here.body.finished_at
    day = clock.local(finished).date() if finished else here.entry.changed.local_date
    if day == clock.today() and not finished:
        return ""
    said = "Finished" if finished else "Kept from"
    return fragment("<p>{said} {day}.</p>", said=said, day=desk.day_name(day))
