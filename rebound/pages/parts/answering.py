"""The day an answer comes: a sitting of its own on the page of the request, out of sight until it is opened."""

from typing import Any

from ipywidgets import VBox, Widget

from rebound import clock, records
from rebound.exercises.reply import AS_GUESSED, CAME, MOST_VALUES, SORTS, VALUES, Reply, SortedLine
from rebound.pages.parts import desk, guesses, plans
from rebound.pages.parts.asking import Asking, answer_to
from rebound.pages.parts.reply_in_mail import ReplyInMail
from rebound.pages.parts.safety_card import SafetyCard
from rebound.pages.parts.sitting import Sitting
from rebound.records import Entry, Event
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import fragment, html
from rebound.widgets.sorting import Sorting
from rebound.widgets.step import Step
from rebound.writing import prompts
from rebound.writing.own_words import own_sentences
from rebound.writing.sentences import counted

ENOUGH = 5
"""How able one feels to use an answer from which on the values are not offered first."""

EVENT = {"answer": "feedback_given", "refused": "feedback_refused"}
"""What came → the event in the course of the application."""


class Answering(Sitting):
    """The reply to one request, or to none; it follows the request that the page has in hand."""

    def __init__(self, asking: Asking):
        self.asking = asking
        self.is_open = False
        super().__init__(
            asking.journal,
            "reply",
            prompts.REPLY,
            entry=_found(asking.journal, asking),
            application_id=asking.application_id,
        )
        self._head = VBox([])
        if self.entry and not self.body.finished_at:
            asking.put_aside()
        asking.draw(lambda _: self._follow())

    def change(self, **changed: Any) -> bool:
        """Save ``changed`` fields; the first time, also which request this answers."""
        if self.entry is None and self.asking.entry:
            changed = {"request": self.asking.entry.id} | changed
        return super().change(**changed)

    def _follow(self) -> None:
        """Go to the answer of the request in hand, if that is another one now."""
        found = _found(self.journal, self.asking)
        if self.application_id != self.asking.application_id or (found and self.entry is None):
            self.let_go()
            self.application_id, self.entry = self.asking.application_id, found
            self.is_open = False
            self.refresh()
        else:
            self._show_place()
        self._draw_head()

    # --- whether it is shown ---

    @property
    def is_shown(self) -> bool:
        """Whether the steps are on the page: an answer is being worked through, or one is waited for."""
        return self.is_open or self.entry is not None

    def open(self) -> None:
        """Show the steps: an answer has come."""
        self.is_open = True
        self.asking.put_aside()
        self._show_place()
        self._draw_head()
        self._cards[self.here].step.focus()

    def _show_place(self) -> None:
        super()._show_place()
        if not self.is_shown:
            for card in self._cards.values():
                card.step.state = "away"

    def head(self) -> Widget:
        """Return what stands above the steps: the way to open them."""
        self._draw_head()
        return self._head

    def _draw_head(self) -> None:
        words = html("<p>By e-mail, by phone, or without your having asked.</p>")
        way = button("An answer has come", self.open, kind="plain", say=self.say_problem)
        self._head.children = () if self.is_shown else (words, way)

    def refresh(self) -> None:
        """Show in every control, at every step and in the head what the entry says now."""
        super().refresh()
        self._draw_head()

    # --- the steps ---

    def able(self) -> Step:
        """Return the step that asks how able one feels to use whatever it says."""

        def go_on() -> None:
            if self.body.able is not None and self.body.able >= ENOUGH and not self.body.values:
                skipped = tuple(dict.fromkeys((*self.body.skipped, "values")))
                self.go_to("paste", skipped=skipped)
            else:
                self.onward("able")

        return self.step(
            "able",
            [self.rating("able", "How able", high="entirely")],
            answer=lambda body: f"{body.able} of 10" if body.able is not None else "",
            on_continue=go_on,
        )

    def values(self) -> Step:
        """Return the step with the thirteen values: choose two or three, why, and one time it showed."""
        return self.step(
            "values",
            [
                self.several("values", "Two or three of these", VALUES, most=MOST_VALUES, style="chips"),
                self.words("values_words", "Why do they matter to you?"),
                self.words("values_time", "One time when it showed", rows=2),
            ],
            answer=lambda body: ", ".join(VALUES[each] for each in body.values),
        )

    def paste(self) -> Step:
        """Return the step that takes what came: their words, and on which day."""
        own = html("")

        def show(body: Reply) -> None:
            own.value = _own_lines(body)

        self.draw(show)
        return self.step(
            "paste",
            [
                own,
                self.choice("came", "What came?", {code: words for code, words in CAME.items() if code}),
                ReplyInMail(self, self.asking).fold,
                self.words("text", "What they wrote or said", rows=6),
                self.day("received_on", "On which day did it come?"),
            ],
            answer=lambda body: _cut(body.text) or CAME[body.came] * bool(body.came),
            on_continue=self._receive,
        )

    def sort(self) -> Step:
        """Return the step that sorts each sentence with one key."""
        kinds = {code: words for code, words in SORTS.items() if code}
        sorting, own, nothing = Sorting("Their sentences", kinds), html(""), html("")

        def show(body: Reply) -> None:
            own.value = _own_lines(body)
            texts = [each.text for each in body.lines]
            if (sorting.texts, sorting.value) != (texts, sorts := [each.sort for each in body.lines]):
                sorting.show(texts, sorts)
            nothing.value = (
                "" if texts else fragment("<p class='rb-empty'>Their words are in the step before.</p>")
            )

        def take(change: dict[str, Any]) -> None:
            new = tuple(
                SortedLine(each.text, sort)
                for each, sort in zip(self.body.lines, change["new"], strict=False)
            )
            if new != self.body.lines:
                self.change(lines=new)

        self.draw(show)
        sorting.observe(guarded(take, self.say_problem), "value")
        return self.step("sort", [own, nothing, sorting], answer=_sorted)

    def beside(self) -> Step:
        """Return the step that shows the prediction beside the reply."""
        both, card = html(""), SafetyCard(self.journal)
        choices = {code: words for code, words in AS_GUESSED.items() if code}
        self.draw(lambda body: card.look(f"{body.values_words} {body.values_time} {body.gap_in_words}"))
        self.draw(lambda body: setattr(both, "value", guesses.beside(self.asking.body, body)))
        return self.step(
            "beside",
            [
                both,
                self.choice("as_guessed", "Is it what you had guessed?", choices),
                self.words("gap_in_words", "What differs, in your words?"),
                card,
            ],
            answer=lambda body: (
                _cut(body.gap_in_words) or AS_GUESSED[body.as_guessed] * bool(body.as_guessed)
            ),
        )

    def attempt(self) -> Step:
        """Return the step that asks for one thing to try, and lets it become a plan."""
        plan = plans.plan_form(
            self,
            "act",
            condition_help="for example: I prepare for the next first call",
            act_help="for example: tell one example from beginning to end",
        )
        return self.step(
            "try",
            [
                self.words("will_try", "One thing I will try", sort="line"),
                Fold("Give it a moment and a day", [plan]),
            ],
            answer=lambda body: body.will_try,
            go="Finish",
            on_continue=self._finish,
        )

    def look_again(self) -> Widget:
        """Return the closing words, and what was predicted and came before."""
        closing, before = html(""), VBox([])

        def show(body: Reply) -> None:
            closing.value = _closing(body) if body.finished_at else ""
            before.children = guesses.earlier(self.journal) if body.finished_at else ()

        self.draw(show)
        return VBox([closing, before]).add_class("rb").add_class("rb-closing")

    # --- what the steps do ---

    def _receive(self) -> None:
        """Write down what came in the course of the application, and lay out its sentences."""
        body = self.body
        day = body.received_on or clock.today()
        came = body.came or ("answer" if body.text.strip() else "")
        known = {each.text: each.sort for each in body.lines}
        lines = tuple(SortedLine(text, known.get(text, "")) for text in _sentences(body.text))
        heard = self._hear(came, day) if came else body.heard
        to = "beside" if came == "refused" else "sort"
        skipped = tuple(each for each in body.skipped if each != "paste")
        self.go_to(to, came=came, received_on=day, lines=lines, heard=heard, skipped=skipped)
        self.refresh()  # what came, and the day, may have been filled in for the person

    def _hear(self, came: str, day: Any) -> str:
        """Return the id of the event that says what came, written or corrected."""
        body, events = self.body, self.journal.events
        if body.heard and any(each.id == body.heard for each in events.all()):
            events.change(body.heard, kind=EVENT[came], on=day, words=body.text)
            return body.heard
        if not self.application_id:
            return ""
        event = Event(records.new_id(), self.application_id, EVENT[came], on=day, words=body.text)
        return events.add(event).id

    def _finish(self) -> None:
        if self.change(finished_at=clock.now().utc):
            self.close()


def _found(journal: Journal, asking: Asking) -> Entry | None:
    """Return the reply to the request in hand; without one, the unfinished reply about its application."""
    if found := answer_to(journal, asking.entry):
        return found
    about = journal.entries.all("reply", asking.application_id) if asking.application_id else []
    return next((each for each in about if not each.body.request and not each.body.finished_at), None)


def _sentences(text: str) -> list[str]:
    """Return the sentences of an answer, without greeting, signature and quoted mail; all of it if none is left."""
    found = [" ".join(each.text.split()) for each in own_sentences(text)]
    return found or [" ".join(text.split())] * bool(text.strip())


def _own_lines(body: Reply) -> str:
    """Return two of the person's own lines on what matters to them, to stand above the employer's words."""
    lines = [text.strip().splitlines()[0] for text in (body.values_words, body.values_time) if text.strip()]
    quoted = fragment.joined(fragment("<p class='rb-pen'>{line}</p>", line=line) for line in lines)
    return fragment("<div class='rb-own'>{quoted}</div>", quoted=quoted) if lines else ""


def _cut(text: str) -> str:
    return " ".join(text.split())[:120]


def _sorted(body: Reply) -> str:
    done = sum(bool(each.sort) for each in body.lines)
    return f"{done} of {counted(len(body.lines), 'sentence')}" if body.lines else ""


def _closing(body: Reply) -> str:
    return fragment(
        "<h2>Kept beside your guess</h2><p class='rb-pen'>{gap}</p><p class='rb-pen'>{tried}</p>"
        "<p><a href='{start}'>To the start page</a></p>",
        gap=body.gap_in_words,
        tried=body.will_try,
        start=desk.address("start"),
    )
