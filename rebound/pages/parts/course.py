"""One application: what happened to it, in order, and everything else that is kept about it."""

from dataclasses import replace
from datetime import date

from ipywidgets import HBox, VBox

from rebound.importing import marks
from rebound.pages.parts import desk, feedback_list
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.days import past_day_from
from rebound.pages.parts.happening import Happening
from rebound.pages.parts.history import Line, line_of
from rebound.pages.parts.written_about import written_about
from rebound.records import CHANNELS, EVENT_KINDS, STATUSES, Application, Event
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column, Grid
from rebound.widgets.heading import Heading
from rebound.widgets.note import Empty
from rebound.widgets.writing import Writing
from rebound.writing.sentences import counted

WHOSE: dict[tuple[bool, bool], str] = {
    (False, False): "In their words",
    (False, True): "In their words",
    (True, False): "As your list said",
    (True, True): "In their words, or as your list said",
}
"""Whether words of the person's own list are among them, and words of the employer's → what they are called."""

COLUMNS: tuple[Column, ...] = (
    Column("on", "Day", kind="date", editable=True, width="7rem", none="day not known"),
    Column("kind", "What happened", kind="choice", options=EVENT_KINDS, editable=True),
    Column("channel", "How it was told", kind="choice", options=CHANNELS, editable=True),
    Column("words", "In their words", editable=True),
    Column("origin", "From"),
)

DETAILS: dict[str, str] = {
    "link": "Link",
    "pay": "Pay",
    "work_mode": "At the office, at home, or both",
    "seniority": "Seniority",
    "resume_version": "Version of the résumé",
}
"""Fields of an application that have no column in the table."""


class Course:
    """The course of the application that was chosen; none at first."""

    def __init__(self, changes: Changes, application_id: str = ""):
        self.changes = changes
        self.journal = changes.journal
        self.application_id = application_id
        self.event_id = ""
        self.head = Heading()
        self.whose = WHOSE[False, False]
        self.grid = self._grid()
        self.happening = Happening(changes, lambda: self.application_id, self._added)
        self.details = Fold("Everything else about it", [])
        self.box = VBox([]).add_class("rb").add_class("rb-course")
        self._shown = ""
        changes.draw(self.draw)

    def show(self, application_id: str) -> None:
        """Show the application with this id, and go to it."""
        self.application_id, self.event_id = application_id, ""
        self.happening.clear()
        self.draw()
        self.head.focus()

    def draw(self) -> None:
        """Draw the course as the journal has it now."""
        line = self._line()
        if line is None:
            self.box.children = (Empty("Choose an application in the table above to see how it went."),)
            return
        self.head.label, self.head.note = line.name, _note(line)
        if self.whose != (whose := _whose(line)):
            self.whose = whose
            self.grid = self._grid()
        self.grid.show_rows([_row(event) for event in line.events])
        feedback = feedback_list.shown(feedback_list.found(self.journal, [line]))
        if self._shown != line.application.id:
            self._shown = line.application.id
            self.details.body.children = self._details(line)
        written = written_about(self.journal, line.application.id)
        self.box.children = (
            self.head,
            self.grid,
            self.happening.box,
            self._acts(),
            *feedback,
            *written,
            self.details,
        )

    def _line(self) -> Line | None:
        return line_of(self.journal, self.application_id)

    def _grid(self) -> Grid:
        columns = [replace(each, title=self.whose) if each.key == "words" else each for each in COLUMNS]
        return Grid(
            columns,
            on_edit=self.edit,
            on_pick=self._pick,
            label="What happened",
            on_undo=self.changes.undo,
            order="the order in which it happened",
        )

    def _acts(self) -> HBox:
        acts = {"Delete the chosen line": self.delete_event} if self.event_id else {}
        acts |= {"Delete this application": self.delete}
        say = self.changes.problem.say
        return HBox([button(words, act, kind="word", say=say) for words, act in acts.items()]).add_class(
            "rb-acts"
        )

    def _pick(self, event_id: str) -> None:
        self.event_id = event_id
        self.draw()

    # --- what happened ---

    def _added(self, event_id: str) -> None:
        """Choose a line that was added, and bring it into sight."""
        self.event_id = event_id
        self.grid.seek(event_id)

    def edit(self, event_id: str, key: str, text: str) -> None:
        """Write one changed cell of the course.

        Raises:
            errors.ReboundError: the text is no day, or lies before the sending.
        """
        event = next(each for each in self.journal.events.of(self.application_id) if each.id == event_id)
        value: str | date | None = past_day_from(text) if key == "on" else text.strip()
        before = getattr(event, key)
        self.journal.events.change(event_id, **{key: value})
        title = next(column.title for column in COLUMNS if column.key == key).lower()
        self.changes.made(title, lambda: self.journal.events.change(event_id, **{key: before}))

    def delete_event(self) -> None:
        """Put the chosen event into the bin."""
        gone, self.event_id = self.event_id, ""
        self.journal.events.delete(gone)
        self.changes.made("one line deleted", lambda: self.journal.events.restore(gone))

    def delete(self) -> None:
        """Put the whole application into the bin, with its events and what was written about it."""
        gone, self.application_id = self.application_id, ""
        self.journal.applications.delete(gone)
        self.changes.made("one application deleted", lambda: self.journal.applications.restore(gone))

    # --- everything else ---

    def _details(self, line: Line) -> tuple:
        one = line.application
        fields = [self._detail(one, name, label) for name, label in DETAILS.items()]
        own = [self._own(one.id, name, value) for name, value in one.attributes.items()]
        notes = self._detail(one, "notes", "Notes", sort="text")
        return (*fields, *own, notes, *self._more(one.id))

    def _more(self, application_id: str) -> tuple:
        """Return the way to add a field of the person's own; it stands below, as what is drawn already stays."""
        name = Writing("Something of your own: its name", sort="line", suggestions=self._own_names())

        def add() -> None:
            one, words = self.journal.applications.get(application_id), name.value.strip()
            if not words or words in one.attributes:
                return
            self.journal.applications.change(one.id, attributes={**one.attributes, words: ""})
            self.details.body.children += (self._own(application_id, words, ""),)
            name.value = ""
            self.changes.made(f"“{words}” added", lambda: self._drop(application_id, words))

        return name, button("Add it", add, kind="plain", say=self.changes.problem.say)

    def _own_names(self) -> list[str]:
        return sorted({name for line in self.changes.lines() for name in line.application.attributes})

    def _drop(self, application_id: str, name: str) -> None:
        one = self.journal.applications.get(application_id)
        kept = {each: value for each, value in one.attributes.items() if each != name}
        self.journal.applications.change(one.id, attributes=kept)
        self._shown = ""

    def _detail(self, one: Application, name: str, label: str, sort: str = "line") -> Writing:
        writing = Writing(label, getattr(one, name), sort=sort)

        def keep(text: str) -> None:
            self.journal.applications.change(one.id, **{name: text})
            self._kept(writing)

        writing.on_words(keep)
        return writing

    def _own(self, application_id: str, name: str, value: str) -> Writing:
        """Return the field of one of the person's own columns."""
        writing = Writing(name, value, sort="line")

        def keep(text: str) -> None:
            one = self.journal.applications.get(application_id)
            self.journal.applications.change(one.id, attributes={**one.attributes, name: text})
            self._kept(writing)

        writing.on_words(keep)
        return writing

    def _kept(self, writing: Writing) -> None:
        at = desk.clock_time(self.journal.changed_at())
        writing.acknowledge(at)
        self.changes.saved.say(f"Saved {at}")


def _whose(line: Line) -> str:
    """Return what the words in the course of ``line`` are called, by whom they are known to come from."""
    said = [marks.of_list(event.origin) and not event.channel for event in line.events if event.words]
    return WHOSE[any(said), not all(said)]


def _row(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "on": event.on.isoformat() if event.on else "",
        "kind": event.kind,
        "channel": event.channel,
        "words": event.words,
        "origin": "you" if event.origin == "hand" else event.origin.split(" [")[0],
    }


def _note(line: Line) -> str:
    now = line.standing
    when = f", {desk.day_name(now.status_on)}" if now.status_on else ""
    silent = f" Silent for {counted(now.silent_days, 'day')}." if now.silent_days else ""
    return f"{STATUSES[now.status].capitalize()}{when}.{silent}"
