import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace

import pytest

from rebound import errors
from rebound.exercises.cool_off import CoolOff
from rebound.records import Application, Event, new_id
from rebound.store import connection, files, reserve
from rebound.store.connection import Connections, connect
from rebound.store.settings import Settings


def test_every_setting_that_saves_rely_on_is_in_force(journal):
    with journal.writing() as held:
        found = {
            name: held.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "trusted_schema",
                "mmap_size",
            )
        }

    assert found == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
    }


def test_a_connection_is_closed_when_its_block_has_ended(journal):
    with journal.reading() as held:
        pass

    with pytest.raises(sqlite3.ProgrammingError):
        held.execute("SELECT 1")


def test_nothing_is_written_when_the_block_raises(journal):
    with pytest.raises(ZeroDivisionError), journal.writing() as held:
        held.execute("INSERT INTO setting (id, value, sha256) VALUES ('name', '1', '')")
        _ = 1 / 0

    assert journal.settings.get("name") is None


def test_what_a_block_reads_belongs_to_one_moment(journal):
    with journal.reading() as held:
        before = held.execute("SELECT count(*) FROM setting").fetchone()[0]
        writer = threading.Thread(target=journal.settings.set, args=("name", "A"))
        writer.start()
        after = held.execute("SELECT count(*) FROM setting").fetchone()[0]
    writer.join()

    assert before == after == 0
    assert journal.settings.get("name") == "A"


def test_a_save_waits_for_another_page(journal):
    with closing(connect(journal.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = threading.Thread(target=journal.settings.set, args=("name", "A"))
        waiting.start()
        other.execute("ROLLBACK")
    waiting.join()

    assert journal.settings.get("name") == "A"


def test_a_save_tries_again_where_one_wait_was_too_short(journal):
    with closing(connect(journal.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        patient = Connections(journal.path, patience=3)
        begun = threading.Thread(target=lambda: Settings(patient).set("name", "A"))
        begun.start()
        begun.join(timeout=1.3)
        assert begun.is_alive()
        other.execute("ROLLBACK")
    begun.join()

    assert journal.settings.get("name") == "A"


def test_a_page_that_waited_too_long_is_told_that_nothing_is_saved_yet(journal):
    impatient = Connections(journal.path, patience=0.2)

    with closing(connect(journal.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.NotSavedYet, match="not saved yet"), impatient.writing():
            pass


def test_a_full_disk_is_said_and_loses_nothing_that_was_saved(journal, monkeypatch):
    entry = journal.entries.start("cool_off", CoolOff(leaving="saved before"))
    with journal.reading() as held:
        pages = held.execute("PRAGMA page_count").fetchone()[0]
    monkeypatch.setattr(connection, "SETTINGS", (*connection.SETTINGS, f"PRAGMA max_page_count={pages}"))

    with pytest.raises(errors.DiskFull, match="is full"):
        journal.entries.save(entry, CoolOff(leaving="too long " * 5000))

    assert journal.entries.get(entry.id) == entry
    assert journal.check() == []
    monkeypatch.undo()
    assert journal.entries.save(entry, CoolOff(leaving="too long " * 5000)).entry.rev == 2


def test_a_full_disk_gives_up_the_room_that_was_kept(journal, monkeypatch):
    room = journal.path.with_suffix(".reserve")
    assert room.stat().st_size == reserve.SIZE
    monkeypatch.setattr(connection, "SETTINGS", (*connection.SETTINGS, "PRAGMA max_page_count=1"))

    with pytest.raises(errors.DiskFull):
        journal.settings.set("long", "x" * 100_000)

    assert not room.exists()


LIMITED = """
import resource, sys
from rebound import errors
from rebound.store.journal import Journal
journal = Journal.open()
resource.setrlimit(resource.RLIMIT_FSIZE, (journal.path.stat().st_size + 40_000,) * 2)
for number in range(1000):
    try:
        journal.settings.set(f"setting {number}", "x" * 1000)
    except errors.ReboundError as told:
        print(type(told).__name__, flush=True)
        break
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits on the size of files are POSIX's")
def test_writing_that_the_system_refuses_is_said_and_what_was_acknowledged_is_there(journal):
    ran = subprocess.run([sys.executable, "-c", LIMITED], capture_output=True, text=True, check=True)
    *acknowledged, told = ran.stdout.split()

    assert told in {"DiskUnreliable", "DiskFull"}
    assert len(acknowledged) > 5
    assert all(journal.settings.get(f"setting {number}") for number in acknowledged)
    assert journal.check() == []


def test_a_journal_that_cannot_be_written_is_said_and_can_be_read(journal, monkeypatch):
    journal.settings.set("name", "A")
    monkeypatch.setattr(connection, "SETTINGS", (*connection.SETTINGS, "PRAGMA query_only=ON"))

    with pytest.raises(errors.JournalReadOnly, match="can be read but not written"):
        journal.settings.set("name", "B")

    assert journal.settings.get("name") == "A"


def test_a_journal_that_went_away_is_said_and_not_made_anew(journal):
    journal.path.unlink()

    with pytest.raises(errors.JournalOutOfReach, match="cannot be opened"):
        journal.settings.set("name", "A")

    assert not journal.path.exists()


def test_a_text_that_cannot_be_decoded_is_said_as_damage(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))
    with journal.writing() as held:
        held.execute("UPDATE application SET company = CAST(x'ff41' AS TEXT)")

    with pytest.raises(errors.JournalDamaged, match="is damaged"):
        journal.applications.get(made.id)


def test_a_body_that_is_no_json_any_more_is_said_as_damage(journal):
    entry = journal.entries.start("lesson")
    with journal.writing() as held:
        held.execute("UPDATE entry SET body = '{'")

    with pytest.raises(errors.JournalDamaged):
        journal.entries.get(entry.id)


WRITER = """
import sys
from dataclasses import replace
from rebound.records import Event, new_id
from rebound.store.journal import Journal
journal = Journal.open()
entry = journal.entries.start("cool_off")
for number in range(40):
    journal.events.add(Event(new_id(), sys.argv[1], "interview", words=str(number)))
    entry = journal.entries.save(entry, replace(entry.body, leaving=f"{number}")).entry
"""


def test_four_pages_that_write_at_once_lose_nothing_and_count_in_one_order(journal):
    application = journal.applications.add(Application(new_id(), "Acme"))
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, application.id]) for _ in range(4)]

    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    sequences = [event.sequence for event in journal.events.all()]
    assert len(sequences) == 160 == len(set(sequences))
    assert [entry.body.leaving for entry in journal.entries.all()] == ["39"] * 4
    assert journal.check() == []


def test_a_path_with_marks_that_addresses_use_is_opened_as_it_is(home):
    path = home / "100% mine? #1" / "journal.sqlite3"
    files.make_folder(path.parent)
    files.make_file(path)

    with closing(connect(path)) as held:
        held.execute("CREATE TABLE t (a)")

    assert path.stat().st_size > 0


def test_an_event_of_a_thread_other_than_the_first_is_saved(journal):
    application = journal.applications.add(Application(new_id(), "Acme"))
    event = Event(new_id(), application.id, "interview")
    thread = threading.Thread(target=journal.events.add, args=(event,))
    thread.start()
    thread.join()

    assert [replace(each, sequence=None, created=None) for each in journal.events.all()] == [event]


def test_what_does_not_fit_is_said_and_not_written(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))

    with pytest.raises(errors.DoesNotFit, match="there already"):
        journal.applications.add(Application(made.id, "Bolt"))

    assert journal.applications.all() == [made]


def test_a_slip_of_ours_in_sql_is_not_taken_for_trouble_with_the_file(journal):
    with pytest.raises(sqlite3.OperationalError, match="no such table"), journal.reading() as held:
        held.execute("SELECT * FROM nowhere")
