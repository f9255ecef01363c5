"""To take along: three stories on one printed page, a card for each to practise with, and files."""

from collections.abc import Callable

from ipywidgets import HBox, VBox

from rebound.exercises.story import Story
from rebound.exporting.stories import FORMS, Told
from rebound.pages.parts.question_map import stories
from rebound.pages.parts.story_sitting import StorySitting, name_of, part_names
from rebound.widgets.choice import Several
from rebound.widgets.download import Download
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment
from rebound.widgets.note import Empty
from rebound.widgets.paper import Paper
from rebound.writing import questions
from rebound.writing.story import counts, rubric

MOST = 3
"""Stories on one page: as many as one can hold in mind for a talk."""

OFFERED = 12
"""Stories to choose from, those with a line for the card first."""


class TakingAlong:
    """The choice of stories, the page, the cards and the files.

    Args:
        here: the story in hand; when it changes, so does what is printed of it.
    """

    def __init__(self, here: StorySitting):
        self.journal = here.journal
        self.page, self.cards = Paper("Print the page"), Paper("Print the cards")
        self.choice: Several | None = None
        self.box = VBox([]).add_class("rb").add_class("rb-along")
        here.draw_when(lambda body: (body.step, body.title, body.in_one_line), lambda _: self.show())

    def show(self) -> None:
        """Draw the choice and what was chosen as the journal has it now."""
        told = self._told()
        if not told:
            self.box.children = (Empty("When there is a story, it can be printed here."),)
            return
        ids = sorted(told, key=lambda each: not told[each].in_one_line.strip())[:OFFERED]
        before = [each for each in (self.choice.value if self.choice else ids[:MOST]) if each in ids]
        names = {each: name_of(told[each]) for each in ids}
        self.choice = Several("Which ones? Three at most.", names, before, most=MOST, style="ticks")
        self.choice.observe(lambda _: self._draw(), "value")
        files = HBox([Download(name, self._file(name)) for name in FORMS]).add_class("rb-acts")
        folds = (Fold("A card for each, to practise with", [self.cards]), Fold("As a file", [files]))
        self.box.children = (self.choice, self.page, *(each.add_class("rb-on-screen") for each in folds))
        self._draw()

    def _told(self) -> dict[str, Story]:
        """Return the stories of which there is something to print: a line for the card, an action or a result."""
        told = stories(self.journal)
        return {
            key: each
            for key, each in told.items()
            if any(words.strip() for words in (each.in_one_line, each.action, each.result))
        }

    def _chosen(self) -> list[Story]:
        told = self._told()
        return [told[each] for each in self.choice.value if each in told]

    def _draw(self) -> None:
        chosen = self._chosen()
        title = "Three stories, one line each" if len(chosen) == MOST else "My stories, one line each"
        head = fragment("<h2>{title}</h2>", title=title)
        lines = _boxed(fragment.joined(map(_line, chosen)))
        self.page.show(fragment.joined([head, lines]) if chosen else fragment(""))
        self.cards.show(fragment.joined(_boxed(_card(each)) for each in chosen))

    def _file(self, name: str) -> Callable[[], tuple[str, bytes, str]]:
        ending, kind, make = FORMS[name]
        return lambda: (f"stories.{ending}", make([as_told(each) for each in self._chosen()]), kind)


def as_told(story: Story) -> Told:
    """Return ``story`` as it is written into a file."""
    parts = ((label, getattr(story, name).strip()) for name, label in part_names(story.form).items())
    return Told(
        name_of(story),
        story.in_one_line.strip(),
        tuple((label, words) for label, words in parts if words),
        tuple(questions.questions()[each].words for each in story.questions if each in questions.questions()),
        _time(story),
    )


def _time(story: Story) -> str:
    seconds = [each.seconds for each in story.tellings if each.seconds]
    return rubric.spoken(seconds[-1]) if seconds else ""


def _boxed(told: Fragment) -> Fragment:
    return fragment("<div class='rb-card'>{told}</div>", told=told)


def _line(story: Story) -> Fragment:
    """Return a story as one line: what it is called, the line, what it is for."""
    told = as_told(story)
    return fragment(
        "<section class='rb-story'><h3>{title}</h3><p class='rb-pen'>{line}</p>"
        "<p class='rb-note'>{notes}</p></section>",
        title=told.title,
        line=told.line or counts.first_words(story.result or story.action, 24),
        notes=" ".join(told.notes),
    )


def _card(story: Story) -> Fragment:
    """Return a story as a card: the first words of each part, and nothing to read off."""
    told = as_told(story)
    cues = fragment.joined(
        fragment("<dt>{part}</dt><dd>{words}</dd>", part=part, words=counts.first_words(words, 8))
        for part, words in told.parts
    )
    return fragment(
        "<section class='rb-story'><h3>{title}</h3><dl class='rb-cues'>{cues}</dl>"
        "<p class='rb-note'>{notes}</p></section>",
        title=told.title,
        cues=cues,
        notes=" ".join(told.notes),
    )
