"""One message → its letter: who wrote it, when, about what, and its text, however badly it was written."""

import email
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from email.policy import compat32

from rebound.importing.mail import body, head
from rebound.importing.mail.head import Head

MOST_LETTERS = 200_000
"""Characters of text that are kept of one message."""

_BLANK_LINE = re.compile(rb"\r?\n\r?\n|\r\r")
_BEFORE_COLON = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_REPLY = re.compile(r"^(?:\s*(?:re|aw|fw|fwd|wg|sv|r|antw)\s*:\s*)+", re.IGNORECASE)
_FIELD_OF_PARTS = re.compile(rb"(?mi)^content-type\s*:\s*multipart")


@dataclass(frozen=True, slots=True)
class Letter:
    """What one message says.

    Attributes:
        message_id: as it stands in the message; where it has none, a mark made from the message itself.
        sender: the name that it came under, or an empty string.
        address: the address that it came from, in small letters, or an empty string.
        to: the addresses that it went to, in small letters.
        subject: its subject on one line.
        sent: when it was sent; None where that cannot be known.
        text: its text, decoded; markup is left out.
        answers: the ``message_id`` of the messages that it answers, the last one first.
        meeting: the title of a meeting that it asks to, or an empty string.
        attachments: names of what hangs on it; nothing of them is read.
        bulk: whether it says of itself that it went to a list.
        by_me: whether the mailbox holds it as one that was sent.
    """

    message_id: str
    sender: str = ""
    address: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    sent: datetime | None = None
    text: str = ""
    answers: tuple[str, ...] = ()
    meeting: str = ""
    attachments: tuple[str, ...] = ()
    bulk: bool = False
    by_me: bool = False


def without_reply(subject: str) -> str:
    """Return ``subject`` without the “Re:” and “Fwd:” that mail programs put before it."""
    return _REPLY.sub("", subject)


def read(content: bytes) -> Letter:
    """Return the letter in ``content``, the bytes of one message; whatever is in them, nothing is raised."""
    message = _parsed(content)
    fields, words = Head(message), body.Body()
    for part in body.parts(message):
        words.take(part)
    name, address = head.sender(fields)
    return Letter(
        message_id=fields.message_id or "sha256:" + hashlib.sha256(content).hexdigest()[:32],
        sender=name,
        address=address,
        to=fields.addresses,
        subject=fields["subject"],
        sent=head.sent(fields, message),
        text=words.text()[:MOST_LETTERS],
        answers=fields.answers,
        meeting=words.meeting,
        attachments=tuple(words.attachments),
        bulk=bool(fields["list-unsubscribe"] or fields["list-id"])
        or fields["precedence"].casefold() == "bulk",
        by_me="sent" in fields["x-gmail-labels"].casefold().split(","),
    )


def _parsed(content: bytes) -> Message:
    """Return the message in parts; one whose parts lie too deep in each other keeps its header only."""
    fields, rest = _split(content.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    try:
        return email.message_from_bytes(fields + b"\n" + rest, policy=compat32)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError):
        whole = _FIELD_OF_PARTS.sub(b"X-\\g<0>", fields) + b"\n" + rest
        return email.message_from_bytes(whole, policy=compat32)


def _split(content: bytes) -> tuple[bytes, bytes]:
    """Return the header, without the lines that are none and would end it, and what follows it."""
    end = _BLANK_LINE.search(content)
    head, body = (content[: end.start()], content[end.end() :]) if end else (content, b"")
    fields = [
        _BEFORE_COLON.sub(b"\\1:", line)
        for place, line in enumerate(head.splitlines())
        if _BEFORE_COLON.match(line) or (place and line[:1] in b" \t")
    ]
    return (b"\n".join(fields) + b"\n", body) if fields else (b"", content)
