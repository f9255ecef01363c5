"""What an application, an event and an entry are: frozen records, and the values they may take.

Every field is described in ``data/README.md``; a test compares the two. Records change by
``dataclasses.replace``, never in place. ``as_json`` and ``from_json`` are the one way in which a record
is written down, in the journal as in an export.
"""

import types
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

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


# --- written down ------------------------------------------------------------------------------------

Record = TypeVar("Record")


def as_json(record: Any) -> Any:
    """Return ``record`` (or a value inside one) as what ``json.dumps`` takes; dates in ISO 8601, UTC."""
    if is_dataclass(record) and not isinstance(record, type):
        return {each.name: as_json(getattr(record, each.name)) for each in fields(record)}
    if isinstance(record, datetime):
        return record.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(record, date):
        return record.isoformat()
    if isinstance(record, Mapping):
        return {str(key): as_json(value) for key, value in record.items()}
    if isinstance(record, tuple | list):
        return [as_json(value) for value in record]
    return record


def from_json(cls: type[Record], values: Mapping[str, Any]) -> Record:
    """Return the record of class ``cls`` that ``as_json`` wrote as ``values``.

    Raises:
        errors.UnknownField: ``values`` has a key that ``cls`` does not have.
        errors.UnreadableRecord: a field is missing or does not have the form of its type.
        errors.NotAllowed: a field has a value that it may not take.
    """
    hints = _hints(cls)
    if unknown := set(values) - set(hints):
        raise errors.UnknownField(cls.__name__, sorted(unknown))
    read = dict(values)
    if cls is Entry and isinstance(read.get("body"), Mapping):
        read["body"] = from_json(BODIES.get(str(read.get("kind")), CheckIn), read["body"])
    for name, value in read.items():
        try:
            read[name] = _typed(hints[name], value)
        except (TypeError, ValueError, AttributeError, OverflowError):
            raise errors.UnreadableRecord(cls.__name__, name) from None
    try:
        return cls(**read)
    except TypeError:
        missing = next(each.name for each in fields(cls) if each.name not in read)  # type: ignore[arg-type]
        raise errors.UnreadableRecord(cls.__name__, missing) from None


@cache
def _hints(cls: type) -> dict[str, Any]:
    """Return the type of each field of ``cls``, looked up once: that takes longer than all the rest."""
    return get_type_hints(cls)


def _typed(hint: Any, value: Any) -> Any:
    """Return the JSON ``value`` as the type ``hint`` asks for."""
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    if value is None:
        if type(None) not in options:
            raise TypeError
        return None
    wanted = next(option for option in options if option is not type(None))
    if wanted is datetime:
        return value if isinstance(value, datetime) else _instant(value)
    if wanted is date:
        return value if isinstance(value, date) else date.fromisoformat(value)
    if get_origin(wanted) is tuple:
        return tuple(_typed(get_args(wanted)[0], each) for each in _plain(value, (list, tuple)))
    if get_origin(wanted) is Mapping:
        return {str(key): _plain(each, str) for key, each in value.items()}
    if is_dataclass(wanted):
        return value if is_dataclass(value) else from_json(wanted, _plain(value, Mapping))
    return _plain(value, wanted)


def _plain(value: Any, wanted: Any) -> Any:
    """Return ``value`` if it is of the class ``wanted``; ``True`` is no number."""
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise TypeError
    return value


def _instant(text: str) -> datetime:
    """Return the moment that ``text`` names; a time that does not say its zone names none."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError
    return instant.astimezone(UTC)


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
