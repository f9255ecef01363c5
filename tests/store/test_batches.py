from dataclasses import replace
from datetime import date, timedelta

import pytest

from rebound import errors
from rebound.records import Application, Batch, Event, new_id


def applied(application, **given):
    return Event(new_id(), application.id, "applied", date(2026, 3, 2), origin="list.csv", **given)


def batch(**given):
    return Batch(**{"id": new_id(), "source": "list.csv", "sha256": "ab", "read": 2, "imported": 2} | given)


@pytest.fixture
def brought(journal):
    """Two applications with an event each, brought in by one file."""
    both = [Application(new_id(), "Acme"), Application(new_id(), "Bolt")]
    made = journal.batches.write(batch(), both, [applied(each) for each in both])
    return made, journal.applications.all(), journal.events.all()


def test_all_that_a_file_brings_in_is_marked_as_its(journal, brought):
    made, applications, events = brought

    assert [each.company for each in applications] == ["Acme", "Bolt"]
    assert {each.batch_id for each in (*applications, *events)} == {made.id}
    assert [each.sequence for each in events] == [1, 2]
    assert journal.batches.all() == [made]
    assert journal.check() == []


def test_a_file_is_brought_in_whole_or_not_at_all(journal):
    acme = Application(new_id(), "Acme")

    with pytest.raises(errors.NotThere):
        journal.batches.write(batch(), [acme], [applied(acme)], changed=[Application(new_id(), "Nobody")])

    assert (journal.batches.all(), journal.applications.all(), journal.events.all()) == ([], [], [])


def test_a_file_is_known_again_by_its_fingerprint(journal, brought):
    made, *_ = brought
    journal.batches.undo(made.id)
    again = journal.batches.write(batch(), [], [])

    assert journal.batches.find("ab") == again
    journal.batches.undo(again.id)
    assert journal.batches.find("ab").id == again.id
    assert journal.batches.find("cd") is None


def test_an_undo_takes_out_what_the_file_brought_and_a_redo_brings_it_back(journal, brought):
    made, applications, events = brought

    undone = journal.batches.undo(made.id)

    assert (undone.applications, undone.events, undone.kept) == (2, 2, 0)
    assert undone.batch.undone is not None
    assert (journal.applications.all(), journal.events.all()) == ([], [])
    assert journal.applications.deleted() == []

    assert journal.batches.redo(made.id) == made
    assert (journal.applications.all(), journal.events.all()) == (applications, events)
    assert journal.check() == []


def test_an_undo_or_a_redo_a_second_time_does_nothing(journal, brought):
    made, *_ = brought
    assert journal.batches.redo(made.id) == made

    first = journal.batches.undo(made.id)
    second = journal.batches.undo(made.id)

    assert (second.batch, second.applications, second.events, second.kept) == (first.batch, 0, 0, 0)


@pytest.mark.parametrize(
    "touch",
    [
        lambda journal, acme, event: journal.applications.change(acme.id, notes="liked them"),
        lambda journal, acme, event: journal.events.change(event.id, words="sent on Monday"),
        lambda journal, acme, event: journal.events.add(
            Event(new_id(), acme.id, "rejected", date(2026, 3, 9))
        ),
        lambda journal, acme, event: journal.entries.start("lesson", application_id=acme.id),
    ],
)
def test_an_undo_leaves_an_application_that_the_person_has_touched_with_its_events(journal, brought, touch):
    made, (acme, _), (event, _) = brought
    touch(journal, acme, event)

    undone = journal.batches.undo(made.id)

    assert (undone.applications, undone.events, undone.kept) == (1, 1, 1)
    assert [each.id for each in journal.applications.all()] == [acme.id]
    assert event.id in {each.id for each in journal.events.all()}


def test_events_for_applications_that_were_there_are_undone_and_those_changed_by_hand_kept(journal):
    acme = journal.applications.add(Application(new_id(), "Acme"))
    first, second = applied(acme), replace(applied(acme), kind="interview")
    made = journal.batches.write(batch(), [], [first, second])
    journal.events.change(second.id, words="two hours")

    undone = journal.batches.undo(made.id)

    assert (undone.applications, undone.events, undone.kept) == (0, 1, 1)
    assert [each.id for each in journal.events.all()] == [second.id]


def test_changes_of_applications_that_were_there_are_undone_and_done_again(journal):
    acme = journal.applications.add(Application(new_id(), "Acme"))
    located = replace(acme, location="Zürich")
    made = journal.batches.write(batch(), [], [], changed=[located])
    assert journal.applications.all() == [located]

    assert journal.batches.undo(made.id).kept == 0
    assert journal.applications.all() == [acme]

    journal.batches.redo(made.id)
    assert journal.applications.all() == [located]
    assert journal.check() == []


def test_an_application_that_changed_since_is_not_changed_back(journal):
    acme = journal.applications.add(Application(new_id(), "Acme"))
    made = journal.batches.write(batch(), [], [], changed=[replace(acme, location="Zürich")])
    journal.applications.change(acme.id, location="Basel")

    assert journal.batches.undo(made.id).kept == 1
    assert journal.applications.get(acme.id).location == "Basel"


def test_what_left_the_bin_cannot_be_brought_back_by_a_redo(journal, brought, later):
    made, *_ = brought
    journal.batches.undo(made.id)
    later(timedelta(days=31))
    journal.purge()

    with pytest.raises(errors.UndoneForGood, match=r"list\.csv"):
        journal.batches.redo(made.id)

    assert journal.check() == []


def test_a_redo_brings_nothing_back_for_an_application_that_was_deleted_meanwhile(journal):
    acme = journal.applications.add(Application(new_id(), "Acme"))
    made = journal.batches.write(batch(), [], [applied(acme)])
    journal.batches.undo(made.id)
    journal.applications.delete(acme.id)

    journal.batches.redo(made.id)
    assert journal.events.all() == []

    journal.applications.restore(acme.id)
    assert len(journal.events.all()) == 1


def test_there_must_be_such_a_batch(journal):
    for act in (journal.batches.undo, journal.batches.redo):
        with pytest.raises(errors.NotThere, match="batch"):
            act("none")
