from types import SimpleNamespace

from rebound.store import reserve


def test_room_is_kept_once_and_given_up(tmp_path):
    journal = tmp_path / "journal.sqlite3"

    reserve.keep(journal)
    reserve.keep(journal)
    assert [each.stat().st_size for each in tmp_path.iterdir()] == [reserve.SIZE]

    reserve.release(journal)
    reserve.release(journal)
    assert list(tmp_path.iterdir()) == []


def test_no_room_is_kept_on_a_disk_that_is_nearly_full(tmp_path, monkeypatch):
    monkeypatch.setattr(reserve.shutil, "disk_usage", lambda folder: SimpleNamespace(free=reserve.SIZE * 2))

    reserve.keep(tmp_path / "journal.sqlite3")

    assert list(tmp_path.iterdir()) == []
