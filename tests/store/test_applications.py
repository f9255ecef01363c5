from dataclasses import replace
from datetime import date

import pytest

from rebound import errors
from rebound.records import Application, Event, new_id


def application(**given):
    return Application(**{"id": new_id(), "company": "Acme"} | given)


def test_an_application_comes_back_as_it_was_added(journal):
    full = application(
        role="Baker",
        source="LinkedIn",
        referral=True,
        seniority="senior",
        location="Zürich",
        work_mode="remote",
        pay="55,000",
        resume_version="v3",
        link="https://example.org/?a=1#b",
        notes="line\nline",
        attributes={"mood": "curious", "Größe": "50 — 99"},
        batch_id="b",
    )

    added = journal.applications.add(full)

    assert replace(added, created=None) == full
    assert added.created is not None
    assert journal.applications.get(full.id) == added
    assert journal.applications.all() == [added]


@pytest.mark.parametrize("referral", [None, False, True])
def test_a_referral_is_known_or_not(journal, referral):
    added = journal.applications.add(application(referral=referral))

    assert journal.applications.get(added.id).referral is referral


def test_there_is_none_where_none_was_added(journal):
    assert journal.applications.get("none") is None
    assert journal.applications.all() == []


def test_an_application_is_added_with_all_its_events_or_not_at_all(journal):
    one, other = application(), application()
    sent = Event(new_id(), one.id, "applied", date(2026, 3, 2))
    no = Event(new_id(), one.id, "rejected", date(2026, 3, 9))
    early = [
        Event(new_id(), other.id, "applied", date(2026, 3, 2)),
        Event(new_id(), other.id, "offer", date(2026, 3, 1)),
    ]

    journal.applications.add_with_events(one, [sent, no])
    with pytest.raises(errors.EventBeforeApplied):
        journal.applications.add_with_events(other, early)

    assert [each.id for each in journal.applications.all()] == [one.id]
    assert [each.id for each in journal.events.all()] == [sent.id, no.id]


def test_only_the_fields_that_are_named_change(journal):
    added = journal.applications.add(application(role="Baker", attributes={"a": "b"}))

    changed = journal.applications.change(added.id, role="Cook", attributes={"c": "d"})

    assert changed == replace(added, role="Cook", attributes={"c": "d"}) == journal.applications.get(added.id)
    assert journal.check() == []


def test_what_is_not_there_cannot_change(journal):
    for act in (journal.applications.delete, journal.applications.restore, journal.applications.change):
        with pytest.raises(errors.NotThere, match="application"):
            act("none")


def test_a_deleted_application_takes_its_events_and_entries_along_and_brings_them_back(journal):
    one, other = journal.applications.add(application()), journal.applications.add(application())
    events = [journal.events.add(Event(new_id(), each.id, "interview")) for each in (one, other)]
    entries = [journal.entries.start("lesson", application_id=each.id) for each in (one, other)]

    journal.applications.delete(one.id)
    assert journal.applications.all() == [other]
    assert journal.events.all() == [events[1]]
    assert journal.entries.all() == [entries[1]]
    assert journal.applications.deleted() == [one]
    assert journal.entries.deleted() == []

    journal.applications.restore(one.id)
    assert journal.applications.all() == [one, other]
    assert journal.events.all() == events
    assert {each.id for each in journal.entries.all()} == {each.id for each in entries}
    assert journal.check() == []


def test_what_was_in_the_bin_before_its_application_stays_there(journal):
    made = journal.applications.add(application())
    event = journal.events.add(Event(new_id(), made.id, "interview"))
    entry = journal.entries.start("lesson", application_id=made.id)
    journal.events.delete(event.id)
    journal.entries.delete(entry.id)

    journal.applications.delete(made.id)
    journal.applications.restore(made.id)

    assert journal.events.all() == []
    assert journal.entries.all() == []
    assert journal.entries.deleted() == [entry]


def test_deleting_twice_and_restoring_twice_are_as_once(journal):
    made = journal.applications.add(application())
    journal.applications.delete(made.id)
    journal.applications.delete(made.id)
    assert journal.applications.deleted() == [made]

    journal.applications.restore(made.id)
    journal.applications.restore(made.id)
    assert journal.applications.all() == [made]


def test_several_change_together_or_not_at_all(journal):
    one, other = (journal.applications.add(application()) for _ in range(2))
    journal.applications.change_all({one.id: {"source": "Reed"}, other.id: {"source": "Otta"}})
    assert [each.source for each in journal.applications.all()] == ["Reed", "Otta"]
    with pytest.raises(errors.NotThere):
        journal.applications.change_all({one.id: {"source": "Seek"}, "nowhere": {"source": "Seek"}})
    assert [each.source for each in journal.applications.all()] == ["Reed", "Otta"]
