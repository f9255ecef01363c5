"""The form that writes a rejection down in under a minute, for an application known or new."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ipywidgets import VBox

from rebound import clock, errors, records
from rebound.pages.parts import desk
from rebound.pages.parts.days import past_day_from
from rebound.pages.parts.history import Line, open_lines
from rebound.records import CHANNELS, Application, Event
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.heading import Heading
from rebound.widgets.html import html
from rebound.widgets.note import Problem
from rebound.widgets.writing import Writing

REACHED: dict[str, str] = {
    "applied": "only sent",
    "assessment": "a test or task",
    "screening": "a first call",
    "interview": "an interview",
    "final_interview": "the final interview",
    "offer": "an offer, taken back",
}
"""How far it had come, in the words of the form."""

NEW = "new"
"""The choice of an application that is not in the history."""

DRAFT = "log_form"
"""The setting that holds a form half filled in."""


class LogForm:
    """The form, its draft, and what it wrote last, so that it can be undone.

    Args:
        journal: where the rejection is written.
        on_change: called after something was written or undone.
    """

    def __init__(self, journal: Journal, on_change: Callable[[], None]):
        self.journal = journal
        self.on_change = on_change
        self.problem = Problem()
        self.match = VBox([])
        self.chosen = ""
        self.fields = self._fields()
        self.form = VBox(self._arranged())
        self.box = VBox([self.form]).add_class("rb").add_class("rb-logform")
        self._follow()

    def _fields(self) -> dict[str, Any]:
        kept = self.journal.settings.get(DRAFT) or {}
        history = open_lines(self.journal)
        companies = sorted({line.application.company for line in history}, key=str.casefold)
        roles = sorted({line.application.role for line in history if line.application.role}, key=str.casefold)
        told = {code: words for code, words in CHANNELS.items() if code}
        return {
            "company": Writing("Company", kept.get("company", ""), sort="line", suggestions=companies),
            "role": Writing("Role", kept.get("role", ""), sort="line", suggestions=roles),
            "stage": Choice("How far had it come?", REACHED, value=kept.get("stage", "")),
            "day": Writing("The day of their no", kept.get("day") or clock.today().isoformat(), sort="date"),
            "channel": Choice("How was it told?", told, value=kept.get("channel", "")),
            "words": Writing("Their words, if you want to keep them", kept.get("words", "")),
        }

    def _arranged(self) -> list[Any]:
        fields = self.fields
        return [
            fields["company"],
            fields["role"],
            self.match,
            fields["stage"],
            fields["day"],
            fields["channel"],
            Fold("Keep their words", [fields["words"]]),
            self.problem,
            button("Log it", self.log, kind="plain", say=self.problem.say),
        ]

    def _follow(self) -> None:
        for name, field in self.fields.items():
            changed = guarded(lambda _, name=name: self._changed(name), self.problem.say)
            if isinstance(field, Writing):
                field.on_words(changed)
            else:
                field.observe(changed, "value")
        self._show_match()

    def _changed(self, name: str) -> None:
        self.journal.settings.set(DRAFT, self.answers)
        if isinstance(self.fields[name], Writing):
            self.fields[name].acknowledge(desk.clock_time(clock.now()))
        if name in {"company", "role"}:
            self._show_match()

    @property
    def answers(self) -> dict[str, str]:
        """What the form says now, by field."""
        return {name: field.value.strip() for name, field in self.fields.items()}

    def _alike(self) -> list[Line]:
        """Return the open applications of the history that the form may mean."""
        company, role = (self.answers[name].casefold() for name in ("company", "role"))
        alike = [each for each in open_lines(self.journal) if each.application.company.casefold() == company]
        return [each for each in alike if each.application.role.casefold() == role] if role else alike

    def _matching(self) -> Line | None:
        """Return the application of the history that the form means; None for a new one.

        Raises:
            errors.WhichApplication: it may be one of several, and the person has not said which.
        """
        alike = self._alike()
        if len(alike) < 2:
            return alike[0] if alike else None
        if not self.chosen:
            raise errors.WhichApplication(self.answers["company"])
        return next((each for each in alike if each.application.id == self.chosen), None)

    def _show_match(self) -> None:
        alike, self.chosen = self._alike(), ""
        if len(alike) > 1:
            self.match.children = (self._which(alike),)
        elif alike:
            words = f"From your history: {_called(alike[0])}."
            self.match.children = (html("<p class='rb-note'>{words}</p>", words=words),)
        else:
            self.match.children = ()

    def _which(self, alike: list[Line]) -> Choice:
        options = {each.application.id: _called(each) for each in alike} | {NEW: "another one"}
        which = Choice("Which one was it?", options, style="radios")
        which.observe(guarded(self._choose, self.problem.say), "value")
        return which

    def _choose(self, change: dict[str, Any]) -> None:
        self.chosen = change["new"]

    # --- writing it down ---

    def log(self) -> None:
        """Write the rejection down and offer to undo it."""
        self.problem.say("")
        answers = self.answers
        if not answers["company"]:
            raise errors.CompanyMissing
        day = past_day_from(answers["day"])
        line = self._matching()
        application = line.application if line else self._new(answers)
        written = self._events(
            application.id, answers, day, known={e.kind for e in line.events} if line else set()
        )
        if line:
            written = self.journal.events.add_all(written)
        else:
            self.journal.applications.add_with_events(application, written)
        self.journal.settings.set(DRAFT, None)
        self._show_written(application, [] if line is None else written)

    def _new(self, answers: dict[str, str]) -> Application:
        return Application(records.new_id(), answers["company"], answers["role"])

    def _events(
        self, application_id: str, answers: dict[str, str], day: date | None, known: set[str]
    ) -> list[Event]:
        def event(kind: str, **more: Any) -> Event:
            return Event(records.new_id(), application_id, kind, **more)

        before = [kind for kind in ("applied", answers["stage"]) if kind and kind not in known]
        no = event("rejected", on=day, words=answers["words"], channel=answers["channel"])
        return [*(event(kind) for kind in dict.fromkeys(before)), no]

    def _show_written(self, application: Application, added: list[Event]) -> None:
        said = Heading("It is written down.")

        def undo() -> None:
            if added:
                for event in added:
                    self.journal.events.delete(event.id)
            else:
                self.journal.applications.delete(application.id)
            self._show_form()

        self.box.children = (
            said,
            button("Undo", undo, kind="word"),
            button("Log another one", self._start_over, kind="word"),
        )
        said.focus()
        self.on_change()

    def _show_form(self) -> None:
        """Show the form as it was filled in, after an undo."""
        self.journal.settings.set(DRAFT, self.answers)
        self.box.children = (self.form,)
        self._show_match()
        self.on_change()

    def _start_over(self) -> None:
        self.fields = self._fields()
        self.form.children = tuple(self._arranged())
        self._follow()
        self._show_form()


def _called(line: Line) -> str:
    sent = line.standing.applied_on
    return f"{line.name}, sent on {desk.day_name(sent)}" if sent else line.name
