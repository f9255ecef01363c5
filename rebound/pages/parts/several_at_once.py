"""Several applications corrected at once: the ones that are ticked in the table, with one Undo for all."""

from collections.abc import Callable

from ipywidgets import HBox, VBox, Widget

from rebound.pages.parts.changes import Changes
from rebound.pages.parts.correcting import OWN, Undo, correct, fields
from rebound.pages.parts.history import Line
from rebound.records import STATUSES
from rebound.widgets.button import button
from rebound.widgets.guard import guarded
from rebound.widgets.html import html
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


class SeveralAtOnce:
    """What can be done with the applications that are ticked; nothing is shown while none is.

    Args:
        changes: where it is noted.
        on_done: called when nothing is to be ticked any more.
    """

    def __init__(self, changes: Changes, on_done: Callable[[], None]):
        self.changes = changes
        self.journal = changes.journal
        self.on_done = on_done
        self.ids: list[str] = []
        self.key = "status"
        self.box = VBox([]).add_class("rb").add_class("rb-several-at-once")

    def show(self, ids: list[str]) -> None:
        """Show what can be done with these."""
        before, self.ids = len(self.ids), list(ids)
        if len(self.ids) != before:
            self.draw()

    def draw(self) -> None:
        """Draw the fields, or nothing while none is ticked."""
        if not self.ids:
            self.box.children = ()
            return
        count = len(self.ids)
        say = self.changes.problem.say
        which = Select("Change", self._keys(), self.key)
        which.observe(guarded(lambda change: self._choose(change["new"]), say), "value")
        self.fields = self._fields()
        acts = [
            button(f"Change {count}", self.change, kind="plain", say=say),
            button(f"Delete {count}", self.delete, kind="word", say=say),
            button("Untick", self.on_done, kind="word", say=say),
        ]
        told = "1 is ticked." if count == 1 else f"{count} are ticked."
        self.box.children = (
            html("<p class='rb-note'>{told}</p>", told=told),
            which,
            *self.fields,
            HBox(acts).add_class("rb-acts"),
        )

    def _choose(self, key: str) -> None:
        self.key = key
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
