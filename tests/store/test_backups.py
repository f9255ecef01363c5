import os
import random
import time
from contextlib import closing
from datetime import timedelta

import pytest

from rebound import clock, errors
from rebound.exercises.cool_off import ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.records import Application, new_id
from rebound.store import copies
from rebound.store.backups import SET_ASIDE, Backups
from rebound.store.connection import connect
from rebound.store.journal import Journal


def test_a_backup_lies_in_a_folder_of_its_own_and_says_when_and_why(journal):
    path = journal.backups.make("before import")

    (backup,) = journal.backups.all()
    assert (backup.path, backup.reason) == (path, "before import")
    assert path.parent == journal.path.parent / "backups"
    assert abs(backup.made.utc - clock.now().utc) < timedelta(minutes=1)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_no_backup_is_made_when_nothing_changed(journal):
    journal.settings.set("name", "A")
    journal.backups.make("start")

    assert journal.backups.make("in use") is None
    journal.settings.set("name", "B")
    assert journal.backups.make("in use") is not None


def test_a_backup_is_made_where_the_last_one_is_damaged(journal):
    journal.backups.make("start").write_bytes(b"")

    assert journal.backups.make("start") is not None


def test_a_backup_is_made_where_a_letter_of_the_last_one_has_changed(journal):
    journal.entries.start("lesson", Lesson("ask sooner"))
    first = journal.backups.make("start")
    first.write_bytes(first.read_bytes().replace(b"ask sooner", b"ask sponer"))

    assert journal.backups.make("start") is not None


def test_old_backups_are_thinned_and_what_was_set_aside_stays(journal):
    journal.backups.folder.mkdir()
    for day in range(1, 29):
        for hour in range(3):
            (journal.backups.folder / f"journal-202601{day:02}T0{hour}0000000000-start.sqlite3").touch()
    (journal.backups.folder / "journal-20250101T000000000000-set-aside.sqlite3").touch()
    (journal.backups.folder / "mine.txt").touch()

    path = journal.backups.make("start")

    kept = [each.path.name for each in journal.backups.all()]
    assert kept[0] == path.name
    assert 10 < len(kept) < 25
    assert kept[-1] == "journal-20250101T000000000000-set-aside.sqlite3"
    assert (journal.backups.folder / "mine.txt").exists()


def test_what_a_copy_that_was_cut_off_left_is_deleted_an_hour_later(journal):
    journal.backups.folder.mkdir()
    old, new = (journal.backups.folder / f"journal-{name}.partial" for name in ("old", "new"))
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 4000,) * 2)

    journal.backups.make("start")

    assert (old.exists(), new.exists()) == (False, True)


def test_a_backup_brought_back_is_the_journal_as_it_was_and_what_was_there_is_set_aside(journal):
    entry = journal.entries.start("lesson", Lesson("before"))
    backup = journal.backups.make("start")
    after = journal.entries.save(entry, Lesson("after")).entry

    journal.backups.restore(backup)

    assert journal.entries.all() == [entry]
    assert journal.check() == []
    aside, first = journal.backups.all()
    assert (aside.reason, first.path) == (SET_ASIDE, backup)

    journal.backups.restore(aside.path)
    assert journal.entries.all() == [after]


def test_each_backup_that_is_kept_can_be_brought_back(journal):
    made = []
    for number in range(14):
        journal.settings.set("number", number)
        made.append(journal.backups.make(f"number {number}"))

    kept = [backup.path for backup in journal.backups.all()]
    assert len(kept) == 10
    for path in kept:
        journal.backups.restore(path)
        assert journal.settings.get("number") == made.index(path)


def test_a_damaged_backup_is_refused_and_the_journal_is_as_it_was(journal):
    journal.entries.start("lesson", Lesson("ask sooner"))
    backup = journal.backups.make("start")
    journal.settings.set("name", "A")
    backup.write_bytes(backup.read_bytes().replace(b"ask sooner", b"ask sponer"))
    before = journal.path.read_bytes()

    with pytest.raises(errors.BackupDamaged, match="Choose another backup"):
        journal.backups.restore(backup)

    assert journal.path.read_bytes() == before


def test_an_empty_file_is_no_backup(journal, tmp_path):
    (tmp_path / "empty.sqlite3").touch()

    with pytest.raises(errors.BackupDamaged):
        journal.backups.restore(tmp_path / "empty.sqlite3")


def test_the_journal_brought_back_as_itself_is_left_as_it_is(journal):
    entry = journal.entries.start("lesson", Lesson("a"))

    journal.backups.restore(journal.path)

    assert journal.entries.all() == [entry]
    assert journal.backups.all() == []


def test_what_is_no_backup_is_refused(journal, tmp_path):
    (tmp_path / "notes.txt").write_text("words " * 1000)
    with pytest.raises(errors.NotAJournal):
        journal.backups.restore(tmp_path / "notes.txt")

    with pytest.raises(errors.JournalOutOfReach):
        journal.backups.restore(tmp_path / "none.sqlite3")


def test_a_backup_of_a_newer_version_is_refused(journal):
    backup = journal.backups.make("start")
    with closing(connect(backup, journal_mode="DELETE")) as connection:
        connection.execute("PRAGMA user_version=99")

    with pytest.raises(errors.JournalNewer):
        journal.backups.restore(backup)


@pytest.mark.parametrize("damage", ["beginning", "middle", "all", "missing"])
def test_a_backup_takes_the_place_of_a_journal_that_is_damaged_or_missing(journal, damage):
    for number in range(40):
        journal.applications.add(Application(new_id(), f"Acme {number}", notes="a note " * 100))
    backup = journal.backups.make("start")
    before = journal.applications.all()
    content = bytearray(journal.path.read_bytes())
    where = {
        "beginning": slice(0, 4096),
        "middle": slice(8192, 40960),
        "all": slice(None),
        "missing": slice(0),
    }
    content[where[damage]] = random.Random(1).randbytes(len(content[where[damage]]))
    journal.path.write_bytes(content)
    if damage == "missing":
        journal.path.unlink()

    Backups.of(journal.path).restore(backup)

    assert Journal.open().applications.all() == before
    assert journal.check() == []
    aside = [each.path for each in journal.backups.all() if each.reason == SET_ASIDE]
    assert [path.read_bytes()[8192:40960] for path in aside] == (
        [] if damage == "missing" else [content[8192:40960]]
    )


CANARY = "you will regret this, Ms Vogel"


def traces(folder):
    """The files below ``folder`` that hold any part of the canary."""
    parts = [CANARY[place : place + 12].encode() for place in range(0, len(CANARY) - 12, 3)]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(part in path.read_bytes() for part in parts)]


def type_draft(journal, chance):
    draft = journal.entries.start("parked_draft")
    text = ""
    for _ in range(40):
        text += CANARY[: chance.randrange(len(CANARY))] + " " + CANARY * chance.randrange(40)
        draft = journal.entries.save(draft, ParkedDraft(text[-chance.randrange(1, 9000) :])).entry
    return journal.entries.save(draft, ParkedDraft(CANARY)).entry


@pytest.mark.parametrize("seed", range(5))
def test_a_deleted_draft_is_in_no_byte_of_the_journal_and_its_backups(journal, seed):
    chance = random.Random(seed)
    lesson = journal.entries.start("lesson")
    drafts = []
    for _ in range(4):
        drafts.append(type_draft(journal, chance))
        lesson = journal.entries.save(lesson, Lesson("mine " * chance.randrange(2000))).entry
        journal.backups.make("in use")
    journal.backups.restore(journal.backups.all()[1].path)
    journal.entries.add(drafts[-1])
    assert len(traces(journal.path.parent)) > 3

    for draft in drafts:
        journal.entries.forget_all([draft.id])

    assert traces(journal.path.parent) == []
    assert journal.check() == []
    assert all(copies.problems(backup.path) == [] for backup in journal.backups.all())


def test_a_draft_that_left_the_bin_is_in_no_backup(journal, later):
    draft = journal.entries.start("parked_draft", ParkedDraft(CANARY))
    journal.backups.make("start")
    journal.entries.delete(draft.id)
    journal.backups.make("in use")
    assert len(traces(journal.path.parent)) == 3

    later(timedelta(minutes=11))
    journal.purge()

    assert traces(journal.path.parent) == []


def test_a_backup_from_elsewhere_does_not_bring_back_what_was_deleted_for_good(journal, tmp_path):
    draft = journal.entries.start("parked_draft", ParkedDraft(CANARY))
    copies.copy(journal.path, tmp_path / "elsewhere.sqlite3")
    journal.entries.forget_all([draft.id])

    journal.backups.restore(tmp_path / "elsewhere.sqlite3")

    assert traces(journal.path.parent) == []
    assert journal.entries.all() == []


def test_backups_that_cannot_be_opened_are_named_when_a_draft_is_deleted(journal):
    draft = journal.entries.start("parked_draft", ParkedDraft(CANARY))
    backup = journal.backups.make("start")
    backup.write_bytes(b"\0" * 4096 + backup.read_bytes()[4096:])

    with pytest.raises(errors.StillInBackups, match=backup.name):
        journal.entries.forget_all([draft.id])

    assert journal.entries.get(draft.id) is None
