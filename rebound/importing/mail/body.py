"""The body of a message: its text, put together from parts however they were encoded, and what hangs on it."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from html import unescape

from rebound.importing.mail import charsets, markup
from rebound.importing.mail.head import decoded, letters

MOST_PARTS = 200
"""Parts of one message that are looked at."""

_TAG = re.compile(r"</?(?:p|br|div|td|tr|table|span|html|body|b|a)\b[^<>]*>", re.IGNORECASE)
_ENCODED = re.compile(r"=(?:20|3D|0A|0D|C2|C3|E2=80)|=$", re.MULTILINE)
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|[lr]squo|[lr]dquo|#\d{2,5});")
_READ_TOO = frozenset({"application/xhtml+xml", "message/delivery-status"})
_SPACE = re.compile(r"\s+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1d\x1f\x7f-\x9f\ufeff\u200b\u200c\u00ad\u034f\u2060]")
_SUMMARY = re.compile(r"^SUMMARY(?:;[^:\n]*)?:(.*(?:\n[ \t].*)*)", re.MULTILINE)


def parts(message: Message) -> Iterator[Message]:
    """Yield the parts without parts, in order; a message that hangs on this one is not opened."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part, seen = waiting.pop(), seen + 1
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            inside = part.get_payload()
            waiting += [each for each in reversed(inside) if isinstance(each, Message)]
        else:
            yield part


@dataclass
class Body:
    """The text of a message, put together from its parts.

    Attributes:
        plain: the parts that are plain text, decoded.
        marked_up: the text of those in HTML.
        attachments: the names of those that are no words to read.
        meeting: the title of a meeting that it asks to, or an empty string.
    """

    plain: list[str] = field(default_factory=list)
    marked_up: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    meeting: str = ""

    def take(self, part: Message) -> None:
        """Take in one part, in the order in which they stand."""
        kind = part.get_content_type()
        name = _filename(part)
        if kind == "text/calendar":
            summary = _SUMMARY.search(_decoded(part))
            self.meeting = self.meeting or (_SPACE.sub(" ", summary[1]).strip()[:200] if summary else "")
        elif _is_attached(part, kind, name):
            self.attachments.append(name or kind)
        elif kind in {"text/html", "application/xhtml+xml"}:
            self.marked_up.append(_clean(markup.text(_decoded(part))))
        elif kind.startswith(("text/", "multipart/")) or kind == "message/delivery-status":
            text = _decoded(part)
            flowed = str(part.get_param("format", "")).casefold() == "flowed"
            self.plain.append(_clean(_mended(_unflowed(text) if flowed else text)))

    def text(self) -> str:
        """Return the plain text; the markup's where the plain one only points to it, or says far less."""
        plain, marked_up = _joined(self.plain), _joined(self.marked_up)
        if len(_TAG.findall(plain[:20_000])) > 1:
            plain, marked_up = "", marked_up or _clean(markup.text(plain))
        return marked_up if len(marked_up) > 40 and len(plain) * 4 < len(marked_up) else plain or marked_up


def _joined(texts: list[str]) -> str:
    return "\n\n".join(text for text in texts if text)


def _is_attached(part: Message, kind: str, name: str) -> bool:
    if not kind.startswith(("text/", "multipart/")) and kind not in _READ_TOO:
        return True
    disposition = str(part.get("content-disposition", "")).strip().casefold()
    return disposition.startswith("attachment") or bool(name and not disposition.startswith("inline"))


def _filename(part: Message) -> str:
    try:
        return decoded(letters(str(part.get_filename() or "")))[:200]
    except Exception:  # a damaged name in RFC 2231's form raises more than one kind of error
        return ""


def _decoded(part: Message) -> str:
    """Return the text of one part."""
    payload = part.get_payload(decode=False)
    if isinstance(payload, list):  # the report on a mail that was not delivered: fields, in blocks
        return "\n\n".join(str(block) for block in payload)
    if not isinstance(payload, str):
        return ""
    content = _bytes(part, payload)
    charset = str(part.get_param("charset", "") or "")
    if isinstance(part.get_param("charset"), tuple):
        charset = str(part.get_param("charset")[2])
    if not charset and part.get_content_subtype() == "html":
        charset = charsets.in_markup(content)
    return charsets.text(content, charset)


def _bytes(part: Message, payload: str) -> bytes:
    """Return the bytes of one part; an encoding that is misspelled is guessed by its letters."""
    named = str(part.get("content-transfer-encoding", "")).casefold()
    if "quoted" in named or "qp" in named.split():
        return quopri.decodestring(payload.encode("utf-8", "surrogateescape"))
    try:
        decoded_ = part.get_payload(decode=True)
    except Exception:  # damaged uuencode raises whatever it stumbles over
        decoded_ = None
    return decoded_ if isinstance(decoded_, bytes) else payload.encode("utf-8", "surrogateescape")


def _mended(text: str) -> str:
    """Return plain text without the traces of a program that encoded it and did not say so."""
    if len(_ENCODED.findall(text)) > 1:
        text = charsets.text(quopri.decodestring(text.encode("utf-8", "surrogateescape")))
    return unescape(text) if _ENTITY.search(text) else text


def _unflowed(text: str) -> str:
    """Return text in ``format=flowed`` with its broken lines joined (RFC 3676)."""
    return re.sub(r"(?m)(?<=\S) \r?\n(?![>\r\n]|-- )", " ", text)


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
