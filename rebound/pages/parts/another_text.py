"""Another text before it goes out: a reply, a post, a review is read as the draft is, and never kept."""

from ipywidgets import VBox, Widget

from rebound.pages.parts import heat
from rebound.pages.parts.reading import Reading
from rebound.pages.parts.safety_card import SafetyCard
from rebound.store.journal import Journal
from rebound.widgets.fold import Fold
from rebound.widgets.html import html
from rebound.widgets.writing import Writing

AWAY = "In the cool-off there is a place to put it away for a day; take a copy with you."


def another_text(journal: Journal) -> Widget:
    """Return the place to paste a text of one's own that is no request, with the notes on it below.

    Args:
        journal: where “Don't show this again today” is kept; of the text nothing is.
    """
    field, card, cooling = Writing("Your text", rows=6), SafetyCard(journal), html("")

    def look(text: str) -> None:
        field.acknowledge("")
        notes.read(text)
        card.look(text)

    def put(text: str) -> None:
        field.value = text
        look(text)

    notes = Reading(on_words=put, label="Notes on your text", say=field.say_problem)
    field.on_words(look)
    notes.observe(lambda change: setattr(cooling, "value", heat.cooling(change["new"], AWAY)), "notes")
    words = html(
        "<p>A reply, a message on LinkedIn, a review that you are about to post. It is read here and not kept: "
        "when this page is closed, it is gone.</p>"
    )
    return VBox([Fold("Read another text before it goes out", [words, field, notes, cooling, card])])
