"""Backups of a coach's folder: apart from the journal's, whole, and rid of what was deleted."""

import stat
import sys
import zipfile

import pytest

from rebound import errors
from rebound.store import coaching
from rebound.store.backups import SET_ASIDE, Backups


@pytest.fixture
def folder(tmp_path):
    """A coaching folder with a key and two clients, each with a packet and notes."""
    made = tmp_path / "coaching"
    for client in ("one", "two"):
        (made / "clients" / client / "packets").mkdir(parents=True)
        (made / "clients" / client / "notes.txt").write_text(f"on {client}")
        (made / "clients" / client / "packets" / "p1.age").write_bytes(b"closed")
    (made / "key.txt").write_text("secret")
    return made


def held(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*.*")
        if path.is_file()
    }


def test_somebody_who_coaches_nobody_has_no_backup_of_it(tmp_path):
    assert coaching.make(tmp_path / "coaching", "by hand") is None
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_made_once_for_each_change_and_for_the_person_alone(folder):
    first = coaching.make(folder, "by hand")
    assert coaching.make(folder, "start") is None
    (folder / "clients/one/notes.txt").write_text("more")
    assert coaching.make(folder, "start") is not None
    assert [each.reason for each in coaching.found(folder)] == ["start", "by hand"]
    assert coaching.found(folder)[1].path == first
    if sys.platform != "win32":
        assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_it_is_no_backup_of_the_journal(folder):
    coaching.make(folder, "by hand")
    assert Backups.of(folder.parent / "journal.sqlite3").all() == []


def test_what_comes_back_is_what_was_there_and_what_was_there_since_is_set_aside(folder):
    before = held(folder)
    backup = coaching.make(folder, "by hand")
    (folder / "clients/two/notes.txt").write_text("changed")
    (folder / "clients/two/more.txt").write_text("new")
    since = held(folder)
    aside = coaching.restore(backup, folder)
    assert held(folder) == before
    assert [each.path for each in coaching.found(folder) if each.reason == SET_ASIDE] == [aside]
    coaching.restore(aside, folder)
    assert held(folder) == since
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith(".")] == []


def test_a_damaged_one_or_one_that_names_files_elsewhere_changes_nothing(folder, tmp_path):
    before = held(folder)
    whole = coaching.make(folder, "by hand").read_bytes()
    outside = tmp_path / "outside.zip"
    with zipfile.ZipFile(outside, "w") as made:
        made.writestr("../key.txt", "another")
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole[:-40])
    empty = tmp_path / "empty.zip"
    zipfile.ZipFile(empty, "w").close()
    for each in (outside, cut, empty, tmp_path / "none.zip"):
        with pytest.raises(errors.BackupDamaged):
            coaching.restore(each, folder)
    assert held(folder) == before


def test_one_damaged_byte_in_a_backup_does_not_keep_the_next_from_being_made(folder):
    backup = coaching.make(folder, "by hand")
    with zipfile.ZipFile(backup, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("long.txt", "words, and again words " * 50)
        at = made.getinfo("long.txt").header_offset + 30 + len("long.txt")
    whole = backup.read_bytes()
    backup.write_bytes(whole[:at] + bytes([whole[at] | 0b111]) + whole[at + 1 :])
    with pytest.raises(errors.BackupDamaged):
        coaching.restore(backup, folder)
    assert coaching.make(folder, "start") is not None


def test_what_was_deleted_leaves_every_backup_and_nothing_else_does(folder):
    coaching.make(folder, "by hand")
    (folder / "clients/one/notes.txt").write_text("more")
    coaching.make(folder, "start")
    gone = folder / "clients/one/packets/p1.age"
    gone.unlink()
    coaching.forget(folder, gone)
    for each in coaching.found(folder):
        names = set(zipfile.ZipFile(each.path).namelist())
        assert "clients/one/packets/p1.age" not in names
        assert {"clients/two/packets/p1.age", "clients/one/notes.txt", "key.txt"} <= names
    assert coaching.make(folder, "start") is None


def test_a_backup_that_cannot_be_rid_of_what_was_deleted_is_named(folder):
    shut = coaching.make(folder, "by hand")
    shut.write_bytes(b"\0" * 100)
    whole = coaching.make(folder, "start")
    gone = folder / "clients/one/packets/p1.age"
    with pytest.raises(errors.StillInBackups) as told:
        coaching.forget(folder, gone)
    assert shut.name in str(told.value)
    assert whole.name not in str(told.value)
    assert "clients/one/packets/p1.age" not in zipfile.ZipFile(whole).namelist()


def test_a_backup_that_cannot_be_written_is_named(folder, monkeypatch):
    backup = coaching.make(folder, "by hand")
    monkeypatch.setattr(coaching.os, "replace", _refuse)
    with pytest.raises(errors.StillInBackups, match=backup.name):
        coaching.forget(folder, folder / "clients/one/packets/p1.age")


def _refuse(*_paths):
    raise PermissionError
