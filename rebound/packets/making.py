"""Making a packet: only what was ticked, only what may leave, and nothing besides."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from rebound import errors, records
from rebound.packets import form, sealed
from rebound.packets.contents import Item, Line, Packet, plain
from rebound.packets.items import Offer


def make(
    offered: Iterable[Offer],
    ticked: Collection[str],
    *,
    made_on: date,
    sender: str = "",
    to: str = "",
    word: str = "",
    expires_on: date | None = None,
    answer_key: str = "",
    opened: Collection[str] = (),
    taken_back: Collection[str] = (),
    before: Mapping[str, tuple[tuple[str, str], ...]] | None = None,
) -> Packet:
    """Return a packet of the ``ticked`` items, in the order in which they are offered.

    Args:
        offered: everything that could be shared.
        ticked: the ids of the items to share.
        made_on: the day of it.
        sender: what the client is called in it; a pseudonym will do.
        to: whom it is for.
        word: what the client says to it.
        expires_on: the last day on which the coach's Rebound opens it.
        answer_key: the public key to which the answer is closed.
        opened: private entries that the client opened for this packet.
        taken_back: items that the client has taken back.
        before: id of an item → the lines of it that the same coach had last; what is not among them is new.

    Raises:
        errors.NothingTicked: no item is ticked.
        errors.NotOffered: an id is none of those that are offered.
        errors.NotOpened: an item is private, and its entry was not opened.
        errors.TakenBack: an item was taken back.
        errors.AlreadyOver: the day on which it expires is past.
    """
    if expires_on and expires_on < made_on:
        raise errors.AlreadyOver()
    there = {each.item.id: each for each in offered}
    if unknown := [each for each in ticked if each not in there]:
        raise errors.NotOffered(unknown[0])
    chosen = [each for id, each in there.items() if id in ticked]
    if not chosen:
        raise errors.NothingTicked()
    for each in chosen:
        if each.item.id in taken_back:
            raise errors.TakenBack(each.item.title)
        if each.private and each.entry_id not in opened:
            raise errors.NotOpened(each.item.title)
    had = before or {}
    return Packet(
        records.new_id(),
        plain(sender),
        plain(to),
        plain(word),
        made_on,
        tuple(_marked(each.item, had.get(each.item.id)) for each in chosen),
        expires_on,
        answer_key,
    )


def close(packet: Packet, key: str | None = None, words: str = "") -> bytes:
    """Return ``packet`` as the file that leaves, closed with the coach's public ``key``, or else with ``words``.

    Raises:
        errors.KeyUnreadable, errors.WordsTooShort: it cannot be closed with these.
    """
    content = form.write(packet)
    return sealed.seal_with_words(content, words) if key is None else sealed.seal_to_key(content, key)


def _marked(item: Item, had: tuple[tuple[str, str], ...] | None) -> Item:
    """Return ``item`` with each line marked that the coach did not have, where they had the item before."""
    if had is None:
        return item
    lines = (Line(each.label, each.words, (each.label, each.words) not in had) for each in item.lines)
    return replace(item, lines=tuple(lines))
