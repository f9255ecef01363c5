"""An entry that grew from a sitting: it is made in one of its steps, and knows in which entry."""

from typing import Any

from rebound.exercises.bodies import Body
from rebound.pages.parts.held import Held
from rebound.pages.parts.sitting import Sitting
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.guard import Say


class Grown(Held):
    """An entry in hand whose ``grew_from`` names the entry of a sitting.

    Args:
        here: the sitting in which it is made.
        kind: its kind; its body has ``grew_from``.
        say_saved: shows “Saved 12:03”.
        say_problem: shows the sentence of an error.
        start: what a new one begins with; nothing, if not given.
        marks: fields that tell it from others of its kind in the same sitting, such as ``purpose="act"``.
    """

    def __init__(
        self,
        here: Sitting,
        kind: str,
        say_saved: Say,
        say_problem: Say,
        start: Body | None = None,
        **marks: str | bool,
    ):
        self.here, self.marks = here, marks
        super().__init__(
            here.journal,
            kind,
            entry=grown_from(here.journal, here.entry, kind, **marks),
            application_id=here.application_id,
            start=start,
            say_saved=say_saved,
            say_problem=say_problem,
        )
        here.draw(lambda _: self._follow())

    def change(self, **changed: Any) -> bool:
        """Save ``changed`` fields; the first time, also its marks and where it grew."""
        if self.entry is None:
            if self.here.entry is None and not self.here.change():
                return False
            changed = self.marks | {"grew_from": self.here.entry.id} | changed
        return super().change(**changed)

    def _follow(self) -> None:
        """Go to what grew from the sitting's entry, if that is another one now."""
        entry = self.here.entry
        if self.entry is None or entry is None or self.entry.body.grew_from != entry.id:
            found = grown_from(self.journal, entry, self.kind, **self.marks)
            if found != self.entry:
                self.let_go()
                self.entry = found
                self.refresh()


def grown_from(journal: Journal, entry: Entry | None, kind: str, **marks: str | bool) -> Entry | None:
    """Return the newest entry of ``kind`` with these ``marks`` that grew from ``entry``, or None."""
    if entry is None:
        return None
    grown = (each for each in journal.entries.all(kind) if each.body.grew_from == entry.id)
    return next((each for each in grown if all(getattr(each.body, m) == v for m, v in marks.items())), None)
