"""A request in hand: the application it is about, its draft composed when that step is reached, what is due."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.pages.parts import desk, plans
from rebound.pages.parts.days import working_days_after
from rebound.pages.parts.grown import grown_from
from rebound.pages.parts.history import Line, line_of, rejections
from rebound.pages.parts.sitting import Sitting
from rebound.records import CHANNELS, EVENT_KINDS, Entry
from rebound.store.journal import Journal
from rebound.widgets.html import Fragment, fragment
from rebound.writing import prompts, request
from rebound.writing.request_sentences import Facts

KIND = "ask_for_insight"

PATIENCE = 7
"""Working days without an answer after which the loop is closed."""

FRESH = timedelta(days=7)
"""How long after a no one is still remembered well enough to be worth a question."""


class Asking(Sitting):
    """One request. Its draft is composed from the answers when the message is reached, and kept once edited."""

    def __init__(
        self, journal: Journal, entry: Entry | None, application_id: str | None, opened_at: str = ""
    ):
        self._composed = ""
        self._is_aside = False
        super().__init__(
            journal,
            KIND,
            prompts.ASK_FOR_INSIGHT,
            entry=entry,
            application_id=application_id,
            start=_start(journal, application_id),
            opened_at=opened_at,
        )
        if self.body.message == request.compose(self.body, self.facts):
            self._composed = self.body.message

    @property
    def line(self) -> Line | None:
        """The application that it is about, as the history has it now."""
        return line_of(self.journal, self.application_id)

    @property
    def facts(self) -> Facts:
        """What the draft needs to know of the history."""
        return facts_of(self.line)

    def put_aside(self) -> None:
        """Fold the step in hand, while an answer is worked through; opening one takes the request up again."""
        self._is_aside = True
        self._show_place()

    def _state(self, own: int, place: int) -> str:
        state = super()._state(own, place)
        return "done" if self._is_aside and state == "open" else state

    def go_to(self, name: str, **changed: Any) -> None:
        """Open the step ``name``; the draft follows the answers as long as nobody has edited it."""
        self._is_aside = False
        if name == "message" and self.body.message in ("", self._composed):
            changed |= self._draft()
        super().go_to(name, **changed)
        if "message" in changed:
            self.refresh()

    def compose_again(self) -> None:
        """Put a draft from the answers in place of the one that was edited."""
        if self.change(**self._draft()):
            self.refresh()

    def _draft(self) -> dict[str, str]:
        self._composed = request.compose(self.body, self.facts)
        return {"message": self._composed, "subject": request.subject(self.body, self.facts)}

    @property
    def is_edited(self) -> bool:
        """Whether the person has changed the words of the draft."""
        return self.body.message not in ("", self._composed)

    def ask_about(self, application_id: str) -> None:
        """Go on with the request about this application, or begin one; the other one stays as it is."""
        if application_id == self.application_id:
            return
        self.application_id = application_id
        self.start = _start(self.journal, application_id)
        if entry := self.journal.entries.latest(KIND, application_id):
            self.take(entry)
        elif self.entry:
            self.begin_new()
        else:
            self.refresh()

    def finish(self) -> None:
        """Fold every step: what is left is to wait."""
        if self.change(finished_at=clock.now().utc):
            self.close()


def _start(journal: Journal, application_id: str | None) -> AskForInsight:
    """Return what a new request begins with: the hand of the last one, and what the history knows."""
    last = journal.entries.latest(KIND)
    before = last.body if last else AskForInsight(signature=journal.settings.get("name", ""))
    line = line_of(journal, application_id)
    return AskForInsight(
        spoke="yes" if line and line.standing.spoken else "",
        signature=before.signature,
        english=before.english,
        manner=before.manner,
    )


# --- finding ---


def facts_of(line: Line | None) -> Facts:
    """Return what a draft needs to know of ``line``."""
    if line is None:
        return Facts()
    return Facts(line.application.company, line.application.role, line.standing.stage)


def in_hand(journal: Journal, application_id: str = "") -> Entry | None:
    """Return the request to go on with: that about the application, or the newest that is not at its end."""
    requests = journal.entries.all(KIND, application_id or None)
    if application_id:
        return next(iter(requests), None)
    return next((each for each in requests if not is_over(journal, each)), None)


def is_over(journal: Journal, entry: Entry) -> bool:
    """Return whether nothing is left to do about a request: left, closed, or its answer worked through."""
    body = entry.body
    if body.closed_on or (body.worth == "leave" and body.finished_at):
        return True
    reply = answer_to(journal, entry)
    return bool(reply and reply.body.finished_at)


def answer_to(journal: Journal, entry: Entry | None) -> Entry | None:
    """Return the newest reply to the request ``entry``, or None."""
    if entry is None:
        return None
    return next((each for each in journal.entries.all("reply") if each.body.request == entry.id), None)


def waits_since(body: AskForInsight) -> date | None:
    """Return the day of the last word that went out, or None while nothing was sent."""
    return body.followed_up_on or body.sent_on


def silence_is_over_on(body: AskForInsight) -> date | None:
    """Return the day from which on the loop can be closed, or None while nothing was sent."""
    since = waits_since(body)
    return working_days_after(since, PATIENCE) if since else None


def may_go(body: AskForInsight) -> bool:
    """Return whether the message may go: its time has come, or there is a reason to send it now."""
    if body.unlocked_at:
        return True
    return body.not_before is not None and clock.now().utc >= body.not_before


def to_be_asked(journal: Journal) -> Line | None:
    """Return the newest fresh no after a conversation about which nothing was asked or decided yet, or None."""
    asked = {each.application_id for each in journal.entries.all(KIND)}
    return next((each for each in rejections(journal)[:3] if _may_be_asked(each, asked)), None)


def _may_be_asked(line: Line, asked: Iterable[str | None]) -> bool:
    no = line.standing.status_on
    told = any(event.kind.startswith("feedback_") for event in line.events)
    return bool(
        line.standing.spoken
        and no
        and clock.today() - no <= FRESH
        and line.application.id not in asked
        and not told
    )


def close_loop(journal: Journal, entry: Entry, **changed: Any) -> None:
    """Write down that no more is awaited, and that the plan for silence is done."""
    now = clock.now()
    body = replace(entry.body, closed_on=now.local_date, finished_at=now.utc, **changed)
    journal.entries.save(entry, body)
    plan = grown_from(journal, entry, "plan", purpose="silence")
    if plan and plans.is_open(plan.body):
        journal.entries.save(plan, plans.decided(plan.body, "done"))


def way_on(journal: Journal, application_id: str | None) -> Fragment | str:
    """Return the way from a cool-off to the request about the same no: back to it, or to a first one in time."""
    entry = in_hand(journal, application_id or "")
    if entry and not is_over(journal, entry) and not entry.body.sent_on:
        return _link(
            "Back to your message" if entry.body.message else "Go on with your request", application_id
        )
    line = to_be_asked(journal)
    if line is None or line.application.id != application_id:
        return ""
    if line.standing.status_on < clock.today():
        words = f"Ask {line.application.company} for one piece of advice; it rests until the morning"
        return _link(words, application_id)
    return fragment(
        "<p>From tomorrow on, one question to them may be worth it. The start page says so then.</p>"
    )


def _link(words: str, application_id: str | None) -> Fragment:
    to = desk.address(KIND, application=application_id)
    return fragment("<p><a href='{to}'>{words}</a></p>", to=to, words=words)


def called(journal: Journal, entry: Entry) -> str:
    """Return who is asked, as it is said in a line: the company, else the name, else “them”."""
    line = line_of(journal, entry.application_id)
    return line.application.company if line else entry.body.name.strip() or "them"


def header(line: Line | None) -> str:
    """Return what the head of the page says: role, company, how far, when and how the no came."""
    if line is None:
        return ""
    no = next((event for event in reversed(line.events) if event.kind == "rejected"), None)
    stage = line.standing.stage
    said = [line.name, "only sent" if stage == "applied" else EVENT_KINDS[stage]]
    if no:
        said.append(f"their no {desk.day_name(no.on)}" if no.on else "their no")
        said += [CHANNELS[no.channel]] if no.channel else []
    return ", ".join(said)
