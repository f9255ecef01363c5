"""The history as one table: sort, search, correct in place, add and delete."""

from collections.abc import Callable

from ipywidgets import VBox

from rebound import clock, errors, records
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.days import past_day_from
from rebound.pages.parts.history import Line, lines
from rebound.records import STATUSES, Application, Event
from rebound.status import STATUS_OF, standing
from rebound.widgets.button import button
from rebound.widgets.grid import Column, Grid
from rebound.widgets.note import Empty

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
"""Status chosen in the table → the event that is added, on a day that is not known until it is given."""

COLUMNS: tuple[Column, ...] = (
    Column("company", "Company", editable=True),
    Column("role", "Role", editable=True),
    Column("applied_on", "Sent on", kind="date", editable=True, width="7rem"),
    Column("status", "What became of it", kind="choice", options=STATUSES, editable=True, width="9rem"),
    Column("silent_days", "Days of silence", kind="number", width="6rem"),
    Column("source", "Source", editable=True),
    Column("location", "Place", editable=True),
)

AT_ONCE = 12
"""Rows on one page of the table: what follows below it stays near."""


class HistoryTable:
    """The table over the whole journal.

    Args:
        changes: where each change is noted.
        on_pick: called with an application's id when its row is chosen.
    """

    def __init__(self, changes: Changes, on_pick: Callable[[str], None]):
        self.changes = changes
        self.journal = changes.journal
        self.on_pick = on_pick
        self.grid = Grid(
            COLUMNS, [], on_edit=self.edit, on_pick=on_pick, label="Applications", at_once=AT_ONCE
        )
        self.add_button = button("Add an application", self.add, kind="plain", say=changes.problem.say)
        self.box = VBox([]).add_class("rb").add_class("rb-history")
        changes.draw(self.show)

    def show(self) -> None:
        """Draw the rows as the journal has them now."""
        rows = [_row(line) for line in lines(self.journal)]
        self.grid.show_rows(rows)
        none = Empty("No applications yet. Add one, or bring in a list below.")
        self.box.children = (self.grid, self.add_button) if rows else (none, self.add_button)

    def add(self) -> None:
        """Add an application to be filled in, and choose it."""
        one = Application(records.new_id(), "New application")
        self.journal.applications.add_with_events(one, [Event(records.new_id(), one.id, "saved")])
        self.changes.made("a new application", lambda: self.journal.applications.delete(one.id))
        self.on_pick(one.id)

    def edit(self, application_id: str, key: str, text: str) -> None:
        """Write one changed cell; a day or a status is written as an event.

        Raises:
            errors.ReboundError: the text is no day, or the journal could not be written.
        """
        line = next(line for line in lines(self.journal) if line.application.id == application_id)
        if key == "applied_on":
            self._sent_on(line, text)
        elif key == "status":
            self._became(line, text)
        else:
            self._field(line.application, key, text.strip())

    def _field(self, one: Application, key: str, text: str) -> None:
        if key == "company" and not text:
            raise errors.CompanyMissing
        before = getattr(one, key)
        self.journal.applications.change(one.id, **{key: text})
        title = next(column.title for column in COLUMNS if column.key == key).lower()
        self.changes.made(
            f"{title} of {one.company}", lambda: self.journal.applications.change(one.id, **{key: before})
        )

    def _sent_on(self, line: Line, text: str) -> None:
        day, one = past_day_from(text), line.application
        sent = next((event for event in line.events if event.kind == "applied"), None)
        what = f"sending day of {one.company}"
        if sent is None:
            added = self.journal.events.add(Event(records.new_id(), one.id, "applied", on=day))
            self.changes.made(what, lambda: self.journal.events.delete(added.id))
        else:
            self.journal.events.change(sent.id, on=day)
            self.changes.made(what, lambda: self.journal.events.change(sent.id, on=sent.on))

    def _became(self, line: Line, status: str) -> None:
        """Add the event that leads to ``status``; what contradicts it goes into the bin with one Undo."""
        events, kind = self.journal.events, DECIDED_BY[status]
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

        if added or against:
            self.changes.made(f"{STATUSES[status]}, {line.application.company}", undo)


def _status(events: list[Event]) -> str:
    return standing(events, clock.today()).status


def _beyond(events: tuple[Event, ...], kind: str) -> list[Event]:
    """Return the events that say more than ``kind``, and so stand against it."""
    order = list(STATUS_OF)
    return [event for event in events if event.kind in order and order.index(event.kind) > order.index(kind)]


def _row(line: Line) -> dict[str, object]:
    one, now = line.application, line.standing
    return {
        "id": one.id,
        "company": one.company,
        "role": one.role,
        "applied_on": now.applied_on.isoformat() if now.applied_on else "",
        "status": now.status,
        "silent_days": "" if now.silent_days is None else now.silent_days,
        "source": one.source,
        "location": one.location,
    }
