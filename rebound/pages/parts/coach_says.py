"""What the coach answered, beside what was shared and marked as the coach's; one's own words stay as they are."""

from collections.abc import Callable
from dataclasses import replace

from ipywidgets import VBox, Widget

from rebound.exercises.coach_answer import CoachAnswer, CoachPlan
from rebound.exercises.plan import Plan
from rebound.exercises.share import SharedItem
from rebound.packets import form, sharing
from rebound.pages.parts import desk
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.file_pick import FilePick
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Empty, Problem, Saved
from rebound.writing import sentences


class CoachSays:
    """The way in for an answer, and every answer that came, the last one first.

    Args:
        journal: where they are kept.
    """

    def __init__(self, journal: Journal):
        self.journal = journal
        self.problem, self.saved = Problem(), Saved()
        self.pick = FilePick("Your coach's answer", self._take, most_bytes=form.MOST_BYTES, accept=".age")
        self.answers = VBox([])
        self.box = (
            VBox([self.pick, self.problem, self.saved, self.answers]).add_class("rb").add_class("rb-says")
        )
        self._draw()

    def _take(self, _name: str, content: bytes) -> None:
        sharing.take_in(self.journal, content)
        self.saved.say("Taken in. It stands below, and changes nothing of yours.")
        self._draw()

    def _draw(self) -> None:
        shared = {each.body.packet_id: each.body for each in sharing.log(self.journal)}
        rows = [
            widget
            for entry in self.journal.entries.all("coach_answer")
            for widget in self._answer(
                entry, shared[entry.body.packet_id].items if entry.body.packet_id in shared else ()
            )
        ]
        self.answers.children = rows or (Empty("No answer has come so far."),)

    def _answer(self, entry: Entry, items: tuple[SharedItem, ...]) -> list[Widget]:
        body, who = entry.body, entry.body.sender.strip() or "Your coach"
        on = f", {desk.short_day(body.made_on)}" if body.made_on else ""
        head = fragment("<h3>{who}{on}</h3>{word}", who=who, on=on, word=_theirs(who, body.word))
        asked = fragment.joined(_theirs(f"{who} asks", each) for each in body.their_questions)
        shown = html(
            "{head}{comments}{asked}",
            head=head,
            comments=fragment.joined(_beside(who, body, items)),
            asked=asked,
        )
        return [shown, *(self._plan(entry, number, who) for number in range(len(body.plans)))]

    def _plan(self, entry: Entry, number: int, who: str) -> Widget:
        suggested = entry.body.plans[number]
        words = html("{words}", words=_theirs(f"{who} suggests", _sentence(suggested)))
        if suggested.plan:
            return VBox([words, html("<p class='rb-note'>You added it to your plans.</p>")])
        act = button("Add it to my plans", self._take_over(entry, number), say=self.problem.say)
        return VBox([words, act])

    def _take_over(self, entry: Entry, number: int) -> Callable[[], None]:
        def take() -> None:
            suggested = entry.body.plans[number]
            plan = Plan("agreement", suggested.condition, suggested.act, suggested.due, grew_from=entry.id)
            made = self.journal.entries.start("plan", plan)
            plans = list(entry.body.plans)
            plans[number] = replace(suggested, plan=made.id)
            self.journal.entries.save(entry, replace(entry.body, plans=tuple(plans)))
            self.saved.say("It is in your plans now; the start page names it on its day.")
            self._draw()

        return take


def _beside(who: str, body: CoachAnswer, items: tuple[SharedItem, ...]) -> list[Fragment]:
    """Return each item with a comment: the person's words as they left, and the coach's beside them."""
    said = {each.item_id: each.words for each in body.comments}
    return [
        fragment(
            "<div class='rb-beside'><section><h4>{title}</h4>{lines}</section><section>{theirs}</section></div>",
            title=each.title,
            lines=fragment.joined(
                fragment("<p class='rb-pen rb-words'>{words}</p>", words=line.words) for line in each.lines
            ),
            theirs=_theirs(who, said[each.item_id]),
        )
        for each in items
        if each.item_id in said
    ]


def _theirs(who: str, words: str) -> Fragment:
    """Return ``words`` marked as the coach's."""
    if not words.strip():
        return fragment("")
    return fragment(
        "<blockquote class='rb-coach'><p class='rb-note'>{who}:</p><p class='rb-words'>{words}</p></blockquote>",
        who=who,
        words=words,
    )


def _sentence(plan: CoachPlan) -> str:
    sentence = sentences.if_then(Plan(condition=plan.condition, act=plan.act)) or plan.act
    return f"{sentence} ({desk.day_name(plan.due)})" if plan.due else sentence
