"""Opening a file within bounds: its size, its kind by what is in it, its letters."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rebound import errors
from rebound.importing import csv_table, json_table, workbook
from rebound.importing.cells import Opened, Sheet, bounded

MOST_BYTES = 50_000_000

ZIP = b"PK\x03\x04"
"""How a zip begins."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: dict[str, tuple[bytes, ...]] = {
    "a PDF": (b"%PDF",),
    "a picture": (b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
    "a packed archive": (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"),
    "a database": (b"SQLite format 3\0",),
    "a program": (b"\x7fELF", b"MZ\x90"),
    "rich text": (b"{\\rtf",),
}
_WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|table|\?xml|!--)", re.IGNORECASE)
_MOSTLY = 0.7
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNUSUAL = re.compile("[\x80-\x9f¡¢¤-¦¨-ª¬-¯±-¶¸-º¼¾¿×÷]")
"""Signs that hardly occur in words; £, §, °, · and quotation marks do."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it was given: its name, its bytes and their fingerprint."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self.content).hexdigest()


def take(source: Path | str | tuple[str, bytes]) -> Given:
    """Return the file ``source``: a path, or a name and the bytes.

    Raises:
        errors.FileMissing: there is no such file.
        errors.IsAFolder: it is a folder.
        errors.FileNotReadable: the system does not let it be read.
        errors.FileTooLarge: it has more than ``MOST_BYTES`` bytes.
        errors.FileEmpty: nothing is in it.
    """
    if isinstance(source, tuple):
        name, content = source
    else:
        path = Path(source)
        name, content = path.name or str(path), _bytes(path)
    if len(content) > MOST_BYTES:
        raise errors.FileTooLarge(name, MOST_BYTES)
    if not content.strip(b"\0\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise errors.FileEmpty(name)
    return Given(name, content)


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise errors.IsAFolder(path.name or str(path))
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise errors.FileMissing(str(path)) from None
    except (OSError, ValueError):
        raise errors.FileNotReadable(str(path)) from None


def open_tables(given: Given, known: Callable[[tuple[str, ...]], int]) -> Opened:
    """Return the tables in ``given``; what kind of file it is shows in its bytes, not in its name.

    Args:
        given: the file.
        known: how many of some cells are names that a header may have.

    Raises:
        errors.UnreadableFile: one of its kinds, each in one sentence.
    """
    if given.content.startswith((ZIP, _OLE)):
        return workbook.read(given.name, given.content)
    for kind, starts in _OTHERS.items():
        if given.content.startswith(starts):
            raise errors.NotATable(given.name, kind)
    letters, notes = text(given)
    if letters.lstrip().startswith(("{", "[")):
        return json_table.read(given.name, letters)
    if _WEB_PAGE.match(letters):
        raise errors.NotATable(given.name, "a saved web page")
    lines = bounded(given.name, Sheet("", csv_table.read(letters, known)))
    return Opened((lines,), notes)


def text(given: Given) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and what had to be guessed about its letters.

    Raises:
        errors.UnknownLetters: its bytes are no text.
    """
    for encoding in _encodings(given.content):
        try:
            letters = given.content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _CONTROL.search(letters) or (encoding == "cp1252" and not _looks_like_text(letters)):
            break
        note = "Its letters are not marked as UTF-8; they were read as Windows-1252."
        return letters, (note,) if encoding == "cp1252" else ()
    raise errors.UnknownLetters(given.name)


def _encodings(content: bytes) -> tuple[str, ...]:
    """Return the encodings to try; UTF-16 shows by its mark, or by every other byte being null."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    sample = content[:2000]
    nulls = [sample[place::2].count(0) / max(1, len(sample[place::2])) for place in (0, 1)]
    if max(nulls) > _MOSTLY and min(nulls) < 1 - _MOSTLY:
        return ("utf-16-be",) if nulls[0] > nulls[1] else ("utf-16-le",)
    return ("utf-8-sig", "cp1252")


def _looks_like_text(text: str) -> bool:
    """Say whether at most a tenth of the letters beyond ASCII are signs that hardly occur in words."""
    beyond = sum(not letter.isascii() for letter in text)
    return beyond < len(text) / 2 and len(_UNUSUAL.findall(text)) <= max(2, beyond / 2)
