from types import SimpleNamespace

import pytest

from rebound.store import places


@pytest.mark.parametrize(
    "folder, whose",
    [
        ("Dropbox/rebound", "Dropbox"),
        ("Dropbox (Personal)/rebound", "Dropbox"),
        ("OneDrive - Acme/Documents", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-me", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_folder_that_is_copied_away_is_named(tmp_path, folder, whose):
    journal = tmp_path / folder / "journal.sqlite3"
    journal.parent.mkdir(parents=True)

    assert whose in places.sync_warning(journal)


def test_a_folder_that_syncthing_has_marked_is_named(tmp_path):
    (tmp_path / ".stfolder").mkdir()

    assert "Syncthing" in places.sync_warning(tmp_path / "home" / "journal.sqlite3")


def test_a_link_into_such_a_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "plain").symlink_to(tmp_path / "Dropbox")

    assert "Dropbox" in places.sync_warning(tmp_path / "plain" / "journal.sqlite3")


def test_an_ordinary_folder_needs_no_word(journal):
    assert places.warnings(journal.path) == []


def test_a_network_drive_is_named(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nserver:/home {tmp_path} nfs4 rw 0 0\n")

    assert str(tmp_path) in places.network_warning(tmp_path / "journal.sqlite3", mounts)
    assert places.network_warning(tmp_path.parent / "journal.sqlite3", mounts) is None


def test_where_no_list_of_mounts_is_kept_nothing_is_said(tmp_path):
    assert places.network_warning(tmp_path / "journal.sqlite3", tmp_path / "none") is None


def test_little_room_is_said_in_megabytes(journal, monkeypatch):
    monkeypatch.setattr(places.shutil, "disk_usage", lambda folder: SimpleNamespace(free=150 * 1024**2))

    assert "150 MB" in places.room_warning(journal.path)
    assert places.warnings(journal.path) == [places.room_warning(journal.path)]


def test_a_conflicted_copy_beside_the_journal_is_named(journal):
    copy = journal.path.with_name("journal (conflicted copy 2026-03-01).sqlite3")
    copy.touch()

    assert str(copy) in places.conflicts(journal.path)[0]
