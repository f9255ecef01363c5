"""How large a workbook would become, found out before it is opened: no bombs, no endless sheets."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from rebound import errors, zips
from rebound.importing.cells import MOST_COLUMNS, MOST_LINES

MOST_UNPACKED = 200_000_000
"""The most bytes that a workbook may unpack to."""

MOST_RATIO = 100
"""The most that it may grow when it is unpacked."""

MOST_CELLS = 10_000_000
"""The most cells, empty ones too, between the first and the last that is written."""

_CHUNK = 1 << 20
_CELL = re.compile(rb'<c\s[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]*(?<!/)>')
_ODS = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^<>]*)>")
_REPEATED = re.compile(rb':number-(?:rows|columns)-repeated="([0-9]{1,9})"')


def check(name: str, content: bytes) -> None:
    """Refuse the zipped workbook ``content`` if opening it would take too much.

    Raises:
        errors.WorkbookTooLarge: it unpacks to too much, or a few cells are spread over a vast sheet.
        errors.TooManyRows: a sheet has more rows than are read.
        errors.TooManyColumns: a sheet has more columns than are read.
        errors.BrokenWorkbook: it is no archive that can be unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
            if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * len(content):
                raise errors.WorkbookTooLarge(name)
            for each in archive.infolist():
                _check_part(name, archive, each)
    except zips.DAMAGE:
        raise errors.BrokenWorkbook(name) from None


def _check_part(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack ``part`` once, within the size that the directory gives, and see how far its cells reach."""
    reach = _OdsReach() if part.filename == "content.xml" else _Reach()
    for text in _unpacked(archive, part):
        reach.look(text)
        if reach.rows > MOST_LINES + 1:
            raise errors.TooManyRows(name, MOST_LINES)
        if reach.columns > MOST_COLUMNS:
            raise errors.TooManyColumns(name, MOST_COLUMNS)
        if reach.rows * reach.columns > MOST_CELLS:
            raise errors.WorkbookTooLarge(name)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the text of ``part`` in pieces that end where a tag begins."""
    rest = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            cut = text.rfind(b"<") if len(text) < 2 * _CHUNK else -1
            yield text if cut < 0 else text[:cut]
            rest = b"" if cut < 0 else text[cut:]
    yield rest


@dataclass
class _Reach:
    """How far the written cells of a sheet in Office Open XML reach."""

    rows: int = 0
    columns: int = 0

    def look(self, text: bytes) -> None:
        """Take in the next piece of the sheet."""
        for column, row in _CELL.findall(text):
            self.rows = max(self.rows, int(row))
            self.columns = max(self.columns, _place(column))


@dataclass
class _OdsReach(_Reach):
    """How far the written cells of a sheet in OpenDocument reach, where one may stand for many."""

    row: int = 0
    row_times: int = 1
    column: int = 0

    def look(self, text: bytes) -> None:
        """Take in the next piece of the sheets; each is measured alone."""
        for tag, attributes in _ODS.findall(text):
            found = _REPEATED.search(attributes)
            times = int(found[1]) if found else 1
            if tag == b"table":
                self.row = self.row_times = self.column = 0
            elif tag == b"table-row":
                self.row, self.row_times, self.column = self.row + self.row_times, times, 0
            else:
                self.column += times
                if b":value-type=" in attributes:
                    self.rows = max(self.rows, self.row + self.row_times)
                    self.columns = max(self.columns, self.column)


def _place(column: bytes) -> int:
    """Return the number of the column with the letters ``column``, counted from 1."""
    place = 0
    for letter in column:
        place = place * 26 + letter - 64
    return place
