"""What was agreed with a coach: shown first at the next session, with what became of it, and due on its day."""

from collections.abc import Callable

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.plan import STATES, Plan
from rebound.exporting.calendar import MEDIA_TYPE, Reminder, calendar
from rebound.pages.parts import desk, plans
from rebound.pages.parts.due import Due
from rebound.pages.parts.grown import Grown
from rebound.pages.parts.held import Held
from rebound.pages.parts.plans import plan_form
from rebound.pages.parts.session import KIND, Session, agreements, last_before
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.download import Download
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Empty, Problem, Saved
from rebound.writing import sentences

TELL = "tell my coach how it went"
"""What a client is reminded of between two sessions."""


class Agreed(VBox):
    """The agreements from before the session in hand, those still open to be decided on.

    Args:
        here: the session in hand.
    """

    def __init__(self, here: Session):
        super().__init__([])
        self.here = here
        self.add_class("rb").add_class("rb-agreed")
        here.draw_when(lambda _: None, lambda _: self.show())

    def __repr__(self) -> str:
        return "<Agreed>"

    def show(self) -> None:
        """Draw the list as the journal has it now."""
        own = self.here.entry.id if self.here.entry else ""
        before, last = [], last_before(self.here.journal, self.here)
        for entry in agreements(self.here.journal):
            since = last is not None and entry.body.grew_from == last.id
            if entry.body.grew_from != own and (plans.is_open(entry.body) or since):
                before.append(entry)
        rows = [widget for entry in before for widget in self._row(entry)]
        title = fragment("<h2>What was agreed last time</h2>") if rows else ""
        told = html("{title}{numbers}{night}", title=title, numbers=_numbers(last), night=_night(last))
        head = [told] if rows or last else []
        self.children = [*head, *(rows or [Empty("Nothing has been agreed so far.")])]

    def _row(self, entry: Entry) -> list[Widget]:
        plan = entry.body
        due = f"for {desk.day_name(plan.due)}, " if plan.due else ""
        sure = f"{plan.confidence} of 10 sure, " if plan.confidence is not None else ""
        said = f"{due}{sure}{STATES[plan.state]}"
        words = html(
            "<p><span class='rb-pen'>{words}</span><br><span class='rb-note'>{said}</span></p>",
            words=sentences.if_then(plan) or plan.act,
            said=said,
        )
        saved, problem = Saved(), Problem()
        held = Held(self.here.journal, "plan", entry=entry, say_saved=saved.say, say_problem=problem.say)
        came = held.words("what_came", "What came of it?", sort="line")
        decide = [plans.decide(self.here.journal, entry, self.show)] if plans.is_open(plan) else []
        return [words, *decide, came, saved, problem]


def _numbers(last: Entry | None) -> str:
    """Return how the last session began and ended, in the client's own numbers and word."""
    if last is None:
        return ""
    body = last.body
    on = desk.short_day(last.changed.local_date)
    both = (
        f", mood {body.mood_before} before and {body.mood_after} after"
        if None not in (body.mood_before, body.mood_after)
        else ""
    )
    word = f", closing word “{body.word.strip()}”" if body.word.strip() else ""
    return fragment("<p class='rb-note'>The last session was on {on}{said}.</p>", on=on, said=both + word)


def _night(last: Entry | None) -> str:
    """Return the plan for the night after the last session; most have none."""
    tonight = last.body.tonight.strip() if last else ""
    if not tonight:
        return ""
    return fragment(
        "<p><span class='rb-note'>The plan for that night</span><br>"
        "<span class='rb-pen rb-words'>{words}</span></p>",
        words=tonight,
    )


def forms(here: Session) -> list[Widget]:
    """Return the fields of the two agreements that a session may have, the second one in a fold."""
    first = plan_form(
        here, "agreement", condition_help="for example: If it is Tuesday at nine and the house is quiet"
    )
    second = plan_form(here, "agreement_two")
    return [first, Fold("A second one, if it is needed", [second], open=bool(said(here, "agreement_two")))]


def nudge(here: Session) -> Widget:
    """Return the day on which the client wants to be reminded of telling the coach; it is a plan of its own."""
    held = Grown(here, "plan", here.say_saved, here.say_problem, start=Plan(act=TELL), purpose="tell")
    return held.day("due", "On which day should Rebound remind you of that?")


def said(here: Session, purpose: str = "") -> str:
    """Return the agreements of the session in hand as sentences, or one of them."""
    wanted = (purpose,) if purpose else ("agreement", "agreement_two")
    return " ".join(each for each in (plans.said(here, name) for name in wanted) if each)


def next_meeting(here: Session) -> list[Widget]:
    """Return the day of the next session, and the way to put it into a calendar."""
    day = here.day("next_on", "When do you meet again?")
    download = Download("Put it in a calendar", lambda: _file(here))

    def show(body) -> None:
        put_away(download, not body.next_on)

    here.draw(show)
    return [day, download]


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the next session, from the day on which it was booked to its own."""
    last = journal.entries.latest(KIND)
    if last is None or last.body.next_on is None or last.body.next_on < clock.today():
        return []
    coach = f" with {last.body.coach.strip()}" if last.body.coach.strip() else ""
    return [Due(last.body.next_on, f"A session{coach}", "coach", id=f"{last.id}-next")]


def _file(here: Session) -> tuple[str, bytes, str]:
    coach = here.body.coach.strip()
    words = f"A session with {coach}" if coach else "A session with your coach"
    reminder = Reminder(f"{here.entry.id}-next", here.body.next_on, words, here.body.useful)
    return "rebound-session.ics", calendar([reminder], clock.now().utc), MEDIA_TYPE
