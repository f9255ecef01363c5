"""What a row adds to an application that is there: only what leads on, never against their own word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rebound.records import Event
from rebound.status import ENDS, STAGES

_PLACE = {stage: place for place, stage in enumerate(STAGES)}
_ONCE = frozenset({"saved", "applied", "acknowledged", "soft_no", "offer"})


def news(known: Sequence[Event], told: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events of ``told`` that lead on from ``known``, as events of the application that is known.

    Nothing is added to an application that has ended. A stage that was passed without a day of its own is not
    added behind a later one, nor a stage on a day for which the person noted another one by hand.

    Args:
        known: the events of the application, at least one.
        told: what a row says has happened.
    """
    if any(event.kind in ENDS for event in known):
        return ()
    had = Counter(event.kind for event in known)
    counted: Counter[str] = Counter()
    added = []
    for event in told:
        counted[event.kind] += 1
        if counted[event.kind] > had[event.kind] and _leads_on(event, known):
            added.append(replace(event, application_id=known[0].application_id))
    return tuple(_on_possible_days(added, known))


def _leads_on(event: Event, known: Sequence[Event]) -> bool:
    if event.kind in ENDS:
        return True
    place = _PLACE.get(event.kind, _PLACE["applied"])
    furthest = max((_PLACE.get(each.kind, 0) for each in known), default=0)
    if event.kind in _ONCE:
        return place > furthest or (event.kind == "soft_no" and place == furthest)
    by_hand = {each.on for each in known if each.origin == "hand" and each.on and each.kind in _PLACE}
    return event.on not in by_hand if event.on else place >= furthest


def _on_possible_days(added: list[Event], known: Sequence[Event]) -> list[Event]:
    """Take the day from an event that would stand before the day the application was sent."""
    sent_on = next((event.on for event in known if event.kind == "applied" and event.on), None)
    if not sent_on:
        return added
    return [replace(each, on=None) if each.on and each.on < sent_on else each for each in added]
