"""Sealed packets: only the right key or words open them, and only while every byte is as it was."""

import os
import random
import stat
import sys

import pytest

from rebound import errors
from rebound.packets import sealed

WORDS = "grey kettle seven hills"


@pytest.fixture
def secret(tmp_path):
    return sealed.secret_key(tmp_path / "coach" / "key.txt")


def test_the_coachs_key_opens_it_and_no_other(secret, tmp_path):
    made = sealed.seal_to_key(b"private", f" {sealed.public_key(secret)}\n")
    assert b"private" not in made
    assert sealed.open_with_key(made, secret) == b"private"
    with pytest.raises(errors.PacketDoesNotOpen):
        sealed.open_with_key(made, sealed.secret_key(tmp_path / "other.txt"))


def test_words_that_both_know_open_it_however_they_are_typed():
    made = sealed.seal_with_words(b"private", WORDS)
    assert sealed.needs_words(made)
    assert sealed.open_with_words(made, "  Grey Kettle  seven hills ") == b"private"


def test_a_changed_byte_never_opens(secret):
    made = sealed.seal_to_key(b"private words " * 20, sealed.public_key(secret))
    chance = random.Random(7)
    for _ in range(500):
        damaged = bytearray(made)
        for _ in range(chance.choice((1, 1, 1, 2, 9))):
            damaged[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
        if bytes(damaged) != made:
            with pytest.raises((errors.PacketDoesNotOpen, errors.PacketNotOurs)):
                sealed.open_with_key(bytes(damaged), secret)
    for cut in range(len(made)):
        with pytest.raises((errors.PacketDoesNotOpen, errors.PacketNotOurs)):
            sealed.open_with_key(made[:cut], secret)


@pytest.mark.parametrize("key", ["", "age1", "ssh-rsa AAAA", "age1" + "q" * 58, "naïve"])
def test_what_is_no_key_is_told(key):
    with pytest.raises(errors.KeyUnreadable):
        sealed.seal_to_key(b"private", key)


def test_short_words_are_not_taken():
    with pytest.raises(errors.WordsTooShort):
        sealed.seal_with_words(b"private", "secret")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_the_key_is_made_once_and_for_the_coach_alone(tmp_path):
    path = tmp_path / "coach" / "key.txt"
    assert sealed.secret_key(path) == sealed.secret_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_key_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "key.txt"
    with monkeypatch.context() as cut_off:
        cut_off.setattr(sealed.files, "sync", _refuse)
        with pytest.raises(errors.FileNotWritten):
            sealed.secret_key(path)
    assert list(tmp_path.iterdir()) == []
    assert sealed.public_key(sealed.secret_key(path))


@pytest.mark.parametrize("link", [os.link, lambda *_: _refuse()], ids=["links", "a disk without links"])
def test_two_windows_that_make_a_key_at_once_have_the_same(tmp_path, monkeypatch, link):
    path, make = tmp_path / "key.txt", sealed.new_secret
    theirs = []

    def meanwhile():
        monkeypatch.setattr(sealed, "new_secret", make)
        theirs.append(sealed.secret_key(path))
        return make()

    monkeypatch.setattr(sealed.os, "link", link)
    monkeypatch.setattr(sealed, "new_secret", meanwhile)
    assert [sealed.secret_key(path)] == theirs
    assert [each.name for each in tmp_path.iterdir()] == ["key.txt"]


def _refuse(*_paths):
    raise PermissionError


def test_where_no_key_can_be_made_the_coach_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(errors.FileNotWritten, match=r"key\.txt"):
        sealed.secret_key(tmp_path / "file" / "key.txt")


def test_a_file_is_written_whole_and_read_back(tmp_path, secret):
    made = sealed.seal_to_key(b"private", sealed.public_key(secret))
    sealed.write_file(tmp_path / "packet.age", made)
    assert sealed.read_file(tmp_path / "packet.age") == made
    assert [path.name for path in tmp_path.glob("*packet*")] == ["packet.age"]
    (tmp_path / "other.age").write_bytes(b"hello")
    with pytest.raises(errors.PacketNotOurs):
        sealed.read_file(tmp_path / "other.age")
