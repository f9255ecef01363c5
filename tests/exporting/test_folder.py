import os
import stat

import pytest

from rebound import errors
from rebound.exporting import folder


def test_files_are_written_and_named_in_order(tmp_path):
    paths = folder.write(tmp_path / "out", {"b.txt": b"two", "a.txt": b"one"})
    assert [(path.name, path.read_bytes()) for path in paths] == [("b.txt", b"two"), ("a.txt", b"one")]
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.skipif(os.name != "posix", reason="skipped: modes are a matter of POSIX")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_this_person_may_read_them_whatever_the_umask(tmp_path, mask):
    before = os.umask(mask)
    try:
        paths = folder.write(tmp_path / "a" / "b", {"x": b""})
    finally:
        os.umask(before)
    assert stat.S_IMODE(paths[0].stat().st_mode) == 0o600
    assert {stat.S_IMODE((tmp_path / each).stat().st_mode) for each in ("a", "a/b")} == {0o700}


def test_other_files_stay_and_files_of_the_same_name_are_replaced(tmp_path):
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (tmp_path / "x").write_bytes(b"old")
    folder.write(tmp_path, {"x": b"new"})
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"
    assert (tmp_path / "x").read_bytes() == b"new"


def test_when_one_file_cannot_be_written_none_changes(tmp_path, monkeypatch):
    folder.write(tmp_path, {"x": b"old", "y": b"old"})
    real, calls = os.fsync, []

    def full_at_the_second(descriptor):
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full_at_the_second)
    with pytest.raises(errors.ExportNotWritten, match="No space left on device"):
        folder.write(tmp_path, {"x": b"new", "y": b"new"})
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"x": b"old", "y": b"old"}


def test_when_a_file_cannot_take_its_place_nothing_is_left_lying_about(tmp_path):
    (tmp_path / "y").mkdir()
    with pytest.raises(errors.ExportNotWritten):
        folder.write(tmp_path, {"x": b"new", "y": b"new"})
    assert sorted(each.name for each in tmp_path.iterdir()) == ["x", "y"]


def test_a_file_in_the_place_of_the_folder_is_a_sentence(tmp_path):
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(errors.ExportNotWritten, match="taken"):
        folder.write(tmp_path / "taken", {"x": b""})
    with pytest.raises(errors.ExportNotWritten, match="taken"):
        folder.write(tmp_path / "taken" / "below", {"x": b""})
