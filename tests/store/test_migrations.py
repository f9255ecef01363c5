import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from rebound import errors
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Event, new_id
from rebound.store import copies, files, migrations
from rebound.store.journal import Journal

STEP = """
-- A made-up second form.
CREATE TABLE reminder (
    id TEXT PRIMARY KEY,
    words TEXT NOT NULL, -- with a ; in a remark
    sha256 TEXT NOT NULL
) STRICT;
ALTER TABLE application ADD COLUMN industry TEXT;
CREATE TRIGGER reminder_is_kept BEFORE DELETE ON reminder
BEGIN
    SELECT RAISE(ABORT, 'kept;');
END;
"""


@pytest.fixture
def folder(tmp_path):
    """The folder of the schema as it ships, to which a test may add a step."""
    return shutil.copytree(migrations.SCHEMA, tmp_path / "schema")


def fill(journal):
    for number in range(30):
        made = journal.applications.add(Application(new_id(), f"Acme {number}"))
        journal.events.add(Event(new_id(), made.id, "interview"))
        journal.entries.start("lesson", Lesson("words " * number), made.id)
    return journal.applications.all(), journal.events.all(), journal.entries.all()


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_a_new_file_says_whose_it_is_and_in_which_form(journal):
    with closing(sqlite3.connect(journal.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == 0x52424E44
    assert version(journal.path) == migrations.latest()
    assert journal.backups.all() == []


def test_the_steps_are_numbered_without_a_gap():
    numbers = [int(step.name[:4]) for step in sorted(migrations.SCHEMA.iterdir())]

    assert numbers == list(range(1, migrations.latest() + 1))


def test_a_step_to_a_newer_form_keeps_every_row_and_leaves_a_backup(journal, folder):
    before = fill(journal)
    (folder / "0002_reminders.sql").write_text(STEP)

    migrations.migrate(journal.path, folder)

    assert version(journal.path) == 2
    assert (journal.applications.all(), journal.events.all(), journal.entries.all()) == before
    assert journal.check() == []
    (backup,) = journal.backups.all()
    assert backup.reason == "before form 2"
    assert version(backup.path) == 1
    assert copies.problems(backup.path) == []


def test_a_form_that_is_there_already_is_left_alone(journal, folder):
    before = journal.path.read_bytes()

    migrations.migrate(journal.path, folder)

    assert journal.path.read_bytes() == before


@pytest.mark.parametrize(
    "step",
    [
        STEP + "INSERT INTO nowhere VALUES (1);",
        STEP + "UPDATE entry SET body = '{}';",
        "DELETE FROM application;",
        "CREATE TABLE half (a);\nCREATE TABLE half (a);",
    ],
)
def test_a_step_that_fails_or_breaks_a_row_is_taken_back_whole(journal, folder, step):
    before = fill(journal)
    (folder / "0002_broken.sql").write_text(step)

    with pytest.raises(errors.SchemaNotChanged, match="It is as it was"):
        migrations.migrate(journal.path, folder)

    assert version(journal.path) == 1
    assert (journal.applications.all(), journal.events.all(), journal.entries.all()) == before
    assert journal.check() == []


def test_of_two_steps_the_one_that_works_stays(journal, folder):
    (folder / "0002_reminders.sql").write_text(STEP)
    (folder / "0003_broken.sql").write_text("CREATE TABLE reminder (a);")

    with pytest.raises(errors.SchemaNotChanged, match="form 3"):
        migrations.migrate(journal.path, folder)

    assert version(journal.path) == 2


def test_a_newer_journal_is_refused_and_not_a_byte_of_it_changes(journal, folder):
    fill(journal)
    (folder / "0002_reminders.sql").write_text(STEP)
    migrations.migrate(journal.path, folder)
    before = {path: path.read_bytes() for path in journal.path.parent.rglob("*") if path.is_file()}

    with pytest.raises(errors.JournalNewer, match="newer version of Rebound"):
        Journal.open()

    assert {path: path.read_bytes() for path in journal.path.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("content", [b"words of another program " * 200, b"SQLite format 3\0" + b"\1" * 5000])
def test_a_file_that_is_no_database_is_refused_and_not_touched(home, content):
    home.mkdir(mode=0o700)
    (home / "journal.sqlite3").write_bytes(content)

    with pytest.raises(errors.NotAJournal, match="not a Rebound journal"):
        Journal.open()

    assert (home / "journal.sqlite3").read_bytes() == content
    assert [path.name for path in home.iterdir()] == ["journal.sqlite3"]


def test_a_database_of_another_program_is_refused_and_not_touched(home):
    home.mkdir(mode=0o700)
    path = home / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE visits (url)")
    before = path.read_bytes()

    with pytest.raises(errors.NotAJournal):
        Journal.open()

    assert path.read_bytes() == before


def test_an_empty_file_that_a_cut_off_start_left_becomes_a_journal(home):
    files.make_folder(home)
    files.make_file(home / "journal.sqlite3")

    assert Journal.open().check() == []


OPEN = "from rebound.store.journal import Journal; Journal.open()"


def test_pages_that_open_a_new_journal_at_once_all_find_it_whole(home):
    pages = [subprocess.Popen([sys.executable, "-c", OPEN]) for _ in range(4)]

    assert [page.wait() for page in pages] == [0] * 4
    assert Journal.open().check() == []


MIGRATE = """
import sys
from pathlib import Path
from rebound.store import migrations
print("begun", flush=True)
migrations.migrate(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_a_journal_killed_in_the_middle_of_a_step_is_in_the_old_form_or_the_new(journal, folder):
    before = fill(journal)
    (folder / "0002_reminders.sql").write_text(STEP)
    (folder / "0003_more.sql").write_text("".join(f"CREATE TABLE more_{number} (a);" for number in range(30)))
    old, chance, found = journal.path.read_bytes(), random.Random(1), set()

    for _ in range(12):
        journal.path.write_bytes(old)
        with subprocess.Popen(
            [sys.executable, "-c", MIGRATE, journal.path, folder], stdout=subprocess.PIPE, text=True
        ) as page:
            page.stdout.readline()
            time.sleep(chance.random() * 0.15)
            page.kill()
        assert (journal.applications.all(), journal.events.all(), journal.entries.all()) == before
        assert journal.check() == []
        found.add(version(journal.path))

    assert found <= {1, 2, 3}
