import pytest

from rebound import errors
from rebound.exercises.lesson import Lesson
from rebound.store import versions


def test_a_version_of_one_save_is_kept_once(journal):
    entry = journal.entries.start("lesson", Lesson("a"))
    with journal.writing() as connection:
        row = connection.execute("SELECT * FROM entry").fetchone()
        versions.keep(connection, row)
        versions.keep(connection, row)

    assert journal.entries.versions(entry.id) == [versions.Version(1, Lesson("a"), entry.changed)]
    assert journal.check() == []


def test_a_version_is_never_rewritten(journal):
    entry = journal.entries.start("lesson", Lesson("a"))
    journal.entries.delete(entry.id)

    with pytest.raises(errors.DoesNotFit), journal.writing() as connection:
        connection.execute("UPDATE entry_version SET body = '{}'")

    assert journal.entries.versions(entry.id)[0].body == Lesson("a")


def test_the_body_after_a_save_is_found_by_its_count(journal):
    entry = journal.entries.start("lesson", Lesson("a"))
    journal.entries.delete(entry.id)

    with journal.reading() as connection:
        assert versions.body(connection, entry, 1) == Lesson("a")
        assert versions.body(connection, entry, 2) is None
