"""A session in hand: its parts with their times on the wall; a short one leaves some of them out."""

from collections.abc import Mapping
from datetime import timedelta

from ipywidgets import HTML

from rebound import clock
from rebound.exercises.coach_session import CoachSession
from rebound.exercises.plan import Plan
from rebound.pages.parts import desk
from rebound.pages.parts.history import rejections
from rebound.pages.parts.sitting import Sitting
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.html import Fragment, fragment, html
from rebound.writing import gate, session

KIND = "coach_session"

FRESH = timedelta(days=1)
"""A no of today or yesterday is fresh: an hour is not known of it, only the day."""


class Session(Sitting):
    """One session with a coach."""

    def __init__(self, journal: Journal, entry: Entry | None, application_id: str | None):
        last = journal.entries.latest(KIND)
        super().__init__(
            journal,
            KIND,
            session.STEPS,
            entry=entry,
            application_id=application_id,
            start=CoachSession(coach=last.body.coach, minutes=last.body.minutes) if last else None,
        )
        self.draw_when(lambda body: body.minutes, lambda _: self._show_place())

    @property
    def slots(self) -> Mapping[str, session.Slot]:
        """The parts that this session has, each with its minutes."""
        return session.slots(self.body.minutes)

    def go_to(self, name: str, **changed: object) -> None:
        """Open the part ``name``, or the one before it that a session of this length has."""
        names = list(self.prompts)
        while name not in self.slots:
            name = names[names.index(name) - 1]
        super().go_to(name, **changed)

    def begin_clock(self) -> None:
        """Let the session begin now."""
        self.change(begun_at=clock.now().utc)

    def end_at(self, name: str, **changed: object) -> bool:
        """Finish with the part ``name``, the later ones left out; return whether that is saved."""
        names = list(self.slots)
        left_out = dict.fromkeys((*self.body.skipped, *names[names.index(name) + 1 :]))
        return self.change(skipped=tuple(left_out), finished_at=clock.now().utc, **changed)

    def _neighbour(self, name: str, by: int) -> str:
        neighbour = super()._neighbour(name, by)
        return neighbour if neighbour in ("", *self.slots) else self._neighbour(neighbour, by)

    def _show_place(self) -> None:
        super()._show_place()
        kept = list(self.slots)
        for name, card in self._cards.items():
            if name in kept:
                card.step.head.number = kept.index(name) + 1
            else:
                card.step.state = "away"

    # --- the clock ---

    def time_of(self, name: str) -> str:
        """Return when the part ``name`` is: times on the wall once it has begun, else minutes."""
        slot = self.slots.get(name)
        if slot is None:
            return ""
        if self.body.begun_at is None:
            return f"minute {slot.begins} to {slot.ends}"
        begins, ends = slot.at(self.body.begun_at)
        return f"{desk.wall_time(begins)} to {desk.wall_time(ends)}"

    def clock_of(self, name: str) -> HTML:
        """Return the line that says when the part ``name`` is."""
        line = html("")

        def show(_body: CoachSession) -> None:
            time = self.time_of(name)
            line.value = fragment("<p class='rb-note'>{time}</p>", time=time[:1].upper() + time[1:])

        self.draw(show)
        return line

    @property
    def is_running(self) -> bool:
        """Whether the clock was begun and the session is not finished."""
        return self.body.begun_at is not None and self.body.finished_at is None

    def part_in_hand(self) -> str:
        """Return until when which part is, in one line."""
        return f"Until {self.time_of(self.here).rpartition(' ')[2]}: {self.prompts[self.here].title}"

    def what_comes_next(self) -> str:
        """Return the part after the one in hand, or that the session is over then."""
        then = self._neighbour(self.here, +1)
        return f"Then: {self.prompts[then].title}" if then else "Then the session is over"

    def agenda(self) -> Fragment:
        """Return all parts with their times, the one in hand marked."""
        over = self.body.finished_at is not None
        rows = fragment.joined(
            fragment(
                "<li><time class='rb-note'>{time}</time> {title}{here}</li>",
                time=self.time_of(name),
                title=self.prompts[name].title,
                here=fragment(" <span class='rb-note'>(now open)</span>")
                if name == self.here and not over
                else "",
            )
            for name in self.slots
        )
        return fragment("<ol class='rb-agenda'>{rows}</ol>", rows=rows)

    @property
    def is_too_soon(self) -> bool:
        """Whether the no is fresh and the anger high."""
        return (self.body.anger or 0) >= gate.HOT and is_fresh(self.journal)


def is_fresh(journal: Journal) -> bool:
    """Return whether the latest no came today or yesterday."""
    latest = next(iter(rejections(journal)), None)
    came = latest.standing.status_on if latest else None
    return came is not None and clock.today() - came <= FRESH


def questions(name: str) -> Fragment:
    """Return the questions to choose from in the part ``name``, with their letter of GROW."""
    letter, asked = session.QUESTIONS[name]
    rows = fragment.joined(fragment("<li>{question}</li>", question=each) for each in asked)
    return fragment(
        "<p class='rb-note'>{letter}: one or two of these are enough</p><ul class='rb-asks'>{rows}</ul>",
        letter=letter,
        rows=rows,
    )


def in_hand(journal: Journal, application_id: str = "") -> Entry | None:
    """Return the session of today to go on with, about the application or about any; older ones are past."""
    entries = journal.entries.all(KIND, application_id or None)
    return next((each for each in entries if each.changed.local_date == clock.today()), None)


def last_before(journal: Journal, here: Session) -> Entry | None:
    """Return the last session that was finished before the one in hand, or None."""
    own = here.entry.id if here.entry else ""
    return next(
        (each for each in journal.entries.all(KIND) if each.id != own and each.body.finished_at), None
    )


def agreements(journal: Journal, grew_from: str | None = None) -> list[Entry]:
    """Return the plans that were agreed with a coach, the newest first; with ``grew_from`` only of that session."""
    found = [each for each in journal.entries.all("plan") if is_agreement(each.body)]
    return [each for each in found if grew_from is None or each.body.grew_from == grew_from]


def is_agreement(plan: Plan) -> bool:
    """Return whether ``plan`` was agreed with a coach."""
    return plan.purpose in ("agreement", "agreement_two")
