"""What became of these? One fast pass over the applications without an answer; nothing is assumed."""

from ipywidgets import VBox

from rebound import clock, records
from rebound.importing import vocabulary
from rebound.pages.parts import desk
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.history import Line, lines
from rebound.records import Event
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.guard import guarded
from rebound.widgets.html import html
from rebound.widgets.note import Empty

AT_ONCE = 5
"""Applications asked about at one time."""

QUIET = 14
"""Days of silence from which the question is worth asking."""

ASK_AGAIN = 30
"""Days after which an application that had heard nothing is asked about again."""

ASKED = "asked_outcome"
"""The setting that holds when “nothing heard” was answered, by application."""

ANSWERS: dict[str, str] = {
    "quiet": "nothing heard",
    "rejected": "they said no",
    "screening": "a first call",
    "interview": "an interview",
    "withdrawn": "I said no",
    "closed": "it was closed",
    "offer": "an offer",
}
"""Event code → what it is called in the question; “quiet” is no event."""


class OutcomeList:
    """The applications that wait, the longest silence first, each with its question."""

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.box = VBox([]).add_class("rb").add_class("rb-outcomes")
        changes.draw(self.draw)

    def draw(self) -> None:
        """Draw the first few that are waiting and have not been asked about lately."""
        waiting = self.waiting()
        if not waiting:
            self.box.children = (
                Empty(f"Nothing to ask. No application has been silent for more than {QUIET} days."),
            )
            return
        more = len(waiting) - AT_ONCE
        rest = [html("<p class='rb-note'>{more} more after these.</p>", more=more)] if more > 0 else []
        rows = [self._row(line) for line in waiting[:AT_ONCE]]
        still = button(
            "Nothing heard from any of these", lambda: self._not_yet(waiting[:AT_ONCE]), kind="plain"
        )
        self.box.children = (*rows, still, *rest)

    def waiting(self) -> list[Line]:
        """Return the applications that are silent and may be asked about, the longest silence first."""
        asked = self.journal.settings.get(ASKED) or {}
        today = clock.today().toordinal()
        silent = [
            line
            for line in lines(self.journal)
            if line.standing.status in {"applied", "in_process"}
            and (line.standing.silent_days is None or line.standing.silent_days > QUIET)
            and today - asked.get(line.application.id, 0) > ASK_AGAIN
            and not _said_silent(line)
        ]
        return sorted(silent, key=lambda line: -(line.standing.silent_days or 0))

    def _row(self, line: Line) -> VBox:
        sent = line.standing.applied_on
        words = f"{line.name}, sent {desk.day_name(sent)}" if sent else line.name
        choice = Choice(words, ANSWERS)
        choice.observe(
            guarded(lambda change: self._answer(line, change["new"]), self.changes.problem.say), "value"
        )
        return VBox([choice]).add_class("rb-outcome")

    def _answer(self, line: Line, kind: str) -> None:
        if kind == "quiet":
            self._not_yet([line])
            return
        added = self.journal.events.add(Event(records.new_id(), line.application.id, kind))
        self.changes.made(
            f"{ANSWERS[kind]}, {line.application.company}", lambda: self.journal.events.delete(added.id)
        )

    def _not_yet(self, silent: list[Line]) -> None:
        """Note that nothing was heard; silence is no event, so only the asking is remembered."""
        before = self.journal.settings.get(ASKED) or {}
        today = clock.today().toordinal()
        self.journal.settings.set(ASKED, before | {line.application.id: today for line in silent})
        self.changes.made("nothing heard", lambda: self.journal.settings.set(ASKED, before))


def _said_silent(line: Line) -> bool:
    """Return whether the list that an application came from says itself that nothing was heard."""
    words = [event.words for event in line.events if event.kind == "applied" and event.origin != "hand"]
    return any("silent" in vocabulary.meaning(each) for each in words if each)
