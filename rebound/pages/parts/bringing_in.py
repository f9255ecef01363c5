"""Bringing in a list: choose a file, see how it was read, correct the guesses, then write or leave it."""

from dataclasses import replace
from typing import Any

from ipywidgets import HBox, VBox, Widget

from rebound import records
from rebound.importing.merge import Plan, answered, compare
from rebound.importing.preview import Corrections, Reading
from rebound.importing.reading import read
from rebound.pages.parts import desk
from rebound.pages.parts.asked_once import for_all
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.outcomes import OutcomePass
from rebound.pages.parts.preview import Answers, first_rows, guesses, in_words, questions
from rebound.records import Batch
from rebound.widgets.button import button
from rebound.widgets.file_pick import FilePick
from rebound.widgets.html import html
from rebound.widgets.note import Empty
from rebound.widgets.progress import Progress
from rebound.writing.sentences import counted

MOST_BYTES = 50_000_000
"""The largest file that is taken."""

ACCEPT = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.json"
"""The kinds of file, as the browser's file dialogue knows them."""


class BringIn:
    """The way from a file to the journal, with the preview in between.

    Args:
        changes: where what was brought in is noted.
        outcomes: where applications without an outcome are asked about.
    """

    def __init__(self, changes: Changes, outcomes: OutcomePass):
        self.changes, self.outcomes = changes, outcomes
        self.journal = changes.journal
        self.file: tuple[str, bytes] = ("", b"")
        self.corrections = Corrections()
        self.answers = Answers()
        self.preview, self.progress = VBox([]), Progress()
        pick = FilePick("Choose a file", self.take, MOST_BYTES, ACCEPT)
        self.box = VBox([pick, self.preview, self.progress]).add_class("rb").add_class("rb-bringin")

    def take(self, name: str, content: bytes) -> None:
        """Read the file ``name`` and show how it was read; nothing is written.

        Raises:
            errors.UnreadableFile: it cannot be read as a list.
        """
        self.file, self.corrections, self.answers = (name, content), Corrections(), Answers()
        self.preview.children = ()
        self._read()

    def correct(self, **corrected: Any) -> None:
        """Read the file in hand again with ``corrected`` guesses, fields of ``Corrections``."""
        self.corrections = replace(self.corrections, **corrected)
        with self.progress.during("Reading it again"):
            self._read()

    def _read(self) -> None:
        reading = read(self.file, corrections=self.corrections)
        plan = self._plan(reading)
        self.preview.children = (
            html(
                "<h3>How “{name}” was read</h3><p>{words}</p>",
                name=reading.source,
                words=in_words(reading, plan),
            ),
            *guesses(reading, self.corrections, self.correct, self.changes.problem.say),
            *first_rows(reading, plan),
            *questions(plan.needs_you, self._for_all(reading, plan), self.answers),
            HBox(self._acts(reading)).add_class("rb-acts"),
        )

    def _for_all(self, reading: Reading, plan: Plan) -> list[Widget]:
        return for_all(reading, plan.needs_you, self.corrections, self.correct, self.changes.problem.say)

    def _plan(self, reading: Reading) -> Plan:
        """Return what the file would write beside what is there now; another page may have written since."""
        return compare(reading, self.journal.applications.all(), self.journal.events.all())

    def _acts(self, reading: Reading) -> list[Widget]:
        say = self.changes.problem.say
        return [
            button("Bring it in", lambda: self._bring(reading), kind="go", say=say),
            button("Leave it", self._leave, kind="word", say=say),
        ]

    def _leave(self) -> None:
        self.preview.children = (Empty("Left aside. Nothing was written."),)

    def _bring(self, reading: Reading) -> None:
        with self.progress.during("Writing it into your history"):
            self._write(reading)

    def _write(self, reading: Reading) -> None:
        plan = self._plan(reading)
        given = self.answers.to(plan.needs_you)
        plan = answered(plan, given, self.journal.applications.all(), self.journal.events.all())
        batch = Batch(records.new_id(), reading.source, reading.sha256, reading.read, plan.imported)
        self.journal.batches.write(batch, plan.applications, plan.events)
        words = [
            f"Brought in: {len(plan.new)} new",
            f"{len(plan.updates)} with something new" if plan.updates else "",
            f"{len(plan.already_there)} already there" if plan.already_there else "",
            f"{len(plan.left_out) + len(plan.needs_you)} left out" if plan.left_out or plan.needs_you else "",
        ]
        said = ", ".join(word for word in words if word)
        self.changes.made(f"“{reading.source}” brought in", lambda: self.journal.batches.undo(batch.id))
        done = html("<p class='rb-lead'>{said}.</p>", said=said)
        self.preview.children = (done, *self._what_became())

    def _what_became(self) -> list[Widget]:
        """Return the way on to those that do not say how they ended."""
        open_ones = len(self.outcomes.waiting())
        if not open_ones:
            return []
        which = "one that is open" if open_ones == 1 else f"{open_ones} that are open"
        return [button(f"Say what became of {which}", self.outcomes.asking.focus, kind="plain")]


class BatchList:
    """The files brought in so far, the newest first, each to be taken back or brought back."""

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.box = VBox([]).add_class("rb").add_class("rb-batches")
        changes.draw(self.draw)

    def draw(self) -> None:
        """Draw the list as the journal has it now."""
        rows = [self._row(batch) for batch in self.journal.batches.all()]
        self.box.children = rows or (Empty("Nothing has been brought in yet."),)

    def _row(self, batch: Batch) -> VBox:
        words = html(
            "<p><b>{source}</b>, {when}: {read} read, {imported} brought in.{undone}</p>",
            source=batch.source,
            when=desk.day_name(batch.created.local_date),
            read=counted(batch.read, "row"),
            imported=batch.imported,
            undone=" Taken back." if batch.undone else "",
        )
        act = self._redo if batch.undone else self._undo
        word = "Bring it back" if batch.undone else "Take it back"
        return VBox([words, button(word, lambda: act(batch), kind="word", say=self.changes.problem.say)])

    def _undo(self, batch: Batch) -> None:
        self.journal.batches.undo(batch.id)
        self.changes.made(f"“{batch.source}” taken back", lambda: self.journal.batches.redo(batch.id))

    def _redo(self, batch: Batch) -> None:
        self.journal.batches.redo(batch.id)
        self.changes.made(f"“{batch.source}” brought back", lambda: self.journal.batches.undo(batch.id))
