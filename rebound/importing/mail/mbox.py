"""A mailbox in one file → its messages, one after the other, in memory that does not grow with the file.

A message begins at a line ``From ADDRESS DATE`` that is followed by a header's field, behind a blank line or
at the top. Where a message counts its own bytes (``Content-Length``) and the count proves true, nothing
within it begins another one. See RFC 4155 and the variants described at
https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

MOST_BYTES = 4_000_000
"""Bytes that are kept of one message: its text stands before what hangs on it."""

_LINE = 65_536
_DATE = rb"(?=.*\b\d{1,2}:\d\d\b)(?=.*\b(?:19|20)\d\d\b)"
_FROM = re.compile(
    rb"From (?:\S{1,500}[ \t])?[ \t]*" + _DATE + rb"|From (?:-|\S{1,500}@\S{1,500})?[ \t]*\r?\n\Z"
)
_DATED = re.compile(rb"From " + _DATE)
_FIELD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9_-]{0,60}[ \t]*:|>From )")
_QUOTED_FROM = re.compile(rb">+From ")
_LENGTH = re.compile(rb"content-length:[ \t]*(\d{1,12})\s*\Z", re.IGNORECASE)


def begins(head: bytes) -> bool:
    """Return whether ``head``, how a file begins, is the beginning of a mailbox."""
    lines = head.lstrip(b"\r\n").split(b"\n", 2)
    return len(lines) > 1 and bool(_FROM.match(lines[0] + b"\n") and _FIELD.match(lines[1]))


@dataclass(frozen=True, slots=True)
class Piece:
    """One message as it stands in a mailbox.

    Attributes:
        content: its bytes, at most ``MOST_BYTES`` of them, without the line at which it begins.
        cut: whether there were more.
        end: where in the mailbox it ends.
    """

    content: bytes
    cut: bool
    end: int


def split(stream: BinaryIO) -> Iterator[Piece]:
    """Yield the messages of the mailbox in ``stream``, read from where it stands to its end."""
    open_ = _Open()
    before, place = b"\n", 0
    line = stream.readline(_LINE)
    while line:
        following = stream.readline(_LINE)
        if not _is_start(before, line, following):
            open_.take(line, place)
        elif open_.holds(place):
            open_.seem_to_end(place)
        else:
            yield from open_.pieces(place)
            open_ = _Open(began=True)
        place += len(line)
        before, line = line, following
    yield from open_.pieces(place)


def _is_start(before: bytes, line: bytes, following: bytes) -> bool:
    if not line.startswith(b"From ") or not before.endswith(b"\n") or not _FROM.match(line):
        return False
    return bool(_FIELD.match(following)) and bool(not before.strip() or _DATED.match(line))


@dataclass
class _Open:
    """The message that is being read, and where within it others seem to begin."""

    began: bool = False
    lines: list[bytes] = field(default_factory=list)
    kept: int = 0
    cut: bool = False
    in_header: bool = True
    length: int | None = None
    until: int | None = None
    seeming: list[tuple[int, int]] = field(default_factory=list)

    def take(self, line: bytes, place: int) -> None:
        """Add a line, which stands at ``place``."""
        if self.in_header:
            self._header(line, place)
        elif _QUOTED_FROM.match(line):
            line = line[1:]
        if self.kept + len(line) > MOST_BYTES:
            self.cut = True
        else:
            self.lines.append(line)
            self.kept += len(line)

    def _header(self, line: bytes, place: int) -> None:
        if found := _LENGTH.match(line):
            self.length = int(found[1])
        if not line.strip():
            self.in_header = False
            if self.length is not None and self.length <= MOST_BYTES:
                self.until = place + len(line) + self.length

    def holds(self, place: int) -> bool:
        """Return whether ``place`` lies within what the message says is its length."""
        return self.until is not None and place < self.until

    def seem_to_end(self, place: int) -> None:
        """Note that another message seems to begin at ``place``; whether it does shows later."""
        self.seeming.append((len(self.lines), place))

    def pieces(self, place: int) -> Iterator[Piece]:
        """Yield the message, which ends at ``place``; if its length was not true, what seemed to begin too."""
        counted = self.until is not None and -2 <= place - self.until <= 4
        first = 0
        for at, where in () if counted else self.seeming:
            yield Piece(b"".join(self.lines[first:at]), self.cut, where)
            first = at
        content = b"".join(self.lines[first:])
        if self.began or content.strip():
            yield Piece(content, self.cut, place)
