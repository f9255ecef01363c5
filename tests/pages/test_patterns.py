"""The patterns page, on an empty journal and on a small history."""

from datetime import timedelta

from rebound import clock
from rebound.pages import patterns
from rebound.records import Application, Event, new_id
from tests.pages.conftest import words_of


def keep(journal, sent, **happened):
    """Keep an application sent so many days ago, and what happened so many days after."""
    one, day = Application(new_id(), "Northway"), clock.today() - timedelta(days=sent)
    events = [Event(new_id(), one.id, "applied", on=day)]
    events += [
        Event(new_id(), one.id, kind, on=day + timedelta(days=after)) for kind, after in happened.items()
    ]
    journal.applications.add_with_events(one, events)


def test_an_empty_history_says_where_to_begin(journal):
    patterns.begin()
    assert "05_applications.ipynb" in words_of(patterns.ends())
    assert "05_applications.ipynb" in words_of(patterns.waiting())


def test_where_applications_end_is_told_with_its_counts(journal):
    keep(journal, 40, rejected=5)
    keep(journal, 40, screening=5, rejected=9)
    keep(journal, 10)
    said = words_of(patterns.ends())
    assert "Of 3 applications, 1 led to a conversation." in said
    assert "1 ended with their no before anybody spoke with you, 1 after." in said
    assert "1 is still open." in said
    assert "<svg" in said
    assert "<table" in said


def test_few_answers_have_no_middle(journal):
    keep(journal, 40, rejected=5)
    answer = patterns.waiting().children[0].value
    assert "1 answer so far, the longest after 5 days." in answer
    assert "Half" not in answer


def test_answers_are_told_with_those_that_still_wait(journal):
    for days in (2, 4, 6, 8):
        keep(journal, 40, rejected=days)
    keep(journal, 15)
    assert "Half of the 4 answers with known days came within 5 days. 1 is still waiting." in words_of(
        patterns.waiting()
    )


def test_the_frames_are_there_for_a_question_of_ones_own(journal):
    keep(journal, 40, rejected=5)
    assert patterns.applications()["status"].tolist() == ["rejected"]
    assert patterns.events()["kind"].tolist() == ["applied", "rejected"]
    assert len(patterns.entries()) == 0
