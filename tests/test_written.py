"""How records are written down and read back."""

import json
from dataclasses import is_dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import errors, records
from rebound.exercises import cool_off
from rebound.exercises.bodies import BODIES
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.lesson import Lesson
from rebound.records import EVENT_KINDS, Application, Batch, Entry, Event, Moment
from rebound.written import as_json, from_json

BASES = (Application("a", "Quillmere"), Event("e", "a", "applied"), Batch("b", "list.csv", "0" * 64, 3, 2))

instants = st.datetimes(
    min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)
).map(lambda instant: instant.replace(microsecond=instant.microsecond // 1000 * 1000))
moments = st.builds(Moment, utc=instants, zone=st.text(), local_date=st.dates())


def values(hint) -> st.SearchStrategy:
    """Values of the type ``hint``, allowed or not."""
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(values(each) for each in get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=4).map(tuple)
    if is_dataclass(hint) and hint is not Moment:
        return st.just(hint()).flatmap(changed)
    words = st.text() | st.sampled_from([*EVENT_KINDS, *records.CHANNELS, *cool_off.FEELINGS, "no", "yes"])
    plain = {
        str: words,
        int: st.integers(-1, 11),
        bool: st.booleans(),
        date: st.dates(),
        datetime: instants,
        Moment: moments,
        NoneType: st.none(),
    }
    return plain[hint] if hint in plain else st.dictionaries(st.text(), st.text(), max_size=3)


@st.composite
def changed(draw, record):
    """``record`` with every field drawn anew; where a field refuses what was drawn, it stays as it is."""
    hints = get_type_hints(type(record))
    for name in hints.keys() - {"body"}:
        try:
            record = replace(record, **{name: draw(values(hints[name]))})
        except (errors.NotAllowed, errors.RatingOutOfRange):
            continue
    return record


entries = st.sampled_from(sorted(BODIES)).flatmap(
    lambda kind: st.builds(
        Entry,
        id=st.text(),
        kind=st.just(kind),
        body=changed(BODIES[kind]()),
        application_id=st.none() | st.text(),
        rev=st.integers(0),
        copy_of=st.none() | st.text(),
        created=st.none() | moments,
        changed=st.none() | moments,
    )
)


@settings(deadline=None)
@given(st.sampled_from(BASES).flatmap(changed) | entries)
def test_a_record_comes_back_as_it_was_written(record):
    written = json.dumps(as_json(record), ensure_ascii=False)
    assert from_json(type(record), json.loads(written)) == record


@settings(deadline=None)
@given(st.sampled_from(BASES).flatmap(changed) | entries)
def test_writing_again_what_was_read_gives_the_same_text(record):
    written = as_json(record)
    assert as_json(from_json(type(record), written)) == written


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.sampled_from([*BASES, Entry("n", "check_in", CheckIn(3, 4, 5))]), anything, st.data())
def test_a_wrong_value_is_refused_with_a_sentence(record, value, data):
    written = as_json(record)
    name = data.draw(st.sampled_from(sorted(written)))
    try:
        read = from_json(type(record), {**written, name: value})
    except errors.ReboundError as problem:
        assert str(problem).endswith(".")
    else:
        assert from_json(type(record), as_json(read)) == read


def test_a_moment_is_written_in_utc_whatever_its_zone():
    here = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    assert as_json(here) == "2026-06-30T22:30:00.000Z"


def test_a_time_without_a_zone_is_not_guessed_at():
    written = as_json(Entry("n", "cool_off", CoolOff(left_at=datetime(2026, 7, 1, tzinfo=UTC))))
    written["body"]["left_at"] = "2026-07-01T00:00:00"
    with pytest.raises(errors.UnreadableRecord, match="left_at"):
        from_json(Entry, written)


def test_a_field_that_this_version_does_not_know_is_named():
    with pytest.raises(errors.UnknownField, match="mood"):
        from_json(Lesson, {"learned": "ask earlier", "mood": "fine"})


def test_a_field_that_is_missing_is_named():
    with pytest.raises(errors.UnreadableRecord, match="company"):
        from_json(Application, {"id": "a"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("company", None),
        ("referral", 1),
        ("attributes", {"sector": None}),
        ("attributes", "x"),
        ("created", 3),
    ],
)
def test_a_field_of_the_wrong_form_is_named(name, value):
    with pytest.raises(errors.UnreadableRecord, match=name):
        from_json(Application, {"id": "a", "company": "Quillmere", name: value})


@pytest.mark.parametrize("value", ["angry", [1], {"angry": 1}, [["angry"]]])
def test_words_are_a_list_of_texts(value):
    with pytest.raises(errors.UnreadableRecord, match="words"):
        from_json(CoolOff, {"words": value})
