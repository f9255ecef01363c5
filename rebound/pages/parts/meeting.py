"""Two windows on one entry: both texts are kept, and the person says which to go on with."""

from collections.abc import Callable
from dataclasses import fields

from ipywidgets import VBox, Widget

from rebound.exercises.bodies import CHOSEN, Body
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.html import html


def meeting(journal: Journal, entry: Entry, take: Callable[[Entry], None]) -> tuple[Widget, ...]:
    """Return what tells of the other text beside ``entry`` and lets the person choose; empty without one.

    Args:
        journal: where both are kept.
        entry: the entry in hand.
        take: called with the other entry when the person goes on with that.
    """
    other = _other(journal, entry)
    if other is None:
        return ()
    box = VBox([])

    def put_away() -> None:
        journal.entries.delete(other.id)
        box.children = (html("<p>The other text is in the bin for 30 days.</p>"),)

    box.children = (
        html(
            "<p>Two windows wrote here at once. Both texts are kept. The other one says:</p>"
            "<blockquote class='rb-pen rb-words'>{words}</blockquote>",
            words="\n".join(_words(other.body)) or "(no words, only numbers)",
        ),
        button("Go on with the other one", lambda: take(other), kind="word"),
        button("Put the other one into the bin", put_away, kind="word"),
    )
    return (box,)


def _other(journal: Journal, entry: Entry) -> Entry | None:
    family = {entry.id, entry.copy_of} - {None}
    alike = journal.entries.all(entry.kind)
    return next((each for each in alike if each.id != entry.id and {each.id, each.copy_of} & family), None)


def _words(body: Body) -> list[str]:
    """Return every text in ``body`` that the person may have typed."""
    values = [getattr(body, each.name) for each in fields(body) if each.name not in CHOSEN]
    flat = [each for value in values for each in (value if isinstance(value, tuple) else (value,))]
    texts = [getattr(each, "text", each) for each in flat]
    return [text for text in texts if isinstance(text, str) and text]
