"""What was shared, in the journal: the log of it, what was taken back, and the answers that came."""

from dataclasses import replace
from datetime import date

from rebound import clock, errors
from rebound.exercises.coach_answer import CoachAnswer, CoachComment, CoachPlan
from rebound.exercises.share import Share, SharedItem, SharedLine
from rebound.packets import form, making, sealed
from rebound.packets.contents import Answer, Packet
from rebound.packets.items import offers
from rebound.records import Entry
from rebound.store.journal import Journal

KEY = "packet_key"
"""The setting that holds the client's own secret key, to which answers are closed."""


def answer_key(journal: Journal) -> str:
    """Return the client's secret key; it is made, and kept in the journal, the first time it is asked for."""
    kept = journal.settings.get(KEY, "")
    if not kept:
        kept = sealed.new_secret()
        journal.settings.set(KEY, kept)
    return str(kept)


def packet_of(journal: Journal, share: Share, key: str = "") -> Packet:
    """Return the packet that ``share`` asks for, as it would leave now.

    Args:
        journal: where the items are.
        share: what is ticked, from whom and for whom, until when.
        key: the public key for the answer.

    Raises:
        errors.ReboundError: as ``making.make`` does.
    """
    return making.make(
        offers(journal),
        share.ticked,
        made_on=clock.today(),
        sender=share.sender,
        to=share.to,
        word=share.word,
        expires_on=share.expires_on,
        answer_key=key,
        opened=share.opened,
        taken_back=taken_back(journal),
        before=had_before(journal, share.to),
    )


def begun_for(journal: Journal, to: str) -> Share:
    """Return what a packet begins with: ``to`` whom, or the one who had the last, and what one was called in it."""
    last = next((each.body for each in log(journal)), Share())
    return Share(to=to or last.to, sender=last.sender or journal.settings.get("name", ""))


def handed_over(share: Share, packet: Packet, how: str) -> Share:
    """Return ``share`` as the log keeps it once ``packet`` has left, closed as ``how`` says (``SEALED``)."""
    items = tuple(
        SharedItem(
            each.id, each.kind, each.title, tuple(SharedLine(line.label, line.words) for line in each.lines)
        )
        for each in packet.items
    )
    now = clock.now().utc
    return replace(share, packet_id=packet.id, items=items, sealed=how, handed_at=now)


def log(journal: Journal) -> list[Entry]:
    """Return what was handed over, the last one first."""
    handed = [each for each in journal.entries.all("share") if each.body.handed_at]
    return sorted(handed, key=lambda each: each.body.handed_at, reverse=True)


def taken_back(journal: Journal) -> set[str]:
    """Return the ids of the items that stay out of later packets."""
    return {
        item.item_id for entry in log(journal) for item in entry.body.items if item.taken_back_on is not None
    }


def take_back(journal: Journal, item_id: str, on: date | None) -> None:
    """Let an item stay out of later packets from the day ``on``; with None, let it be shared again."""
    for entry in log(journal):
        items = tuple(
            replace(each, taken_back_on=on) if each.item_id == item_id else each for each in entry.body.items
        )
        if items != entry.body.items:
            journal.entries.save(entry, replace(entry.body, items=items))


def had_before(journal: Journal, to: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the id of each item that was handed to ``to`` → its lines as they left the last time."""
    had: dict[str, tuple[tuple[str, str], ...]] = {}
    for entry in reversed(log(journal)):
        if entry.body.to.strip().casefold() == to.strip().casefold():
            for item in entry.body.items:
                had[item.item_id] = tuple((each.label, each.words) for each in item.lines)
    return had


def take_in(journal: Journal, closed: bytes) -> Entry:
    """Write the coach's answer in the file ``closed`` into the journal and return its entry.

    Raises:
        errors.ReboundError: it does not open, or is no answer.
        errors.AnswerToNothing: it answers no packet of this journal.
        errors.AnswerAlreadyHere: it was taken in before.
    """
    answer = form.read(sealed.open_with_key(closed, answer_key(journal)), Answer)
    shared = {each.body.packet_id: each for each in log(journal)}
    if answer.packet_id not in shared:
        raise errors.AnswerToNothing()
    items = {each.item_id for each in shared[answer.packet_id].body.items}
    if any(each.item_id not in items for each in answer.comments):
        raise errors.PacketNotAsItShould()
    if any(each.body.answer_id == answer.id for each in journal.entries.all("coach_answer")):
        raise errors.AnswerAlreadyHere()
    return journal.entries.start("coach_answer", _kept(answer))


def _kept(answer: Answer) -> CoachAnswer:
    return CoachAnswer(
        answer.id,
        answer.packet_id,
        answer.sender,
        answer.word,
        answer.made_on,
        tuple(CoachComment(each.item_id, each.words) for each in answer.comments),
        answer.questions,
        tuple(CoachPlan(each.condition, each.act, each.due) for each in answer.plans),
    )
