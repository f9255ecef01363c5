from datetime import UTC, date, datetime

import pytest

from rebound import errors
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Batch, Entry, Event, Moment
from rebound.store import filling

THEN = Moment(datetime(2024, 2, 29, 11, 3, 0, 250_000, UTC), "Pacific/Apia", date(2024, 3, 1))


def test_records_stand_in_the_journal_as_they_were(journal):
    applications = [
        Application("a1", "Nordwind", batch_id="b1", created=THEN),
        Application("a2", "Südwind", created=THEN),
    ]
    events = [
        Event("e1", "a1", "applied", date(2024, 2, 1), batch_id="b1", sequence=4, created=THEN),
        Event("e2", "a1", "rejected", date(2024, 1, 1), sequence=9, created=THEN),
    ]
    entries = [
        Entry("w1", "lesson", Lesson(learned="first"), "a2", 3, created=THEN, changed=THEN),
        Entry("w2", "lesson", Lesson(learned="last"), None, 1, "w1", THEN, THEN),
    ]
    batches = [
        Batch("b0", "old.csv", "0" * 64, 9, 9, THEN, THEN),
        Batch("b1", "new.csv", "1" * 64, 2, 1, THEN),
    ]
    filling.fill(journal, applications, events, entries, batches)
    assert journal.applications.all() == applications
    assert journal.events.all() == events
    assert journal.entries.all() == entries[::-1]
    assert journal.batches.all() == batches[::-1]
    assert journal.check() == []


def test_what_is_written_later_comes_after_what_was_filled_in(journal):
    filling.fill(journal, [Application("a1", "Nordwind")], [Event("e1", "a1", "applied", sequence=40)])
    assert journal.events.add(Event("e2", "a1", "offer")).sequence == 41


def test_events_without_a_place_get_one_in_their_order(journal):
    happened = [Event("e1", "a1", "applied"), Event("e2", "a1", "offer"), Event("e3", "a1", "rejected")]
    filling.fill(journal, [Application("a1", "Nordwind")], happened)
    assert [(each.id, each.sequence) for each in journal.events.all()] == [("e1", 1), ("e2", 2), ("e3", 3)]


def test_a_journal_with_something_in_it_is_not_filled(journal):
    kept = journal.entries.start("lesson")
    for _ in ("there", "in the bin"):
        with pytest.raises(errors.JournalNotEmpty, match="if only in its bin"):
            filling.fill(journal, [Application("a1", "Nordwind")])
        assert journal.applications.all() == []
        journal.entries.delete(kept.id)


def test_all_of_it_is_written_or_nothing(journal):
    with pytest.raises(errors.DoesNotFit):
        filling.fill(journal, [Application("a1", "Nordwind")], [Event("e1", "nobody", "applied")])
    assert journal.applications.all() == []
