from datetime import timedelta

from rebound.exercises.cool_off import ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Event, new_id


def count(journal, table):
    with journal.reading() as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_the_bin_keeps_what_is_deleted_for_thirty_days(journal, later):
    made = journal.applications.add(Application(new_id(), "Acme"))
    journal.events.add(Event(new_id(), made.id, "interview"))
    journal.entries.start("lesson", Lesson("a"), made.id)
    entry = journal.entries.start("lesson", Lesson("b"))
    journal.applications.delete(made.id)
    journal.entries.delete(entry.id)

    later(timedelta(days=29))
    journal.purge()
    assert journal.applications.deleted() == [made]
    assert journal.entries.deleted() == [entry]

    later(timedelta(days=2))
    journal.purge()
    tables = ("application", "event", "entry", "entry_version", "deletion", "forgotten")
    assert [count(journal, table) for table in tables] == [0] * len(tables)
    assert journal.check() == []


def test_what_is_not_deleted_stays(journal, later):
    made = journal.applications.add(Application(new_id(), "Acme"))
    event = journal.events.add(Event(new_id(), made.id, "interview"))
    entry = journal.entries.start("lesson", Lesson("a"), made.id)

    later(timedelta(days=1000))
    journal.purge()

    assert (journal.applications.all(), journal.events.all(), journal.entries.all()) == (
        [made],
        [event],
        [entry],
    )


def test_an_entry_that_came_back_without_its_application_stays_when_that_leaves(journal, later):
    made = journal.applications.add(Application(new_id(), "Acme"))
    entry = journal.entries.start("lesson", Lesson("a"), made.id)
    journal.entries.delete(entry.id)
    journal.applications.delete(made.id)
    journal.entries.restore(entry.id)

    later(timedelta(days=31))
    journal.purge()

    assert [(each.id, each.application_id) for each in journal.entries.all()] == [(entry.id, None)]
    assert journal.check() == []


def test_a_parked_draft_leaves_the_bin_when_it_can_no_longer_be_undone(journal, later):
    draft = journal.entries.start("parked_draft", ParkedDraft("how dare you"))
    lesson = journal.entries.start("lesson")
    journal.entries.delete(draft.id)
    journal.entries.delete(lesson.id)

    later(timedelta(minutes=9))
    journal.purge()
    assert len(journal.entries.deleted()) == 2

    later(timedelta(minutes=2))
    journal.purge()
    assert journal.entries.deleted() == [lesson]


def test_a_parked_draft_waits_in_the_bin_with_its_application(journal, later):
    made = journal.applications.add(Application(new_id(), "Acme"))
    draft = journal.entries.start("parked_draft", ParkedDraft("how dare you"), made.id)
    journal.applications.delete(made.id)

    later(timedelta(days=1))
    journal.purge()
    journal.applications.restore(made.id)

    assert journal.entries.all() == [draft]


def test_an_event_whose_application_leaves_goes_with_it(journal, later):
    made = journal.applications.add(Application(new_id(), "Acme"))
    event = journal.events.add(Event(new_id(), made.id, "interview"))
    journal.applications.delete(made.id)
    later(timedelta(days=20))
    with journal.writing() as connection:
        connection.execute("UPDATE event SET deletion_id = NULL WHERE id = ?", (event.id,))
    assert journal.events.all() == []

    later(timedelta(days=11))
    journal.purge()

    assert count(journal, "event") == 0
