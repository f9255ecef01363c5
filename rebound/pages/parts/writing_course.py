"""The opt-in writing course: fifteen to twenty minutes on three or four days, with a screen before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from ipywidgets import HBox, VBox, Widget

from rebound import clock, errors
from rebound.exercises.writing_course import KEEP, CourseDay, WritingCourse
from rebound.pages.parts import desk
from rebound.pages.parts.due import Due
from rebound.pages.parts.held import Held
from rebound.pages.parts.safety_card import SafetyCard
from rebound.pages.parts.sitting import unfinished
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Problem, Saved
from rebound.widgets.rating import Rating
from rebound.writing import course, prompts

KIND, TEXT = "writing_course", "free_writing"

LONG_ENOUGH = timedelta(minutes=20)
"""How long one writes on a day; fifteen minutes will do."""

KEEPING = {code: words for code, words in KEEP.items() if code}


class Course:
    """The course in hand, drawn anew whenever it asks for something else.

    Args:
        journal: where it is kept.
        application_id: the application that a new course hangs on.
    """

    def __init__(self, journal: Journal, application_id: str | None):
        self.journal = journal
        self.saved, self.problem = Saved(), Problem()
        self.held = Held(
            journal,
            KIND,
            entry=unfinished(journal, KIND),
            application_id=application_id,
            say_saved=self.saved.say,
            say_problem=self.problem.say,
        )
        self.inside = VBox([])
        self._drawn: object = None
        self.held.draw(lambda _: self.draw())
        begun = bool(self.held.body.days)
        offer = Fold("Writing it out over a few days", [self.inside], open=begun)
        self.box = VBox([offer]).add_class("rb").add_class("rb-offer")

    @property
    def body(self) -> WritingCourse:
        """What the course says now."""
        return self.held.body

    def draw(self) -> None:
        """Draw what the course asks for now, unless that is on the page already."""
        body = self.body
        state = "over" if body.finished_at else course.turn(body.days, clock.today())
        drawn = (
            self.held.entry and self.held.entry.id,
            state,
            len(body.days),
            body.round_and_round,
            body.keep,
        )
        if drawn == self._drawn:
            return
        self._drawn = drawn
        if not body.days:
            shown = self._before()
        elif state == "write":
            shown = self._writing()
        else:
            shown = self._between(state)
        self.inside.children = (*shown, self.problem, self.saved)

    # --- before the first day ---

    def _before(self) -> list[Widget]:
        """Return the screen: whom it may help, for whom something else is better, and what is kept."""
        asked: list[Widget] = [
            html("<p>{words}</p>", words=prompts.WRITING_COURSE),
            self.held.choice("round_and_round", prompts.ROUND_AND_ROUND, {"no": "no", "yes": "yes"}),
        ]
        if self.body.round_and_round == "yes":
            return [*asked, _elsewhere()]
        if self.body.round_and_round == "no":
            asked.append(
                self.held.choice("keep", "What should happen to what you write?", KEEPING, style="radios")
            )
        if self.body.round_and_round == "no" and self.body.keep:
            asked.append(button("Begin the first day", self.begin_day, kind="plain", say=self.problem.say))
        return asked

    # --- a day ---

    def begin_day(self) -> None:
        """Begin the next day of the course."""
        now = clock.now()
        self.held.change(days=(*self.body.days, CourseDay(now.local_date, begun_at=now.utc)))

    def _writing(self) -> list[Widget]:
        day, number = self.body.days[-1], len(self.body.days)
        text = self._text()
        until = desk.wall_time((day.begun_at or clock.now().utc) + LONG_ENOUGH)
        card = SafetyCard(self.journal)
        text.draw(lambda body: card.look(body.text))
        return [
            html("<h3>Day {number}</h3>", number=number),
            self._rating("before", "How heavy is it now, before you write?"),
            html(
                "<p>{words} Until about {until}; less is fine.</p>", words=prompts.WRITE_FREELY, until=until
            ),
            text.words("text", "Your words", rows=12),
            card,
            self._rating("after", "And now, after it?"),
            HBox(
                [
                    button("I am done for today", self.end_day, kind="plain", say=self.problem.say),
                    button("Stop the course", self.stop, kind="word", say=self.problem.say),
                ]
            ).add_class("rb-acts"),
        ]

    def _text(self) -> Held:
        """Return today's words in hand, an entry of their own, so that they can leave without a trace."""
        day, course_id = self.body.days[-1].on, self.held.entry.id
        kept = [each for each in self.texts() if each.body.on == day]
        words = Held(
            self.journal,
            TEXT,
            entry=next(iter(kept), None),
            application_id=self.held.application_id,
            say_saved=self.saved.say,
            say_problem=self.problem.say,
        )
        words.start = replace(words.start, course=course_id, on=day)
        return words

    def texts(self) -> list[Entry]:
        """Return what was written in this course and is kept, the first day first."""
        if self.held.entry is None:
            return []
        every = self.journal.entries.all(TEXT)
        mine = [each for each in every if each.body.course == self.held.entry.id]
        return sorted(mine, key=lambda each: str(each.body.on))

    def _rating(self, field: str, label: str) -> Rating:
        rating = Rating(label, value=getattr(self.body.days[-1], field))

        def take(change: dict[str, Any]) -> None:
            self._change_day(**{field: change["new"]})

        rating.observe(guarded(take, self.problem.say), "value")
        return rating

    def _change_day(self, **changed: Any) -> None:
        *before, last = self.body.days
        self.held.change(days=(*before, replace(last, **changed)))

    def end_day(self) -> None:
        """End the day in hand; where nothing is to be kept, its words go now, from the backups too."""
        self._without_words(lambda: self._change_day(done_at=clock.now().utc))

    def _without_words(self, end: Callable[[], object]) -> None:
        """Call ``end``, first without the words where nothing is kept; what may be left in backups is told last."""
        try:
            if self.body.keep == "nothing":
                self.delete_words()
        except errors.StillInBackups:
            end()
            raise
        end()

    def delete_words(self) -> None:
        """Delete everything that was written in the course, for good."""
        if texts := self.texts():
            self.journal.entries.forget_all(each.id for each in texts)

    # --- between the days, and after them ---

    def _between(self, state: str) -> list[Widget]:
        body, number = self.body, len(self.body.days)
        shown: list[Widget] = [html("<p class='rb-note'>{trend}</p>", trend=course.trend(body.days))]
        if body.finished_at or state == "over":
            return [*shown, html("<p>{words}</p>", words=prompts.WRITING_IS_OVER), *self._kept(), self._new()]
        words = {
            "stop": prompts.WRITING_GETS_HEAVIER,
            "wait": prompts.WRITING_WAITS,
            "close": prompts.WRITING_ENOUGH,
        }
        shown.append(html("<p>{words}</p>", words=words.get(state, "")))
        end = button("End the course", self.stop, kind="plain", say=self.problem.say)
        on = button(f"Begin day {number + 1}", self.begin_day, kind="plain", say=self.problem.say)
        acts = {"go_on": [on, end], "close": [end, on]}.get(state, [end])
        return [*shown, HBox(acts).add_class("rb-acts"), *self._kept()]

    def stop(self) -> None:
        """End the course where it is; that is allowed on every day."""
        now, days = clock.now().utc, self.body.days
        done = tuple(replace(each, done_at=each.done_at or now) for each in days)
        self._without_words(lambda: self.held.change(days=done, finished_at=now))

    def _kept(self) -> list[Widget]:
        """Return the way to the words, which are shown only when asked for, and the way to be rid of them."""
        if not self.texts():
            return []
        shown = VBox([])

        def read() -> None:
            shown.children = [
                html(
                    "<p class='rb-note'>{day}</p><p class='rb-pen rb-words'>{text}</p>",
                    day=desk.day_name(each.body.on),
                    text=each.body.text,
                )
                for each in self.texts()
            ]

        def forget() -> None:
            shown.children = ()
            self.delete_words()
            shown.children = (html("<p>It is gone, from the backups too.</p>"),)

        acts = [
            button("Read what I wrote", read, kind="word", say=self.problem.say),
            button("Delete what I wrote", forget, kind="word", say=self.problem.say),
        ]
        return [HBox(acts).add_class("rb-acts"), shown]

    def _new(self) -> Widget:
        def begin() -> None:
            self.held.let_go()
            self.held.refresh()

        return button("Begin another course", begin, kind="word", say=self.problem.say)


def _elsewhere() -> Widget:
    """Return where somebody whose thoughts go in circles is better off: the body, or the view of a fair watcher."""
    way = fragment("")
    if desk.there("not_personal"):
        to = desk.address("not_personal")
        way = fragment("<p><a href='{to}'>Tell it as a fair watcher would</a></p>", to=to)
    return html("<p>{words}</p>{way}", words=prompts.WRITING_ELSEWHERE, way=way)


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the next day of a course that was begun, unless it is suggested to stop."""
    entry = unfinished(journal, KIND)
    days = entry.body.days if entry else ()
    if not days or course.gets_heavier(days) or len(days) >= course.LEAST:
        return []
    day = course.next_on(days) if days[-1].done_at else days[-1].on
    words = f"Day {len(days) + bool(days[-1].done_at)} of your writing: fifteen to twenty minutes."
    return [Due(day, words, "cool_off", entry.application_id)]
