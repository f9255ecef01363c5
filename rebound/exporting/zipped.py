"""Files of an export as one zip, such as a browser can keep, and the way back into a folder."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from rebound import errors, zips

MEDIA_TYPE = "application/zip"

MOST_BYTES = 500_000_000
"""No export that unpacks to more is unpacked."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as the bytes of a zip."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def holds(content: bytes, name: str) -> bool:
    """Return whether ``content`` is a zip with a file ``name`` in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return name in archive.namelist()
    except zips.DAMAGE:
        return False


def unpack(name: str, content: bytes, wanted: Iterable[str], into: Path) -> None:
    """Write the ``wanted`` files of a zip into the folder ``into``; anything else in it is left alone.

    Raises:
        errors.BrokenZip: it is damaged.
        errors.ZipOfListsTooLarge: it would unpack to more than an export does.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            there = [each for each in archive.infolist() if each.filename in set(wanted)]
            if sum(each.file_size for each in there) > MOST_BYTES:
                raise errors.ZipOfListsTooLarge(name)
            for each in there:
                with archive.open(each) as stream:
                    (into / each.filename).write_bytes(stream.read(each.file_size))
    except zips.DAMAGE:
        raise errors.BrokenZip(name) from None
