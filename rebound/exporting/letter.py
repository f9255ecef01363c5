"""A message as other programs take it: an e-mail file to open and send by hand, and a link to write one."""

from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

MEDIA_TYPE = "message/rfc822"


def eml(to: str, subject: str, text: str) -> bytes:
    """Return a message as the bytes of an ``.eml`` file that mail programs open as a draft, not yet sent.

    Args:
        to: one address, or an empty text; what is no address is left out.
        subject: one line; line breaks in it become spaces.
        text: the message.
    """
    message = EmailMessage(policy=SMTP)
    if address := _address(to):
        message["To"] = address
    message["Subject"] = _line(subject)
    message["X-Unsent"] = "1"
    message.set_content(text)
    return message.as_bytes()


def mailto(to: str, subject: str) -> str:
    """Return a ``mailto:`` link with address and subject only: the words of the message stay out of addresses."""
    return f"mailto:{quote(_address(to), safe='@')}?subject={quote(_line(subject))}"


def _address(to: str) -> str:
    words = _line(to)
    name, at, place = words.partition("@")
    fits = at and name and "." in place and words.isascii() and not set(words) & set(' ,;:<>()[]"\\')
    return words if fits else ""


def _line(text: str) -> str:
    return " ".join(text.split())
