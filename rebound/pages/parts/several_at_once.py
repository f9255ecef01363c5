"""Several applications corrected at once: the ones that are ticked in the table, with one Undo for all."""

from collections.abc import Callable

from ipywidgets import HBox, VBox, Widget

from rebound import errors
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.correcting import OWN, Undo, correct, fields
from rebound.pages.parts.duplicates import join
from rebound.pages.parts.history import Line
from rebound.records import STATUSES
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.note import Note
from rebound.widgets.select import Select
from rebound.widgets.writing import Writing

FIELDS: dict[str, str] = {
    "status": "their status",
    "source": "the source",
    "location": "the place",
    "role": "the role",
    "company": "the company",
    "resume_version": "the version of the résumé",
    "work_mode": "at the office, at home, or both",
    "seniority": "the seniority",
}
"""What can be changed in several → what it is called."""

NEW = f"{OWN}?"
"""The choice of an attribute that is not there yet."""

NAMED = 3
"""So many of those that are ticked are named, those that are not in sight first."""


class SeveralAtOnce:
    """What can be done with the applications that are ticked; it stays in sight as long as one is.

    Args:
        changes: where it is noted.
        on_done: called when nothing is to be ticked any more.
        on_joined: called with the id of the application that two were made into.
    """

    def __init__(self, changes: Changes, on_done: Callable[[], None], on_joined: Callable[[str], None]):
        self.changes = changes
        self.journal = changes.journal
        self.on_done, self.on_joined = on_done, on_joined
        self.ids: list[str] = []
        self.key = "status"
        self.fields = self._fields()
        self.told = Note()
        self.change_box = Fold("Change what is ticked", [])
        self.box = VBox([]).add_class("rb").add_class("rb-several-at-once")

    def show(self, ids: list[str], unseen: list[str]) -> None:
        """Show what can be done with these.

        Args:
            ids: the applications that are ticked.
            unseen: those of them that are not among the rows found.
        """
        before, self.ids = len(self.ids), list(ids)
        self.told.say(self._told(set(unseen)) if ids else "")
        if len(self.ids) != before:
            self.draw()

    def draw(self) -> None:
        """Draw what can be done, or nothing while none is ticked."""
        if not self.ids:
            self.change_box.head.shown = False
            self.box.children = ()
            return
        count = len(self.ids)
        say = self.changes.problem.say
        which = Select("Change", self._keys(), self.key)
        which.observe(guarded(lambda change: self._choose(change["new"]), say), "value")
        change = button(f"Change {count}", self.change, kind="plain", say=say)
        self.change_box.body.children = (which, *self.fields, change)
        joins = [button("Make them one", self.join, kind="word", say=say)] if count == 2 else []
        acts = [
            *joins,
            button(f"Delete {count}", self.delete, kind="word", say=say),
            button("Untick", self.on_done, kind="word", say=say),
        ]
        self.box.children = (self.told, HBox(acts).add_class("rb-acts"), self.change_box)

    def _told(self, unseen: set[str]) -> str:
        """Return how many are ticked, with the names of some, and how many of them are not in sight."""
        count = len(self.ids)
        told = "1 is ticked" if count == 1 else f"{count} are ticked"
        lines = sorted(self._lines(), key=lambda line: line.application.id not in unseen)
        names = [line.application.company for line in lines[:NAMED]]
        more = f" and {count - NAMED} more" if count > NAMED else ""
        hidden = f" Not shown here: {len(unseen)} of them." if unseen else ""
        return f"{told}: {', '.join(names)}{more}.{hidden}"

    def _choose(self, key: str) -> None:
        self.key = key
        self.fields = self._fields()
        self.draw()

    def _keys(self) -> dict[str, str]:
        own = sorted({name for line in self._lines() for name in line.application.attributes})
        return {**FIELDS, **{OWN + name: name for name in own}, NEW: "something of your own …"}

    def _fields(self) -> tuple[Widget, ...]:
        if self.key == "status":
            return (Select("to", STATUSES),)
        value = Writing("to", sort="line")
        return (Writing("Its name", sort="line"), value) if self.key == NEW else (value,)

    def _lines(self) -> list[Line]:
        wanted = set(self.ids)
        return [line for line in self.changes.lines() if line.application.id in wanted]

    def change(self) -> None:
        """Write the value into each of them.

        Raises:
            errors.ReboundError: the value cannot be that; none is changed then.
        """
        *name, value = self.fields
        key = OWN + name[0].value.strip() if name else self.key
        if key == OWN or (key == "status" and not value.value):
            return
        if key == "status":
            self._each(lambda line: correct(self.journal, line, key, value.value), "changed")
            return
        ones = [line.application for line in self._lines()]
        count, undo = fields(self.journal, ones, key, value.value.strip())
        if count:
            self.changes.made(f"{count} changed", undo)

    def join(self) -> None:
        """Make one application of the two that are ticked.

        Raises:
            errors.NotThere: one of them was deleted elsewhere.
        """
        lines = self._lines()
        if len(lines) < len(self.ids):
            raise errors.NotThere("application")
        joined = join(self.changes, *lines)
        self.on_done()
        self.on_joined(joined)

    def delete(self) -> None:
        """Put them into the bin, with what hangs on them."""
        applications = self.journal.applications

        def one(line: Line) -> Undo:
            applications.delete(line.application.id)
            return lambda: applications.restore(line.application.id)

        self._each(one, "deleted")

    def _each(self, act: Callable[[Line], Undo | None], done: str) -> None:
        """Do the same with each; where one fails, those before it are taken back."""
        undone: list[Undo] = []

        def undo() -> None:
            for each in reversed(undone):
                each()

        try:
            for line in self._lines():
                if back := act(line):
                    undone.append(back)
        except Exception:
            undo()
            raise
        if undone:
            self.changes.made(f"{len(undone)} {done}", undo)
