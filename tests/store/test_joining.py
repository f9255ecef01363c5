"""Two applications joined into one, and parted again."""

from datetime import date

import pytest

from rebound import errors
from rebound.records import Application, Event, new_id
from rebound.store import joining


def kept(journal, company="Northway", events=(), **fields):
    one = Application(new_id(), company, **fields)
    journal.applications.add_with_events(
        one, [Event(new_id(), one.id, kind, on=date.fromisoformat(on) if on else None) for kind, on in events]
    )
    return one


def course(journal, one):
    return {(event.kind, str(event.on or "")) for event in journal.events.of(one.id)}


def snapshot(journal):
    events = sorted((event.id, event.application_id) for event in journal.events.all())
    entries = sorted((entry.id, entry.application_id) for entry in journal.entries.all())
    return journal.applications.all(), events, entries


def test_what_only_one_of_them_says_is_kept():
    one = Application("1", "Northway", "Editor", notes="mine", attributes={"Mood": "fine"})
    other = Application(
        "2", "Northway", "Ed.", source="LinkedIn", notes="theirs", attributes={"Mood": "low", "Fit": "3"}
    )
    both = joining._both(one, other)
    assert (both.role, both.source, both.notes) == ("Editor", "LinkedIn", "mine\n\ntheirs")
    assert both.attributes == {"Mood": "fine", "Fit": "3"}


def test_an_event_that_both_tell_of_stands_once_with_its_day(journal):
    one = kept(journal, events=[("applied", "2026-01-02"), ("rejected", "")])
    other = kept(journal, events=[("applied", ""), ("interview", "2026-01-09"), ("rejected", "2026-01-20")])
    joining.join(journal, one.id, other.id)
    assert course(journal, one) == {
        ("applied", "2026-01-02"),
        ("interview", "2026-01-09"),
        ("rejected", "2026-01-20"),
    }
    assert [each.id for each in journal.applications.all()] == [one.id]


def test_what_was_written_about_the_other_hangs_on_the_one_that_stays(journal):
    one, other = kept(journal), kept(journal)
    entry = journal.entries.start("lesson", application_id=other.id)
    joining.join(journal, one.id, other.id)
    assert journal.entries.get(entry.id).application_id == one.id


def test_parting_brings_everything_back_as_it_was(journal):
    one = kept(journal, events=[("applied", "2026-01-02"), ("rejected", "")], notes="mine")
    other = kept(
        journal, events=[("applied", ""), ("rejected", "2026-01-20")], source="LinkedIn", notes="theirs"
    )
    journal.entries.start("lesson", application_id=other.id)
    before = snapshot(journal)
    joining.part(journal, joining.join(journal, one.id, other.id))
    assert snapshot(journal) == before
    assert journal.check() == []


def test_one_that_is_not_there_cannot_be_joined(journal):
    one = kept(journal)
    with pytest.raises(errors.NotThere):
        joining.join(journal, one.id, new_id())
    assert [each.id for each in journal.applications.all()] == [one.id]
