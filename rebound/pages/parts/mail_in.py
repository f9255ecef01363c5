"""Bringing in mail: a mailbox is picked or named, read with a bar and a way to stop, and then confirmed."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

from ipywidgets import HBox, VBox

from rebound import errors, records
from rebound.importing.mail import boxes, mails, matching, plan
from rebound.importing.mail.boxes import Box, Source
from rebound.importing.mail.mails import MailReading, Step
from rebound.importing.mail.matching import Proposal
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.mail_screen import MailScreen
from rebound.records import Batch
from rebound.widgets.button import button
from rebound.widgets.file_pick import FilePick
from rebound.widgets.guard import tell
from rebound.widgets.html import html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Empty
from rebound.widgets.progress import Progress
from rebound.widgets.writing import Writing
from rebound.writing.sentences import counted

MOST_BYTES = 1_000_000_000
"""The largest mailbox that the browser hands over; one that is named by its place may be larger."""

ACCEPT = ".mbox,.mbx,.eml,.emlx,.zip"
"""The kinds of file, as the browser's file dialogue knows them."""

A_MOMENT = 0.1
"""After so many seconds of reading, whatever else the page was asked for has its turn."""


class MailIn:
    """The way from a mailbox to the journal, with the screen in between on which each mail is confirmed.

    Args:
        changes: where what was brought in is noted.
    """

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.progress, self.screen = Progress(), VBox([])
        self._stopped = False
        self.place = Writing(
            "Or say where it lies on this computer",
            sort="line",
            help="A mailbox, a single mail, or a folder of them; it is read there and not copied.",
        )
        say = self.changes.problem.say
        self._stop = button("Stop", self.stop, kind="word", say=say)
        put_away(self._stop, True)
        self.box = VBox(
            [
                FilePick("Choose a mailbox", self.take, MOST_BYTES, ACCEPT, large=True),
                self.place,
                HBox([button("Read it", self.take_named, say=say)]).add_class("rb-acts"),
                self.progress,
                self._stop,
                self.screen,
            ]
        )
        self.box.add_class("rb").add_class("rb-mail")

    def take(self, name: str, file: object) -> None:
        """Read the mailbox ``name``, which lies open in ``file``; nothing is written.

        Raises:
            errors.UnreadableFile: it cannot be read as mail.
        """
        self._begin((name, file))

    def take_named(self) -> None:
        """Read the mail at the place that was named.

        Raises:
            errors.UnreadableFile: nothing is there, or no mail.
        """
        named = self.place.value.strip().strip("\"'")
        if not named:
            raise errors.NoPlaceNamed
        self._begin(Path(named).expanduser())

    def stop(self) -> None:
        """Stop reading; nothing that was read is kept."""
        self._stopped = True

    def _begin(self, source: Source) -> None:
        self.screen.children = ()
        reading = self._read(boxes.open_box(source))
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            asyncio.run(reading)
        else:
            self._reading = asyncio.ensure_future(reading)

    async def _read(self, box: Box) -> None:
        self._stopped, steps = False, []
        put_away(self._stop, False)
        try:
            with self.progress.during(f"Reading “{box.name}”"):
                async for step in self._steps(box):
                    steps.append(step)
            if self._stopped:
                self.screen.children = (Empty("Stopped. Nothing was written."),)
            else:
                self._show(mails.together(box.name, steps))
        except Exception as error:
            tell(error, self.changes.problem.say)
        finally:
            put_away(self._stop, True)

    async def _steps(self, box: Box) -> AsyncIterator[Step]:
        """Yield the steps of reading ``box``, until it is stopped, and let the page go on meanwhile."""
        last = time.monotonic()
        for number, step in enumerate(mails.steps(box), start=1):
            yield step
            if time.monotonic() - last > A_MOMENT:
                self.progress.words = f"Reading “{box.name}”: {counted(number, 'mail')}"
                self.progress.at(step.done, box.size)
                await asyncio.sleep(0)
                if self._stopped:
                    return
                last = time.monotonic()

    def _show(self, reading: MailReading) -> None:
        applications, events = self.journal.applications.all(), self.journal.events.all()
        proposals = matching.propose(reading.mails, applications, events)
        screen = MailScreen(reading, proposals, applications, self.changes.problem.say)
        screen.on_bring_in(lambda: self._bring(reading, screen))
        screen.on_leave(self._leave)
        self.screen.children = (screen.box,)

    def _leave(self) -> None:
        self.screen.children = (Empty("Left aside. Nothing was written."),)

    def _bring(self, reading: MailReading, screen: MailScreen) -> None:
        with self.progress.during("Writing it into your history"):
            self._write(reading, screen.confirmed())

    def _write(self, reading: MailReading, confirmed: list[Proposal]) -> None:
        written = plan.plan(reading.source, confirmed, self.journal.events.all())
        if not written.events:
            self.screen.children = (Empty("There is nothing new in these. Nothing was written."),)
            return
        imported = len(confirmed) - len(written.nothing_new)
        batch = Batch(records.new_id(), reading.source, plan.fingerprint(confirmed), reading.read, imported)
        self.journal.batches.write(batch, written.applications, written.events)
        words = [f"Brought in: {counted(imported, 'mail')}"]
        words += [counted(len(written.applications), "new application")]
        words += [counted(len(written.nothing_new), "that adds nothing", "that add nothing")]
        said = ", ".join(filter(None, words))
        self.screen.children = (html("<p class='rb-lead'>{said}.</p>", said=said),)
        self.changes.made(f"“{reading.source}” brought in", lambda: self.journal.batches.undo(batch.id))
