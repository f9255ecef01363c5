"""Bringing in a list: choose a file, see how it was read, correct the guesses, then write or leave it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ipywidgets import HBox, VBox, Widget

from rebound import errors, records
from rebound.importing import remembered
from rebound.importing.lines import places
from rebound.importing.merge import Plan, answered, compare, compare_all
from rebound.importing.preview import Corrections, Reading
from rebound.importing.reading import read_all
from rebound.pages.parts import desk, preview
from rebound.pages.parts.asked_once import for_all
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.outcomes import OutcomePass
from rebound.pages.parts.redrawn import Redrawn
from rebound.pages.parts.row_questions import Answers, RowQuestions
from rebound.records import Application, Batch, Event
from rebound.widgets.button import button
from rebound.widgets.file_pick import FilePick
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Empty, Problem
from rebound.widgets.progress import Progress
from rebound.writing.sentences import counted

MOST_BYTES = 50_000_000
"""The largest file that is taken."""

ACCEPT = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.json,.zip"
"""The kinds of file, as the browser's file dialogue knows them."""

MOST_NAMED = 20
"""How many of the rows that were left out are told of by their place."""

_There = tuple[list[Application], list[Event]]
"""The applications and events that the journal holds."""


class BringIn:
    """The way from a file to the journal, with the preview of each list in it in between.

    Args:
        changes: where what was brought in is noted.
        outcomes: where applications without an outcome are asked about.
    """

    def __init__(self, changes: Changes, outcomes: OutcomePass):
        self.changes, self.outcomes = changes, outcomes
        self.journal = changes.journal
        self._begin("", b"")
        self.preview, self.progress, self.problem = Redrawn(), Progress(), Problem()
        pick = FilePick("Choose a file", self.take, MOST_BYTES, ACCEPT)
        self.box = (
            VBox([pick, self.preview, self.problem, self.progress]).add_class("rb").add_class("rb-bringin")
        )
        self.brought: Widget | None = None
        changes.draw(self._lead_on)

    def _begin(self, name: str, content: bytes) -> None:
        self.file = (name, content)
        self.corrections: dict[str, Corrections] = {}
        self.answers: defaultdict[str, Answers] = defaultdict(Answers)
        self.was_corrected = False

    def take(self, name: str, content: bytes) -> None:
        """Read the file ``name`` and show how it was read; nothing is written.

        Raises:
            errors.UnreadableFile: no list in it can be read.
        """
        self._begin(name, content)
        self.preview.children = ()
        self._recall()
        self._read()

    def _recall(self) -> None:
        """Take over what was corrected in earlier lists with the same columns."""
        kept = self.journal.settings.get(remembered.SETTING) or {}
        self.corrections = remembered.corrections_for(kept, read_all(self.file)) if kept else {}
        self.was_corrected = bool(self.corrections)

    def correct(self, source: str, **corrected: Any) -> None:
        """Read the file in hand again with ``corrected`` guesses, fields of ``Corrections``, in one list."""
        before = dict(self.corrections)
        self.corrections[source] = replace(self._corrections(source), **corrected)
        try:
            with self.progress.during("Reading it again"):
                self._read()
        except errors.ReboundError:
            self.corrections = before
            raise

    def _corrections(self, source: str) -> Corrections:
        return self.corrections.get(source, Corrections())

    def _read(self) -> None:
        readings = read_all(self.file, corrections=self._corrections)
        there = self.journal.applications.all(), self.journal.events.all()
        shown = [
            self._shown(reading, plan, there)
            for reading, plan in zip(readings, compare_all(readings, *there), strict=True)
        ]
        self.problem.say("")
        self.preview.draw(
            (
                *self._recalled(),
                *(widget for widgets in shown for widget in widgets),
                HBox(self._acts(readings)).add_class("rb-acts"),
            )
        )

    def _shown(self, reading: Reading, plan: Plan, there: _There) -> list[Widget]:
        """Return how one list was read; what is said of it follows what is answered for its rows."""
        correct, corrections = partial(self.correct, reading.source), self._corrections(reading.source)
        say, answers = self.problem.say, self.answers[reading.source]
        lead, sample = html(""), preview.Sample(reading)

        def follow() -> None:
            now = answered(plan, answers.to(plan.needs_you), *there)
            words = preview.in_words(reading, now)
            lead.value = fragment(
                "<h3>How “{name}” was read</h3><p>{words}</p>", name=reading.source, words=words
            )
            sample.show(now)

        follow()
        asked = for_all(reading, plan.needs_you, corrections, correct, say)
        return [
            lead,
            *preview.which_sheet(reading, correct, say),
            *preview.guesses(reading, corrections, correct, say),
            sample,
            *([RowQuestions(plan.needs_you, asked, answers, follow)] if plan.needs_you else []),
        ]

    def _recalled(self) -> list[Widget]:
        """Return that it was read as an earlier list was corrected, and the way to leave that."""
        if not self.was_corrected:
            return []
        words = html("<p class='rb-note'>Read the way you corrected an earlier list with these columns.</p>")
        return [
            words,
            button("Read it without that", self._forget, kind="word", say=self.problem.say),
        ]

    def _forget(self) -> None:
        self._begin(*self.file)
        self._read()

    def _acts(self, readings: tuple[Reading, ...]) -> list[Widget]:
        say = self.problem.say
        return [
            button("Bring it in", lambda: self._bring(readings), kind="go", say=say),
            button("Leave it", self._leave, kind="word", say=say),
        ]

    def _leave(self) -> None:
        self.preview.children = (Empty("Set aside. Nothing was written."),)

    def _bring(self, readings: tuple[Reading, ...]) -> None:
        with self.progress.during("Writing it into your history"):
            self._write(readings)

    def _write(self, readings: tuple[Reading, ...]) -> None:
        written = [self._write_one(reading) for reading in readings]
        kept = self.journal.settings.get(remembered.SETTING) or {}
        self.journal.settings.set(remembered.SETTING, remembered.keep(kept, readings, self.corrections))

        batches = [batch for batch, _ in written if batch]

        def undo() -> None:
            for batch in reversed(batches):
                self.journal.batches.undo(batch.id)

        if batches:
            self.changes.made(f"“{self.file[0]}” brought in", undo)
        said = _in_words(readings, [plan for _, plan in written])
        self.brought = html("<p class='rb-lead'>{said}.</p>", said=said)
        self.preview.children = (self.brought,)
        self._lead_on()

    def _lead_on(self) -> None:
        """Lead on from what was brought in to what is still to be said of it, as many as there are now."""
        if self.brought in self.preview.children:
            self.preview.children = (self.brought, *self._what_became())

    def _write_one(self, reading: Reading) -> tuple[Batch | None, Plan]:
        """Write what is new in one list beside what is there now; another page may have written since."""
        applications, events = self.journal.applications.all(), self.journal.events.all()
        plan = compare(reading, applications, events)
        plan = answered(plan, self.answers[reading.source].to(plan.needs_you), applications, events)
        if not plan.imported:
            return None, plan
        batch = Batch(records.new_id(), reading.source, reading.sha256, reading.read, plan.imported)
        return self.journal.batches.write(batch, plan.applications, plan.events, plan.changed), plan

    def _what_became(self) -> list[Widget]:
        """Return the way on to those that do not say how they ended."""
        open_ones = len(self.outcomes.waiting())
        if not open_ones:
            return []
        which = "the open one" if open_ones == 1 else f"the {open_ones} open ones"
        return [button(f"Say how {which} turned out", self.outcomes.asking.focus, kind="plain")]


def _in_words(readings: Sequence[Reading], plans: Sequence[Plan]) -> str:
    """Return what was brought in, and which rows were left out."""
    new = sum(len(plan.new) for plan in plans)
    updates = sum(plan.imported for plan in plans) - new
    there = sum(len(plan.already_there) for plan in plans)
    left = sum(len(plan.left_out) + len(plan.needs_you) for plan in plans)
    where = "; ".join(filter(None, map(_left_out, readings, plans)))
    words = [
        f"Brought in: {new} new",
        f"{updates} with something new" if updates else "",
        f"{there} already there" if there else "",
        f"{left} left out ({where})" if left else "",
    ]
    return ", ".join(word for word in words if word)


def _left_out(reading: Reading, plan: Plan) -> str:
    """Return where the rows of a list stand that were left out; empty where none were."""
    left = sorted([*plan.left_out, *(each.line for each in plan.needs_you)])
    counts = next((each.counts for each in reading.needs_you), "line")
    more = f" and {len(left) - MOST_NAMED} more" if len(left) > MOST_NAMED else ""
    return f"{places(counts, left[:MOST_NAMED])}{more} of “{reading.source}”" if left else ""


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
