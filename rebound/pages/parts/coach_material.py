"""The client's own material beside the parts of a session: only what is there already, in their words."""

from ipywidgets import Widget

from rebound.exercises.not_personal import NotPersonal
from rebound.exercises.story import Story
from rebound.pages.parts import desk, guesses
from rebound.pages.parts.account import Account
from rebound.pages.parts.asking import line_of
from rebound.pages.parts.session import Session
from rebound.pages.parts.story_sitting import name_of, part_names
from rebound.records import EVENT_KINDS, Entry
from rebound.store.journal import Journal
from rebound.widgets.html import Fragment, fragment, html
from rebound.writing import thought
from rebound.writing.story import rubric

MOST_STORIES = 6
"""Stories to choose from, the last changed first."""


def happened(here: Session) -> Widget:
    """Return how far the application went, and the lines of the thought as they were sorted."""
    line, sitting = line_of(here.journal, here.application_id), _about(here, "not_personal")
    parts = []
    if line:
        course = fragment.joined(
            fragment(
                "<li><span class='rb-note'>{on}</span> {what} <span class='rb-pen'>{words}</span></li>",
                on=desk.short_day(event.on) if event.on else "day not known",
                what=EVENT_KINDS[event.kind],
                words=event.words,
            )
            for event in line.events
        )
        parts.append(fragment("<h3>{name}</h3><ul>{course}</ul>", name=line.name, course=course))
    if sitting and sitting.body.thought:
        parts.append(_two_sides(sitting.body))
    return _shown(
        parts, "No application is written down for this yet. The facts can be told here all the same."
    )


def gap(here: Session) -> Widget:
    """Return the prediction beside the employer's words."""
    reply = _about(here, "reply")
    asked = here.journal.entries.get(reply.body.request) if reply and reply.body.request else None
    asked = asked or _about(here, "ask_for_insight")
    if reply and asked:
        return html("{both}", both=guesses.beside(asked.body, reply.body))
    if asked and asked.body.prediction:
        words = (
            "<p><span class='rb-note'>You guessed:</span><br><span class='rb-pen'>{words}</span></p>{none}"
        )
        none = fragment(
            "<p class='rb-empty'>No answer from them is written down. Most employers give none.</p>"
        )
        return html(words, words=asked.body.prediction, none=none)
    return _shown([], "Neither a guess nor an answer is written down for this. Use the third question.")


def causes(here: Session) -> Widget:
    """Return the causes as they were weighed."""
    sitting = _about(here, "not_personal")
    weighed = thought.weighed(sitting.body.causes) if sitting else []
    if not weighed:
        return _shown(
            [],
            "The causes are not weighed yet. Name three or four together, on paper, with a rough share each.",
        )
    return html("{picture}", picture=Account.picture(sitting.body))


def mine(here: Session) -> dict[str, str]:
    """Return the causes that the client marked as theirs to influence, as choices."""
    sitting = _about(here, "not_personal")
    weighed = thought.weighed(sitting.body.causes) if sitting else []
    return {each.text: f"{each.text} ({each.share} %)" for each in weighed if each.whose == "mine"}


def stories(journal: Journal) -> dict[str, str]:
    """Return the stories to choose from, by the id of their entry."""
    told = [each for each in journal.entries.all("story") if _has_words(each.body)]
    return {each.id: name_of(each.body) for each in told[:MOST_STORIES]}


def story(journal: Journal, entry_id: str) -> Fragment:
    """Return a story, its weakest place first."""
    entry = journal.entries.get(entry_id) if entry_id else None
    if entry is None or entry.kind != "story":
        return fragment("")
    fix = rubric.next_fix(entry.body)
    parts = fragment.joined(
        fragment(
            "<h3>{part}</h3><p class='rb-pen rb-words'>{words}</p>",
            part=part,
            words=getattr(entry.body, name),
        )
        for name, part in part_names(entry.body.form).items()
        if getattr(entry.body, name).strip()
    )
    weakest = fix.sentence if fix else "All eight things that a listener looks for are there. Say it aloud."
    return fragment(
        "<p class='rb-lead'>{weakest}</p><details><summary>The story as it is written</summary>{parts}</details>",
        weakest=weakest,
        parts=parts,
    )


def _has_words(body: Story) -> bool:
    return any(getattr(body, name).strip() for name in part_names(body.form))


def _about(here: Session, kind: str) -> Entry | None:
    """Return the newest entry of ``kind`` about the application of the session; without one, the newest of all."""
    return here.journal.entries.latest(kind, here.application_id)


def _two_sides(body: NotPersonal) -> Fragment:
    lines = thought.sides(body)
    known, guessed = (
        fragment.joined(
            fragment("<p class='rb-pen'>{line}</p>", line=each.text) for each in lines if each.side == side
        )
        for side in ("observed", "assumed")
    )
    return fragment(
        "<div class='rb-beside'><section><h3>You know</h3>{known}</section>"
        "<section><h3>You guess</h3>{guessed}</section></div>",
        known=known or fragment("<p class='rb-empty'>Nothing is sorted yet.</p>"),
        guessed=guessed or fragment("<p class='rb-empty'>Nothing is sorted yet.</p>"),
    )


def _shown(parts: list[Fragment], nothing: str) -> Widget:
    """Return ``parts`` below each other, or the sentence ``nothing``."""
    return html(
        "{all}", all=fragment.joined(parts) or fragment("<p class='rb-empty'>{words}</p>", words=nothing)
    )
