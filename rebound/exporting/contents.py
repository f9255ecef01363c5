"""What an export holds: everything the person keeps, at one moment."""

from dataclasses import dataclass

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
