"""``rebound import`` of mail: what each message says, in words or as JSON; written only if that is asked for."""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rebound.commands import output
from rebound.commands.take_back import mark
from rebound.importing.mail import boxes, mails, matching, plan
from rebound.importing.mail.boxes import Box
from rebound.importing.mail.mails import Mail, MailReading, Step, Unread
from rebound.importing.mail.matching import Proposal
from rebound.records import Batch, new_id
from rebound.store.journal import Journal
from rebound.writing.sentences import counted

SURE = 0.9
"""The confidence that is named as an example."""

SHOWN = 40
"""So many mails are listed in words; the rest are counted."""

_EVERY = 5.0
"""Seconds between two words about how far it is, where they cannot be written over each other."""


def is_mail(file: Path) -> bool:
    """Return whether ``file`` is mail and no list."""
    return boxes.holds_mail(file)


def run(files: Sequence[Path], accept: float | None, dry_run: bool, as_json: bool) -> int:
    """Read the mail in ``files`` and return the exit status: 0, or 1 if mails wait to be confirmed.

    Args:
        files: mailboxes, single mails, folders, zips.
        accept: the confidence from which on a mail is written without being confirmed; None writes nothing.
            A “we keep your CV” is never written so, nor what is about a company only by how its name begins.
        dry_run: whether to write nothing and only say what was read.
        as_json: whether to print the result as JSON.

    Raises:
        errors.UnreadableFile: one of its kinds, before anything is written.
    """
    read = [_read(file) for file in files]
    if dry_run and as_json:
        told = {"mails": [_as_json(each.mail, reading) for reading, steps in read for each in steps]}
        output.result("", told, as_json)
        return 0
    journal = Journal.open()
    waiting, words, data = 0, [], []
    for reading, _ in read:
        proposals = matching.propose(reading.mails, journal.applications.all(), journal.events.all())
        sure = [] if accept is None or dry_run else [each for each in proposals if _is_sure(each, accept)]
        batch = _write(journal, reading, sure)
        left = [each for each in proposals if not each.already and each not in sure]
        waiting += len(left)
        words.append(_in_words(reading, left, batch, dry_run))
        data.append(_counts(reading, proposals, sure, left, batch))
    output.result("\n\n".join(words), {"boxes": data}, as_json)
    return 1 if waiting and not dry_run else 0


def _is_sure(proposal: Proposal, accept: float) -> bool:
    mail = proposal.mail
    is_open = mail.kind == "soft_no" or proposal.is_guess
    return mail.confidence >= accept and not is_open and not proposal.already


def _write(journal: Journal, reading: MailReading, confirmed: Sequence[Proposal]) -> Batch | None:
    """Write what the confirmed mails add, if they add anything; return its batch."""
    written = plan.plan(reading.source, confirmed, journal.events.all())
    if not written.events:
        return None
    imported = len(confirmed) - len(written.nothing_new)
    batch = Batch(new_id(), reading.source, plan.fingerprint(confirmed), reading.read, imported)
    return journal.batches.write(batch, written.applications, written.events)


# --- reading, with words about how far it is ---------------------------------------------------------


def _read(file: Path) -> tuple[MailReading, list[Step]]:
    box = boxes.open_box(file)
    steps = list(_told(box))
    return mails.together(box.name, steps), steps


def _told(box: Box) -> Iterator[Step]:
    """Yield the steps of reading ``box`` and say now and then on standard error how far it is."""
    on_terminal, last, number = sys.stderr.isatty(), time.monotonic(), 0
    for number, step in enumerate(mails.steps(box), start=1):
        yield step
        if time.monotonic() - last > (0.2 if on_terminal else _EVERY):
            last = time.monotonic()
            share = 100 * step.done // max(1, box.size)
            output.progress(f"Reading “{box.name}”: {counted(number, 'e-mail')}, {share} %", on_terminal)
    if number:
        output.progress(f"Read “{box.name}”: {counted(number, 'e-mail')}.", on_terminal, last=True)


# --- the result --------------------------------------------------------------------------------------


def _as_json(mail: Mail | Unread, reading: MailReading) -> dict[str, Any]:
    if isinstance(mail, Unread):
        nothing = {"message_id": None, "kind": "other", "confidence": 0.0, "company": None, "role": None}
        return nothing | {"date": None, "because": mail.problem}
    full = reading.by_id[mail.message_id]
    return {
        "message_id": mail.message_id,
        "kind": mail.kind,
        "confidence": mail.confidence,
        "company": full.company or None,
        "role": full.role or None,
        "date": mail.on.isoformat() if mail.on else None,
        "because": mail.because,
    }


def _counts(
    reading: MailReading,
    proposals: Sequence[Proposal],
    sure: Sequence[Proposal],
    left: Sequence[Proposal],
    batch: Batch | None,
) -> dict[str, Any]:
    return {
        "file": reading.source,
        "read": reading.read,
        "other": sum(mail.kind == "other" for mail in reading.mails),
        "again": reading.again,
        "unread": [{"where": each.where, "reason": each.problem} for each in reading.unread],
        "already_there": sum(each.already for each in proposals),
        "accepted": len(sure),
        "waiting": len(left),
        "batch": batch.id if batch else None,
    }


def _in_words(reading: MailReading, left: Sequence[Proposal], batch: Batch | None, dry_run: bool) -> str:
    told = len([mail for mail in reading.mails if mail.kind != "other"])
    mails = counted(reading.read, "e-mail") or "no e-mails"
    lines = [f"“{reading.source}”: {mails} read, {told:,} of them about an application."]
    lines += [f"  not read: {each.where}. {each.problem}" for each in reading.unread]
    if batch:
        lines.append(
            f"Brought in: {batch.imported}. To take them out again: rebound import --undo {mark(batch)}"
        )
    if left:
        lines.append(f"{len(left)} not written:")
        lines += [_line(each) for each in left[:SHOWN]]
        lines += [f"  and {len(left) - SHOWN} more"] if len(left) > SHOWN else []
    if left and not dry_run:
        lines.append(
            "Confirm them on the page “Applications”, where each can be corrected first; or say "
            f"--accept {SURE} to take those that are at least that sure."
        )
    return "\n".join(lines)


def _line(proposal: Proposal) -> str:
    mail, one = proposal.mail, proposal.application
    name = f"{one.company}, {one.role}" if one.role else one.company
    kind = mail.kind.replace("_", " ")
    return f"  {mail.on or 'no date'}  {kind} ({mail.confidence:.2f})  {name}: “{mail.because}”"
