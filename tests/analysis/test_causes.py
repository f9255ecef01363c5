"""Causes over time."""

from datetime import UTC, datetime

from rebound import frames
from rebound.analysis.causes import causes
from rebound.exercises.cause import Cause
from rebound.exercises.not_personal import NotPersonal
from rebound.records import Entry, Moment


def sitting(day, *chosen, about="q"):
    """A sitting on a day of March with these causes."""
    at = datetime(2026, 3, day, 18, tzinfo=UTC)
    return Entry(
        f"s{day}", "not_personal", NotPersonal(causes=chosen), about, created=Moment(at, "UTC", at.date())
    )


def found(*sittings):
    return causes(frames.entries(sittings, "not_personal"))


def test_a_cause_is_told_with_every_sitting_and_whose_word_it_was():
    later = sitting(9, Cause(code="insider", share=70, whose="not_mine", said_by="employer"), about=None)
    first, second = found(
        later, sitting(2, Cause(code="insider", share=40), Cause(text="My accent", share=60))
    )
    assert (first.code, len(first.chosen), first.employer_said) == ("insider", 2, 1)
    assert [(each.on.day, each.application_id, each.share) for each in first.chosen] == [
        (2, "q", 40),
        (9, "", 70),
    ]
    assert (second.code, second.text, second.employer_said) == ("", "My accent", 0)


def test_spellings_of_ones_own_are_one_cause_and_empty_ones_none():
    made = sitting(2, Cause(text="My  accent"), Cause()), sitting(3, Cause(text="my accent"))
    assert [(each.text, len(each.chosen)) for each in found(*made)] == [("My accent", 2)]


def test_without_a_sitting_there_is_no_cause():
    assert found() == ()
