"""A packet as one encrypted file in the age format: to a coach's key, or with words that both know.

A file of which one byte was changed does not open. The work is pyrage's, which wraps the Rust library rage.
"""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from rebound import errors
from rebound.packets.form import MOST_BYTES
from rebound.store import files

HEAD = b"age-encryption.org/v1\n"
"""How every file of the age format begins."""

FEWEST_WORDS = 12
"""Characters of words that both know; fewer can be guessed by trying."""


def seal_to_key(content: bytes, key: str) -> bytes:
    """Return ``content`` encrypted to the coach's public ``key`` (``age1…``).

    Raises:
        errors.KeyUnreadable: it is no public key.
    """
    import pyrage

    try:
        recipient = pyrage.x25519.Recipient.from_str("".join(key.split()))
    except pyrage.RecipientError:
        raise errors.KeyUnreadable() from None
    return pyrage.encrypt(content, [recipient])


def seal_with_words(content: bytes, words: str) -> bytes:
    """Return ``content`` encrypted with ``words`` that both know; this takes a second or two on purpose.

    Raises:
        errors.WordsTooShort: they could be guessed.
    """
    import pyrage

    if len(_plain(words)) < FEWEST_WORDS:
        raise errors.WordsTooShort(FEWEST_WORDS)
    return pyrage.passphrase.encrypt(content, _plain(words))


def needs_words(sealed: bytes) -> bool:
    """Return whether ``sealed`` opens with words; otherwise it opens with a key."""
    return sealed[: len(HEAD) + 20].startswith(HEAD + b"-> scrypt ")


def open_with_key(sealed: bytes, secret: str) -> bytes:
    """Return what was sealed to the public key of ``secret``.

    Raises:
        errors.PacketNotOurs: the file is no encrypted packet.
        errors.PacketTooLarge: it is larger than any packet of ours.
        errors.PacketDoesNotOpen: it was sealed to another key, or a byte of it was changed on the way.
    """
    import pyrage

    _check(sealed)
    try:
        return pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret.strip())])
    except (pyrage.DecryptError, pyrage.IdentityError, ValueError):
        raise errors.PacketDoesNotOpen() from None


def open_with_words(sealed: bytes, words: str) -> bytes:
    """Return what was sealed with ``words``; raises as ``open_with_key`` does."""
    import pyrage

    _check(sealed)
    try:
        return pyrage.passphrase.decrypt(sealed, _plain(words))
    except (pyrage.DecryptError, ValueError):
        raise errors.PacketDoesNotOpen() from None


def new_secret() -> str:
    """Return a new secret key."""
    import pyrage

    return str(pyrage.x25519.Identity.generate())


def secret_key(path: Path) -> str:
    """Return the coach's secret key in the file at ``path``, which is made, for them alone, where it is not.

    Raises:
        errors.FileNotWritten: it cannot be made there.
    """
    if not path.exists():
        with writing(path):
            files.make_folder(path.parent)
            _make_key(path)
    files.close_to_others(path)
    return path.read_text(encoding="ascii", errors="replace").strip()


def holds_key(path: Path) -> bool:
    """Return whether there is a secret key in the file at ``path``."""
    try:
        return bool(public_key(path.read_text(encoding="ascii", errors="replace")))
    except (FileNotFoundError, errors.KeyUnreadable):
        return False


def _make_key(path: Path) -> None:
    """Write a new secret key to ``path``, whole or not at all; one that another window made meanwhile stays."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    files.make_file(beside)
    try:
        beside.write_text(f"{new_secret()}\n", encoding="ascii")
        files.sync(beside)
        _name(beside, path)
        files.sync(path)
    finally:
        beside.unlink(missing_ok=True)


def _name(beside: Path, path: Path) -> None:
    """Give the file ``beside`` the name ``path``, unless there is one; a disk without links is looked at first."""
    try:
        os.link(beside, path)
    except FileExistsError:
        return
    except OSError:
        if not path.exists():
            os.replace(beside, path)


def public_key(secret: str) -> str:
    """Return the public key of ``secret``: what a coach gives to a client.

    Raises:
        errors.KeyUnreadable: it is no secret key.
    """
    import pyrage

    try:
        return str(pyrage.x25519.Identity.from_str(secret.strip()).to_public())
    except pyrage.IdentityError:
        raise errors.KeyUnreadable() from None


def read_file(path: Path) -> bytes:
    """Return the bytes of a sealed file.

    Raises:
        errors.FileMissing: there is none at ``path``; errors.FileNotReadable: it cannot be read.
        errors.PacketTooLarge: it is larger than any packet of ours.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise errors.FileMissing(path) from None
    except OSError:
        raise errors.FileNotReadable(path) from None
    _check(content)
    return content


def check_is_new(path: Path) -> None:
    """Return if nothing is at ``path``, where a file for somebody else is to be written.

    Raises:
        errors.FileIsThere: something is.
    """
    if os.path.lexists(path):
        raise errors.FileIsThere(path)


def write_file(path: Path, sealed: bytes) -> None:
    """Write ``sealed`` to ``path``, for the person alone, whole or not at all.

    Raises:
        errors.FileNotWritten: it cannot be written there.
    """
    beside = path.with_name(f".{path.name}.part")
    with writing(path):
        files.make_file(beside)
        beside.write_bytes(sealed)
        files.sync(beside)
        os.replace(beside, path)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system reports while ``path``, or a folder for it, is made into a sentence for the person."""
    try:
        yield
    except OSError as problem:
        raise errors.FileNotWritten(path, problem.strerror or type(problem).__name__) from None


def _plain(words: str) -> str:
    """Return ``words`` as both will type them: case, and spaces at the ends or doubled, do not count."""
    return " ".join(words.split()).casefold()


def _check(sealed: bytes) -> None:
    if len(sealed) > MOST_BYTES:
        raise errors.PacketTooLarge()
    if not sealed.startswith(HEAD):
        raise errors.PacketNotOurs()
