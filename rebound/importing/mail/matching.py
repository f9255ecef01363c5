"""Mails against the applications that are there: which one each is about, or which new one it speaks of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from urllib.parse import urlsplit

from rebound.importing import marks, names
from rebound.importing.mail import hosts, wordings
from rebound.importing.mail.mails import Mail
from rebound.importing.mail.threads import thread_of
from rebound.importing.marks import Mark
from rebound.records import Application, Event, new_id
from rebound.status import ENDS

EVENT_OF: dict[str, str] = {
    "rejection": "rejected",
    "soft_no": "soft_no",
    "confirmation": "acknowledged",
    "interview": "interview",
    "assessment": "assessment",
    "offer": "offer",
    "closed": "closed",
    "withdrawal": "withdrawn",
}
"""Kind of mail → the event that it tells of; ``other`` tells of none."""

_LEGAL_FORMS = wordings.words("employer", "legal_forms")
A_DAY = timedelta(days=1)
RECEIPT_AFTER = timedelta(days=21)
"""A receipt that comes later than this after the sending is for another application."""

_SENT = frozenset({"applied", "acknowledged"})
NO_COMPANY = "(company not named)"
"""Stands in for the company where a mail names none."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one mail would be brought in as.

    Attributes:
        mail: the mail.
        application: the application it is about; several mails may share a new one.
        is_new: whether that application is not there yet.
        because: how it was found, in words.
        already: whether the mail was brought in before.
        is_guess: whether no more than the beginning of a company's name speaks for the application.
    """

    mail: Mail
    application: Application
    is_new: bool
    because: str
    already: bool = False
    is_guess: bool = False


def mark_of(mail: Mail) -> Mark:
    """Return the mark by which a mail is known again, in whatever box it lies."""
    return marks.of_text(mail.message_id)


def propose(
    mails: Iterable[Mail], applications: Sequence[Application], events: Iterable[Event]
) -> list[Proposal]:
    """Return what each mail that says something would be brought in as, the earliest first.

    Args:
        mails: the mails of a box; those of kind ``other`` are passed over.
        applications: all that are there.
        events: theirs.
    """
    telling = sorted((mail for mail in mails if mail.kind != "other"), key=_when)
    known = _Known.of(applications, events)
    thread = thread_of(telling)
    proposals = []
    for mail in telling:
        proposal = known.find(mail, thread(mail)) or known.begin(mail)
        known.remember(proposal, thread(mail))
        proposals.append(proposal)
    return [replace(each, application=known.fullest[each.application.id]) for each in proposals]


def _when(mail: Mail) -> tuple[bool, float]:
    return (mail.sent is None, mail.sent.timestamp() if mail.sent else 0.0)


class _Known:
    """The applications that a mail can be about: those of the journal, and those that earlier mails began."""

    def __init__(self) -> None:
        self.fullest: dict[str, Application] = {}
        self.new: set[str] = set()
        self.sent: dict[str, date] = {}
        self.ended: dict[str, date] = {}
        self.by_mark: dict[str, str] = {}
        self.by_thread: dict[str, str] = {}
        self.guessed: set[str] = set()
        self.by_company: dict[str, list[str]] = defaultdict(list)
        self.by_beginning: dict[str, list[str]] = defaultdict(list)
        self.by_host: dict[str, list[str]] = defaultdict(list)

    @classmethod
    def of(cls, applications: Iterable[Application], events: Iterable[Event]) -> "_Known":
        known = cls()
        for one in applications:
            known._add(one)
        for event in events:
            known._day(event.application_id, event.kind, event.on)
            if (mark := marks.in_origin(event.origin)) and event.application_id in known.fullest:
                known.by_mark[mark.content] = event.application_id
        return known

    def _add(self, one: Application) -> None:
        self.fullest[one.id] = one
        self.by_company[company_key(one.company)].append(one.id)
        for beginning in _beginnings(one.company):
            self.by_beginning[beginning].append(one.id)
        if host := hosts.host_of("@" + urlsplit(one.link if "//" in one.link else f"//{one.link}").netloc):
            self.by_host[host].append(one.id)

    def _day(self, application_id: str, kind: str, on: date | None) -> None:
        if on and kind in _SENT:
            self.sent[application_id] = min(on, self.sent.get(application_id, on))
        if on and kind in ENDS:
            self.ended[application_id] = on

    def find(self, mail: Mail, thread: str) -> Proposal | None:
        """Return the proposal for a mail about an application that is known, or None."""
        if known := self.by_mark.get(mark_of(mail).content):
            return self._proposal(mail, known, "This e-mail was brought in before.", already=True)
        if (known := self.by_thread.get(thread)) and self._may_be(known, mail):
            words = "It belongs to the same conversation."
            return self._proposal(mail, known, words, is_guess=thread in self.guessed)
        ids, is_guess = self._of_company(mail)
        same = [each for each in ids if self._may_be(each, mail)]
        if not same:
            return None
        named = [each for each in same if self._role_fits(each, mail)]
        words = "The names begin alike" if is_guess else "The company is the same"
        if len(same) > 1 and len(named) != 1:
            words += f"; {len(same)} applications there could be meant"
        elif named and not is_guess:
            words = "Company and role are the same"
        return self._proposal(mail, (named or same)[-1], f"{words}.", is_guess=is_guess)

    def _of_company(self, mail: Mail) -> tuple[list[str], bool]:
        """Return the applications at the company that a mail names, and whether that is only a guess."""
        key = company_key(mail.company)
        if found := self.by_company.get(key, []) if key else []:
            return found, False
        shorter = [each for name in _beginnings(mail.company) for each in self.by_company.get(name, [])]
        if alike := [*shorter, *self.by_beginning.get(key, [])]:
            return alike, True
        is_service = hosts.is_service(mail.address)
        return [] if is_service else self.by_host.get(hosts.host_of(mail.address), []), False

    def _may_be(self, application_id: str, mail: Mail) -> bool:
        """Say whether neither the roles nor the days speak against it: nobody answers before it was sent."""
        role = self.fullest[application_id].role
        fits = not role or not mail.role or self._role_fits(application_id, mail)
        return fits and self._in_time(application_id, mail)

    def _in_time(self, application_id: str, mail: Mail) -> bool:
        sent, ended = self.sent.get(application_id), self.ended.get(application_id)
        if not mail.on:
            return True
        if sent and (
            mail.on < sent - A_DAY or (mail.kind == "confirmation" and mail.on > sent + RECEIPT_AFTER)
        ):
            return False
        return not (ended and mail.kind == "confirmation" and mail.on > ended)

    def _role_fits(self, application_id: str, mail: Mail) -> bool:
        return _alike(self.fullest[application_id].role, mail.role)

    def _proposal(
        self, mail: Mail, known: str, words: str, already: bool = False, is_guess: bool = False
    ) -> Proposal:
        return Proposal(mail, self.fullest[known], known in self.new, words, already, is_guess)

    def begin(self, mail: Mail) -> Proposal:
        """Return the proposal of a new application."""
        one = Application(new_id(), mail.company or NO_COMPANY, mail.role)
        self.new.add(one.id)
        self._add(one)
        return Proposal(mail, one, True, "Nothing in your history fits, so it would be a new application.")

    def remember(self, proposal: Proposal, thread: str) -> None:
        """Keep what the mail adds to what is known: its thread, its host, and for a new one its role.

        The host of a guess is none of the company's, and what follows in its thread is a guess as well.
        """
        one, mail = self.fullest[proposal.application.id], proposal.mail
        self.by_thread[thread] = one.id
        self._day(one.id, EVENT_OF[mail.kind], mail.on)
        if proposal.is_guess:
            self.guessed.add(thread)
        is_theirs = not (proposal.is_guess or hosts.is_service(mail.address))
        host = hosts.host_of(mail.address) if is_theirs else ""
        if host and one.id not in self.by_host[host]:
            self.by_host[host].append(one.id)
        if one.id in self.new:
            self.fullest[one.id] = replace(one, role=one.role or mail.role)


def company_key(company: str) -> str:
    """Return a company's name without what people leave out: its legal form, signs, blanks, case."""
    return "".join(_words(company))


def _words(company: str) -> list[str]:
    words = names.plain(company.casefold()).split()  # a capital within a word, as in “GmbH”, begins none
    return [word for word in words if word not in _LEGAL_FORMS] or words


def _beginnings(company: str) -> list[str]:
    """Return the keys of a name that the name goes on from with whole words: “Acme Foods” of “Acme Foods West”."""
    return [each for each in accumulate(_words(company)[:-1]) if len(each) > 3]


def _alike(one: str, other: str) -> bool:
    """Say whether two names of a job mean the same: all the words of one are in the other, or most of both."""
    first, second = (set(re.findall(r"\w{2,}|[ivx]+", names.plain(each))) for each in (one, other))
    shared = len(first & second)
    return bool(shared) and (shared == min(len(first), len(second)) or shared / len(first | second) >= 0.6)
