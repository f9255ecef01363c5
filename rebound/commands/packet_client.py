"""``rebound packet list``, ``make`` and ``take``: the side of whoever shares."""

import argparse
from pathlib import Path
from typing import Any

from rebound import clock
from rebound.commands import output, passphrase
from rebound.exercises.share import SEALED, Share
from rebound.importing import files
from rebound.packets import brief, making, sealed, sharing
from rebound.packets.contents import Packet
from rebound.packets.items import Offer, offers
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.written import as_json

PREVIEW = "This is all that would leave. Nothing was written."


def show(to_json: bool) -> int:
    """Print what could be shared and what was, and return the exit status."""
    journal = Journal.open()
    offered, log, back = offers(journal), sharing.log(journal), sharing.taken_back(journal)
    lines = ["What you could share:", *(_offered(each, back) for each in offered)]
    lines += [
        "",
        "What you shared:" if log else "Nothing has been shared yet.",
        *(_logged(each) for each in log),
    ]
    data = {
        "items": [
            {
                "id": each.item.id,
                "kind": each.item.kind,
                "title": each.item.title,
                "on": as_json(each.item.on),
                "private": each.private,
                "open_with": each.entry_id if each.private else None,
                "taken_back": each.item.id in back,
            }
            for each in offered
        ],
        "shared": [_shared(each) for each in log],
    }
    output.result("\n".join(lines), data, to_json)
    return 0


def make(given: argparse.Namespace) -> int:
    """Make the packet that the arguments ask for, or only show it; return the exit status.

    Raises:
        errors.ReboundError: something in it may not leave, or the file is there already or cannot be written.
    """
    if not given.preview:
        sealed.check_is_new(given.file)
    journal = Journal.open()
    word = files.text(files.take(given.word_file))[0] if given.word_file else ""
    share = Share(
        to=given.to,
        sender=given.sender or journal.settings.get("name", ""),
        ticked=tuple(given.items),
        opened=tuple(given.opened),
        word=word,
        expires_on=given.until,
    )
    key = "" if given.page else sealed.public_key(sharing.answer_key(journal))
    packet = sharing.packet_of(journal, share, key)
    if given.preview:
        output.result(f"{brief.text(packet)}\n\n{PREVIEW}", {"packet": as_json(packet)}, given.json)
        return 0
    how, content = _closed(packet, given)
    sealed.write_file(given.file, content)
    journal.entries.start("share", sharing.handed_over(share, packet, how))
    words = (
        f"Written, {SEALED[how]}: {given.file}\nIt is in the log of what you shared; sending it is up to you."
    )
    data = {
        "file": str(given.file),
        "packet": packet.id,
        "sealed": how,
        "items": [each.id for each in packet.items],
    }
    output.result(words, data, given.json)
    return 0


def take(file: Path, to_json: bool) -> int:
    """Take in the answer in ``file`` and return the exit status.

    Raises:
        errors.ReboundError: it does not open, is no answer, or answers no packet of this journal.
    """
    entry = sharing.take_in(Journal.open(), sealed.read_file(file))
    body = entry.body
    counts = {
        "comments": len(body.comments),
        "questions": len(body.their_questions),
        "plans": len(body.plans),
    }
    said = ", ".join(f"{count} {name[:-1] if count == 1 else name}" for name, count in counts.items())
    words = f"Taken in: {said}. They stand on the page “Coach”, beside what you shared."
    output.result(words, {"entry": entry.id, "packet": body.packet_id, **counts}, to_json)
    return 0


def _closed(packet: Packet, given: argparse.Namespace) -> tuple[str, bytes]:
    """Return how ``packet`` is closed, and the file."""
    if given.page:
        return "page", brief.page(packet)
    if given.key:
        return "key", making.close(packet, key=given.key)
    return "words", making.close(packet, words=passphrase.asked(given.words_file, twice=True))


def _offered(offer: Offer, back: set[str]) -> str:
    on = f" ({clock.in_words(offer.item.on)})" if offer.item.on else ""
    private = f"; private, opened with --open {offer.entry_id}" if offer.private else ""
    return f"  {offer.item.id}  {offer.item.title}{on}{private}{'; taken back' * (offer.item.id in back)}"


def _logged(entry: Entry) -> str:
    share = entry.body
    until = f", until {clock.in_words(share.expires_on)}" if share.expires_on else ""
    on = clock.in_words(clock.local(share.handed_at).date())
    head = f"  {on}, to {share.to or 'nobody named'}, {SEALED[share.sealed]}{until}:"
    return "\n".join([head, *(f"    {each.title}" for each in share.items)])


def _shared(entry: Entry) -> dict[str, Any]:
    share = entry.body
    return {
        "to": share.to,
        "at": as_json(share.handed_at),
        "sealed": share.sealed,
        "until": as_json(share.expires_on),
        "packet": share.packet_id,
        "items": [
            {"id": each.item_id, "title": each.title, "taken_back_on": as_json(each.taken_back_on)}
            for each in share.items
        ],
    }
