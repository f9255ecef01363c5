"""How did these turn out? One fast pass over the applications without an outcome; nothing is assumed."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ipywidgets import VBox

from rebound import clock, records
from rebound.importing import vocabulary
from rebound.importing.mail.matching import Proposal
from rebound.pages.parts import desk, mail_offers
from rebound.pages.parts.changes import Change, Changes
from rebound.pages.parts.days import past_day_from
from rebound.pages.parts.history import Line
from rebound.pages.parts.mail_offers import MailOffer
from rebound.records import EVENT_KINDS, Event
from rebound.widgets.note import Empty
from rebound.widgets.quick_pass import OFFERED, Answer, Asked, QuickPass
from rebound.writing.sentences import counted

AT_ONCE = 200
"""Applications that are handed to the page at one time; the others follow as these are answered."""

QUIET = 14
"""Days of silence from which the question is worth asking."""

RESTS: dict[str, int] = {"quiet": 180, "open": 30}
"""Answer that is no event → the days for which the application is not asked about again."""

ASKED = "asked_outcome"
"""The setting that holds, by application, the day (as an ordinal) from which it is asked about again."""

ANSWERS: tuple[Answer, ...] = (
    Answer("rejected", "they said no"),
    Answer("quiet", "nothing heard"),
    Answer("withdrawn", "I withdrew"),
    Answer("closed", "it was closed"),
    Answer("open", "still open"),
    Answer("interview", "an interview, and then?", goes_on=True),
    Answer("screening", "a first call, and then?", goes_on=True),
    Answer("offer", "an offer"),
)
"""The answers in the order of their keys, the likeliest first; “quiet” and “open” are no events."""

WORDS: dict[str, str] = {each.code: each.words.removesuffix(", and then?") for each in ANSWERS}


@dataclass(frozen=True, slots=True)
class _Given:
    """An answer that was given on this page: to which application, what, and how it is taken back."""

    id: str
    code: str
    change: Change


class OutcomePass:
    """The applications that wait, the longest silence first, each with its question."""

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.given: list[_Given] = []
        self.offers: dict[str, MailOffer] = {}
        self.asking = QuickPass("How did it turn out?", ANSWERS, self.answer, self.undo)
        self.none = Empty(f"Nothing to ask. No application has been silent for more than {QUIET} days.")
        self.box = VBox([]).add_class("rb").add_class("rb-outcomes")
        changes.draw(self.draw)

    def draw(self) -> None:
        """Draw those that are waiting and have not been asked about lately, and what was answered so far."""
        self.given = [each for each in self.given if self.changes.stands(each.change)]
        waiting = self.waiting()
        given = {each.id: each.code for each in self.given}
        things = [_asked(line, self._offered(line)) for line in waiting[:AT_ONCE]]
        self.asking.show(things, given, self.tally(), max(0, len(waiting) - AT_ONCE))
        shown = bool(waiting or self.given)
        self.box.children = (self.asking,) if shown else (self.none,)
        (self.box.remove_class if shown else self.box.add_class)("rb-idle")

    def offer(self, source: str, proposals: Iterable[Proposal]) -> None:
        """Offer the mails that were read in ``source`` as answers; nothing is written before one is taken."""
        self.offers = mail_offers.offers(source, proposals)
        self.draw()

    def waiting(self) -> list[Line]:
        """Return the applications that are silent and may be asked about.

        Those that a mail speaks of come first, then the longest silence.
        """
        asked = self.journal.settings.get(ASKED) or {}
        today = clock.today().toordinal()
        silent = [
            line
            for line in self.changes.lines()
            if line.standing.status in {"applied", "in_process"}
            and (line.standing.silent_days is None or line.standing.silent_days > QUIET)
            and today >= asked.get(line.application.id, 0)
            and not _said_silent(line)
        ]
        return sorted(
            silent,
            key=lambda line: (line.application.id not in self.offers, -(line.standing.silent_days or 0)),
        )

    def tally(self) -> str:
        """Return what was answered on this page so far, in counts."""
        counts = Counter({each.id: each.code for each in self.given}.values())
        told = [f"{WORDS[code]}: {counts[code]}" for code in WORDS if counts[code]]
        said = "; ".join(told) + "." * bool(told)
        return said[:1].upper() + said[1:]

    def _offered(self, line: Line) -> MailOffer | None:
        """Return the mail that is offered, as long as it tells something that is not noted."""
        offered = self.offers.get(line.application.id)
        return offered if offered and offered.events(line.events) else None

    # --- answering ---

    def answer(self, application_id: str, code: str, day: str, instead: bool = False) -> None:
        """Write down what became of an application; ``instead`` takes back what was answered before.

        Raises:
            errors.ReboundError: the day cannot be right, or the journal could not be written.
        """
        earlier = next((each for each in reversed(self.given) if each.id == application_id), None)
        if instead and earlier:
            self.changes.take_back(earlier.change)
        company = self.journal.applications.get(application_id).company
        if code == OFFERED:
            code, undo = self._take(self.offers[application_id])
        elif code in RESTS:
            undo = self._rest(application_id, code)
        else:
            undo = self._event(application_id, code, day)
        change = Change(f"{WORDS[code]}, {company}", undo)
        self.given.append(_Given(application_id, code, change))
        self.changes.note(change)

    def undo(self) -> str:
        """Take the last answer back, and return the application that is asked about again."""
        if not self.given:
            return ""
        last = self.given[-1]
        self.changes.take_back(last.change)
        return last.id

    def _event(self, application_id: str, kind: str, day: str) -> Callable[[], None]:
        added = self.journal.events.add(Event(records.new_id(), application_id, kind, past_day_from(day)))
        return lambda: self.journal.events.delete(added.id)

    def _take(self, offered: MailOffer) -> tuple[str, Callable[[], None]]:
        """Write down what a mail says, with its day and the mark by which it is known again."""
        known = self.journal.events.of(offered.proposal.application.id)
        added = [self.journal.events.add(event) for event in offered.events(known)]
        return offered.code, lambda: [self.journal.events.delete(event.id) for event in added]

    def _rest(self, application_id: str, code: str) -> Callable[[], None]:
        """Note that there is no event; silence is none, so only when to ask again is remembered."""
        before = (self.journal.settings.get(ASKED) or {}).get(application_id)
        self._ask_from(application_id, clock.today().toordinal() + RESTS[code])
        return lambda: self._ask_from(application_id, before)

    def _ask_from(self, application_id: str, day: int | None) -> None:
        kept = {**(self.journal.settings.get(ASKED) or {}), application_id: day}
        self.journal.settings.set(ASKED, {one: each for one, each in kept.items() if each})


def _asked(line: Line, offered: MailOffer | None) -> Asked:
    one, now = line.application, line.standing
    sent = (
        f"Sent on {desk.short_day(now.applied_on)}" if now.applied_on else "Sent on a day that is not known"
    )
    silent = f", {_no_answer_for(now.silent_days)}" if now.silent_days else ""
    found = f", found on {one.source}" if one.source else ""
    since = [_happened(event) for event in line.events if event.kind not in {"saved", "applied"}]
    said = next((event.words for event in line.events if event.kind == "applied" and event.words), "")
    notes = [f"{sent}{silent}{found}."]
    notes += [f"Then {', '.join(since)}. And then?"] if since else []
    notes += [f"Your list said “{said}”."] if said else []
    earliest = now.applied_on.isoformat() if now.applied_on else ""
    offer = offered.shown(WORDS[offered.code]) if offered else None
    return Asked(one.id, line.name, notes, earliest, offer)


def _no_answer_for(days: int) -> str:
    """Return how long no answer has come, in the unit in which one would say it."""
    for length, unit in ((365, "year"), (30, "month")):
        if days >= 2 * length:
            return f"no answer for about {counted(round(days / length), unit)}"
    return f"no answer for {counted(days, 'day')}"


def _happened(event: Event) -> str:
    return EVENT_KINDS[event.kind] + (f" on {desk.short_day(event.on)}" if event.on else "")


def _said_silent(line: Line) -> bool:
    """Return whether the list that an application came from says itself that nothing was heard."""
    words = [event.words for event in line.events if event.kind == "applied" and event.origin != "hand"]
    return any("silent" in vocabulary.meaning(each) for each in words if each)
