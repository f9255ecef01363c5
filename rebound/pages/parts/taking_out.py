"""Taking the history out again: files of everything, a list for a job office, and an export brought back."""

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from ipywidgets import HBox, VBox, Widget

from rebound import clock, errors, paths
from rebound.exporting import job_office, json_lines, tables, workbook, zipped
from rebound.exporting.contents import Contents, gather
from rebound.pages.parts import desk
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.days import day_from
from rebound.store import filling
from rebound.version import version
from rebound.widgets.download import Download
from rebound.widgets.file_pick import FilePick
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Note, Problem
from rebound.widgets.paper import Paper
from rebound.widgets.writing import Writing
from rebound.writing.sentences import counted

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

DAYS_BACK = 91
"""Days that the list for a job office goes back at first."""


class TakingOut:
    """The ways out of the journal, and the way back in.

    Args:
        changes: the page's changes; what is taken out is what stands after them.
    """

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.problem, self.told = Problem(), Note()
        self.since = Writing("From", (clock.today() - timedelta(days=DAYS_BACK)).isoformat(), sort="date")
        self.until = Writing("To", clock.today().isoformat(), sort="date")
        self.name = Writing("Your name, as it should stand above the list", sort="line")
        self.paper = Paper("Print the list")
        for each in (self.since, self.until, self.name):
            each.on_words(guarded(lambda _: self.draw(), self.problem.say))
        self.box = VBox([*self._files(), self._office(), self._back()]).add_class("rb").add_class("rb-out")
        changes.draw(guarded(self.draw, self.problem.say))

    def contents(self) -> Contents:
        """Return everything that is kept now."""
        journal = self.journal
        return gather(
            journal.applications.all(), journal.events.all(), journal.entries.all(), journal.batches.all()
        )

    # --- everything, as files ---

    def _files(self) -> list[Widget]:
        stamp = clock.today().isoformat
        made: dict[str, Callable[[], tuple[str, bytes, str]]] = {
            "As an Excel workbook": lambda: (
                f"rebound-{stamp()}.xlsx",
                workbook.content(self.contents(), clock.today()),
                XLSX,
            ),
            "As tables (CSV)": lambda: (
                f"rebound-{stamp()}-csv.zip",
                zipped.packed(tables.files(self.contents(), clock.today())),
                zipped.MEDIA_TYPE,
            ),
            "As JSON, to bring back later": lambda: (
                f"rebound-{stamp()}-json.zip",
                zipped.packed(json_lines.files(self.contents(), clock.today(), version())),
                zipped.MEDIA_TYPE,
            ),
        }
        back = html(
            "<p>What you wrote in the stages comes back from JSON only; a workbook or tables bring back "
            "applications and what happened to them.</p>"
        )
        return [HBox([Download(words, make) for words, make in made.items()]).add_class("rb-acts"), back]

    # --- the list for a job office ---

    def _office(self) -> Fold:
        words = html(
            "<p>Date, employer, role, place, way and outcome of each application that was sent. Notes, "
            "feedback and what you wrote are never on it.</p>"
        )
        save = Download("As a table (CSV)", self._listed_file)
        days = HBox([self.since, self.until]).add_class("rb-days")
        children = [words, days, self.name, self.problem, self.told, self.paper, save]
        self.office = Fold("A list for a job office", children)
        self.office.head.observe(guarded(lambda _: self.draw(), self.problem.say), "shown")
        return self.office

    def _period(self) -> tuple[date, date]:
        since, until = day_from(self.since.value), day_from(self.until.value)
        return since or date.min, until or clock.today()

    def _listed(self) -> tuple[list[job_office.Effort], int]:
        return job_office.efforts(self.contents(), *self._period(), clock.today())

    def _listed_file(self) -> tuple[str, bytes, str]:
        return "applications.csv", job_office.table(self._listed()[0]), job_office.MEDIA_TYPE

    def draw(self) -> None:
        """Draw the list as the journal and the fields have it now, where it is open."""
        if not self.office.head.shown:
            return
        listed, unknown = self._listed()
        self.problem.say("")
        without = (
            f" {unknown} more were sent on days that are not known, and are not on it." if unknown else ""
        )
        count = counted(len(listed), "application") or "No applications"
        self.told.say(f"{count} in these days.{without}")
        self.paper.show(self._sheet(listed) if listed else fragment(""))

    def _sheet(self, listed: list[job_office.Effort]) -> Fragment:
        heads = fragment.joined(
            fragment("<th scope='col'>{head}</th>", head=head) for head in job_office.HEADS.values()
        )
        rows = fragment.joined(_row(each) for each in listed)
        name = self.name.value.strip()
        since, until = self._period()
        return fragment(
            "<h2>Applications{whose}</h2><p class='rb-note'>{since} to {until}: {count}.</p>"
            "<table class='rb-table rb-list'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>",
            whose=f" of {name}" if name else "",
            since=desk.full_day(listed[0].sent_on if since == date.min else since),
            until=desk.full_day(until),
            count=counted(len(listed), "application"),
            heads=heads,
            rows=rows,
        )

    # --- back in ---

    def _back(self) -> Fold:
        words = html(
            "<p>What was saved here as JSON can be brought back into an empty journal, whole and as it was. "
            "What you keep now is never written over.</p>"
        )
        pick = FilePick("Choose an export", self.bring_back, 200_000_000, ".zip")
        return Fold("Bring an export back", [words, pick])

    def bring_back(self, name: str, content: bytes) -> None:
        """Write an export into the journal, if nothing is in it yet.

        Raises:
            errors.NotAnExport: it is no export of Rebound.
            errors.JournalNotEmpty: something is in the journal already.
        """
        if not zipped.holds(content, json_lines.MANIFEST):
            raise errors.NotAnExport(Path(name))
        with tempfile.TemporaryDirectory(prefix="restoring-", dir=paths.data_dir()) as folder:
            zipped.unpack(name, content, json_lines.NAMES, Path(folder))
            back = json_lines.read(Path(folder))
        filling.fill(self.journal, back.applications, back.events, back.entries, back.batches)
        self.changes.tell(
            f"Brought back: {counted(len(back.applications), 'application') or 'no application'}."
        )


def _row(one: job_office.Effort) -> Fragment:
    cells = fragment.joined(
        fragment("<td>{cell}</td>", cell=cell)
        for cell in (one.sent_on.isoformat(), one.employer, one.role, one.place, one.way, one.outcome)
    )
    return fragment("<tr>{cells}</tr>", cells=cells)
