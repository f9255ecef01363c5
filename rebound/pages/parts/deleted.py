"""The bin: what was deleted in the last 30 days, to be brought back."""

from collections.abc import Callable

from ipywidgets import VBox, Widget

from rebound.pages.parts import desk
from rebound.pages.parts.changes import Changes
from rebound.records import Application, Entry
from rebound.widgets.button import button
from rebound.widgets.html import html
from rebound.widgets.note import Empty

KINDS: dict[str, str] = {
    "accomplishment": "A line of your list",
    "advert": "The text of an advertisement",
    "check_in": "A check-in",
    "cool_off": "A cool-off",
    "lesson": "A line of the rejection log",
    "parked_draft": "A draft that was put away",
    "next_setback": "A card for the next no",
    "not_personal": "A sitting of Not personal",
    "plan": "A plan",
    "question": "A declared question",
    "recall": "A walk through the ten cues",
    "reply": "A reply from an employer",
    "story": "A story",
    "ask_for_insight": "A request for insight",
    "writing_course": "A writing course",
    "free_writing": "A day's writing",
    "share": "What was shared",
    "coach_answer": "An answer from a coach",
    "coach_session": "A session with a coach",
}
"""Kind of entry → what it is called in the bin; its words are not shown."""


class Bin:
    """Deleted applications and entries, the last one first, each to be brought back."""

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.box = VBox([]).add_class("rb").add_class("rb-bin")
        changes.draw(self.draw)

    def draw(self) -> None:
        """Draw the bin as the journal has it now."""
        rows = [self._application(one) for one in self.journal.applications.deleted()]
        rows += [self._entry(entry) for entry in self.journal.entries.deleted()]
        self.box.children = rows or (Empty("The bin is empty."),)

    def _application(self, one: Application) -> Widget:
        name = f"{one.role} at {one.company}" if one.role else one.company
        applications = self.journal.applications
        return self._row(name, lambda: applications.restore(one.id), lambda: applications.delete(one.id))

    def _entry(self, entry: Entry) -> Widget:
        words = f"{KINDS[entry.kind]} from {desk.day_name(entry.created.local_date)}"
        entries = self.journal.entries
        return self._row(words, lambda: entries.restore(entry.id), lambda: entries.delete(entry.id))

    def _row(self, words: str, restore: Callable[[], None], delete: Callable[[], None]) -> Widget:
        def bring_back() -> None:
            restore()
            self.changes.made(f"{words}, brought back", delete)

        act = button("Bring it back", bring_back, kind="word", say=self.changes.problem.say)
        return VBox([html("<p>{words}</p>", words=words), act])
