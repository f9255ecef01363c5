"""Where mail lies: a mailbox, one message, a folder or a zip of these → message by message, within bounds."""

import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from rebound import errors, zips
from rebound.importing.mail import mbox

MOST_UNPACKED = 20_000_000_000
"""The most bytes that a zip may unpack to; it is read piece by piece and never lies in memory."""

MOST_RATIO = 200
"""The most that a zip may grow when it is unpacked; mail, attachments and all, grows threefold."""

MOST_FILES = 500_000
"""The most files that are looked at in a folder or a zip."""

_HEAD = 8_192
_ZIP = b"PK\x03\x04"
_READ = frozenset({"mailbox", "message", "counted"})
_REFUSED: dict[bytes, str] = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an e-mail in Outlook's own form",
    b"!BDN": "a store of Outlook's",
    _ZIP: "a zip within a zip or a folder",
}
"""How a file begins that may hold mail and is not read → what it is."""

_BY_NAME = {".mbox": "mailbox", ".mbx": "mailbox", ".eml": "message", ".emlx": "message"}
_COUNTED = re.compile(rb"\s*\d{1,12}[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")
_FIELD = re.compile(rb"(?:[!-9;-~]{1,100}[ \t]*:|From )")
_FIELDS_OF_MAIL = re.compile(
    rb"(?mi)^(?:from|date|subject|received|message-id|return-path|delivered-to|mime-version|x-gm-thrid)[ \t]*:"
)


Source: TypeAlias = "Path | tuple[str, bytes | BinaryIO]"
"""A path, or a name with the bytes or with an open file that stays open."""


@dataclass(frozen=True, slots=True)
class Found:
    """One message, or what stands in place of one that cannot be read.

    Attributes:
        where: the file it lies in, and its number there if that holds several.
        content: its bytes; empty where it cannot be read.
        problem: why it cannot be read, in a sentence, or an empty string.
        done: how many bytes of all have been gone through with it.
    """

    where: str
    content: bytes
    problem: str = ""
    done: int = 0


@dataclass(frozen=True, slots=True)
class _File:
    """One file that may hold mail: its name, its size, and how it is opened."""

    name: str
    size: int
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Box:
    """All the mail in one place.

    Attributes:
        name: what it is called.
        size: bytes of all that is to be gone through.
        files: what lies in it.
        problems: what of it is not looked at, and why, each a sentence.
    """

    name: str
    size: int
    files: tuple[_File, ...]
    problems: tuple[str, ...] = ()

    def messages(self) -> Iterator[Found]:
        """Yield every message once, in the order in which they lie there; files of another kind hold none."""
        yield from (Found(self.name, b"", problem) for problem in self.problems)
        done = 0
        for file in self.files:
            try:
                with file.open() as stream:
                    for found in _in_file(file.name, stream):
                        yield replace(found, done=done + min(found.done, file.size))
            except zips.DAMAGE:
                yield Found(file.name, b"", "The file is damaged or cannot be opened from here on.", done)
            done += file.size


def holds_mail(source: Source) -> bool:
    """Return whether ``source`` is mail: a folder, a mailbox, one message, or a zip with one of these.

    What cannot be opened is none; whoever reads it as something else says why.
    """
    if isinstance(source, Path) and source.is_dir():
        return True
    try:
        with _opened(source) as stream:
            head = stream.read(_HEAD)
            return _kind(_name(source), head) in _READ or (head.startswith(_ZIP) and _zip_holds_mail(stream))
    except zips.DAMAGE:
        return False


def open_box(source: Source) -> Box:
    """Return the box at ``source``.

    Raises:
        errors.FileMissing: there is nothing.
        errors.FileNotReadable: the system does not let it be read.
        errors.ZipTooLarge: a zip would unpack to far more than mail does.
        errors.BrokenZip: a zip is damaged.
    """
    name, problems = _name(source), []
    try:
        if isinstance(source, Path) and source.is_dir():
            files, problems = _in_folder(source)
        else:
            with _opened(source) as stream:
                is_zip, size = stream.read(4) == _ZIP, stream.seek(0, os.SEEK_END)
            files = _in_zip(name, source, size) if is_zip else [_File(name, size, partial(_opened, source))]
    except FileNotFoundError:
        raise errors.FileMissing(str(source)) from None
    except (OSError, ValueError):
        raise errors.FileNotReadable(name) from None
    return Box(name, sum(file.size for file in files), tuple(files), tuple(problems))


# --- where the files are -----------------------------------------------------------------------------


def _name(source: Source) -> str:
    return source[0] if isinstance(source, tuple) else source.name or str(source)


def _opened(source: Source) -> BinaryIO:
    if isinstance(source, Path):
        return source.open("rb")
    return io.BytesIO(source[1]) if isinstance(source[1], bytes) else io.BufferedReader(_Again(source[1]))


class _Again(io.RawIOBase):
    """A file that stays open, read once more from its beginning."""

    def __init__(self, file: BinaryIO):
        self._file, self._place = file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        from_here = self._place + offset, os.SEEK_SET
        self._place = self._file.seek(*(from_here if whence == os.SEEK_CUR else (offset, whence)))
        return self._place

    def readinto(self, buffer: Any) -> int:
        self._file.seek(self._place)
        read = self._file.read(len(buffer))
        buffer[: len(read)] = read
        self._place += len(read)
        return len(read)


def _in_folder(folder: Path) -> tuple[list[_File], list[str]]:
    """Return the files below ``folder`` by name, and in sentences what of it is not looked at."""
    found: list[_File] = []
    shut: list[OSError] = []
    links = more = 0
    for place, folders, names in os.walk(folder, onerror=shut.append):
        folders.sort()
        links += sum(Path(place, name).is_symlink() for name in folders)
        for path in (Path(place, name) for name in sorted(names)):
            if path.is_symlink():
                links += 1
            elif path.is_file() and len(found) < MOST_FILES:
                name = str(path.relative_to(folder))
                found.append(_File(name, path.stat().st_size, partial(path.open, "rb")))
            else:
                more += path.is_file()
    problems = {
        f"Links to other places, which are not followed: {links:,}.": links,
        f"Folders in it that could not be opened: {len(shut):,}.": len(shut),
        f"Files beyond the first {MOST_FILES:,}, which are not looked at: {more:,}.": more,
    }
    return found, [words for words, count in problems.items() if count]


def _in_zip(name: str, source: Source, size: int) -> list[_File]:
    """Return the files in a zip, once its directory shows that it is none that grows without end."""
    try:
        with _opened(source) as stream, zipfile.ZipFile(stream) as archive:
            inside = [each for each in archive.infolist() if not each.is_dir()]
    except zips.DAMAGE:
        raise errors.BrokenZip(name) from None
    unpacked = sum(each.file_size for each in inside)
    if unpacked > min(MOST_UNPACKED, MOST_RATIO * size) or len(inside) > MOST_FILES:
        raise errors.ZipTooLarge(name)
    return [_File(each.filename, each.file_size, partial(_unpacked, source, each)) for each in inside]


def _unpacked(source: Source, member: zipfile.ZipInfo) -> BinaryIO:
    """Return the stream of one file in a zip; it unpacks as it is read, and no further than it says."""
    archive = zipfile.ZipFile(_opened(source))
    return io.BufferedReader(archive.open(member))  # type: ignore[arg-type]


def _zip_holds_mail(stream: BinaryIO) -> bool:
    """Return whether a zip names files of mail, and is not a workbook."""
    with zipfile.ZipFile(stream) as archive:
        names = [name.casefold() for name in archive.namelist()[:MOST_FILES]]
    return (
        any(Path(name).suffix in _BY_NAME or "/cur/" in name for name in names)
        and "[content_types].xml" not in names
    )


# --- what is in a file -------------------------------------------------------------------------------


def _kind(name: str, head: bytes) -> str:
    """Return what a file that begins with ``head`` is: of ``_READ``, of ``_REFUSED``, or nothing of mail.

    A damaged one is what its name says.
    """
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if mbox.begins(head):
        return "mailbox"
    if _COUNTED.match(head):
        return "counted"
    if _FIELD.match(head) and _FIELDS_OF_MAIL.search(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]):
        return "message"
    refused = next((kind for start, kind in _REFUSED.items() if head.startswith(start)), "")
    return refused or _BY_NAME.get(Path(name.casefold()).suffix, "") if head else ""


def _in_file(name: str, stream: BinaryIO) -> Iterator[Found]:
    """Yield the messages of one file; what is no mail yields nothing."""
    buffered = stream if hasattr(stream, "peek") else io.BufferedReader(stream)  # type: ignore[type-var]
    head = buffered.peek(_HEAD)[:_HEAD]
    kind = _kind(name, head)
    if kind == "mailbox":
        for number, piece in enumerate(mbox.split(buffered), start=1):
            yield Found(f"{name}, message {number}", piece.content, done=piece.end)
    elif kind in _READ:
        content = buffered.read(mbox.MOST_BYTES)
        yield Found(name, _COUNTED.sub(b"", content, count=1) if kind == "counted" else content)
    elif kind:
        yield Found(name, b"", f"This is {kind}. Save or export the mail as .eml or .mbox.")
