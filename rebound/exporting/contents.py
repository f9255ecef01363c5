"""What an export holds: everything the person keeps, at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rebound.records import Application, Batch, Entry, Event


@dataclass(frozen=True, slots=True)
class Contents:
    """The records that leave the journal together, without what lies in the bin and without older versions.

    Attributes:
        applications: every application, in the order in which they were noted.
        events: every event, in the order of their sequence.
        entries: everything written, oldest first.
        batches: the files that were brought in, so that the same file twice adds nothing here either.
    """

    applications: tuple[Application, ...] = ()
    events: tuple[Event, ...] = ()
    entries: tuple[Entry, ...] = ()
    batches: tuple[Batch, ...] = ()

    def events_of(self) -> dict[str, list[Event]]:
        """Return the events of each application by its id; an application without any has an empty list."""
        events: dict[str, list[Event]] = {each.id: [] for each in self.applications}
        for event in self.events:
            events[event.application_id].append(event)
        return events


def gather(
    applications: Sequence[Application],
    events: Sequence[Event],
    entries: Sequence[Entry],
    batches: Sequence[Batch],
) -> Contents:
    """Return what a journal holds, without what lies in the bin.

    An entry about an application that lies in the bin hangs on none in what is returned.

    Args:
        applications: those that do not lie in the bin.
        events: the events.
        entries: the entries, the one that was changed last first.
        batches: the batches, the last one first.
    """
    there = {each.id for each in applications}
    return Contents(
        applications=tuple(applications),
        events=tuple(each for each in events if each.application_id in there),
        entries=tuple(
            each if each.application_id in there else replace(each, application_id=None)
            for each in reversed(entries)
        ),
        batches=tuple(reversed(batches)),
    )
