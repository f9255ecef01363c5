"""What an application, an event and an entry are: frozen records, and the values they may take.

Every field is described in ``data/README.md``; a test compares the two. Records change by
``dataclasses.replace``, never in place; ``written.py`` has the one form in which they are written down.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rebound import errors

# --- allowed values ----------------------------------------------------------------------------------

EVENT_KINDS: dict[str, str] = {
    "saved": "noted, not applied",
    "applied": "sent",
    "acknowledged": "automatic receipt",
    "assessment": "test or take-home task",
    "screening": "first call",
    "interview": "interview",
    "final_interview": "final interview",
    "offer": "offer",
    "offer_accepted": "offer accepted",
    "offer_declined": "offer declined by you",
    "rejected": "they said no",
    "withdrawn": "you said no",
    "closed": "closed, nobody's verdict",
    "soft_no": "“we keep your CV”",
    "feedback_asked": "feedback asked for",
    "feedback_given": "feedback given",
    "feedback_refused": "feedback refused",
}
"""Event code → what it is called on a page."""

STATUSES: dict[str, str] = {
    "saved": "noted",
    "applied": "sent, waiting",
    "in_process": "in process",
    "offer": "offer",
    "accepted": "accepted",
    "offer_declined": "declined by you",
    "rejected": "they said no",
    "withdrawn": "you said no",
    "closed": "closed",
}
"""Derived status → what it is called on a page. A status is computed from events and stored nowhere."""

CHANNELS: dict[str, str] = {
    "": "not said",
    "mail": "by e-mail",
    "call": "by phone",
    "in_person": "in person",
    "portal": "on their portal",
    "letter": "by letter",
    "message": "by a message",
}
"""How something was told."""

FEELINGS: tuple[str, ...] = (
    "angry", "hurt", "humiliated", "let down", "jealous", "ashamed", "anxious", "numb",
    "relieved", "tired", "sad", "shocked", "resentful", "lonely", "confused", "determined",
)  # fmt: skip
"""The sixteen words of the cool-off."""

WAYS_TO_CALM: dict[str, str] = {
    "breathing": "breathe with the bar",
    "cold_water": "cold water on face and hands",
    "muscle_release": "let the muscles go, one after the other",
    "counting": "count the things around you",
}
"""Ways through the four minutes for the body."""

OUT_OF_REACH: dict[str, str] = {
    "mail_closed": "The mail program is closed.",
    "phone_away": "The phone is in another room.",
    "no_posts": "No public posts today.",
    "told_someone": "I told one person: “I'm not answering mail today.”",
}
"""The checklist that puts the means of lashing out beyond the arm's length."""

YES_NO = ("", "no", "yes")


# --- records -----------------------------------------------------------------------------------------


def new_id() -> str:
    """Return a new id: 32 hex digits, made on this machine and never used again."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as the person saw it: UTC, the zone's name, and the date on the wall."""

    utc: datetime
    zone: str
    local_date: date


@dataclass(frozen=True, slots=True)
class Application:
    """One application: what it was for and everything the person keeps about it, but not its events."""

    id: str
    company: str
    role: str = ""
    source: str = ""
    referral: bool | None = None
    seniority: str = ""
    location: str = ""
    work_mode: str = ""
    pay: str = ""
    resume_version: str = ""
    link: str = ""
    notes: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    batch_id: str | None = None
    created: Moment | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an application, on a day or on a day that nobody knows."""

    id: str
    application_id: str
    kind: str
    on: date | None = None
    words: str = ""
    channel: str = ""
    origin: str = "hand"
    batch_id: str | None = None
    sequence: int | None = None
    created: Moment | None = None

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, EVENT_KINDS)
        _one_of("channel", self.channel, CHANNELS)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How it is right now, in three numbers from 0 to 10, before any stage."""

    hurt: int | None = None
    anger: int | None = None
    worry: int | None = None
    written_already: str = ""

    def __post_init__(self) -> None:
        _ratings(self, "hurt", "anger", "worry")
        _one_of("written_already", self.written_already, YES_NO)


@dataclass(frozen=True, slots=True)
class CoolOff:
    """One sitting of stage 2, from the first rating to letting go."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    anger_before: int | None = None
    hurt_before: int | None = None
    tension_before: int | None = None
    words: tuple[str, ...] = ()
    way: str = "breathing"
    calm_seconds: int = 0
    out_of_reach: tuple[str, ...] = ()
    task: str = ""
    left_at: datetime | None = None
    back_at: datetime | None = None
    anger_after: int | None = None
    hurt_after: int | None = None
    tension_after: int | None = None
    by_mistake: str = ""
    if_asked: str = ""
    then_say: str = ""
    leaving: str = ""
    counts_for: str = ""
    second_of: str = ""
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        _ratings(self, "anger_before", "hurt_before", "tension_before")
        _ratings(self, "anger_after", "hurt_after", "tension_after")
        _all_of("words", self.words, FEELINGS)
        if len(self.words) > 3:
            raise errors.NotAllowed("words", len(self.words), "one to three words")
        _one_of("way", self.way, WAYS_TO_CALM)
        _all_of("out_of_reach", self.out_of_reach, OUT_OF_REACH)


@dataclass(frozen=True, slots=True)
class ParkedDraft:
    """An angry draft, put out of sight until a time. It has no versions."""

    text: str = ""
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one rejection counts for: one thing learned, one thing tried next."""

    learned: str = ""
    try_next: str = ""


Body = CheckIn | CoolOff | ParkedDraft | Lesson

BODIES: dict[str, type] = {
    "check_in": CheckIn,
    "cool_off": CoolOff,
    "parked_draft": ParkedDraft,
    "lesson": Lesson,
}
"""Kind of entry → the record class that checks its body."""

UNVERSIONED = frozenset({"parked_draft"})
"""Kinds of which no version is kept, and which leave the backups when they are deleted."""

CHOSEN = frozenset({"step", "skipped", "words", "way", "out_of_reach", "written_already", "second_of"})
"""Fields of a body that hold a choice or a place and not the person's own words: where two pages differ in
one, the later counts; where they differ in words, both are kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something reflective and written: a body of one kind, the application it hangs on, and its times.

    ``rev`` counts the saves; a save must name the ``rev`` it started from. ``copy_of`` names the entry
    whose other text this one keeps, after two pages met on it.
    """

    id: str
    kind: str
    body: Body
    application_id: str | None = None
    rev: int = 0
    copy_of: str | None = None
    created: Moment | None = None
    changed: Moment | None = None

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, BODIES)
        if not isinstance(self.body, BODIES[self.kind]):
            raise errors.NotAllowed("body", type(self.body).__name__, f"a {BODIES[self.kind].__name__}")


@dataclass(frozen=True, slots=True)
class Batch:
    """One file brought in: its name, its fingerprint, and when; it can be undone as a whole."""

    id: str
    source: str
    sha256: str
    read: int
    imported: int
    created: Moment | None = None
    undone: Moment | None = None


# --- checks ------------------------------------------------------------------------------------------


def _one_of(name: str, value: object, allowed: Any) -> None:
    if value not in allowed:
        raise errors.NotAllowed(name, value, "one of " + ", ".join(repr(each) for each in allowed))


def _all_of(name: str, values: tuple[str, ...], allowed: Any) -> None:
    for value in values:
        _one_of(name, value, allowed)


def _ratings(record: object, *names: str) -> None:
    for name in names:
        value = getattr(record, name)
        if value is not None and (type(value) is not int or not 0 <= value <= 10):
            raise errors.RatingOutOfRange(name, value)
