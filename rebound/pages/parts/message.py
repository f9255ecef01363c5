"""The draft in hand: the article's own words where they are wanted, the name below it, the message itself."""

from collections.abc import Sequence

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.ask_for_insight import QUESTIONS, AskForInsight
from rebound.pages.parts import heat
from rebound.pages.parts.asking import Asking
from rebound.pages.parts.days import next_morning
from rebound.pages.parts.reading import Reading
from rebound.pages.parts.safety_card import SafetyCard
from rebound.widgets.button import button
from rebound.widgets.choice import Several
from rebound.widgets.finding import Finding, Findings
from rebound.widgets.guard import guarded
from rebound.widgets.html import fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.step import Step
from rebound.widgets.writing import Writing
from rebound.writing import request_checks
from rebound.writing.question_menu import MENU

STAYS = "The draft stays here as it is; the cool-off leads back to it."

WITH_ARTICLE = {code: f"“{each.article}”" for code, each in MENU.items() if each.article}
"""Question → the article's own words for it."""


def step(here: Asking) -> Step:
    """Return the step with the subject, the message, the notes beside it, and the way to the rest."""
    subject = here.words("subject", "Subject", sort="line")
    field = here.words("message", "Message", rows=12)
    length = html("")

    def show(body: AskForInsight) -> None:
        length.value = fragment("<p class='rb-note'>{words}</p>", words=_length(body.message))

    reading = Reading(
        on_words=lambda text: _put(here, text),
        left=here.body.left_as_is,
        on_left=lambda sentences: _leave(here, *sentences),
        say=here.say_problem,
    )
    card, cooling = SafetyCard(here.journal), html("")
    here.draw(show)
    here.draw(lambda body: reading.read(body.message))
    here.draw(lambda body: card.look(body.message))

    def offer_to_cool(change: dict) -> None:
        cooling.value = heat.cooling(change["new"], STAYS, here.application_id)

    reading.observe(offer_to_cool, "notes")
    return here.step(
        "message",
        [
            subject,
            field,
            VBox([_notes(here), reading]).add_class("rb").add_class("rb-notes"),
            length,
            cooling,
            card,
            _composing_again(here),
        ],
        answer=lambda body: body.subject,
        go="Let it rest",
        on_continue=lambda: put_to_rest(here),
    )


def _put(here: Asking, text: str) -> None:
    """Put ``text``, with calmer words in it, into the draft and its field."""
    if here.change(message=text):
        here.refresh()


def _leave(here: Asking, *what: str) -> None:
    """Keep that sentences or notes were left as they are."""
    here.change(left_as_is=tuple(dict.fromkeys((*here.body.left_as_is, *what))))


def put_to_rest(here: Asking) -> None:
    """Go on to the rest; the first time, write down the morning on which the message may go."""
    if here.body.message.strip() and here.body.not_before is None:
        here.change(not_before=next_morning(clock.now().utc))
    here.onward("message")


def _length(message: str) -> str:
    """Return how the message feels when it is said: its length and its questions, and no score."""
    if not message.strip():
        return "Nothing is written yet."
    asked = message.count("?")
    questions = {0: "no question mark", 1: "one question"}.get(asked, f"{asked} questions")
    said = request_checks.aloud(message)
    return f"{said[0].upper()}{said[1:]}, {questions}."


def _composing_again(here: Asking) -> Widget:
    """Return the way back to a draft from the answers, once this one was edited, and the way back from that."""
    before: list[tuple[str, str]] = []

    def undo() -> None:
        message, subject = before.pop()
        put_away(undoing, True)
        here.change(message=message, subject=subject)
        here.refresh()

    def compose() -> None:
        before[:] = [(here.body.message, here.body.subject)]
        put_away(undoing, False)
        here.compose_again()

    again = button("Write the draft again from my answers", compose, kind="word", say=here.say_problem)
    undoing = button("Take my words back", undo, kind="word", say=here.say_problem)
    put_away(undoing, True)
    here.draw(lambda _: put_away(again, not here.is_edited))
    return VBox([again, undoing])


def _notes(here: Asking) -> Findings:
    """Return the notes beside the draft; one that was left as it is stays away for good."""
    codes: dict[Finding, str] = {}

    notes = Findings(
        on_use=lambda finding: None,
        on_leave=lambda finding: _leave(here, codes[finding]),
        label="Notes on the request",
        say=here.say_problem,
    )

    def show(body: AskForInsight) -> None:
        facts = here.facts
        found = request_checks.notes(
            body.message,
            known=(facts.company, facts.role, body.name, body.also_met, body.signature),
            dismissed=body.left_as_is,
        )
        codes.clear()
        codes.update({Finding(each.quote, each.why, each.kind): each.code for each in found})
        notes.show(codes)

    here.draw(show)
    return notes


def article_words(here: Asking) -> Several:
    """Return the choice to ask in the article's own words; it shows for those of the chosen that have any."""
    own = Several("Ask it in the article's own words instead", {}, style="ticks")

    def show(body: AskForInsight) -> None:
        offered = [code for code in body.questions if code in WITH_ARTICLE]
        with own.hold_trait_notifications():
            own.options = [(code, WITH_ARTICLE[code]) for code in offered]
            own.value = tuple(code for code in offered if code in body.verbatim)
        put_away(own, not offered)

    def take(change: dict) -> None:
        wanted = tuple(change["new"])
        shown = [code for code, _ in own.options]
        if wanted != tuple(code for code in shown if code in here.body.verbatim):
            kept = [code for code in here.body.verbatim if code not in shown]
            here.change(verbatim=tuple(code for code in QUESTIONS if code in (*kept, *wanted)))

    here.draw(show)
    own.observe(guarded(take, here.say_problem), "value")
    return own


def signature(here: Asking) -> Writing:
    """Return the field for the name below the message."""
    return here.words("signature", "Your name, as you sign it", sort="line")


def not_in_it(names: Sequence[str]) -> str:
    """Return a sentence on what the draft leaves out, or an empty one."""
    if not names:
        return ""
    which = " and ".join(names)
    return (
        f"The draft leaves out {which}: it is too long for a short message, or does not fit into a sentence."
    )
