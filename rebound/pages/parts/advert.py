"""An advertisement pasted in: which competencies it names, in its own words, and which story answers each."""

from ipywidgets import VBox

from rebound.exercises.advert import Advert
from rebound.exercises.story import Story
from rebound.pages.parts.held import Held
from rebound.pages.parts.question_map import answered, stories
from rebound.pages.parts.story_sitting import StorySitting, name_of
from rebound.widgets.button import button
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Problem, Saved
from rebound.writing import questions


def advert(here: StorySitting, application_id: str) -> VBox:
    """Return the field for the text, and below it what it asks for with the stories that answer.

    Args:
        here: the story in hand; when it changes, so may what it answers.
        application_id: the application that the page was opened with; its advertisement is shown then.
    """
    saved, problem, found = Saved(), Problem(), html("")
    held = Held(
        here.journal,
        "advert",
        entry=here.journal.entries.latest("advert", application_id or None),
        application_id=application_id or None,
        say_saved=saved.say,
        say_problem=problem.say,
    )

    def show(body: Advert) -> None:
        found.value = _asked_for(body, here)
        put_away(another, not body.text.strip())

    def begin_another() -> None:
        held.let_go()
        held.refresh()

    another = button("Another advertisement", begin_another, kind="word", say=problem.say)
    field = held.words("text", "The text of the advertisement", rows=5)
    held.draw(show)
    here.draw_when(lambda story: (story.questions, story.title, story.step), lambda _: show(held.body))
    return VBox([field, problem, saved, another, found]).add_class("rb")


def _asked_for(body: Advert, here: StorySitting) -> Fragment:
    named = questions.named_in(body.text)
    if not named:
        words = "Nothing that it asks for was recognised." if body.text.strip() else ""
        return fragment("<p class='rb-empty'>{words}</p>", words=words) if words else fragment("")
    told = stories(here.journal)
    rows = fragment.joined(_competency(each, told) for each in named)
    return fragment(
        "<p>It seems to ask for these. Read it yourself too; wordings are easily missed.</p>"
        "<dl class='rb-answers'>{rows}</dl>",
        rows=rows,
    )


def _competency(named: questions.Named, told: dict[str, Story]) -> Fragment:
    fits = questions.answering(named.competency, told)
    given = [key for key in fits if questions.times_given(told[key], named.competency)]
    shown = [name_of(told[key]) for key in given]
    may = [name_of(told[key]) for key in fits if key not in given]
    return answered(named.name.capitalize(), shown, may, beside=f"“{named.words}”")
