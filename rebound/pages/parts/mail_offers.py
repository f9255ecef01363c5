"""Mails that were read and not brought in → what each offers as the answer to what became of an application."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rebound.importing.mail import plan
from rebound.importing.mail.matching import Proposal
from rebound.pages.parts import desk
from rebound.pages.parts.mail_screen import UNSURE
from rebound.records import Event
from rebound.widgets.quick_pass import Offer

ANSWER_OF: dict[str, str] = {
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "closed": "closed",
    "offer": "offer",
    "interview": "interview",
    "final_interview": "interview",
    "screening": "screening",
}
"""The event that a mail tells of → the answer that it offers; the others are no answer."""

_GOES_ON = frozenset({"interview", "screening"})


@dataclass(frozen=True, slots=True)
class MailOffer:
    """One mail that is offered as an answer.

    Attributes:
        source: the mailbox it was read in.
        proposal: the mail, and the application it is about.
        code: the answer it comes to.
    """

    source: str
    proposal: Proposal
    code: str

    def events(self, known: Iterable[Event]) -> tuple[Event, ...]:
        """Return what taking it would write beside the events of the application that are ``known``."""
        return plan.plan(self.source, [self.proposal], known).events

    def shown(self, answer: str) -> Offer:
        """Return what is shown of it: the answer in words, whose mail it is, its day, the sentence that decided."""
        mail = self.proposal.mail
        when = f" of {desk.day_name(mail.on)}" if mail.on else ""
        return Offer(self.code, answer, f"An e-mail from {mail.sender}{when} says:", mail.because)


def offers(source: str, proposals: Iterable[Proposal]) -> dict[str, MailOffer]:
    """Return for each application that is there the mail that answers best what became of it.

    A mail that tells of an end comes before one that tells of an interview, the latest of these first. What is
    only a guess is not offered.
    """
    best: dict[str, MailOffer] = {}
    for proposal in sorted(proposals, key=_rank):
        code = ANSWER_OF.get(plan.event_kind(proposal.mail), "")
        if code and proposal.mail.confidence >= UNSURE and not (proposal.is_new or proposal.already):
            best[proposal.application.id] = MailOffer(source, proposal, code)
    return best


def _rank(proposal: Proposal) -> tuple[bool, date]:
    is_end = ANSWER_OF.get(plan.event_kind(proposal.mail), "") not in _GOES_ON
    return is_end, proposal.mail.on or date.min
