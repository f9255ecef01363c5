"""The one declared question: two ways, used in turn, read once when enough have had their time."""

from collections.abc import Callable
from dataclasses import replace

from ipywidgets import VBox

from rebound import clock
from rebound.analysis import sentences
from rebound.analysis.group_sentences import attribute_name
from rebound.analysis.question import declare, turns
from rebound.exercises.question import Question
from rebound.pages.parts.reading_history import History
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Problem
from rebound.widgets.writing import Writing

NEXT = 8
"""So many turns of the plan are written out."""


class Declaring:
    """The question that is open, or the form that declares one."""

    def __init__(self, journal: Journal, history: Callable[[], History]):
        self.journal, self._history = journal, history
        self.problem = Problem()
        self.box = VBox([]).add_class("rb").add_class("rb-ask")
        self.draw()

    def draw(self) -> None:
        """Draw what is so now."""
        reading = self._history().result.question
        self.box.children = self._form() if reading is None else self._open(reading)

    def _open(self, reading) -> tuple:
        asked = reading.question
        said = html("<p class='rb-lead'>{words}</p>", words=sentences.reading_sentence(reading))
        used = ", ".join(f"{name} {n}" for name, n in reading.sent.items())
        plan = ", ".join(turns(asked.first, asked.second, NEXT))
        note = html(
            "<p class='rb-note'>Sent since then: {used}. In turn means: {plan}, and so on. A chance that rises or "
            "falls with time favours neither in this order.</p>",
            used=used,
            plan=plan,
        )
        words = "Ask something else" if reading.due else "Give up this question"
        return (said, note, button(words, self._end, kind="word", say=self.problem.say), self.problem)

    def _form(self) -> tuple:
        names = {
            group.attribute: attribute_name(group.attribute) for group in self._history().result.groups.groups
        }
        if not names:
            words = "A question needs applications that differ in something: a source, a résumé, a column of yours."
            return (html("<p class='rb-empty'>{words}</p>", words=words),)
        about = Choice("What will you use in turn?", names)
        first = Writing("One way", sort="line", help="for example: short résumé")
        second = Writing("The other", sort="line", help="for example: long résumé")
        cost = html("")

        def price() -> None:
            if about.value and first.value.strip() and second.value.strip():
                cost.value = self._price(about.value, first.value, second.value)

        about.observe(lambda _: price(), "value")
        first.on_words(lambda _: price())
        second.on_words(lambda _: price())

        def keep() -> None:
            if not (about.value and first.value.strip() and second.value.strip()):
                self.problem.say("Choose what it is about, and name both ways.")
            elif first.value.strip().casefold() == second.value.strip().casefold():
                self.problem.say("The two ways are the same. Name two that differ.")
            else:
                self._declare(about.value, first.value.strip(), second.value.strip())

        act = button("Declare this question", keep, kind="plain", say=self.problem.say)
        return (Fold("Declare one question", [about, first, second, cost, self.problem, act]),)

    def _price(self, attribute: str, first: str, second: str) -> str:
        asked = declare(self._history().applications, attribute, first.strip(), second.strip(), clock.today())
        return fragment(
            "<p class='rb-note'>It will be read once, when {n} applications sent from today on have had their "
            "{days} days. That is enough to show a doubling; anything smaller it may miss.</p>",
            n=asked.wanted,
            days=asked.within,
        )

    def _declare(self, attribute: str, first: str, second: str) -> None:
        today = clock.today()
        asked = declare(self._history().applications, attribute, first, second, today)
        body = Question(
            attribute=attribute,
            first=first,
            second=second,
            since=today,
            wanted=asked.wanted,
            within=asked.within,
        )
        self.journal.entries.start("question", body)
        self.problem.say("")
        self.draw()

    def _end(self) -> None:
        for entry in self.journal.entries.all("question"):
            if entry.body.ended_on is None:
                self.journal.entries.save(entry, replace(entry.body, ended_on=clock.today()))
        self.draw()
