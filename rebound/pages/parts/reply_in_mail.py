"""Finding the reply to a request in a mailbox: the likeliest mails are shown, and one is taken by a click."""

from ipywidgets import HBox, VBox, Widget

from rebound.importing.mail.mails import Mail, MailReading
from rebound.importing.mail.replies import replies
from rebound.pages.parts import desk
from rebound.pages.parts.asking import Asking
from rebound.pages.parts.mail_reader import MailReader
from rebound.pages.parts.sitting import Sitting
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.heading import Heading
from rebound.widgets.html import html
from rebound.widgets.note import Empty
from rebound.writing.sentences import counted

AT_MOST = 5
"""So many mails are shown to choose from."""

BEGINNING = 240
"""Characters of a mail by which it is known again."""

NONE = (
    "No mail in it looks like an answer to a request for feedback. Copy their words into the field below, "
    "or choose another mailbox."
)


class ReplyInMail:
    """A fold in which a mailbox is read, and one of its mails is taken for the reply.

    Args:
        here: the reply, which takes the words and the day.
        asking: the request: who was asked, and when.
    """

    def __init__(self, here: Sitting, asking: Asking):
        self.here, self.asking = here, asking
        self.reader = MailReader(self._show, here.say_problem)
        self.fold = Fold("Find it in your mail", [self.reader.box])

    def _show(self, reading: MailReading) -> None:
        line = self.asking.line
        company = line.application.company if line else ""
        found = replies(reading.mails, company, self.asking.body.sent_on)[:AT_MOST]
        head = (
            Heading(f"{counted(len(found), 'e-mail')} that may be it")
            if found
            else Heading("Not found", NONE)
        )
        self.reader.show(head, *map(self._one, found))

    def _one(self, mail: Mail) -> Widget:
        words = " ".join(mail.answer.split())
        told = html(
            "<p><b>{subject}</b><br>{sender}{when}</p><blockquote>{words}</blockquote>",
            subject=mail.subject or "(no subject)",
            sender=mail.sender,
            when=f", {desk.day_name(mail.on)}" if mail.on else "",
            words=words if len(words) <= BEGINNING else words[:BEGINNING].rpartition(" ")[0] + " …",
        )
        take = button("Take these words", lambda: self._take(mail), kind="plain", say=self.here.say_problem)
        return VBox([told, HBox([take]).add_class("rb-acts")])

    def _take(self, mail: Mail) -> None:
        """Put the words of ``mail`` below what was written down before, and note the day it came."""
        before = self.here.body.text.strip()
        words = mail.answer if not before or before in mail.answer else f"{before}\n\n{mail.answer}"
        if self.here.change(text=words, received_on=mail.on or self.here.body.received_on):
            self.here.refresh()
            self.reader.below.children = (Empty(f"Taken from “{mail.subject}”. Their words stand below."),)
