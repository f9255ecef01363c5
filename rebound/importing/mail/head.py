"""The header of a message: its fields in letters, who it came from and when it was sent."""

import re
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from rebound.importing.mail import charsets

_LONGEST = 20_000
_ADDRESS = re.compile(r"[^\s<>\"(),:;]{1,200}@[^\s<>\"(),:;]{1,200}")
_IN_ANGLES = re.compile(r"<\s*([^<>]*)\s*>")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,500}>")
_COMMENT = re.compile(r"\([^()]*\)")
_COLON = re.compile(r"\s*:\s*")
_SPACE = re.compile(r"\s+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1d\x1f\x7f-\x9f\ufeff\u200b\u200c\u00ad\u034f\u2060]")


class Head:
    """The header's fields by their name in small letters, decoded, each on one line."""

    def __init__(self, message: Message):
        self._raw: dict[str, str] = {}
        for name, value in message.raw_items():
            self._raw.setdefault(str(name).casefold(), str(value)[:_LONGEST])

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that it went to, in small letters."""
        return tuple(found.casefold() for found in _ADDRESS.findall(f"{self['to']}, {self['delivered-to']}"))

    def __getitem__(self, name: str) -> str:
        return decoded(self._raw.get(name, ""))

    def raw(self, name: str) -> str:
        """Return a field before its encoded words are decoded: the signs in these part no addresses."""
        return _SPACE.sub(" ", letters(self._raw.get(name, ""))).strip()

    @property
    def message_id(self) -> str:
        """What the message is known by, as it stands there, or an empty string."""
        whole = _COMMENT.sub("", self.raw("message-id")).replace(" ", "")
        found = _MESSAGE_ID.search(whole)
        return found[0] if found else whole

    @property
    def answers(self) -> tuple[str, ...]:
        """The ids of the messages that it answers, the last one first."""
        named = _MESSAGE_ID.findall(self.raw("references"))[-50:] + _MESSAGE_ID.findall(
            self.raw("in-reply-to")
        )
        return tuple(dict.fromkeys(reversed(named)))


def decoded(value: str) -> str:
    """Return a header's value with its encoded words decoded, on one line."""
    value = letters(value)
    try:
        parts = decode_header(value) if "=?" in value else [(value, None)]
    except Exception:  # what damaged base64 raises differs from one version of Python to the next
        parts = [(value, None)]
    words = "".join(
        part if isinstance(part, str) else charsets.text(part, charset or "") for part, charset in parts
    )
    return _SPACE.sub(" ", _UNPRINTABLE.sub("", words)).strip()


def letters(value: str) -> str:
    """Return a raw value in letters where bytes beyond ASCII stand in it as they are."""
    return charsets.text(value.encode("utf-8", "surrogateescape")) if not value.isascii() else value


def sender(head: Head) -> tuple[str, str]:
    """Return the name and the address that a message came under."""
    for field_ in ("from", "sender", "reply-to", "return-path"):
        if raw := head.raw(field_):
            name, address = parseaddr(raw)
            if not _ADDRESS.fullmatch(address):
                name, address = _name_and_address(raw)
            return decoded(name).strip(" \t\"'(),;:"), address.casefold()
    return "", ""


def _name_and_address(raw: str) -> tuple[str, str]:
    """Return both from a field that breaks the rules: a name with signs in it, more than one address."""
    found = _ADDRESS.search(next((each for each in _IN_ANGLES.findall(raw) if "@" in each), raw))
    name = raw.split("<")[0] if "<" in raw else raw.replace(found[0], "") if found else raw
    return name, found[0] if found else ""


def sent(head: Head, message: Message) -> datetime | None:
    """Return when a message was sent: by its date, else by when it was received."""
    received = [str(value).rpartition(";")[2] for value in message.get_all("received", [])[:1]]
    for said in (head.raw("date"), *received):
        try:
            found = parsedate_to_datetime(_COLON.sub(":", _COMMENT.sub("", said[:200])))
            found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
            if 1900 < found.astimezone(UTC).year < 2200:
                return found
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
