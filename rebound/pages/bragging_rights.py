"""Stage 4, Bragging rights: the list of what went well, stories for interviews, and what they answer."""

from dataclasses import dataclass

from ipywidgets import VBox

from rebound import clock
from rebound.exercises.story import FORMS, KINDS, Story
from rebound.pages.parts import aloud as telling
from rebound.pages.parts import desk
from rebound.pages.parts.advert import advert as asked_for
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.line_import import BringLines
from rebound.pages.parts.line_list import LineList
from rebound.pages.parts.question_map import QuestionMap, missed
from rebound.pages.parts.recalling import Recalling
from rebound.pages.parts.serving import serving
from rebound.pages.parts.sitting import unfinished
from rebound.pages.parts.story_list import StoryList
from rebound.pages.parts.story_sitting import StorySitting, answers, name_of
from rebound.pages.parts.taking_along import TakingAlong
from rebound.pages.parts.turns import InTurn
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.html import html
from rebound.widgets.layout import put_away
from rebound.widgets.look import Look
from rebound.widgets.step import Step
from rebound.writing import bragging
from rebound.writing.story import rubric
from rebound.writing.story.again import due_on


@dataclass(frozen=True, slots=True)
class _Page:
    """What is in hand on the page: a walk through the cues, a story, and the changes to the list."""

    recall: Recalling
    story: StorySitting
    changes: Changes


_page: _Page | None = None


def begin() -> VBox:
    """Open what is in hand, and return the head of the page."""
    global _page
    journal = desk.journal()
    turns: list[InTurn] = []
    recall, story = _recall(journal), _story(journal)
    _page = _Page(Recalling(journal, recall, turns), StorySitting(journal, story, turns), Changes(journal))
    in_turn = _whose_turn(recall, story)
    if in_turn:
        turns[0 if in_turn == "recall" else 1].take_turn()
    return VBox([Look(), html("<p class='rb-note'>{where}</p>", where=bragging.LOOK_IN)])


def _here() -> _Page:
    if _page is None:
        begin()
    return _page


# --- the list ---


def cues() -> Step:
    """Return the ten cues, one at a time, one line for each."""
    return _here().recall.cues()


def top_up() -> Step:
    """Plan two lines a week, with a moment that comes back."""
    return _here().recall.top_up()


def my_list() -> VBox:
    """Return the whole list in one table, to search, correct and delete in, and a field for one line more."""
    here = _here()
    written = LineList(here.changes, _begin_from_line)
    here.recall.on_lines(written.show)
    return written.box


def bring_in() -> Fold:
    """Return the way to bring in a list that was kept elsewhere: paste it or choose the file, look, take over."""
    return Fold("Bring in a list", [BringLines(_here().changes).box])


# --- the stories ---


def stories() -> VBox:
    """Return all stories in one table, and the ways to begin one."""
    here = _here()
    return StoryList(here.story.journal, here.story).box


def kind() -> Step:
    """Ask what happens in the story, what it is called, and in which parts it is told."""
    here = _here().story
    own = here.words("own_kind", "What kind?", sort="line")
    here.draw(lambda body: put_away(own, body.kind != "own"))
    kinds = {code: words for code, words in KINDS.items() if code}
    return here.step(
        "kind",
        [
            here.choice("kind", "What happens in it?", kinds, style="radios"),
            own,
            here.words(
                "title", "What do you call it?", sort="line", help="for yourself: three words will do"
            ),
            here.choice("form", "In which parts?", FORMS, style="radios"),
        ],
        answer=lambda body: name_of(body) if body.title or body.kind else "",
    )


def situation() -> Step:
    """Ask for the time, the place and the people."""
    here = _here().story
    return here.step("situation", here.part("situation", "Situation", rows=3), answer=answers("situation"))


def obstacle() -> Step:
    """Ask what made it hard and what was at stake; in STAR for the task, in CAR for the challenge."""
    here = _here().story
    return here.step(
        "obstacle", here.part("obstacle", "What made it hard", rows=3), answer=answers("obstacle")
    )


def action() -> Step:
    """Ask for three steps of one's own, and one choice with its reason."""
    here = _here().story
    return here.step("action", here.part("action", "Action", rows=6), answer=answers("action"))


def result() -> Step:
    """Ask for a number or a witness, and what it changed for somebody."""
    here = _here().story
    return here.step("result", here.part("result", "Result", rows=3), answer=answers("result"))


def whole() -> Step:
    """Show the story in one piece with the one thing that would help most, and ask for it in one line."""
    here = _here().story
    line = here.words("in_one_line", "All of it in one line, for the card", rows=2)
    return here.step("whole", [*here.whole(), line], answer=answers("in_one_line"))


def vouch() -> Step:
    """Ask whether each number is true or says about, and whether each name may be told."""
    here = _here().story
    return here.step("vouch", here.vouching(), answer=here.left_to_vouch_for)


def about_me() -> Step:
    """Ask what the story says about the person, how it feels, and how it will help."""
    here = _here().story
    return here.step(
        "you",
        [
            here.words("says", "It says about me that …", sort="line"),
            here.rating("proud", "How proud are you of it?", low="not at all", high="very"),
            here.words("proud_word", "One word for how it feels", sort="line"),
            here.words("helps", "How will it help in the next interview?", sort="line"),
        ],
        answer=answers("says"),
    )


def serves() -> Step:
    """Ask which questions the story answers, and which gap that an employer named."""
    here = _here().story
    return here.step("serves", serving(here), answer=lambda body: _count(len(body.questions)))


def aloud() -> Step:
    """Say the story aloud with a clock and no recording, and say how sure one is."""
    here = _here().story
    return here.step("aloud", telling.saying_it(here), answer=_told, go="Finish", on_continue=_finish)


def look_back() -> VBox:
    """Return the closing words of a finished story: how long it takes, when it comes back, the next one."""
    here = _here().story
    closing = VBox([]).add_class("rb").add_class("rb-closing")

    def show(body: Story) -> None:
        closing.children = _closing(here, body) if body.finished_at else ()

    here.draw_when(lambda body: (body.finished_at, body.tellings), show)
    return closing


# --- what they answer ---


def question_map() -> VBox:
    """Return the common questions with the stories that answer them."""
    return QuestionMap(_here().story).box


def advert() -> VBox:
    """Return the field for an advertisement, and which story answers what it asks for."""
    return asked_for(_here().story, desk.asked("application"))


def gaps() -> VBox:
    """Return what employers said was missing, and which story shows it."""
    return missed(_here().story)


def take_along() -> VBox:
    """Return three stories on one page to print, cards to practise with, and files."""
    return TakingAlong(_here().story).box


# --- what is in hand ---


def _recall(journal: Journal) -> Entry | None:
    return unfinished(journal, "recall") or journal.entries.latest("recall")


def _story(journal: Journal) -> Entry | None:
    """Return the story that the page was asked for, else the newest unfinished one."""
    asked = journal.entries.get(desk.asked("entry")) if desk.asked("entry") else None
    return asked if asked and asked.kind == "story" else unfinished(journal, "story")


def _whose_turn(recall: Entry | None, story: Entry | None) -> str:
    """Return which of the two has a step open at first: what was written in last, the cues on an empty page."""
    if desk.asked("entry") and story:
        return "story"
    open_ = [each for each in (recall, story) if each and not each.body.finished_at]
    if open_:
        return max(open_, key=lambda each: each.changed.utc).kind
    return "" if recall else "recall"


def _begin_from_line(line: Entry) -> None:
    """Begin a story with what a line of the list says, each half at its place."""
    body = line.body
    _here().story.begin_with(
        Story(title=body.what[:60], line=line.id, situation=body.when, action=body.what, result=body.proof)
    )


def _finish() -> None:
    here = _here().story
    if here.change(finished_at=clock.now().utc):
        here.close()


def _count(number: int) -> str:
    return f"{number} {'question' if number == 1 else 'questions'}" if number else ""


def _told(body: Story) -> str:
    return rubric.spoken(body.tellings[-1].seconds or 0) if body.tellings else ""


def _closing(here: StorySitting, body: Story) -> tuple:
    due = due_on(body)
    words = html(
        "<h2>“{name}” is kept</h2><p>{due}</p>",
        name=name_of(body),
        due=f"To say again: {desk.day_name(due)}. It will be on the start page."
        if due
        else "It is in the table above.",
    )
    return (words, button("Begin another story", here.begin_new, kind="plain"))
