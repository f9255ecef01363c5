"""``rebound packet key``, ``open`` and ``answer``: the side of whoever coaches."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rebound import errors
from rebound.commands import output, passphrase
from rebound.importing import files
from rebound.packets import answering, brief, clients, sealed
from rebound.packets.contents import Answer, Comment, Packet, SuggestedPlan
from rebound.written import as_json


def key(to_json: bool) -> int:
    """Print the coach's public key, which is made the first time, and return the exit status."""
    public = sealed.public_key(clients.coach_key())
    words = f"{public}\nGive this to the people you coach. It can only lock packets; only you can open them."
    output.result(words, {"key": public}, to_json)
    return 0


def open_file(file: Path, name: str, words_file: Path | None, page: Path | None, to_json: bool) -> int:
    """Open the packet in ``file``, keep it with its client, print it, and return the exit status.

    Args:
        file: the packet.
        name: what to call a client who is not known yet.
        words_file: a file with the words that both know.
        page: where to write it as a page, or None.
        to_json: whether to print it as JSON.

    Raises:
        errors.ReboundError: it does not open, is no packet, or its last day is past; or ``page`` is there already.
    """
    if page:
        sealed.check_is_new(page)
    closed = sealed.read_file(file)
    words = passphrase.asked(words_file) if sealed.needs_words(closed) else ""
    packet = clients.opened(closed, words)
    client = clients.keep(packet, name)
    if page:
        sealed.write_file(page, brief.page(packet))
    data = {"client": client.name, "packet": as_json(packet), "answer": _form(packet)}
    kept = f"Kept with {client.name}. To answer it: rebound packet answer {packet.id} FILE"
    output.result(f"{brief.text(packet)}\n\n{kept}", data, to_json)
    return 0


def answer(packet_id: str, file: Path, draft: Path | None, to_json: bool) -> int:
    """Write the answer to a packet into ``file`` and return the exit status.

    Args:
        packet_id: the mark of the packet.
        file: the file to write.
        draft: the answer as JSON; None for what was written on the page.
        to_json: whether to print the result as JSON.

    Raises:
        errors.ReboundError: there is no such packet, the draft cannot be read, or the file is there already or
            cannot be written.
    """
    sealed.check_is_new(file)
    client, packet = answering.found(packet_id)
    written = client.answer(packet)
    if draft:
        written = _read(written, packet, draft)
        client.write_answer(packet, written)
    sealed.write_file(file, answering.close(client, packet, written))
    words = (
        f"Written: {file}\nOnly {client.name} can open it, with “rebound packet take” or on the page “Coach”."
    )
    output.result(words, {"file": str(file), "client": client.name, "packet": packet.id}, to_json)
    return 0


def _form(packet: Packet) -> dict[str, Any]:
    """Return an empty answer in the form in which ``answer --from`` takes it."""
    return {
        "sender": packet.to,
        "word": "",
        "comments": {each.id: "" for each in packet.items},
        "questions": [],
        "plans": [{"if": "", "then": "", "by": None}],
    }


def _read(answer: Answer, packet: Packet, draft: Path) -> Answer:
    """Return ``answer`` with what the file ``draft`` says; what is empty in it is left out."""
    try:
        said = json.loads(files.text(files.take(draft))[0])
        comments = {str(id): _text(words) for id, words in said.get("comments", {}).items()}
        unknown = set(comments) - {each.id for each in packet.items}
        plans = [
            SuggestedPlan(_text(each.get("if", "")), _text(each.get("then", "")), _day(each.get("by")))
            for each in said.get("plans", [])
        ]
        if unknown:
            raise ValueError
        return replace(
            answer,
            sender=_text(said.get("sender", packet.to)),
            word=_text(said.get("word", "")),
            comments=tuple(Comment(id, words) for id, words in comments.items() if words),
            questions=tuple(filter(None, (_text(each) for each in said.get("questions", [])))),
            plans=tuple(each for each in plans if each.act),
        )
    except (ValueError, AttributeError, TypeError, RecursionError):
        raise errors.DraftUnreadable(draft.name) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value.strip()


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))
