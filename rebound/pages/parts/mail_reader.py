"""Reading a mailbox that is picked or named: with a bar, a way to stop, and the page alive meanwhile."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from ipywidgets import HBox, VBox, Widget

from rebound import errors
from rebound.importing.mail import boxes, mails
from rebound.importing.mail.boxes import Box, Source
from rebound.importing.mail.mails import MailReading, Step
from rebound.widgets.button import button
from rebound.widgets.file_pick import FilePick
from rebound.widgets.guard import Say, tell
from rebound.widgets.heading import Heading
from rebound.widgets.layout import put_away
from rebound.widgets.progress import Progress
from rebound.widgets.writing import Writing
from rebound.writing.sentences import counted

MOST_BYTES = 1_000_000_000
"""The largest mailbox that the browser hands over; one that is named by its place may be larger."""

ACCEPT = ".mbox,.mbx,.eml,.emlx,.zip"
"""The kinds of file, as the browser's file dialogue knows them."""

A_MOMENT = 0.1
"""After so many seconds of reading, whatever else the page was asked for has its turn."""


class MailReader:
    """The controls by which a mailbox is read, and below them what comes of it, to which the page goes.

    Args:
        on_read: called with what was read; it shows what is to be seen of it with ``show``.
        say: shows a problem.
    """

    def __init__(self, on_read: Callable[[MailReading], None], say: Say):
        self._on_read, self._say = on_read, say
        self.progress, self.below = Progress(), VBox([])
        self._stopped = False
        self.place = Writing(
            "Or say where it is on this computer",
            sort="line",
            help="A mailbox, a single e-mail, or a folder of them; it is read there and not copied.",
        )
        self._stop = button("Stop", self.stop, kind="word", say=say)
        put_away(self._stop, True)
        self.box = VBox(
            [
                FilePick("Choose a mailbox", self.take, MOST_BYTES, ACCEPT, large=True),
                self.progress,
                self._stop,
                self.place,
                HBox([button("Read it", self.take_named, say=say)]).add_class("rb-acts"),
                self.below,
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

    def show(self, head: Heading, *rest: Widget) -> None:
        """Show what came of it, and go there."""
        self.below.children = (head, *rest)
        head.focus()

    def _begin(self, source: Source) -> None:
        self.below.children = ()
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
                self.show(Heading("Stopped", "Nothing was written."))
            else:
                self._on_read(mails.together(box.name, steps))
        except Exception as error:
            tell(error, self._say)
        finally:
            put_away(self._stop, True)

    async def _steps(self, box: Box) -> AsyncIterator[Step]:
        """Yield the steps of reading ``box``, until it is stopped, and let the page go on meanwhile."""
        last = time.monotonic()
        for number, step in enumerate(mails.steps(box), start=1):
            yield step
            if time.monotonic() - last > A_MOMENT:
                self.progress.words = f"Reading “{box.name}”: {counted(number, 'e-mail')}"
                self.progress.at(step.done, box.size)
                await asyncio.sleep(0)
                if self._stopped:
                    return
                last = time.monotonic()
