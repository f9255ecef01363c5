"""Thoughts that come back."""

from datetime import UTC, datetime

from rebound import frames
from rebound.analysis.thoughts import thoughts
from rebound.exercises.not_personal import NotPersonal
from rebound.records import Entry, Moment


def sitting(day, **body):
    """A sitting on a day of March."""
    at = datetime(2026, 3, day, 18, tzinfo=UTC)
    return Entry(f"s{day}", "not_personal", NotPersonal(**body), "q", created=Moment(at, "UTC", at.date()))


def found(*sittings):
    return thoughts(frames.entries(sittings, "not_personal"))


def test_thoughts_stand_in_the_order_of_their_days_with_belief_before_and_after():
    told = found(
        sitting(9, thought="Nobody wants me.", belief_before=80, belief_after=50),
        sitting(2, thought="They want somebody younger.", belief_before=90),
        sitting(5),
    )
    assert [(each.on.day, each.text, each.before, each.after) for each in told.all] == [
        (2, "They want somebody younger.", 90, None),
        (9, "Nobody wants me.", 80, 50),
    ]


def test_a_word_that_comes_back_gathers_its_thoughts():
    told = found(
        sitting(2, thought="I am too old."),
        sitting(3, thought="Nobody hires me."),
        sitting(4, thought="NOBODY."),
        sitting(5, thought="I am too  OLD."),
    )
    assert {word: [each.on.day for each in of] for word, of in told.again.items()} == {"nobody": [3, 4]}


def test_without_a_sitting_there_is_no_thought():
    assert (found().all, found().alike, found().again) == ((), (), {})


def test_a_thought_in_the_same_words_is_one_thought_and_its_words_come_back_only_in_another():
    told = found(*[sitting(day, thought="It will never be me.", belief_before=80 - day) for day in (2, 9)])
    assert [[each.before for each in alike] for alike in told.alike] == [[78, 71]]
    assert told.again == {}
