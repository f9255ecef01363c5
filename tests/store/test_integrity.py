import random
import sqlite3
from contextlib import closing

import pytest

from rebound.exercises.cool_off import ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Event, new_id
from rebound.store import copies, integrity


def fill(journal):
    for number in range(12):
        made = journal.applications.add(Application(new_id(), f"Acme {number}", notes="a note " * 60))
        journal.events.add(Event(new_id(), made.id, "interview", words="what they said " * 20))
        entry = journal.entries.start("lesson", Lesson("what was learned " * 40), made.id)
        journal.entries.save(entry, Lesson("something else " * 300))
    journal.entries.delete(journal.entries.start("parked_draft", ParkedDraft("how dare you")).id)
    journal.settings.set("name", "A")


def held(path):
    """Everything that the file holds, table by table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}


def test_a_journal_in_use_is_whole(journal):
    fill(journal)

    assert journal.check() == []


def test_each_damaged_byte_is_noticed_or_was_not_in_use(journal, tmp_path):
    fill(journal)
    whole, before = journal.path.read_bytes(), held(journal.path)
    in_use = [place for place, byte in enumerate(whole) if byte]
    chance, noticed = random.Random(1), 0

    for number in range(300):
        place = chance.choice(in_use)
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        path = tmp_path / f"{number}.sqlite3"
        path.write_bytes(damaged)
        if copies.problems(path):
            noticed += 1
        else:
            after = held(path)
            assert {name: after[name] for name in after if name != "state"} == {
                name: before[name] for name in before if name != "state"
            }, place

    assert noticed > 250


def test_a_letter_changed_in_the_file_is_named_by_its_entry(journal):
    entry = journal.entries.start("lesson", Lesson("ask sooner"))
    content = journal.path.read_bytes()
    assert content.count(b"ask sooner") == 1
    journal.path.write_bytes(content.replace(b"ask sooner", b"ask sponer"))

    (problem,) = journal.check()

    assert entry.id in problem
    assert "does not hold what was written" in problem


def test_a_row_whose_owner_is_missing_is_named(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))
    journal.events.add(Event(new_id(), made.id, "interview"))
    with closing(sqlite3.connect(journal.path)) as connection, connection:
        connection.execute("DELETE FROM application")

    assert journal.check() == ["A row of “event” belongs to a row of “application” that is missing."]


def test_a_journal_whose_beginning_is_overwritten_is_said_to_be_so(journal):
    journal.path.write_bytes(b"\0" * 4096 + journal.path.read_bytes()[4096:])

    (problem,) = journal.check()

    assert "its beginning is damaged" in problem


@pytest.mark.parametrize("page", [2, 5, 10, 20, 30])
def test_from_whichever_page_on_a_file_is_overwritten_it_is_said_to_be_damaged(journal, page):
    fill(journal)
    content = bytearray(journal.path.read_bytes())
    content[page * 4096 :] = random.Random(1).randbytes(len(content) - page * 4096)
    journal.path.write_bytes(content)

    assert any("damaged" in problem for problem in journal.check())


@pytest.mark.parametrize(
    "act",
    [
        lambda journal, entry: journal.settings.set("name", "B"),
        lambda journal, entry: journal.entries.save(entry, Lesson("b")),
        lambda journal, entry: journal.entries.delete(entry.id),
        lambda journal, entry: journal.applications.add(Application(new_id(), "Acme")),
    ],
)
def test_any_change_changes_the_fingerprint(journal, act):
    entry = journal.entries.start("lesson", Lesson("a"))
    with journal.reading() as connection:
        before = integrity.fingerprint(connection)

    act(journal, entry)

    with journal.reading() as connection:
        assert integrity.fingerprint(connection) != before
