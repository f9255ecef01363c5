"""What can be shared with a coach: each thing as it would leave, made from the journal's records."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from rebound import clock, status
from rebound.exercises.accomplishment import Accomplishment
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.cause import WHOSE
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.lesson import Lesson
from rebound.exercises.not_personal import NextSetback, NotPersonal
from rebound.exercises.plan import STATES, Plan
from rebound.exercises.reply import AS_GUESSED, SORTS, Reply
from rebound.exercises.story import KINDS, Story
from rebound.packets.contents import LONGEST, Item, Line, plain
from rebound.records import EVENT_KINDS, Application, Entry, Event
from rebound.store.journal import Journal
from rebound.writing import bragging, sentences, thought
from rebound.writing.story import rubric

NEVER: frozenset[str] = frozenset(
    {
        "parked_draft", "free_writing", "writing_course", "recall", "advert", "question",
        "share", "coach_answer", "coach_session",
    }
)  # fmt: skip
"""Kinds of entry that are never shared: angry drafts, what was written for nobody, what tells a coach nothing."""

PRIVATE: frozenset[str] = frozenset({"check_in", "cool_off", "not_personal"})
"""Kinds of entry that are offered only after the person has opened that very entry for sharing."""

BEGINNING = 60
"""Letters of its first line by which one of several things is called."""

Told = list[tuple[str, object]]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an entry that can be shared by itself.

    Attributes:
        name: what its id ends with; empty where the entry is shared whole.
        title: what it is called.
        tell: a body → the label and the words of each line; what is empty is left out.
        called: whether the first line says which of several it is, and belongs to what it is called.
    """

    name: str
    title: str
    tell: Callable[..., Told]
    called: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be shared.

    Attributes:
        item: the item exactly as it would leave.
        entry_id: the entry that it is a part of, or the application.
        private: whether that entry has to be opened for sharing first.
    """

    item: Item
    entry_id: str
    private: bool


def offers(journal: Journal) -> list[Offer]:
    """Return everything that can be shared: applications, then what was written, the newest first."""
    happened: dict[str, list[Event]] = {}
    for event in journal.events.all():
        happened.setdefault(event.application_id, []).append(event)
    applications = {each.id: each for each in journal.applications.all()}
    written = journal.entries.all()
    wanted = dict.fromkeys(each.application_id for each in written if each.application_id in applications)
    ended = {
        id
        for id, events in happened.items()
        if id in applications and any(each.kind == "rejected" for each in events)
    }
    shown = [applications[id] for id in wanted] + [
        each for each in reversed(applications.values()) if each.id in ended and each.id not in wanted
    ]
    told = [_application(each, happened.get(each.id, [])) for each in shown]
    return told + [offer for entry in written for offer in parts_of(entry, applications)]


def parts_of(entry: Entry, applications: dict[str, Application]) -> list[Offer]:
    """Return the parts of ``entry`` that have words; none where its kind is never shared."""
    about = applications.get(entry.application_id or "")
    made = []
    for part in PARTS.get(entry.kind, ()):
        if lines := _lines(part.tell(entry.body)):
            title = f"{part.title}: {_beginning(lines[0].words)}" if part.called else part.title
            title = f"{title}, {_called(about)}" if about and not part.called else title
            item = Item(
                f"{entry.id}.{part.name}" if part.name else entry.id,
                entry.kind,
                title,
                lines,
                entry.created.local_date if entry.created else None,
            )
            made.append(Offer(item, entry.id, entry.kind in PRIVATE))
    return made


def _application(one: Application, events: list[Event]) -> Offer:
    """Return how far an application went: role, company, each step and its day, and nobody's words."""
    happened = status.in_order(events)
    told: Told = [("Role", one.role), ("Company", one.company)]
    told += [(_on(each.on), EVENT_KINDS[each.kind]) for each in happened]
    item = Item(one.id, "application", f"How far it went, {_called(one)}", _lines(told), _last(happened))
    return Offer(item, one.id, False)


def _called(one: Application) -> str:
    return f"{one.role} at {one.company}" if one.role else one.company


def _beginning(words: str) -> str:
    """Return how ``words`` begin, in one line that one can take in."""
    line = " ".join(words.split())
    return line if len(line) <= BEGINNING else f"{line[:BEGINNING].rsplit(' ', 1)[0]} …"


def _last(events: Iterable[Event]) -> date | None:
    return max((each.on for each in events if each.on), default=None)


def _on(day: date | None) -> str:
    return clock.in_words(day) if day else "day not known"


def _lines(told: Told) -> tuple[Line, ...]:
    """Return what was said as lines; what was not said makes none, and what is very long makes several."""
    said = ((label, plain(_said(words))) for label, words in told)
    return tuple(
        Line(label, words[start : start + LONGEST])
        for label, words in said
        for start in range(0, len(words), LONGEST)
    )


def _said(value: object) -> str:
    """Return ``value`` as one says it."""
    if isinstance(value, date):
        return clock.in_words(value)
    return "" if value is None else str(value)


# --- what each kind tells ---


def _guess(body: AskForInsight) -> Told:
    sure = None if body.sure is None else f"{body.sure} of 100"
    return [
        ("What I thought they would say", body.prediction),
        ("How sure I was", sure and body.prediction and sure),
    ]


def _message(body: AskForInsight) -> Told:
    return [("Subject", body.message and body.subject), ("Message", body.message), ("Sent on", body.sent_on)]


def _reply(body: Reply) -> Told:
    sorted_lines: Told = [
        (words[0].upper() + words[1:], "\n".join(each.text for each in body.lines if each.sort == sort))
        for sort, words in SORTS.items()
    ]
    guessed = AS_GUESSED[body.as_guessed] if body.as_guessed else ""
    return [
        *(sorted_lines if body.lines else [("Their words", body.text)]),
        ("Beside my guess", body.gap_in_words or guessed),
        ("What I will try", body.will_try),
    ]


def _thought(body: NotPersonal) -> Told:
    lines = thought.sides(body) if body.thought else ()
    return [
        ("What the no means to me", thought.whole(body.thought)),
        ("How far I believe it", thought.both(body) or thought.before(body)),
        ("What I know", "\n".join(each.text for each in lines if each.side == "observed")),
        ("What I guess", "\n".join(each.text for each in lines if each.side == "assumed")),
        ("As a fair watcher would tell it", body.watcher),
    ]


def _causes(body: NotPersonal) -> Told:
    weighed = thought.weighed(body.causes)
    whose: Told = [
        (f"{each.share} of 100, {WHOSE[each.whose]}" if each.whose else f"{each.share} of 100", each.text)
        for each in sorted(weighed, key=lambda each: -(each.share or 0))
    ]
    return [("What I would like to work on", body.works_on), *whose]


def _both_true(body: NotPersonal) -> Told:
    return [("Two facts", thought.and_sentence(body)), ("To a colleague with this no", body.to_colleague)]


def _plan(body: Plan) -> Told:
    sure = None if body.confidence is None else f"{body.confidence} of 10"
    return [
        ("Plan", sentences.if_then(body) or body.act),
        ("On", body.due),
        ("How sure I am", sure),
        ("Where it stands", STATES[body.state] if body.state else ""),
        ("What came of it", body.what_came),
    ]


def _story(body: Story) -> Told:
    fix = rubric.next_fix(body)
    names = {"situation": "Situation", "obstacle": bragging.MIDDLE[body.form][0], "action": "Action"}
    names["result"] = "Result"
    parts: Told = [(label, getattr(body, name)) for name, label in names.items()]
    if not _lines(parts):
        return []
    seconds = [each.seconds for each in body.tellings if each.seconds]
    return [
        ("Story", body.title or KINDS[body.kind]),
        ("In one line", body.in_one_line),
        ("What would help a listener most", fix.sentence if fix else ""),
        *parts,
        ("Told aloud in", rubric.spoken(seconds[-1]) if seconds else ""),
    ]


def _fact(body: Accomplishment) -> Told:
    return [
        ("What", body.what),
        ("When", body.when),
        ("For whom", body.for_whom),
        ("What shows it", body.proof),
    ]


def _lesson(body: Lesson) -> Told:
    return [("What I learned", body.learned), ("What I try next", body.try_next)]


def _next_no(body: NextSetback) -> Told:
    return [("The most likely next knock-back", body.likely), ("Then I will", body.then_i)]


def _numbers(body: CheckIn) -> Told:
    return [("Hurt, 0 to 10", body.hurt), ("Anger, 0 to 10", body.anger), ("Worry, 0 to 10", body.worry)]


def _cooled(body: CoolOff) -> Told:
    return [
        ("How it was, and is", sentences.both(body) or sentences.before(body)),
        ("Words for it", ", ".join(body.words)),
        ("What I leave with them", body.leaving),
        ("What this no will count for", body.counts_for),
    ]


PARTS: dict[str, tuple[Part, ...]] = {
    "plan": (Part("", "A plan", _plan, called=True),),
    "ask_for_insight": (
        Part("guess", "What I expected to hear", _guess),
        Part("message", "My message to them", _message),
    ),
    "reply": (Part("", "What they answered, sorted", _reply),),
    "not_personal": (
        Part("causes", "The causes, as I weigh them", _causes),
        Part("thought", "The thought, known and guessed", _thought),
        Part("true", "What is true beside it", _both_true),
    ),
    "story": (Part("", "A story", _story, called=True),),
    "accomplishment": (Part("", "A line of my list", _fact, called=True),),
    "lesson": (Part("", "What a no counted for", _lesson),),
    "next_setback": (Part("", "For the next no", _next_no),),
    "check_in": (Part("", "How it was, in numbers", _numbers),),
    "cool_off": (Part("", "A cool-off", _cooled),),
}
"""Kind of entry → the parts of it that can be shared. What is in neither this nor ``NEVER`` fails a test."""
