"""Bringing in a list that somebody has kept elsewhere: paste it or choose the file, look, then take it over."""

from dataclasses import replace

from ipywidgets import HBox, VBox

from rebound.exercises.accomplishment import TAGS, Accomplishment
from rebound.importing import files, own_list
from rebound.importing.own_list import OwnList
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.line_list import lines
from rebound.widgets.button import button
from rebound.widgets.file_pick import FilePick
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column, Grid
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Empty
from rebound.widgets.progress import Progress
from rebound.widgets.writing import Writing
from rebound.writing import sentences

MOST_BYTES = 5_000_000
"""The largest file that is taken."""

COLUMNS: tuple[Column, ...] = (
    Column("what", "What", editable=True),
    Column("when", "When", editable=True, width="9rem"),
    Column("tags", "Tags", width="8rem"),
    Column("take", "Add it", "choice", {"yes": "yes", "no": "no"}, editable=True, width="7rem"),
)


class BringLines:
    """The way from a text to the list, with the preview in between.

    Args:
        changes: where what was brought in is noted.
    """

    def __init__(self, changes: Changes):
        self.changes, self.journal = changes, changes.journal
        self.rows: list[dict[str, str]] = []
        self.read: tuple[Accomplishment, ...] = ()
        self.preview, self.progress = VBox([]), Progress()
        self.pasted = Writing("Paste it here", rows=5)
        look = button("Look through it", lambda: self.show(self.pasted.value), kind="plain", say=self._say)
        pick = FilePick(
            "Or choose a file: text or Markdown", self.take, MOST_BYTES, ".txt,.md,.markdown,.text"
        )
        self.box = VBox([self.pasted, look, pick, self.preview, self.progress]).add_class("rb")

    def take(self, name: str, content: bytes) -> None:
        """Show how the file ``name`` is read; nothing is written.

        Raises:
            errors.UnreadableFile: it is no text.
        """
        letters, _ = files.text(files.take((name, content)))
        self.show(letters)

    def show(self, text: str) -> None:
        """Show how ``text`` is read; nothing is written."""
        found = own_list.read(text, [each.body.what for each in lines(self.journal)])
        self.read = found.lines
        self.rows = [_row(place, each) for place, each in enumerate(found.lines)]
        grid = Grid(COLUMNS, self.rows, on_edit=self._edit, label="Lines that were read", at_once=12)
        acts = [
            button("Add them", self._bring, kind="plain", say=self._say),
            button("Leave it", self._leave, kind="word", say=self._say),
        ]
        taken = (grid, HBox(acts).add_class("rb-acts")) if self.rows else ()
        self.preview.children = (html("<p>{words}</p>", words=_in_words(found)), *taken, *_aside(found))

    def _say(self, sentence: str) -> None:
        self.changes.problem.say(sentence)

    def _edit(self, row: str, key: str, text: str) -> None:
        self.rows[int(row)][key] = text

    def _leave(self) -> None:
        self.preview.children = (Empty("Set aside. Nothing was written."),)

    def _bring(self) -> None:
        wanted = [row for row in self.rows if row["take"] == "yes" and row["what"].strip()]
        bodies = [
            replace(self.read[int(row["id"])], what=row["what"].strip(), when=row["when"].strip())
            for row in wanted
        ]
        with self.progress.during("Writing them into your list"):
            made = self.journal.entries.start_all("accomplishment", bodies)
        ids = [each.id for each in made]
        self.pasted.value = ""
        brought = sentences.counted(len(made), "line") or "no line"
        self.preview.children = (html("<p class='rb-lead'>Added: {brought}.</p>", brought=brought),)
        if ids:
            self.changes.made(f"{brought} added", lambda: self.journal.entries.delete_all(ids))


def _row(place: int, line: Accomplishment) -> dict[str, str]:
    tags = ", ".join(TAGS[each] for each in line.tags)
    return {"id": str(place), "what": line.what, "when": line.when, "tags": tags, "take": "yes"}


def _in_words(found: OwnList) -> str:
    if not found.lines:
        return "No line was found that is not there already. Nothing was written."
    aside = f" {sentences.counted(len(found.aside), 'other thing')} below." if found.aside else ""
    number = sentences.counted(len(found.lines), "line")
    return f"{number} found.{aside} You can correct a cell, or say no to a line. Nothing is written yet."


def _aside(found: OwnList) -> tuple[Fold, ...]:
    """Return what became no line, in a fold; each with where it stands and why."""
    if not found.aside:
        return ()
    rows = fragment.joined(
        fragment("<li>Line {place}: “{words}” ({why})</li>", place=each.place, words=each.words, why=each.why)
        for each in found.aside
    )
    return (Fold(f"What was left out ({len(found.aside)})", [html("<ul>{rows}</ul>", rows=rows)]),)
