"""A story in hand: its parts with a live bar and notes, the next fix, and what has to be true."""

from collections.abc import Callable
from typing import Any

from ipywidgets import HBox, VBox, Widget

from rebound.exercises.story import KINDS, Story
from rebound.pages.parts.pause import Pause
from rebound.pages.parts.turns import InTurn
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.finding import Finding, Findings
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.step import Step
from rebound.widgets.word_bar import word_bar
from rebound.writing import bragging, sentences
from rebound.writing.story import counts, doing, notes, rubric

ENOUGH = 20
"""Words of a story from which the bar is drawn: before that the shares say nothing."""


class StorySitting(InTurn):
    """One story, step by step."""

    def __init__(self, journal: Journal, entry: Entry | None, others: list[InTurn]):
        super().__init__(journal, "story", bragging.STORY, entry=entry, others=others)
        self.draw(self._name_parts)

    def begin_with(self, body: Story, application_id: str | None = None) -> None:
        """Begin a new story that says ``body`` already, and open it at its first step."""
        self.application_id = application_id
        entry = self.journal.entries.start("story", body, application_id)
        self.take_up(entry)

    def take_up(self, entry: Entry) -> None:
        """Go on with the story of ``entry``, at the step where it was left."""
        self._opened_at = ""
        self.take(entry)
        self.take_turn()
        self._cards[self.here].step.focus()

    def step(self, name: str, children: list[Widget], **how: Any) -> Step:
        """Return the step ``name``, called as the form of the story has it."""
        made = super().step(name, children, **how)
        self._name_parts(self.body)
        return made

    def _name_parts(self, body: Story) -> None:
        """Name the steps as the form of the story has them; their words stay."""
        if "obstacle" in self._cards:
            self._cards["obstacle"].step.head.label = bragging.MIDDLE[body.form][1]
        if "situation" in self._cards:
            prompt = bragging.CAR_SITUATION if body.form == "car" else bragging.STORY["situation"]
            head = self._cards["situation"].step.head
            head.label, head.help = prompt.title, prompt.help

    # --- one part ---

    def part(self, name: str, label: str, rows: int = 4) -> list[Widget]:
        """Return the field for the part ``name``, what is counted in it, and the notes beside it."""
        counted = html("")
        found = Findings(
            lambda finding: self._use(name, finding),
            lambda finding: self._leave(name, finding),
            label=f"Notes on: {label}",
            say=self.say_problem,
            instead="Without it",
        )

        def show(body: Story) -> None:
            counted.value = shares(body, name)
            left = (each for each in notes.on_words(name, getattr(body, name)) if each.key not in body.left)
            found.show(_finding(each) for each in left)

        self.draw(show)
        return [self.words(name, label, rows=rows), found, counted]

    def vouching(self) -> list[Widget]:
        """Return the numbers and names of the story, each to be said true or changed."""
        nothing, boxes = html(""), []
        for name in counts.PARTS:
            found = Findings(
                lambda finding, name=name: self._use(name, finding),
                lambda finding, name=name: self._leave(name, finding),
                label=f"Numbers and names in: {name}",
                say=self.say_problem,
                instead="Rounded",
                leave="It is true, and may be told",
            )
            boxes.append(found)

        def show(body: Story) -> None:
            for name, found in zip(counts.PARTS, boxes, strict=True):
                found.show(_finding(each) for each in self._open(body, name))
            left = any(self._open(body, name) for name in counts.PARTS)
            nothing.value = "" if left else fragment("<p>{words}</p>", words=_vouched(body))

        self.draw(show)
        return [VBox(boxes).add_class("rb"), nothing]

    def left_to_vouch_for(self, body: Story) -> str:
        """Return how many numbers and names were not said to be true yet, once there is something to ask about."""
        left = sum(len(self._open(body, name)) for name in counts.PARTS)
        return f"{left} not answered yet" if left else ""

    def _open(self, body: Story, name: str) -> list[notes.Note]:
        """Return what is still to be vouched for in one part."""
        return [each for each in notes.to_vouch_for(name, getattr(body, name)) if each.key not in body.left]

    def _use(self, name: str, finding: Finding) -> None:
        """Put the other wording of a note in place of its sentence."""
        text = getattr(self.body, name)
        self.change(**{name: text.replace(finding.quote, finding.calmer, 1)})
        self.refresh()

    def _leave(self, name: str, finding: Finding) -> None:
        """Remember that a note is left as it is."""
        found = [*notes.on_words(name, getattr(self.body, name)), *self._open(self.body, name)]
        key = next((each.key for each in found if _finding(each) == finding), "")
        if key:
            self.change(left=(*self.body.left, key))

    # --- the whole ---

    def whole(self) -> list[Widget]:
        """Return the story in one piece, its bar, and the one fix that would help most.

        While another part is being typed in, it is read once the person pauses.
        """
        bar, text, fix = html(""), html(""), VBox([]).add_class("rb")

        pause = Pause()

        def read() -> None:
            fix.children = self._fix(self.body)

        def show(body: Story) -> None:
            bar.value, text.value = shares(body), told(body)
            if self.here == "whole":
                read()
            else:
                pause.then(read)

        self.draw(show)
        return [bar, text, fix]

    def _fix(self, body: Story) -> tuple[Widget, ...]:
        if not counts.words(body.action):
            return (
                html(
                    "<p class='rb-empty'>There is not enough of it yet. The action is the place to begin.</p>"
                ),
            )
        fix = rubric.next_fix(body)
        if fix is None:
            return (html("<p class='rb-note'>{words}</p>", words=NOTHING_ELSE),)
        acts = [button("Leave it as it is", lambda: self._leave_fix(fix.key), kind="word")]
        if fix.step:
            acts.insert(0, button("Go there", lambda: self.go_to(fix.step), kind="plain"))
        sentence = html(
            "<p class='rb-note'>What would help most</p><p class='rb-lead'>{fix}</p>", fix=fix.sentence
        )
        return (sentence, HBox(acts).add_class("rb-acts"))

    def _leave_fix(self, key: str) -> None:
        self.change(left=(*self.body.left, key))


NOTHING_ELSE = (
    "Nothing else was found. A reader like this looks for wordings and misreads about one in ten; a "
    "person's ear is better."
)


def name_of(story: Story) -> str:
    """Return what a story is called: its title, else its kind."""
    return story.title.strip() or (story.own_kind.strip() or KINDS[story.kind] if story.kind else "A story")


def part_names(form: str) -> dict[str, str]:
    """Return the parts of a story in their order, with what each is called in ``form``."""
    names = {
        "situation": "Situation",
        "obstacle": bragging.MIDDLE[form][0],
        "action": "Action",
        "result": "Result",
    }
    return names


def shares(body: Story, name: str = "") -> Fragment:
    """Return the bar of the words, with its figures in one line; for one part, also who acts in it.

    Args:
        body: the story.
        name: the part that is being written; empty for the whole.
    """
    lengths = counts.lengths(body)
    total = sum(lengths.values())
    if total < ENOUGH:
        return fragment("")
    bar = word_bar({label: lengths[part] for part, label in part_names(body.form).items()})
    said = [f"{total} words, about {rubric.spoken(counts.seconds(total))} aloud"]
    opening = round(100 * counts.opening(lengths, body.form))
    if name in ("situation", "obstacle") and opening > 100 * rubric.SHORT:
        said.append(f"the beginning takes {opening} %; a quarter is enough")
    if name == "action":
        found = doing.doing(body.action)
        said.append(f"“I” {_times(found.said_i)}, “we” {_times(found.said_we)}")
    return fragment("{bar}<p class='rb-note'>{said}.</p>", bar=bar, said="; ".join(said))


def told(body: Story) -> Fragment:
    """Return the story as one reads it, part by part."""
    parts = (getattr(body, name).strip() for name in counts.PARTS)
    return fragment.joined(
        fragment("<p class='rb-pen rb-words'>{words}</p>", words=each) for each in parts if each
    )


def answers(name: str) -> Callable[[Story], str]:
    """Return what gives the answer of the step for the part ``name`` in one line."""
    return lambda body: getattr(body, name)


def _vouched(body: Story) -> str:
    if not any(getattr(body, name).strip() for name in counts.PARTS):
        return "There is nothing to ask about yet."
    return "No number and no name is left to ask about."


def _finding(note: notes.Note) -> Finding:
    return Finding(note.quote, notes.WHY[note.kind], notes.KINDS[note.kind], (note.words,), note.instead)


def _times(count: int) -> str:
    return {0: "not once", 1: "once", 2: "twice"}.get(count) or f"{sentences.counted(count, 'time')}"
