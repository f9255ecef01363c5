"""What records accept."""

from dataclasses import FrozenInstanceError, fields
from datetime import UTC, date, datetime

import pytest

from rebound import errors
from rebound.exercises import cool_off
from rebound.exercises.bodies import BODIES
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Batch, Entry, Event, Moment, new_id
from rebound.written import from_json

BASES = (Application("a", "Quillmere"), Event("e", "a", "applied"), Batch("b", "list.csv", "0" * 64, 3, 2))


@pytest.mark.parametrize("rating", [-1, 11, 5.0, True, "5"])
def test_a_rating_is_a_whole_number_from_0_to_10(rating):
    with pytest.raises(errors.RatingOutOfRange):
        CheckIn(hurt=rating)


def test_no_rating_is_asked_for():
    assert CheckIn().hurt is None


def test_an_event_of_an_unknown_kind_is_refused():
    with pytest.raises(errors.NotAllowed, match="ghosted"):
        Event("e", "a", "ghosted")


def test_an_entry_takes_only_the_body_of_its_kind():
    with pytest.raises(errors.NotAllowed, match="CheckIn"):
        Entry("n", "check_in", Lesson())


def test_one_to_three_words_of_the_sixteen():
    assert len(cool_off.FEELINGS) == 16
    with pytest.raises(errors.NotAllowed, match="three"):
        CoolOff(words=cool_off.FEELINGS[:4])
    with pytest.raises(errors.NotAllowed, match="furious"):
        CoolOff(words=("furious",))


@pytest.mark.parametrize("record", [*BASES, CheckIn(), Moment(datetime.now(UTC), "UTC", date.today())])
def test_no_record_changes_in_place(record):
    with pytest.raises(FrozenInstanceError):
        setattr(record, fields(record)[0].name, "other")


def test_every_body_can_begin_empty():
    assert all(from_json(body, {}) == body() for body in BODIES.values())


def test_ids_are_never_used_again():
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(len(each) == 32 and int(each, 16) >= 0 for each in made)
