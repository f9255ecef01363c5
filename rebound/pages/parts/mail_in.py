"""Bringing in mail: a mailbox is read, each of its mails confirmed on one screen, and then written."""

from rebound import records
from rebound.importing.mail import matching, plan
from rebound.importing.mail.mails import MailReading
from rebound.importing.mail.matching import Proposal
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.mail_reader import MailReader
from rebound.pages.parts.mail_screen import MailScreen
from rebound.pages.parts.outcomes import OutcomePass
from rebound.records import Batch
from rebound.widgets.heading import Heading
from rebound.writing.sentences import counted


class MailIn:
    """The way from a mailbox to the journal, with the screen in between on which each mail is confirmed.

    Args:
        changes: where what was brought in is noted.
        outcomes: where applications without an outcome are asked about; until they are brought in, the mails are
            offered there as answers.
    """

    def __init__(self, changes: Changes, outcomes: OutcomePass):
        self.changes, self.outcomes = changes, outcomes
        self.journal = changes.journal
        self.reader = MailReader(self._show, changes.problem.say)
        self.box = self.reader.box

    def _show(self, reading: MailReading) -> None:
        applications, events = self.journal.applications.all(), self.journal.events.all()
        proposals = matching.propose(reading.mails, applications, events)
        screen = MailScreen(reading, proposals, applications, self.changes.problem.say)
        screen.on_bring_in(lambda: self._bring(reading, screen))
        screen.on_leave(self._leave)
        self.reader.show(screen.head, screen.box)
        self.outcomes.offer(reading.source, proposals)

    def _leave(self) -> None:
        self.reader.show(Heading("Set aside", "Nothing was written."))

    def _bring(self, reading: MailReading, screen: MailScreen) -> None:
        with self.reader.progress.during("Writing it into your history"):
            self._write(reading, screen.confirmed())

    def _write(self, reading: MailReading, confirmed: list[Proposal]) -> None:
        self.outcomes.offer(reading.source, ())
        written = plan.plan(reading.source, confirmed, self.journal.events.all())
        if not written.events:
            self.reader.show(
                Heading("Nothing new", "All that these say was there already. Nothing was written.")
            )
            return
        imported = len(confirmed) - len(written.nothing_new)
        batch = Batch(records.new_id(), reading.source, plan.fingerprint(confirmed), reading.read, imported)
        self.journal.batches.write(batch, written.applications, written.events)
        words = [counted(imported, "e-mail")]
        words += [counted(len(written.applications), "new application")]
        words += [counted(len(written.nothing_new), "that adds nothing", "that add nothing")]
        said = ", ".join(filter(None, words))
        self.reader.show(Heading("Brought in", f"{said}."))
        self.changes.made(f"“{reading.source}” brought in", lambda: self.journal.batches.undo(batch.id))
