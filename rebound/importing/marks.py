"""The marks by which a row is known again: of the application it is about, and of what it says."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebound.importing import names
from rebound.records import Application

_LENGTH = 12
_OF_LIST = re.compile(rf", (?:line|row|entry) \d+ \[[0-9a-f]{{{_LENGTH}}}-[0-9a-f]{{{_LENGTH}}}\]$")
_IN_ORIGIN = re.compile(rf" \[([0-9a-f]{{{_LENGTH}}})-([0-9a-f]{{{_LENGTH}}})\]$")


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a row.

    Attributes:
        key: of the application: company, role, place, link and the day it was sent; a later export of the
            same list gives the same.
        content: of all that the row says.
    """

    key: str
    content: str


def mark(application: Application, sent_on: date | None, original: Mapping[str, str]) -> Mark:
    """Return the mark of the row with the cells ``original``."""
    about = [plain(application.company), plain(application.role), plain(application.location)]
    about += [application.link.casefold(), sent_on.isoformat() if sent_on else ""]
    return Mark(_hash(about), _hash(sorted(original.items())))


def of_text(text: str) -> Mark:
    """Return the mark of something that is known by a ``text`` of its own, such as a mail by its Message-ID."""
    return Mark(_hash(text), _hash(text))


def origin(file: str, counts: str, line: int, of: Mark) -> str:
    """Return where an event comes from, as it stands with the event: file, line, and the mark of the row."""
    return f"{file}, {counts} {line} [{of.key}-{of.content}]"


def of_list(text: str) -> bool:
    """Say whether an event with this origin comes from a list, and not from a mail or by hand."""
    return _OF_LIST.search(text) is not None


def in_origin(text: str) -> Mark | None:
    """Return the mark in the origin of an event; None if the event comes from no file."""
    found = _IN_ORIGIN.search(text)
    return Mark(found[1], found[2]) if found else None


def plain(text: str) -> str:
    """Return a name without what people leave out: case, signs, blanks."""
    return names.plain(text).replace(" ", "") or text.strip().casefold()


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()[
        :_LENGTH
    ]
