"""A zip of lists, such as a job site's whole export → the files in it, within bounds."""

import io
import zipfile
from pathlib import PurePosixPath

from rebound import errors, zips
from rebound.importing.files import MOST_BYTES, ZIP, Given

MOST_FILES = 2_000
"""The most files that are looked at in a zip."""

MOST_UNPACKED = 200_000_000
"""The most bytes that the lists in a zip may unpack to."""

MOST_RATIO = 200
"""The most that a list may grow when it is unpacked; lists repeat themselves much."""

_LISTS = (".csv", ".tsv", ".txt", ".json", ".xlsx", ".xls", ".ods")
_WORKBOOK = frozenset({"[Content_Types].xml", "content.xml"})


def members(given: Given) -> tuple[Given, ...] | None:
    """Return the lists in a zip, in the order of their names; None if ``given`` is no zip but a file of its own.

    Raises:
        errors.BrokenZip: it is damaged.
        errors.ZipOfListsTooLarge: it would unpack to more than is read.
    """
    if not given.content.startswith(ZIP):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(given.content)) as archive:
            inside = archive.infolist()
            if _WORKBOOK & {each.filename for each in inside}:
                return None
            lists = sorted((each for each in inside if _is_list(each)), key=lambda each: each.filename)
            unpacked = sum(each.file_size for each in lists)
            packed = max(1, sum(each.compress_size for each in lists))
            if len(inside) > MOST_FILES or unpacked > min(MOST_UNPACKED, 1_000_000 + MOST_RATIO * packed):
                raise errors.ZipOfListsTooLarge(given.name)
            return tuple(Given(each.filename, _unpacked(archive, each)) for each in lists)
    except zips.DAMAGE:
        raise errors.BrokenZip(given.name) from None


def _is_list(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not member.is_dir() and not hidden and path.suffix.lower() in _LISTS


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return the bytes of one file, no more than are read of any."""
    with archive.open(member) as stream:
        return stream.read(min(MOST_BYTES + 1, member.file_size))
