"""An entry in hand: what happens to changes that cannot be saved, and to an entry that another window deletes."""

import pytest

from rebound import errors
from rebound.pages.parts.held import Held
from rebound.store.entries import Entries


@pytest.fixture
def told():
    """What was said of problems, in order."""
    return []


@pytest.fixture
def held(journal, told):
    return Held(journal, "lesson", say_saved=lambda _: None, say_problem=told.append)


def in_journal(journal):
    return [(each.body.learned, each.body.try_next) for each in journal.entries.all("lesson")]


def busy(monkeypatch, journal):
    def refuse(*_):
        raise errors.NotSavedYet(journal.path)

    monkeypatch.setattr(Entries, "save", refuse)


def test_what_could_not_be_saved_is_told_and_goes_with_the_next_save(journal, held, told, monkeypatch):
    assert held.change(learned="ask")
    with monkeypatch.context() as meanwhile:
        busy(meanwhile, journal)
        assert not held.change(learned="ask earlier")
    assert told[-1] == str(errors.NotSavedYet(journal.path))
    held._try_again()
    assert in_journal(journal) == [("ask earlier", "")]
    assert told[-1] == ""


def test_what_is_to_be_saved_now_or_not_at_all_leaves_waiting_what_waited(journal, held, monkeypatch):
    held.change(learned="ask")
    with monkeypatch.context() as meanwhile:
        busy(meanwhile, journal)
        held.change(learned="ask earlier")
        with pytest.raises(errors.NotSavedYet):
            held.change_now(try_next="in the first call")
    held._try_again()
    assert in_journal(journal) == [("ask earlier", "")]
    held.change_now(try_next="in the first call")
    assert in_journal(journal) == [("ask earlier", "in the first call")]


def test_of_an_entry_that_another_window_deleted_only_what_is_new_goes_into_another(journal, held):
    held.change(learned="ask earlier")
    gone = held.entry.id
    journal.entries.delete(gone)
    held.change(try_next="in the first call")
    assert held.entry.id != gone
    assert [each.body.try_next for each in journal.entries.all("lesson")] == ["in the first call"]
