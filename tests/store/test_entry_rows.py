from rebound.exercises.lesson import Lesson
from rebound.records import Entry, new_id
from rebound.store import entry_rows


def test_an_entry_comes_back_from_its_row_as_it_was(journal):
    entry = Entry(new_id(), "lesson", Lesson("one thing learned"))
    with journal.writing() as connection:
        written = entry_rows.insert(connection, entry)
        row = connection.execute("SELECT * FROM entry").fetchone()

    assert entry_rows.record(row) == written
    assert (written.rev, written.created) == (1, written.changed)
