"""Own lines on the start page: one more is added there, and three come back on a bad day. Facts, no praise."""

import random
from collections.abc import Callable

from ipywidgets import VBox

from rebound import clock
from rebound.exercises.accomplishment import Accomplishment
from rebound.exercises.check_in import CheckIn
from rebound.pages.parts import desk
from rebound.pages.parts.line_list import add_field, lines, short
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.html import Fragment, fragment, html

LOW = 6
"""Hurt, anger or worry from which a day counts as a bad one here."""

SHOWN = 3
"""Lines that come back."""


def is_bad_day(now: CheckIn) -> bool:
    """Return whether one of the three numbers of the check-in is high."""
    return max(now.hurt or 0, now.anger or 0, now.worry or 0) >= LOW


def back(journal: Journal, now: CheckIn) -> Fragment:
    """Return three own lines on a bad day, the same ones all day; otherwise nothing."""
    written = lines(journal) if is_bad_day(now) else []
    if not written:
        return fragment("")
    drawn = random.Random(clock.today().toordinal())  # noqa: S311 - a choice of lines, no secret
    chosen = drawn.sample(written, min(SHOWN, len(written)))
    rows = fragment.joined(_line(each.body) for each in chosen)
    return fragment(
        "<p class='rb-note'>From <a href='{to}'>your own list</a>:</p><ul class='rb-own-lines'>{rows}</ul>",
        to=desk.address("bragging_rights"),
        rows=rows,
    )


def add(journal: Journal, changed: Callable[[], None]) -> VBox:
    """Return a field that adds one line to the list, and says so with a way to undo it.

    Args:
        journal: where it is added.
        changed: called when something was added or taken back.
    """
    told = VBox([])

    def added(entry: Entry) -> None:
        def undo() -> None:
            journal.entries.delete(entry.id)
            told.children = (html("<p class='rb-note'>Taken back.</p>"),)
            changed()

        to = desk.address("bragging_rights")
        words = html(
            "<p class='rb-note'>Added to <a href='{to}'>your list</a>: “{line}”.</p>",
            to=to,
            line=short(entry),
        )
        told.children = (words, button("Undo", undo, kind="word"))
        changed()

    return VBox([add_field(journal, added, "Something that went well, in one line"), told]).add_class("rb")


def _line(body: Accomplishment) -> Fragment:
    beside = ", ".join(each for each in (body.when, body.proof) if each)
    return fragment(
        "<li><span class='rb-pen'>{what}</span> <span class='rb-note'>{beside}</span></li>",
        what=body.what,
        beside=beside,
    )
