"""The form that adds an application: nothing is written before it is said."""

from collections.abc import Callable

from rebound import errors, records
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.days import past_day_from
from rebound.records import Application, Event
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.note import Problem
from rebound.widgets.writing import Writing


class Adding:
    """The form, folded until it is wanted; it is shut and empty again when it has written one.

    Args:
        changes: where that is noted.
        on_added: called with the id of the new application.
    """

    def __init__(self, changes: Changes, on_added: Callable[[str], None]):
        self.changes = changes
        self.journal = changes.journal
        self.on_added = on_added
        self.problem = Problem()
        self.company = Writing("Company", sort="line")
        self.role = Writing("Role", sort="line")
        self.sent = Writing(
            "Sent on", sort="date", help="Leave it empty if it is not sent, or on a day that you do not know."
        )
        add = button("Add it to the table", self.add, kind="plain", say=self.problem.say)
        self.box = Fold("Add an application", [self.company, self.role, self.sent, self.problem, add])

    def add(self) -> None:
        """Write the application down; sent if there is a day, and noted without one.

        Raises:
            errors.ReboundError: there is no company, the day is none, or the journal could not be written.
        """
        company, day = self.company.value.strip(), past_day_from(self.sent.value)
        if not company:
            raise errors.CompanyMissing
        one = Application(records.new_id(), company, self.role.value.strip())
        first = Event(records.new_id(), one.id, "applied" if day else "saved", on=day)
        self.journal.applications.add_with_events(one, [first])
        self.problem.say("")
        for field in (self.company, self.role, self.sent):
            field.value = ""
        self.box.head.shown = False
        self.changes.made(f"{company}, added", lambda: self.journal.applications.delete(one.id))
        self.on_added(one.id)
