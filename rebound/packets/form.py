"""The written form of a packet and of an answer: JSON, every key and type checked on the way in."""

import json
from typing import Any, TypeVar

from rebound import errors
from rebound.packets.contents import Answer, Packet
from rebound.written import as_json, from_json

FORMS: dict[type, str] = {Packet: "rebound-packet", Answer: "rebound-packet-answer"}
"""Record → what its file calls itself."""

VERSION = 1

MOST_BYTES = 5_000_000
"""No file larger than this is read; a packet of five hundred long items is a fifth of it."""

MOST_BRACKETS = 100_000
"""No text with more brackets than this is taken apart: empty lists are small in a file and large in memory."""

_Record = TypeVar("_Record", Packet, Answer)


def write(record: Packet | Answer) -> bytes:
    """Return ``record`` as UTF-8 text: every byte of it is in what ``record`` shows, or the name of a field."""
    wrapped = {"form": FORMS[type(record)], "version": VERSION, "holds": as_json(record)}
    return json.dumps(wrapped, ensure_ascii=False, indent=1).encode()


def read(content: bytes, cls: type[_Record]) -> _Record:
    """Return the record of class ``cls`` that ``write`` wrote as ``content``.

    Only what ``write`` would write again, byte for byte, is taken: there is one way to say each thing.

    Raises:
        errors.PacketNotAsItShould: it is no such record, or a part of it has another form.
        errors.PacketTooLarge: it is larger than any packet of ours.
        errors.PacketNewer: a version of Rebound wrote it that this one does not know.
        errors.PacketOfOtherSort: it is an answer where a packet was expected, or the other way round.
    """
    if len(content) > MOST_BYTES or content.count(b"[") + content.count(b"{") > MOST_BRACKETS:
        raise errors.PacketTooLarge()
    wrapped = _object(content)
    if wrapped["form"] != FORMS[cls]:
        raise errors.PacketOfOtherSort(is_answer=cls is Packet)
    if wrapped["version"] > VERSION:
        raise errors.PacketNewer()
    try:
        record = from_json(cls, wrapped["holds"])
    except (errors.UnknownField, errors.UnreadableRecord, errors.NotAllowed, TypeError, ValueError):
        raise errors.PacketNotAsItShould() from None
    if write(record) != content:
        raise errors.PacketNotAsItShould()
    return record


def _object(content: bytes) -> dict[str, Any]:
    try:
        wrapped = json.loads(content.decode(), object_pairs_hook=_no_key_twice)
    except (ValueError, RecursionError):
        raise errors.PacketNotAsItShould() from None
    if not isinstance(wrapped, dict) or set(wrapped) != {"form", "version", "holds"}:
        raise errors.PacketNotAsItShould()
    if wrapped["form"] not in FORMS.values() or not isinstance(wrapped["holds"], dict):
        raise errors.PacketNotAsItShould()
    if type(wrapped["version"]) is not int or wrapped["version"] < 1:
        raise errors.PacketNotAsItShould()
    return wrapped


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object; one key twice could show one text to a check and another to a reader."""
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError
    return dict(pairs)
