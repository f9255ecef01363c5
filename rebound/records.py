"""What an application, an event and an entry are: frozen records, and the values they may take.

What is written in each exercise is a body of its own, in ``exercises/``.
Every field is described in ``data/README.md``; a test compares the two. Records change by
``dataclasses.replace``, never in place; ``written.py`` has the one form in which they are written down.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from rebound import errors
from rebound.exercises.bodies import BODIES, Body
from rebound.exercises.checks import one_of

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
    "closed": "closed without a verdict",
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
        one_of("kind", self.kind, EVENT_KINDS)
        one_of("channel", self.channel, CHANNELS)


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
        one_of("kind", self.kind, BODIES)
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
