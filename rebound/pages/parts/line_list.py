"""The list of what went well: one table for all lines, one line at a time below it, and a field to add one."""

from collections.abc import Callable
from dataclasses import replace

from ipywidgets import HBox, VBox, Widget

from rebound.exercises.accomplishment import TAGS, Accomplishment
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.held import Held
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.grid import Column, Grid
from rebound.widgets.heading import Heading
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Empty, Problem, Saved
from rebound.widgets.writing import Writing

COLUMNS: tuple[Column, ...] = (
    Column("what", "What", editable=True),
    Column("when", "When", editable=True, width="8rem"),
    Column("for_whom", "For whom", editable=True, width="9rem"),
    Column("proof", "Number or witness", editable=True),
    Column("tags", "Tags", width="8rem"),
)

AT_ONCE = 12
"""Rows on one page of the table."""

NONE = (
    "No lines yet. The cues above bring some back, or you write one here, or bring in a list that you have."
)


def lines(journal: Journal) -> list[Entry]:
    """Return the lines of the list that say something, the newest first."""
    written = [each for each in journal.entries.all("accomplishment") if each.body.what.strip()]
    return sorted(written, key=lambda each: each.created.utc, reverse=True)


def add_field(journal: Journal, added: Callable[[Entry], None], label: str = "One line more") -> VBox:
    """Return a field with a button that adds one line to the list; ``added`` is called with it."""
    problem = Problem()
    field = Writing(label, sort="line", help="what you did, for whom, and a number if there is one")

    def add() -> None:
        if not field.value.strip():
            problem.say("There is nothing to add yet. One line is enough.")
            return
        entry = journal.entries.start("accomplishment", Accomplishment(what=field.value.strip()))
        field.value = ""
        problem.say("")
        added(entry)

    return VBox([field, problem, button("Add it", add, kind="plain", say=problem.say)]).add_class("rb")


class LineList:
    """The table over the whole list.

    Args:
        changes: where each change is noted.
        begin_story: called with a line from which a story is to be begun.
    """

    def __init__(self, changes: Changes, begin_story: Callable[[Entry], None]):
        self.changes, self.journal, self.begin_story = changes, changes.journal, begin_story
        self.grid = Grid(
            COLUMNS, [], on_edit=self.edit, on_pick=self.pick, label="Your list", at_once=AT_ONCE
        )
        self.one = VBox([])
        self.add = add_field(self.journal, self._added)
        self.box = VBox([]).add_class("rb").add_class("rb-lines")
        changes.draw(self.show)

    def show(self) -> None:
        """Draw the rows as the journal has them now."""
        rows = [_row(each) for each in lines(self.journal)]
        self.grid.show_rows(rows)
        there = (self.grid, self.one) if rows else (Empty(NONE),)
        self.box.children = (*there, self.add, self.changes.head)

    def edit(self, entry_id: str, key: str, text: str) -> None:
        """Write one changed cell."""
        entry = self.journal.entries.get(entry_id)
        self.journal.entries.save(entry, replace(entry.body, **{key: text.strip()}))
        self.changes.made(f"“{short(entry)}” changed", lambda: self._put_back(entry))

    def pick(self, entry_id: str) -> None:
        """Show one line below the table, with all that can be said about it."""
        entry = self.journal.entries.get(entry_id)
        saved, problem = Saved(), Problem()
        held = Held(self.journal, "accomplishment", entry=entry, say_saved=saved.say, say_problem=problem.say)
        heading, link = Heading("This line"), html("")

        def show(body: Accomplishment) -> None:
            link.value = _link(body.evidence)

        held.draw(show)
        self.one.children = (
            heading,
            held.words("what", "What was it?", sort="line"),
            held.words("when", "When?", sort="line"),
            held.words("for_whom", "For whom?", sort="line"),
            held.words("proof", "A number, or somebody who saw it", sort="line"),
            held.several("tags", "What is it about?", TAGS),
            held.words(
                "evidence",
                "Where does something show it?",
                sort="line",
                help="an address, or where the file is",
            ),
            link,
            problem,
            HBox(
                [
                    button("Done", self._close, kind="plain", say=problem.say),
                    button("Begin a story from it", lambda: self.begin_story(held.entry), kind="word"),
                    button("Delete this line", lambda: self._delete(held.entry), kind="word"),
                ]
            ).add_class("rb-acts"),
            saved,
        )
        heading.focus()

    def _close(self) -> None:
        self.one.children = ()
        self.show()

    def _added(self, entry: Entry) -> None:
        self.changes.made("a line added", lambda: self.journal.entries.delete(entry.id))

    def _delete(self, entry: Entry) -> None:
        self.journal.entries.delete(entry.id)
        self.one.children = ()
        self.changes.made(f"“{short(entry)}” deleted", lambda: self.journal.entries.restore(entry.id))

    def _put_back(self, entry: Entry) -> None:
        self.journal.entries.save(self.journal.entries.get(entry.id), entry.body)


def asked(held: Held) -> list[Widget]:
    """Return the four fields of one line, bound to ``held``."""
    return [
        held.words("what", "What was it?", sort="line"),
        held.words("when", "When?", sort="line", help="such as: spring 2024"),
        held.words("for_whom", "For whom?", sort="line"),
        held.words("proof", "A number, or somebody who saw it", sort="line"),
    ]


def short(entry: Entry, most: int = 40) -> str:
    """Return the beginning of a line, as it is named in a note."""
    words = entry.body.what.strip()
    return words if len(words) <= most else f"{words[:most].rstrip()} …"


def _row(entry: Entry) -> dict[str, str]:
    body: Accomplishment = entry.body
    return {
        "id": entry.id,
        "what": body.what,
        "when": body.when,
        "for_whom": body.for_whom,
        "proof": body.proof,
        "tags": ", ".join(TAGS[each] for each in body.tags),
    }


def _link(evidence: str) -> str:
    if not evidence.startswith(("http://", "https://")):
        return ""
    return fragment(
        "<p><a href='{to}' target='_blank' rel='noopener noreferrer'>Open it in a new tab</a></p>",
        to=evidence,
    )
