"""Correcting one thing of an application: each function writes it and returns what takes it back."""

from collections.abc import Callable, Sequence

from rebound import clock, errors, records
from rebound.pages.parts.days import past_day_from
from rebound.pages.parts.history import Line
from rebound.records import Application, Event
from rebound.status import STATUS_OF, standing
from rebound.store.journal import Journal

Undo = Callable[[], None]

OWN = "own:"
"""What stands before the name of one of the person's own attributes, where a field is named."""

DECIDED_BY: dict[str, str] = {
    "saved": "saved",
    "applied": "applied",
    "in_process": "interview",
    "offer": "offer",
    "accepted": "offer_accepted",
    "offer_declined": "offer_declined",
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "closed": "closed",
}
"""Status that is chosen → the event that is added, on a day that is not known until it is given."""


def correct(journal: Journal, line: Line, key: str, text: str) -> Undo | None:
    """Write ``text`` as the ``key`` of an application: ``applied_on``, ``status``, a field, or an own attribute.

    Returns:
        What takes it back; None where it was so already.

    Raises:
        errors.ReboundError: the text cannot be that, or the journal could not be written.
    """
    if key == "applied_on":
        return sent_on(journal, line, text)
    if key == "status":
        return became(journal, line, text)
    return field(journal, line.application, key, text.strip())


def field(journal: Journal, one: Application, key: str, text: str) -> Undo | None:
    """Write a field, or an attribute of the person's own; an empty attribute is none."""
    changed, undo = fields(journal, [one], key, text)
    return undo if changed else None


def fields(journal: Journal, ones: Sequence[Application], key: str, text: str) -> tuple[int, Undo]:
    """Write a field, or an own attribute, of several at once: all of them or none.

    Returns:
        How many were not so already, and what takes it back.

    Raises:
        errors.ReboundError: the text cannot be that, or the journal could not be written.
    """
    told = {one.id: (one, _changed(one, key, text)) for one in ones}
    before = {
        id_: {name: getattr(one, name) for name in changed}
        for id_, (one, changed) in told.items()
        if any(getattr(one, name) != value for name, value in changed.items())
    }
    journal.applications.change_all({id_: told[id_][1] for id_ in before})
    return len(before), lambda: journal.applications.change_all(before)


def _changed(one: Application, key: str, text: str) -> dict[str, object]:
    """Return the fields of ``one`` that change where ``text`` is written as its ``key``."""
    if key == "company" and not text:
        raise errors.CompanyMissing
    if not key.startswith(OWN):
        return {key: text}
    attributes = {**one.attributes, key.removeprefix(OWN): text}
    return {"attributes": {name: value for name, value in attributes.items() if value}}


def sent_on(journal: Journal, line: Line, text: str) -> Undo:
    """Write the day on which it was sent."""
    day = past_day_from(text)
    sent = next((event for event in line.events if event.kind == "applied"), None)
    if sent is None:
        added = journal.events.add(Event(records.new_id(), line.application.id, "applied", on=day))
        return lambda: journal.events.delete(added.id)
    journal.events.change(sent.id, on=day)

    def undo() -> None:
        journal.events.change(sent.id, on=sent.on)

    return undo


def became(journal: Journal, line: Line, status: str) -> Undo | None:
    """Add the event that leads to ``status``; what contradicts it goes into the bin, and comes back with it."""
    events, kind = journal.events, DECIDED_BY[status]
    wanted = Event(records.new_id(), line.application.id, kind)
    against = [] if _status([*line.events, wanted]) == status else _beyond(line.events, kind)
    kept = [event for event in line.events if event not in against]
    added = [] if _status(kept) == status else [events.add(wanted)]
    for event in against:
        events.delete(event.id)

    def undo() -> None:
        for event in added:
            events.delete(event.id)
        for event in against:
            events.restore(event.id)

    return undo if added or against else None


def _status(events: list[Event]) -> str:
    return standing(events, clock.today()).status


def _beyond(events: tuple[Event, ...], kind: str) -> list[Event]:
    """Return the events that say more than ``kind``, and so stand against it."""
    order = list(STATUS_OF)
    return [event for event in events if event.kind in order and order.index(event.kind) > order.index(kind)]
