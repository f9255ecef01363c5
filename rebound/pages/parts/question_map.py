"""The map: the common questions and the stories that answer them, and the gaps that employers named."""

from dataclasses import replace

from ipywidgets import HBox, VBox, Widget

from rebound.exercises.story import Story
from rebound.pages.parts.serving import gaps
from rebound.pages.parts.story_sitting import StorySitting, name_of
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.choice import Choice, Several
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column, Grid
from rebound.widgets.heading import Heading
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Empty
from rebound.writing import questions

COLUMNS: tuple[Column, ...] = (Column("words", "Question"), Column("stories", "Your stories", width="18rem"))
WHICH: dict[str, str] = {"all": "all questions", "none": "those without a story"}

OFFERED = 10
"""Stories that are offered for one question, those that fit first."""


def stories(journal: Journal) -> dict[str, Story]:
    """Return the stories by their ids, the one changed last first."""
    return {each.id: each.body for each in journal.entries.all("story")}


class QuestionMap:
    """The questions with their stories, one question at a time below them.

    Args:
        here: the story in hand; a new one for a question is begun there.
    """

    def __init__(self, here: StorySitting):
        self.here, self.journal = here, here.journal
        self.which = Choice("Which questions?", WHICH, "all")
        self.grid = Grid(COLUMNS, [], on_pick=self.pick, label="Questions", at_once=10)
        self.one, self.said = VBox([]), html("")
        inside = VBox([self.which, self.grid, self.one]).add_class("rb-map")
        self.box = VBox([self.said, Fold("All the questions", [inside])]).add_class("rb")
        self.which.observe(lambda _: self.show(), "value")
        here.draw_when(lambda body: (body.questions, body.title, body.step), lambda _: self.show())

    def show(self) -> None:
        """Draw the rows as the journal has them now."""
        told = stories(self.journal)
        rows = [_row(each, told) for each in questions.questions().values()]
        have = sum(bool(row["stories"]) for row in rows)
        self.said.value = fragment(
            "<p>{have} of {all} {has} a story.</p>",
            have=have or "None",
            all=len(rows),
            has="has" if have == 1 else "have",
        )
        self.grid.show_rows(row for row in rows if self.which.value == "all" or not row["stories"])

    def pick(self, question_id: str) -> None:
        """Show one question below the table: what it asks for, and which story is told to it."""
        question, told = questions.questions()[question_id], stories(self.journal)
        heading = Heading(question.words, question.asks_for)
        self.one.children = (heading, *self._offered(question, told), self._acts(question))
        heading.focus()

    def _offered(self, question: questions.Question, told: dict[str, Story]) -> tuple[Widget, ...]:
        fits = [key for each in question.competencies for key in questions.answering(each, told)]
        ids = list(
            dict.fromkeys([*(key for key in told if question.id in told[key].questions), *fits, *told])
        )
        if not ids:
            return (Empty("No story is there yet to choose from."),)
        names = {each: name_of(told[each]) for each in ids[:OFFERED]}
        has = [each for each in names if question.id in told[each].questions]
        control = Several("Which of your stories would you tell?", names, has, style="ticks")
        control.observe(
            lambda change: self._give(question.id, set(change["old"]), set(change["new"])), "value"
        )
        return (control,)

    def _acts(self, question: questions.Question) -> HBox:
        begin = button("Begin a story for it", lambda: self._begin(question.id), kind="plain")
        done = button("Done", self._close, kind="word")
        return HBox([begin, done]).add_class("rb-acts")

    def _begin(self, question_id: str) -> None:
        self.here.begin_with(Story(questions=(question_id,)))

    def _close(self) -> None:
        self.one.children = ()

    def _give(self, question_id: str, before: set[str], after: set[str]) -> None:
        """Give the question to the stories that were chosen, and take it from those that no longer are."""
        for story_id in before ^ after:
            entry = self.journal.entries.get(story_id)
            kept = tuple(each for each in entry.body.questions if each != question_id)
            given = (*kept, question_id) if story_id in after else kept
            self._save(entry, given)
        self.show()

    def _save(self, entry: Entry, given: tuple[str, ...]) -> None:
        """Save the questions of a story; of the one in hand, where it is in hand."""
        if self.here.entry and self.here.entry.id == entry.id:
            self.here.change(questions=given)
        else:
            self.journal.entries.save(entry, replace(entry.body, questions=given))


def _row(question: questions.Question, told: dict[str, Story]) -> dict[str, str]:
    names = [name_of(each) for each in told.values() if question.id in each.questions]
    return {"id": question.id, "words": question.words, "stories": ", ".join(names)}


def missed(here: StorySitting) -> VBox:
    """Return what employers said was missing, each with the stories that show it or may show it."""
    said = html("")

    def show(_: Story) -> None:
        named, told = gaps(here.journal), stories(here.journal)
        rows = fragment.joined(_gap(each, told) for each in named)
        nothing = fragment("<p class='rb-empty'>No employer's answer names something that was missing.</p>")
        said.value = fragment("<dl class='rb-answers'>{rows}</dl>", rows=rows) if named else nothing

    here.draw_when(lambda body: (body.gaps, body.questions, body.title, body.step), show)
    return VBox([said]).add_class("rb")


def _gap(gap: str, told: dict[str, Story]) -> Fragment:
    shown = [name_of(each) for each in told.values() if gap in each.gaps]
    behind = [named.competency for named in questions.named_in(gap)]
    may = [name_of(told[key]) for each in behind for key in questions.answering(each, told)]
    may = [each for each in dict.fromkeys(may) if each not in shown]
    return answered(f"“{gap}”", shown, may)


def answered(asked: str, shown: list[str], may: list[str], beside: str = "") -> Fragment:
    """Return one thing that was asked for, with the stories that answer it and those that may.

    Args:
        asked: what was asked for.
        shown: names of the stories that the person gave to it.
        may: names of others that fit by their words.
        beside: one line of pencil below what was asked for.
    """
    said = [f"{', '.join(shown)}."] if shown else []
    if may:
        said.append(f"{'Also possible' if shown else 'Possible'}: {', '.join(may[:3])}.")
    return fragment(
        "<dt>{asked}{beside}</dt><dd>{said}</dd>",
        asked=asked,
        beside=fragment("<span class='rb-note'>{beside}</span>", beside=beside) if beside else "",
        said=" ".join(said) or "No story yet.",
    )
