"""Files of an export as one zip, and the way back."""

import pytest

from rebound import errors
from rebound.exporting import zipped


def test_what_was_packed_is_unpacked_and_nothing_else(tmp_path):
    content = zipped.packed({"a.txt": b"1", "../b.txt": b"2", "c.txt": b"3"})
    assert zipped.holds(content, "a.txt")
    zipped.unpack("export.zip", content, {"a.txt"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"1"}


def test_what_is_no_zip_holds_nothing():
    assert not zipped.holds(b"PK\x03\x04 and no more", "a.txt")


def test_a_damaged_zip_is_one_sentence(tmp_path):
    content = bytearray(zipped.packed({"a.txt": b"12345" * 100}))
    content[40:60] = b"x" * 20
    with pytest.raises(errors.BrokenZip, match="damaged"):
        zipped.unpack("export.zip", bytes(content), {"a.txt"}, tmp_path)


def test_an_export_that_would_unpack_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zipped, "MOST_BYTES", 10)
    with pytest.raises(errors.ZipOfListsTooLarge):
        zipped.unpack("export.zip", zipped.packed({"a.txt": b"0" * 11}), {"a.txt"}, tmp_path)
