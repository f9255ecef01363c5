"""Everything as JSON lines, one record a line, with a manifest to check it by; and reading that back."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from rebound import errors
from rebound.exporting import folder
from rebound.exporting.contents import Contents
from rebound.records import Application, Batch, Entry, Event
from rebound.written import as_json, from_json

FORMAT = "rebound-export"
FORMAT_VERSION = 1

MANIFEST = "manifest.json"
MOST_BYTES = 500_000_000
"""No file larger than this is read back."""

ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
"""What some programs take for the end of a line, and halves of characters, which UTF-8 does not know."""

FILES: dict[str, type] = {
    "applications": Application,
    "events": Event,
    "entries": Entry,
    "batches": Batch,
}
"""Field of ``Contents`` → the class of its records; ``FIELD.jsonl`` holds them."""

NAMES = frozenset({MANIFEST, *(f"{name}.jsonl" for name in FILES)})
"""The files that are read back."""

README = """\
This folder holds everything you keep in Rebound. You do not need Rebound to read it.

applications.jsonl   what you applied for
events.jsonl         what happened; “application_id” is the “id” of a line in applications.jsonl
entries.jsonl        what you wrote; “body” has your words, “kind” says which exercise they belong to
batches.jsonl        the files that you brought in
manifest.json        for each file: how many records and bytes it has, and its SHA-256

Each line of a .jsonl file is one record in JSON, as UTF-8 text. “utc” is a moment in world time, “zone”
where you were, “local_date” the date on your wall. Where an application stands follows from its events.
What lies in the bin, earlier versions of what you wrote, and settings are not in here.

To read it with Python, without anything else:

    import json
    for line in open("applications.jsonl", encoding="utf-8"):
        print(json.loads(line)["company"])

To bring it back into Rebound:   rebound restore FOLDER
"""

_Record = TypeVar("_Record")


def write(into: Path, contents: Contents, as_of: date, rebound_version: str) -> list[Path]:
    """Write one ``.jsonl`` file for each kind of record, ``README.txt`` and ``manifest.json`` into ``into``.

    Args:
        into: the folder; made if it is not there.
        contents: the records.
        as_of: the day of the export, kept in the manifest.
        rebound_version: the version that writes, kept in the manifest.

    Returns:
        The paths of the files, the manifest last.

    Raises:
        errors.ExportNotWritten: the folder or a file cannot be written.
    """
    return folder.write(into, files(contents, as_of, rebound_version))


def files(contents: Contents, as_of: date, rebound_version: str) -> dict[str, bytes]:
    """Return the name of each file → what it holds, the manifest last; see ``write``."""
    made = {f"{name}.jsonl": _lines(getattr(contents, name)) for name in FILES}
    manifest = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "rebound_version": rebound_version,
        "as_of": as_of.isoformat(),
        "files": {name: facts(content) for name, content in made.items()},
    }
    written = json.dumps(manifest, indent=2, ensure_ascii=False).encode() + b"\n"
    return {"README.txt": README.encode(), **made, MANIFEST: written}


def read(export: Path) -> Contents:
    """Return what ``write`` put into the folder ``export``.

    Raises:
        errors.NotAnExport: the folder has no manifest of ours, or it cannot be read.
        errors.ExportFromNewerVersion: it was written by a version that this one does not know.
        errors.ExportDamaged: a file is missing, was changed, or holds records that do not fit together.
        errors.UnknownField: a record has a field that this version does not know.
    """
    listed = _manifest(export)
    contents = Contents(
        **{
            name: tuple(_records(export, f"{name}.jsonl", listed.get(f"{name}.jsonl"), cls))
            for name, cls in FILES.items()
        }
    )
    _check_ties(contents)
    return contents


def _lines(records: Iterable[Any]) -> bytes:
    return "".join(_line(record) for record in records).encode()


def _line(record: Any) -> str:
    text = json.dumps(as_json(record), ensure_ascii=False)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def facts(content: bytes) -> dict[str, int | str]:
    """Return what a manifest says of one file: its records (lines), its bytes, and its SHA-256."""
    return {
        "records": content.count(b"\n"),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _manifest(export: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(_content(export / MANIFEST))
        version, listed = manifest["format_version"], manifest["files"]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        raise errors.NotAnExport(export) from None
    if manifest.get("format") != FORMAT or not isinstance(version, int) or not isinstance(listed, dict):
        raise errors.NotAnExport(export)
    if version > FORMAT_VERSION:
        raise errors.ExportFromNewerVersion(export)
    return listed


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError
    return content


def _records(export: Path, name: str, listed: object, cls: type[_Record]) -> Iterator[_Record]:
    try:
        content = _content(export / name)
    except (OSError, ValueError):
        raise errors.ExportDamaged(name) from None
    if facts(content) != listed:
        raise errors.ExportDamaged(name)
    for number, line in enumerate(content.split(b"\n")[:-1], start=1):
        try:
            yield from_json(cls, dict(json.loads(line)))
        except (ValueError, TypeError, RecursionError):
            raise errors.ExportDamaged(name, number) from None


def _check_ties(contents: Contents) -> None:
    """Refuse records that share an id or a place, or hang on an application that is not there."""
    known = {None, *(each.id for each in contents.applications)}
    for name in FILES:
        records = getattr(contents, name)
        places = [each.sequence for each in records if getattr(each, "sequence", None)]
        hang_on = {getattr(each, "application_id", None) for each in records}
        if (
            len({each.id for each in records}) < len(records)
            or len(set(places)) < len(places)
            or hang_on - known
        ):
            raise errors.ExportDamaged(f"{name}.jsonl")
