"""A box → what each of its mails says about an application; the texts themselves are not kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from rebound import clock, errors
from rebound.importing.mail import boxes, kinds, letter, threads
from rebound.importing.mail.boxes import Box, Found, Source
from rebound.importing.mail.employer import company_of
from rebound.importing.mail.letter import Letter
from rebound.importing.mail.role import role_of
from rebound.importing.mail.sentences import own

LONGEST_ANSWER = 5_000
"""Characters that are kept of a mail that may answer a request for feedback."""

_RE = re.compile(r"\s*(?:re|aw|sv|antw|r)\s*:", re.IGNORECASE)
_FEEDBACK = re.compile(
    r"\bfeedback\b|\brückmeldung\b|\byou(?:r| have)? asked\b|\byour question\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mail:
    """What one mail says about an application.

    Attributes:
        where: where in the box it lies.
        message_id: what it is known by, however often it is read.
        kind: one of ``weights.KINDS``.
        confidence: how sure the kind is, from 0 to 1.
        because: the sentence that decided.
        company: who hires, as far as it says.
        role: what for, as far as it says.
        sent: when it was sent; None where that cannot be known.
        subject: its subject.
        sender: who it came from, as one reads it.
        address: the address that it came from.
        answers: the ``message_id`` of the mails that it answers.
        answer: its text, where it may be an answer to a request for feedback; else empty.
    """

    where: str
    message_id: str
    kind: str
    confidence: float
    because: str
    company: str = ""
    role: str = ""
    sent: datetime | None = None
    subject: str = ""
    sender: str = ""
    address: str = ""
    answers: tuple[str, ...] = ()
    answer: str = ""

    @property
    def on(self) -> date | None:
        """The day it was sent, on the person's wall."""
        return clock.local(self.sent).date() if self.sent else None


@dataclass(frozen=True, slots=True)
class Unread:
    """A mail that cannot be read, and why."""

    where: str
    problem: str


@dataclass(frozen=True, slots=True)
class Step:
    """How far the reading of a box is: the mail that was read last, and the bytes gone through so far."""

    mail: Mail | Unread
    done: int


@dataclass(frozen=True)
class MailReading:
    """All the mails of one box.

    Attributes:
        source: what the box is called.
        mails: what each says; the same mail twice is there once.
        unread: those that cannot be read.
        again: how many were the same as one before.
    """

    source: str
    mails: tuple[Mail, ...]
    unread: tuple[Unread, ...] = ()
    again: int = 0

    @cached_property
    def by_id(self) -> dict[str, Mail]:
        """The mails by what they are known by."""
        return {mail.message_id: mail for mail in self.mails}

    @property
    def read(self) -> int:
        """How many messages there were."""
        return len(self.mails) + len(self.unread) + self.again


def steps(box: Box) -> Iterator[Step]:
    """Yield what each mail in ``box`` says, one after the other: whoever reads may stop at any time."""
    for found in box.messages():
        yield Step(Unread(found.where, found.problem) if found.problem else read_one(found), found.done)


def read_one(found: Found) -> Mail:
    """Return what one message says."""
    said = letter.read(found.content)
    verdict = kinds.kind_of(said)
    role = role_of(said) if verdict.kind != "other" else ""
    return Mail(
        where=found.where,
        message_id=said.message_id,
        kind=verdict.kind,
        confidence=verdict.confidence,
        because=verdict.because,
        company=company_of(said, role) if verdict.kind != "other" else "",
        role=role,
        sent=said.sent,
        subject=said.subject[:200],
        sender=(said.sender or said.address)[:120],
        address=said.address[:200],
        answers=said.answers,
        answer=_answer(said),
    )


def _answer(said: Letter) -> str:
    """Return the text of a mail that may answer a request for feedback."""
    if said.by_me or said.bulk or not (_RE.match(said.subject) or said.answers):
        return ""
    text = own(said.text, said.subject)
    return text[:LONGEST_ANSWER] if _FEEDBACK.search(f"{said.subject}\n{said.text}") else ""


def together(source: str, read: Iterator[Step] | list[Step]) -> MailReading:
    """Return the mails that were ``read`` as one whole: each once, and with what others of its thread say.

    Raises:
        errors.NoMail: there was none.
    """
    mails: dict[str, Mail] = {}
    unread: list[Unread] = []
    again = 0
    for step in read:
        if isinstance(step.mail, Unread):
            unread.append(step.mail)
        elif step.mail.message_id in mails:
            again += 1
        else:
            mails[step.mail.message_id] = step.mail
    if not mails and not unread:
        raise errors.NoMail(source)
    return MailReading(source, tuple(threads.completed(list(mails.values()))), tuple(unread), again)


def read(source: Source) -> MailReading:
    """Return all the mails at ``source`` at once.

    Raises:
        errors.UnreadableFile: one of its kinds; the sentence says what to do.
    """
    box = boxes.open_box(source)
    return together(box.name, steps(box))
