"""The history as one table: sort, search, correct in place, several at once, add and delete."""

from collections.abc import Callable

from ipywidgets import VBox

from rebound import errors, records
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.correcting import correct
from rebound.pages.parts.duplicates import Duplicates
from rebound.pages.parts.history import Line, line_of
from rebound.pages.parts.several_at_once import SeveralAtOnce
from rebound.records import STATUSES, Application, Event
from rebound.status import OPEN
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.grid import Column, Grid
from rebound.widgets.guard import guarded
from rebound.widgets.note import Empty

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

MOST_FOUND = 500
"""Characters of what has no column by which an application is found."""

VIEWS: dict[str, str] = {"all": "everything", "without_no": "all but their noes", "open": "what is open"}
"""What the table shows."""

VIEW = "history_view"
"""The setting that holds it."""


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
        self.view = Choice("Show", VIEWS, value=self.journal.settings.get(VIEW) or "all")
        self.view.observe(guarded(lambda change: self._look(change["new"]), changes.problem.say), "value")
        self.several = SeveralAtOnce(changes, on_done=self.untick)
        self.grid = Grid(
            COLUMNS,
            [],
            on_edit=self.edit,
            on_pick=on_pick,
            label="Applications",
            empty="None of them is left here. Show everything to see them.",
            at_once=AT_ONCE,
            on_tick=self.several.show,
        )
        self.add_button = button("Add an application", self.add, kind="plain", say=changes.problem.say)
        self.duplicates = Duplicates(changes).box
        self.box = VBox([]).add_class("rb").add_class("rb-history")
        changes.draw(self.show)

    def show(self) -> None:
        """Draw the rows as the journal has them now."""
        lines = self.changes.lines()
        self.grid.show_rows([_row(line) for line in lines if self._is_shown(line)])
        none = Empty("No applications yet. Add one, or bring in a list below.")
        table = (self.view, self.grid, self.several.box, self.duplicates) if lines else (none,)
        self.box.children = (*table, self.add_button)

    def _is_shown(self, line: Line) -> bool:
        status = line.standing.status
        return {"open": status in OPEN, "without_no": status != "rejected"}.get(self.view.value, True)

    def _look(self, view: str) -> None:
        self.journal.settings.set(VIEW, view)
        self.show()

    def untick(self) -> None:
        """Tick no row any more."""
        self.grid.ticked = []

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
        line = line_of(self.journal, application_id)
        if line is None:
            raise errors.NotThere("application")
        if undo := correct(self.journal, line, key, text):
            title = next(column.title for column in COLUMNS if column.key == key).lower()
            named = STATUSES[text] + "," if key == "status" else f"{title} of"
            self.changes.made(f"{named} {line.application.company}", undo)


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
        "also": _also(one),
    }


def _also(one: Application) -> str:
    """Return what is kept beside the columns, to be found by its words."""
    kept = (
        one.notes,
        one.pay,
        one.work_mode,
        one.seniority,
        one.resume_version,
        one.link,
        *one.attributes.values(),
    )
    return " ".join(filter(None, kept))[:MOST_FOUND]
