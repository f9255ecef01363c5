"""Your stories: one table for all of them, the way to a new one, and to one about a rejection."""

from ipywidgets import HBox, VBox, Widget

from rebound.exercises.story import Story
from rebound.pages.parts import from_a_no
from rebound.pages.parts.by_and_by import ByAndBy
from rebound.pages.parts.story_sitting import StorySitting, name_of
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.grid import Column, Grid
from rebound.widgets.note import Empty, Problem
from rebound.writing.story import counts, rubric

COLUMNS: tuple[Column, ...] = (
    Column("name", "Story"),
    Column("told", "Told in", width="7rem"),
    Column("questions", "Questions", kind="number", width="6rem"),
    Column("next", "What would help most"),
)

NONE = "No stories yet. The first one takes about seven minutes, the next ones five."
AT_ONCE = 12
"""Stories on one page of the table."""

NOT_YET = "Being read …"
"""What stands beside a story that is not judged yet: reading a hundred of them takes seconds."""

OFFERED = 2
"""Rejections that are offered as a story at once."""


class StoryList:
    """The table over all stories.

    Args:
        journal: where they are kept.
        here: the story in hand, to which a chosen one goes.
    """

    def __init__(self, journal: Journal, here: StorySitting):
        self.journal, self.here = journal, here
        self.problem = Problem()
        self._kept: list[Entry] = []
        self._next = ByAndBy(_next, self._show_rows, self.problem.say)
        self.grid = Grid(COLUMNS, [], on_pick=self.pick, label="Your stories", at_once=AT_ONCE)
        self.box = VBox([]).add_class("rb").add_class("rb-stories")
        here.draw_when(lambda body: (body.step, body.title, body.finished_at), lambda _: self.show())

    def show(self) -> None:
        """Draw the rows as the journal has them now, and judge those stories that were not judged yet."""
        self._kept = self.journal.entries.all("story")
        self._next.ask(each.body for each in self._kept)
        self._show_rows()
        begin = button("Begin a story", self.here.begin_new, kind="plain", say=self.problem.say)
        acts = HBox([begin, *self._from_a_no()]).add_class("rb-acts")
        self.box.children = (self.grid if self._kept else Empty(NONE), self.problem, acts)

    def _show_rows(self) -> None:
        self.grid.show_rows(_row(each, self._said_next(each.body)) for each in self._kept)

    def _said_next(self, story: Story) -> str:
        return NOT_YET if self._next.is_open(story) else self._next.found(story) or ""

    def pick(self, entry_id: str) -> None:
        """Go on with one story, at the step where it was left."""
        self.here.take_up(self.journal.entries.get(entry_id))

    def _from_a_no(self) -> list[Widget]:
        return [
            button(
                f"Begin one about the no from {line.application.company}",
                lambda line=line: self.begin_about(line),
                kind="word",
                say=self.problem.say,
            )
            for line in from_a_no.ripe(self.journal)[:OFFERED]
        ]

    def begin_about(self, line: from_a_no.Line) -> None:
        """Begin a story about a rejection, with what is already written about it."""
        self.here.begin_with(from_a_no.begun_from(self.journal, line), line.application.id)


def _row(entry: Entry, next_: str) -> dict[str, object]:
    body: Story = entry.body
    told = [each.seconds for each in body.tellings if each.seconds]
    return {
        "id": entry.id,
        "name": name_of(body),
        "told": rubric.spoken(told[-1]) if told else "",
        "questions": len(body.questions) or "",
        "next": next_,
    }


def _next(body: Story) -> str:
    if body.finished_at is None and not counts.words(body.result):
        return "Not all of it is written yet."
    fix = rubric.next_fix(body)
    return fix.sentence if fix else ""
