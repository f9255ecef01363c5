"""Feedback as a thing with a course: asked on which day and by what way, what came, and what is done with it."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.reply import SORTS, Reply
from rebound.pages.parts import desk
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.history import Line
from rebound.records import CHANNELS, Event
from rebound.store.journal import Journal
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html

AT_ONCE = 5
"""Applications whose feedback stands open; what is older is folded."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is known of the feedback on one application.

    Attributes:
        line: the application.
        asked_on: the day on which it was asked for; None where that is not known.
        asked: whether it was asked for at all; some comes unasked.
        channel: by what way it was asked for, one of ``records.CHANNELS``.
        came: ``answered``, ``refused``, ``silent`` or ``waiting``.
        came_on: the day of that; None where it is not known or nothing came.
        words: what they said, as they said it.
        sorts: how many of its sentences were sorted into what.
        will_try: what the person does with it.
    """

    line: Line
    asked_on: date | None
    asked: bool
    channel: str
    came: str
    came_on: date | None = None
    words: str = ""
    sorts: tuple[tuple[str, int], ...] = ()
    will_try: str = ""


def found(journal: Journal, lines: list[Line]) -> list[Feedback]:
    """Return the feedback on each of ``lines`` that was asked for or given, the last asked first."""
    requests, replies = defaultdict(list), {}
    for entry in journal.entries.all("ask_for_insight"):
        if entry.body.sent_on:
            requests[entry.application_id].append(entry)
    for entry in reversed(journal.entries.all("reply")):
        replies[entry.body.request] = entry.body
    told = [_of(line, requests[line.application.id], replies) for line in lines]
    known = [each for each in told if each]
    return sorted(known, key=lambda each: each.asked_on or each.came_on or date.min, reverse=True)


def _of(line: Line, requests: list, replies: dict[str, Reply]) -> Feedback | None:
    """Return the feedback on one application, from its events and its newest request; None where there is none."""
    events = {event.kind: event for event in reversed(line.events) if event.kind.startswith("feedback_")}
    if not events and not requests:
        return None
    request = requests[0] if requests else None
    body: AskForInsight | None = request.body if request else None
    reply = replies.get(request.id, Reply()) if request else Reply()
    asked = events.get("feedback_asked")
    came, came_on, words = _came(events, body, reply)
    counted = Counter(each.sort for each in reply.lines if each.sort)
    return Feedback(
        line=line,
        asked_on=(body.sent_on if body else None) or (asked.on if asked else None),
        asked=bool(body or asked),
        channel=asked.channel if asked else "",
        came=came,
        came_on=came_on,
        words=words,
        sorts=tuple((SORTS[sort], counted[sort]) for sort in SORTS if counted[sort]),
        will_try=reply.will_try or (body.without_answer if body else ""),
    )


def _came(events: dict[str, Event], body: AskForInsight | None, reply: Reply) -> tuple[str, date | None, str]:
    """Return what came, on which day, and its words."""
    given, refused = events.get("feedback_given"), events.get("feedback_refused")
    if given or reply.came == "answer":
        return (
            "answered",
            reply.received_on or (given.on if given else None),
            reply.text or (given.words if given else ""),
        )
    if refused or reply.came == "refused":
        return "refused", reply.received_on or (refused.on if refused else None), reply.text
    return ("silent" if body and body.closed_on else "waiting"), None, ""


class FeedbackList:
    """The feedback on all applications; nothing while none was asked for."""

    def __init__(self, changes: Changes):
        self.changes = changes
        self.box = VBox([]).add_class("rb").add_class("rb-feedback")
        changes.draw(self.draw)

    def draw(self) -> None:
        """Draw the list as the journal has it now."""
        rows = shown(found(self.changes.journal, self.changes.lines()))
        self.box.children = tuple(rows)
        (self.box.remove_class if rows else self.box.add_class)("rb-idle")


def shown(feedback: list[Feedback]) -> list[Widget]:
    """Return the feedback as it is read on a page; empty where there is none."""
    if not feedback:
        return []
    newest, earlier = feedback[:AT_ONCE], feedback[AT_ONCE:]
    return [_list(newest), *([Fold(f"Earlier ones ({len(earlier)})", [_list(earlier)])] if earlier else [])]


def _list(feedback: list[Feedback]) -> Widget:
    rows = fragment.joined(_row(each) for each in feedback)
    return html("<ul class='rb-feedback-list'>{rows}</ul>", rows=rows)


def _row(one: Feedback) -> Fragment:
    tried = fragment("<p>To try: <span class='rb-pen'>{words}</span></p>", words=one.will_try)
    to = desk.address("ask_for_insight", application=one.line.application.id)
    link = fragment(
        "<p class='rb-note'><a href='{to}'>The request to {company}</a></p>",
        to=to,
        company=one.line.application.company,
    )
    return fragment(
        "<li><p><b>{name}</b></p><p class='rb-note'>{asked}. {came}.</p>{words}{sorted}{tried}{link}</li>",
        name=one.line.name,
        asked=_asked(one),
        came=_came_in_words(one),
        words=fragment("<blockquote>{words}</blockquote>", words=one.words) if one.words else "",
        sorted=_sorted(one),
        tried=tried if one.will_try else "",
        link=link if one.asked else "",
    )


def _asked(one: Feedback) -> str:
    if not one.asked:
        return "Not asked for"
    when = desk.day_name(one.asked_on) if one.asked_on else "on a day that is not known"
    return f"Asked {when}" + (f", {CHANNELS[one.channel]}" if one.channel else "")


def _came_in_words(one: Feedback) -> str:
    when = f" ({desk.day_name(one.came_on)})" if one.came_on else ""
    if one.came == "answered":
        return f"They answered{when}"
    if one.came == "refused":
        return f"They give no reasons{when}"
    since = (clock.today() - one.asked_on).days if one.asked_on else 0
    days = f" for {since} {'day' if since == 1 else 'days'}" if since else ""
    return f"No answer{days}, and closed" if one.came == "silent" else f"No answer yet{days}"


def _sorted(one: Feedback) -> Fragment:
    if not one.sorts:
        return fragment("")
    said = "; ".join(f"{sort}: {count}" for sort, count in one.sorts)
    return fragment("<p class='rb-note'>Its sentences: {said}.</p>", said=said)
