"""The history as one table: sort, search, correct in place, several at once, add and delete."""

from collections.abc import Callable
from datetime import date

from ipywidgets import VBox

from rebound import errors
from rebound.pages.parts.adding import Adding
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.correcting import OWN, correct
from rebound.pages.parts.duplicates import Duplicates
from rebound.pages.parts.history import Line, line_of
from rebound.pages.parts.history_columns import ChosenColumns
from rebound.pages.parts.several_at_once import SeveralAtOnce
from rebound.records import STATUSES, Application
from rebound.status import OPEN
from rebound.widgets.choice import Choice
from rebound.widgets.grid import Column, Grid
from rebound.widgets.guard import guarded
from rebound.widgets.note import Empty

DERIVED = frozenset({"applied_on", "status", "status_on", "silent_days"})
"""The columns that its events tell of."""

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
        self.several = SeveralAtOnce(changes, on_done=self.untick, on_joined=self.seek)
        self.chosen = ChosenColumns(self.journal, self.show, changes.problem.say)
        self.columns: tuple[Column, ...] = ()
        self._rows: dict[str, tuple[Line, dict[str, object]]] = {}
        self.adding = Adding(changes, on_added=self.seek).box
        self.duplicates = Duplicates(changes).box
        self.box = VBox([]).add_class("rb").add_class("rb-history")
        changes.draw(self.show)

    def show(self) -> None:
        """Draw the rows as the journal has them now."""
        lines = self.changes.lines()
        columns = self.chosen.offer(lines)
        if columns != self.columns:
            self.columns = columns
            self.grid = self._grid()
            self._rows = {}
        self.grid.show_rows([self._row(line) for line in lines if self._is_shown(line)])
        none = Empty("No applications yet. Add one, or bring in a list below.")
        table = (
            (self.view, self.grid, self.several.box, self.chosen.box, self.duplicates) if lines else (none,)
        )
        self.box.children = (self.adding, *table)

    def _row(self, line: Line) -> dict[str, object]:
        """Return the row of ``line``, made once for as long as the line stays as it is."""
        known = self._rows.get(line.application.id)
        if known is None or known[0] is not line:
            known = self._rows[line.application.id] = (line, _row(line, self.columns))
        return known[1]

    def _grid(self) -> Grid:
        self.several.show([], [])
        return Grid(
            self.columns,
            [],
            on_edit=self.edit,
            on_pick=self.on_pick,
            label="Applications",
            empty="None of them fits what is shown here. Show everything to see them.",
            at_once=AT_ONCE,
            on_tick=self.several.show,
            on_undo=self.changes.undo,
            order="the newest sent first",
        )

    def _is_shown(self, line: Line) -> bool:
        status = line.standing.status
        return {"open": status in OPEN, "without_no": status != "rejected"}.get(self.view.value, True)

    def _look(self, view: str) -> None:
        self.journal.settings.set(VIEW, view)
        self.show()

    def untick(self) -> None:
        """Tick no row any more."""
        self.grid.ticked = []

    def seek(self, application_id: str) -> None:
        """Bring the row of an application into sight."""
        self.grid.seek(application_id)

    def edit(self, application_id: str, key: str, text: str) -> None:
        """Write one changed cell; a day or a status is written as an event.

        Raises:
            errors.ReboundError: the text is no day, or the journal could not be written.
        """
        line = line_of(self.journal, application_id)
        if line is None:
            raise errors.NotThere("application")
        if undo := correct(self.journal, line, key, text):
            title = next(column.title for column in self.columns if column.key == key).lower()
            named = STATUSES[text] + "," if key == "status" else f"{title} of"
            self.changes.made(f"{named} {line.application.company}", undo)


def _row(line: Line, columns: tuple[Column, ...]) -> dict[str, object]:
    one = line.application
    return {"id": one.id, **{column.key: _cell(line, column.key) for column in columns}, "also": _also(one)}


def _cell(line: Line, key: str) -> object:
    """Return what stands in one cell, as it travels to the page."""
    if key.startswith(OWN):
        return line.application.attributes.get(key.removeprefix(OWN), "")
    value = getattr(line.standing if key in DERIVED else line.application, key)
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


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
