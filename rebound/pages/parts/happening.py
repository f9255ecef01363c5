"""The form that adds what happened to one application: nothing is written before it is said."""

from collections.abc import Callable

from rebound import errors, records
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.days import past_day_from
from rebound.records import EVENT_KINDS, Event
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.note import Problem
from rebound.widgets.select import Select
from rebound.widgets.writing import Writing


class Happening:
    """The form, folded until it is wanted; it is shut and empty again when it has written a line.

    Args:
        changes: where that is noted.
        application: returns the id of the application that is shown.
        on_added: called with the id of the new event before anything is drawn again.
    """

    def __init__(self, changes: Changes, application: Callable[[], str], on_added: Callable[[str], None]):
        self.changes = changes
        self.journal = changes.journal
        self.application, self.on_added = application, on_added
        self.problem = Problem()
        self.kind = Select("What happened?", EVENT_KINDS)
        self.on = Writing("On which day?", sort="date", help="Leave it empty if you do not know it.")
        add = button("Add this line", self.add, kind="plain", say=self.problem.say)
        self.box = Fold("Add what happened", [self.kind, self.on, self.problem, add])

    def clear(self) -> None:
        """Shut the form, and empty it."""
        self.kind.value = self.on.value = ""
        self.problem.say("")
        self.box.head.shown = False

    def add(self) -> None:
        """Write the line down.

        Raises:
            errors.ReboundError: nothing was chosen, the day is none, or the journal could not be written.
        """
        day = past_day_from(self.on.value)
        if not self.kind.value:
            raise errors.HappeningMissing
        event = Event(records.new_id(), self.application(), self.kind.value, on=day)
        added = self.journal.events.add(event)
        self.clear()
        self.on_added(added.id)
        self.changes.made(f"{EVENT_KINDS[added.kind]}, added", lambda: self.journal.events.delete(added.id))
