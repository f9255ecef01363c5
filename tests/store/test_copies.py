import subprocess
import sys

import pytest

from rebound import errors
from rebound.exercises.lesson import Lesson
from rebound.store import copies, integrity

WRITER = """
from dataclasses import replace
from rebound.exercises.lesson import Lesson
from rebound.store.journal import Journal
journal = Journal.open()
entry = journal.entries.start("lesson")
print("begun", flush=True)
number = 0
while True:
    number += 1
    entry = journal.entries.save(entry, Lesson(f"{number} " * (number % 2000))).entry
"""


def test_copies_made_while_another_page_writes_are_all_good(journal, tmp_path):
    with subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True) as writer:
        writer.stdout.readline()
        targets = [tmp_path / "copies" / f"{number}.sqlite3" for number in range(12)]
        for target in targets:
            copies.copy(journal.path, target)
        writer.kill()

    assert all(copies.problems(target) == [] for target in targets)
    assert len({copies.fingerprint(target) for target in targets}) > 1


def test_a_copy_holds_what_the_journal_holds(journal, tmp_path):
    journal.entries.start("lesson", Lesson("a"))

    copies.copy(journal.path, tmp_path / "copy.sqlite3")

    with journal.reading() as connection:
        assert copies.fingerprint(tmp_path / "copy.sqlite3") == integrity.fingerprint(connection)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.sqlite3", "home"]


def test_a_copy_of_a_damaged_journal_is_not_kept(journal, tmp_path):
    journal.entries.start("lesson", Lesson("ask sooner"))
    journal.path.write_bytes(journal.path.read_bytes().replace(b"ask sooner", b"ask sponer"))

    with pytest.raises(errors.CopyNotGood, match="was not kept"):
        copies.copy(journal.path, tmp_path / "copies" / "copy.sqlite3")

    assert list((tmp_path / "copies").iterdir()) == []


def test_a_damaged_journal_can_be_copied_to_be_set_aside(journal, tmp_path):
    journal.entries.start("lesson", Lesson("ask sooner"))
    journal.path.write_bytes(journal.path.read_bytes().replace(b"ask sooner", b"ask sponer"))

    copies.copy(journal.path, tmp_path / "aside.sqlite3", verify=False)

    assert b"ask sponer" in (tmp_path / "aside.sqlite3").read_bytes()


def test_where_no_copy_can_be_written_that_is_said(journal, tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(errors.CopyNotMade, match="No backup was made"):
        copies.copy(journal.path, tmp_path / "file" / "copy.sqlite3")


def test_a_copy_is_named_by_its_moment_and_its_occasion(tmp_path):
    first, second = copies.named(tmp_path, "Before import!"), copies.named(tmp_path, "…")

    assert first.name.endswith("-before-import.sqlite3")
    assert second.name.endswith("-copy.sqlite3")
    assert first.name < second.name


def test_what_is_no_journal_has_problems_and_no_fingerprint(tmp_path):
    (tmp_path / "file").write_bytes(b"words" * 1000)

    assert copies.problems(tmp_path / "file")[0].startswith("The file is damaged")
    assert copies.fingerprint(tmp_path / "file") == ""
