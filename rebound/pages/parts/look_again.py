"""Looking again: a sitting of Not personal is offered once more after one and after three weeks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from ipywidgets import HTML, VBox

from rebound import clock
from rebound.exercises.not_personal import NotPersonal
from rebound.pages.parts import desk
from rebound.pages.parts.account import Account
from rebound.pages.parts.due import Due
from rebound.pages.parts.sitting import Sitting
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Problem
from rebound.widgets.rating import Rating
from rebound.writing import thought

ONE_WEEK, THREE_WEEKS = timedelta(weeks=1), timedelta(weeks=3)

OFFERED = timedelta(weeks=2)
"""How long it is offered; also the least time between two looks."""

COMMON = "That is common in one sitting. Keep the act; look again in a week."
"""What is said where the belief did not fall."""


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return each sitting that is to be looked at again; on its day it can also be left alone."""
    found = []
    for entry in journal.entries.all("not_personal"):
        day = next_look(journal, entry)
        if day:
            acts = _decide(journal, entry, redraw) if day <= clock.today() else None
            words = "Not personal: look at it again, the old version first. Five minutes."
            found.append(Due(day, words, "not_personal", entry.application_id, acts=acts, id=entry.id))
    return found


def next_look(journal: Journal, entry: Entry) -> date | None:
    """Return the day from which the first sitting ``entry`` is offered again, or None.

    It is offered a week after it was finished and three weeks after, each time for two weeks; what was not
    taken up is let go. A second look comes at least two weeks after the first.
    """
    if entry.body.earlier or entry.body.let_be or not entry.body.finished_at:
        return None
    finished, today = _finished_on(entry), clock.today()
    sittings = journal.entries.all("not_personal")
    looks = [
        _finished_on(each) for each in sittings if each.body.earlier == entry.id and each.body.finished_at
    ]
    day = finished + THREE_WEEKS
    if looks:
        day = max(day, looks[0] + OFFERED)
    elif today < day:
        day = finished + ONE_WEEK
    return day if len(looks) < 2 and today <= day + OFFERED else None


def offer(here: Sitting) -> VBox:
    """Return the old version, and the way to look at it again, where that is due; else nothing."""
    box = VBox([])
    old = _due_today(here)
    if old is None:
        return box

    def begin() -> None:
        box.children = ()
        here.begin_again(again(old))

    box.children = (
        html("<p>This is from {day}. It may look the same today, or not.</p>", day=_day(old)),
        _old_version(old),
        button("Look at it again", begin, kind="plain"),
    )
    return box.add_class("rb")


def again(old: Entry) -> NotPersonal:
    """Return the body with which a second look at ``old`` begins: its thought, lines and causes."""
    return NotPersonal(
        step="thought",
        thought=old.body.thought,
        lines=old.body.lines,
        causes=old.body.causes,
        earlier=old.id,
    )


def then(here: Sitting, field: str) -> HTML:
    """Return what the old version said in ``field``, while it is looked at again; else nothing."""
    shown = html("")

    def show(_body: NotPersonal) -> None:
        old = _old(here)
        words = getattr(old.body, field) if old else ""
        shown.value = (
            fragment(
                "<p><span class='rb-note'>From {day}:</span><br>"
                "<span class='rb-words rb-pen'>{words}</span></p>",
                day=_day(old),
                words=words,
            )
            if old and words
            else ""
        )

    here.draw(show)
    return shown


def dot(here: Sitting, rating: Rating, latest: Callable[[NotPersonal], int | None]) -> Rating:
    """Let ``rating`` show the last answer of the old version as its dot, while it is looked at again."""

    def show(_body: NotPersonal) -> None:
        old = _old(here)
        rating.before = latest(old.body) if old else None

    here.draw(show)
    return rating


def compared(here: Sitting) -> Fragment:
    """Return then and now side by side, as numbers and their words; empty unless it was looked at again."""
    old = _old(here)
    if old is None:
        return fragment("")
    was, now = thought.latest_belief(old.body), thought.latest_belief(here.body)
    stayed = was is not None and now is not None and now >= was
    return fragment(
        "<div class='rb-beside'>{then}{now}</div>{common}",
        then=_stood(_day(old), old.body),
        now=_stood("Now", here.body),
        common=fragment("<p>{words}</p>", words=COMMON) if stayed else "",
    )


def announced(here: Sitting) -> str:
    """Return when it is offered again, in a sentence, or an empty string."""
    first = here.journal.entries.get(here.body.earlier) if here.body.earlier else here.entry
    day = next_look(here.journal, first) if first else None
    return f"The next look at it: {desk.day_name(day)}, with what you wrote first." if day else ""


def _stood(head: str, body: NotPersonal) -> Fragment:
    """Return where it stood at the end of a sitting: the two numbers, and their words."""
    return fragment(
        "<section><h3>{head}</h3><p>{numbers}</p><p class='rb-pen'>{words}</p></section>",
        head=head[0].upper() + head[1:],
        numbers=thought.at_the_end(body),
        words=thought.and_sentence(body) or body.watcher,
    )


def _old(here: Sitting) -> Entry | None:
    """Return the version that the sitting in hand looks at again, or None."""
    return here.journal.entries.get(here.body.earlier) if here.body.earlier else None


def _finished_on(entry: Entry) -> date:
    return clock.local(entry.body.finished_at).date()


def _day(entry: Entry) -> str:
    return desk.day_name(_finished_on(entry) if entry.body.finished_at else entry.changed.local_date)


def _old_version(old: Entry) -> Fold:
    """Return what was written, with the account as it was drawn."""
    body = old.body
    parts = [
        fragment("<p class='rb-lead rb-pen'>{words}</p>", words=thought.whole(body.thought)),
        fragment("<p>{numbers}</p>", numbers=thought.both(body) or thought.before(body)),
        fragment("<p class='rb-words rb-pen'>{words}</p>", words=body.watcher),
        Account.picture(body),
        fragment("<p class='rb-pen'>{words}</p>", words=thought.and_sentence(body)),
    ]
    return Fold("What you wrote", [html("{all}", all=fragment.joined(parts))], open=True)


def _due_today(here: Sitting) -> Entry | None:
    """Return the sitting about the same no that is to be looked at again today, unless one is in hand."""
    if here.entry is not None and not here.body.finished_at:
        return None
    for entry in here.journal.entries.all("not_personal"):
        day = next_look(here.journal, entry)
        if day and day <= clock.today() and entry.application_id == here.application_id:
            return entry
    return None


def _decide(journal: Journal, entry: Entry, done: Callable[[], None]) -> VBox:
    """Return the way to leave it alone: it is not offered again."""
    problem = Problem()

    def leave() -> None:
        journal.entries.save(entry, replace(entry.body, let_be=True))
        done()

    return VBox([button("Leave it alone", leave, kind="word", say=problem.say), problem]).add_class("rb-acts")
