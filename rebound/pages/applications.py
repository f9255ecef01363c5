"""Applications: the history as a table, one application's course, lists and mail brought in, outcomes asked for."""

from ipywidgets import VBox

from rebound.pages.parts import desk
from rebound.pages.parts.bringing_in import BatchList, BringIn
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.course import Course
from rebound.pages.parts.deleted import Bin
from rebound.pages.parts.feedback_list import FeedbackList
from rebound.pages.parts.history_table import HistoryTable
from rebound.pages.parts.mail_in import MailIn
from rebound.pages.parts.outcomes import OutcomePass
from rebound.pages.parts.taking_out import TakingOut
from rebound.widgets.look import Look

_changes: Changes | None = None
_course: Course | None = None
_outcomes: OutcomePass | None = None


def begin() -> VBox:
    """Open the journal and return the head of the page."""
    global _changes, _course, _outcomes
    _changes = Changes(desk.journal())
    _course = Course(_changes, desk.asked("application"))
    _outcomes = OutcomePass(_changes)
    return VBox([Look(), _changes.head]).add_class("rb-done-alone")


def history() -> VBox:
    """Return the table of all applications, to sort, search and correct in place."""
    return HistoryTable(_here(), on_pick=_course.show).box


def timeline() -> VBox:
    """Return what happened to the application that was chosen in the table, in order."""
    _here()
    return _course.box


def feedback() -> VBox:
    """Return what was asked of employers after a no, what came, and what is done with it."""
    return FeedbackList(_here()).box


def bring_in() -> VBox:
    """Return the way to bring in a list: choose a file, see how it was read, then write it."""
    return BringIn(_here(), _outcomes).box


def bring_in_mail() -> VBox:
    """Return the way to bring in mail: read a mailbox, confirm what each mail says, then write it."""
    return MailIn(_here(), _outcomes).box


def what_became() -> VBox:
    """Ask what became of the applications that have had no answer, the oldest first."""
    _here()
    return _outcomes.box


def take_out() -> VBox:
    """Return the ways to take the history out: as files, and as a list for a job office."""
    return TakingOut(_here()).box


def batches() -> VBox:
    """Return the files brought in so far, each to be taken back or brought back."""
    return BatchList(_here()).box


def deleted() -> VBox:
    """Return the bin: what was deleted in the last 30 days, to be brought back."""
    return Bin(_here()).box


def _here() -> Changes:
    if _changes is None:
        begin()
    return _changes
