"""Mails as they are sent, for tests to read."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from rebound.importing.mail.letter import Letter
from rebound.importing.mail.letter import read as read_letter

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

NO = "Unfortunately, we have decided not to move forward with your application."
RECEIPT = "Thank you for applying. We have received your application and our team will review it."
INVITED = "We would like to invite you to an interview. Please let us know when you are available."
KEEP = (
    "At the moment we have no vacancy. We will keep your CV on file and contact you when a position opens up."
)


def message(
    text: str,
    subject: str = "Your application",
    sender: str = "Acme Recruiting <jobs@acme.example>",
    number: int = 1,
    **header: str,
) -> bytes:
    """Return a mail as bytes; ``number`` makes its Message-ID and its day."""
    made = EmailMessage()
    made["From"] = sender
    made["To"] = "Sam Doe <sam@home.example>"
    made["Subject"] = subject
    made["Date"] = format_datetime(START + timedelta(days=number))
    made["Message-ID"] = f"<{number}@test.example>"
    for name, value in header.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return bytes(made)


def mbox(*messages: bytes) -> bytes:
    """Return ``messages`` as one mailbox."""
    line = b"From sender@example.org Mon Mar  2 09:00:00 2026\n"
    return b"".join(line + each.replace(b"\nFrom ", b"\n>From ") + b"\n" for each in messages)


HEAD = b"From: Acme <jobs@acme.example>\nSubject: Hello\nMessage-ID: <a@b>\n"
"""A header of few fields."""


def read(head: bytes, body: bytes = b"") -> Letter:
    """Return the letter with ``head`` behind the fields of ``HEAD``."""
    return read_letter(HEAD + head + b"\n" + body)


def parts(*inside: bytes, kind: bytes = b"mixed") -> bytes:
    """Return parts in one, each whole with its own header."""
    edge = b"%d" % len(b"".join(inside))
    whole = b"".join(b"--" + edge + b"\n" + each + b"\n" for each in inside)
    return (
        b"Content-Type: multipart/" + kind + b"; boundary=" + edge + b"\n\n" + whole + b"--" + edge + b"--\n"
    )


def letter(text: str, subject: str = "Your application", sender: str = "", address: str = "") -> Letter:
    """Return a letter that says ``text``."""
    return Letter("<1@test.example>", sender, address, subject=subject, text=text)
