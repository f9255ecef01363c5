"""What the next act may grow from: the causes that are the person's own, and what they wrote on the way."""

from ipywidgets import Widget

from rebound.exercises.not_personal import NotPersonal
from rebound.pages.parts.grown import grown_from
from rebound.pages.parts.sitting import Sitting
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.layout import put_away
from rebound.writing import sentences, thought

NOTHING_MINE = (
    "Nothing in your account is marked as yours. There can still be an act: one question to them, one "
    "thing for the next application, or an hour with something else."
)


def sources(here: Sitting) -> list[Widget]:
    """Return the own words to draw on, and the choice among the causes that are the person's to influence."""
    wrote = html("")
    which = here.choice("works_on", "Which of these would you like to work on?", {}, style="radios")

    def show(body: NotPersonal) -> None:
        mine = [cause for cause in thought.weighed(body.causes) if cause.whose == "mine"]
        which.options = [(cause.text, f"{cause.text} ({cause.share} %)") for cause in mine]
        put_away(which, not mine)
        wrote.value = _wrote(body) if mine else fragment.joined([_wrote(body), _line(NOTHING_MINE)])

    here.draw(show)
    return [wrote, which]


def planned(here: Sitting) -> str:
    """Return the act of the sitting as one sentence, or an empty string."""
    plan = grown_from(here.journal, here.entry, "plan", purpose="act")
    return sentences.if_then(plan.body) if plan else ""


def _wrote(body: NotPersonal) -> Fragment:
    wrote = {
        "You would like to get better at this": body.get_better,
        "Your advice to a colleague": body.to_colleague,
    }
    return fragment.joined(
        fragment(
            "<p><span class='rb-note'>{said}:</span><br><span class='rb-pen rb-words'>{words}</span></p>",
            said=said,
            words=words,
        )
        for said, words in wrote.items()
        if words
    )


def _line(words: str) -> Fragment:
    return fragment("<p>{words}</p>", words=words)
