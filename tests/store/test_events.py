from dataclasses import replace
from datetime import date

import pytest

from rebound import clock, errors
from rebound.records import Application, Event, new_id
from rebound.store import events


@pytest.fixture
def acme(journal):
    return journal.applications.add(Application(new_id(), "Acme"))


def event(application, kind, on=None, **given):
    return Event(new_id(), application.id, kind, date.fromisoformat(on) if on else None, **given)


def test_an_event_comes_back_as_it_was_added_with_its_place_in_the_order(journal, acme):
    first = journal.events.add(
        event(acme, "applied", "2026-03-02", words="sent", channel="portal", origin="mail")
    )
    second = journal.events.add(event(acme, "rejected", words="we regret", channel="mail", batch_id="b"))

    assert (first.sequence, second.sequence) == (1, 2)
    assert first.created is not None
    assert journal.events.all() == journal.events.of(acme.id) == [first, second]


def test_places_in_the_order_are_never_used_again(journal, acme):
    last = journal.events.add(event(acme, "interview"))
    journal.events.delete(last.id)
    journal.purge(older_than_days=-1)

    assert journal.events.add(event(acme, "interview")).sequence > last.sequence


def test_an_event_before_the_sending_is_refused_in_words(journal, acme):
    journal.events.add(event(acme, "applied", "2026-03-02"))

    with pytest.raises(errors.EventBeforeApplied) as told:
        journal.events.add(event(acme, "rejected", "2026-03-01"))

    assert str(told.value).startswith(
        "“they said no” on 2026-03-01 is before the day you applied, 2026-03-02."
    )
    assert len(journal.events.all()) == 1


@pytest.mark.parametrize(
    "kind, on", [("saved", "2026-01-01"), ("interview", None), ("rejected", "2026-03-02")]
)
def test_what_may_come_before_the_sending_or_on_its_day_is_taken(journal, acme, kind, on):
    journal.events.add(event(acme, "applied", "2026-03-02"))

    journal.events.add(event(acme, kind, on))

    assert len(journal.events.all()) == 2


def test_a_sending_after_what_followed_it_is_refused(journal, acme):
    journal.events.add(event(acme, "interview", "2026-03-02"))

    with pytest.raises(errors.EventBeforeApplied):
        journal.events.add(event(acme, "applied", "2026-03-03"))

    journal.events.add(event(acme, "applied", "2026-03-01"))
    journal.events.add(event(acme, "applied", "2026-03-03"))


def test_days_of_a_list_that_do_not_agree_do_not_keep_out_a_later_event(journal, acme):
    with journal.writing() as connection:
        odd = [event(acme, "applied", "2026-03-02"), event(acme, "rejected", "2026-03-01")]
        events.insert(connection, odd, clock.now())

    journal.events.add(event(acme, "feedback_asked", "2026-03-05"))

    assert len(journal.events.all()) == 3


def test_an_event_of_no_application_or_of_one_in_the_bin_is_refused(journal, acme):
    journal.applications.delete(acme.id)

    with pytest.raises(errors.NotThere, match="application"):
        journal.events.add(event(acme, "interview"))
    with pytest.raises(errors.NotThere, match="application"):
        journal.events.add(Event(new_id(), "none", "interview"))


def test_only_the_fields_that_are_named_change(journal, acme):
    added = journal.events.add(event(acme, "interview", "2026-03-05", words="first round"))

    changed = journal.events.change(added.id, on=date(2026, 3, 6))

    assert changed == replace(added, on=date(2026, 3, 6))
    assert journal.events.all() == [changed]
    assert journal.check() == []


def test_a_day_cannot_be_changed_to_before_the_sending(journal, acme):
    sent = journal.events.add(event(acme, "applied", "2026-03-02"))
    no = journal.events.add(event(acme, "rejected", "2026-03-09"))

    with pytest.raises(errors.EventBeforeApplied):
        journal.events.change(no.id, on=date(2026, 3, 1))
    with pytest.raises(errors.EventBeforeApplied):
        journal.events.change(sent.id, on=date(2026, 3, 10))

    assert journal.events.all() == [sent, no]


def test_a_deleted_event_comes_back(journal, acme):
    added = journal.events.add(event(acme, "interview"))

    journal.events.delete(added.id)
    journal.events.delete(added.id)
    assert journal.events.all() == journal.events.of(acme.id) == []

    journal.events.restore(added.id)
    journal.events.restore(added.id)
    assert journal.events.all() == [added]


def test_an_event_does_not_come_back_without_its_application(journal, acme):
    added = journal.events.add(event(acme, "interview"))
    journal.events.delete(added.id)
    journal.applications.delete(acme.id)

    with pytest.raises(errors.NotThere, match="application"):
        journal.events.restore(added.id)


def test_what_is_not_there_cannot_change(journal):
    for act in (journal.events.delete, journal.events.restore, journal.events.change):
        with pytest.raises(errors.NotThere, match="event"):
            act("none")
