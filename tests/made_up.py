"""Made-up contents of a journal, of any kind that may exist: what Hypothesis draws from."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import FEELINGS, CoolOff, ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.exporting.contents import Contents
from rebound.records import CHANNELS, EVENT_KINDS, Application, Batch, Entry, Event, Moment

KIND_OF = {CheckIn: "check_in", CoolOff: "cool_off", ParkedDraft: "parked_draft", Lesson: "lesson"}

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ids = st.uuids().map(lambda each: each.hex)
ratings = st.none() | st.integers(0, 10)
moments = st.builds(
    Moment,
    utc=st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
        lambda each: each.replace(microsecond=each.microsecond // 1000 * 1000, tzinfo=UTC)
    ),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "Pacific/Apia"]),
    local_date=st.dates(),
)
batches = st.builds(
    Batch, id=ids, source=words, sha256=ids, read=st.just(3), imported=st.just(2), created=moments,
    undone=st.none() | moments,
)  # fmt: skip
applications = st.builds(
    Application, id=ids, company=words, role=words, referral=st.sampled_from([None, True, False]),
    notes=words, attributes=st.dictionaries(words, words, max_size=3), created=moments,
)  # fmt: skip
bodies = st.one_of(
    st.builds(CheckIn, hurt=ratings, anger=ratings, worry=ratings),
    st.builds(
        CoolOff,
        words=st.lists(st.sampled_from(FEELINGS), max_size=3).map(tuple),
        counts_for=words,
        left_at=st.none() | moments.map(lambda each: each.utc),
    ),
    st.builds(ParkedDraft, text=words),
    st.builds(Lesson, learned=words, try_next=words),
)


@st.composite
def contents(draw: st.DrawFn) -> Contents:
    """What a journal can hold: events and entries hang on its applications, events have their places."""
    ours = draw(st.lists(applications, max_size=5))
    known = st.sampled_from([each.id for each in ours]) if ours else st.none()
    places = iter(sorted(draw(st.sets(st.integers(1, 10_000), min_size=8, max_size=8))))
    events = st.builds(
        Event, id=ids, application_id=known, kind=st.sampled_from(list(EVENT_KINDS)), words=words,
        on=st.none() | st.dates(), channel=st.sampled_from(list(CHANNELS)), created=moments,
        sequence=st.builds(lambda: next(places)),
    )  # fmt: skip
    entries = st.builds(_entry, ids, bodies, st.none() | known, st.integers(1, 9), moments, moments)
    return Contents(
        tuple(ours),
        tuple(draw(st.lists(events, max_size=8))) if ours else (),
        tuple(draw(st.lists(entries, max_size=5))),
        tuple(draw(st.lists(batches, max_size=2))),
    )


def _entry(
    entry_id: str, body, application_id: str | None, rev: int, created: Moment, changed: Moment
) -> Entry:
    return Entry(entry_id, KIND_OF[type(body)], body, application_id, rev, None, created, changed)
