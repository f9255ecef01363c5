"""A coach's clients, strictly apart: a folder for each, with their packets, the answers, and private notes."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from rebound import clock, errors, paths, records
from rebound.packets import form, sealed
from rebound.packets.contents import Answer, Packet
from rebound.store import coaching, files

WHO, NOTES = "client.json", "notes.txt"
NAMELESS = "A client whose name cannot be read"


Kind = TypeVar("Kind", Packet, Answer)


@dataclass(frozen=True, slots=True)
class Shut:
    """A file of a client that does not open, and the sentence that says why."""

    path: Path
    why: str

    @property
    def is_packet(self) -> bool:
        """Whether it came from the client; otherwise it is an answer that was begun."""
        return self.path.parent.name == "packets"

    @property
    def written_on(self) -> date:
        """The day on which the file was written last."""
        return clock.at(datetime.fromtimestamp(self.path.stat().st_mtime, UTC)).local_date


@dataclass(frozen=True, slots=True)
class Client:
    """One client.

    Attributes:
        folder: where everything about them lies, and nothing about anybody else.
        name: what the coach calls them; a pseudonym will do.
        key: the client's public key, by which their packets are known and to which answers are closed.
    """

    folder: Path
    name: str
    key: str

    @property
    def notes(self) -> str:
        """The coach's own notes. They stand in a file of their own that is in no packet and no answer."""
        path = self.folder / NOTES
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def write_notes(self, words: str) -> None:
        """Keep ``words`` as the notes."""
        _write(self.folder / NOTES, words.encode(errors="replace"))

    def call(self, name: str) -> "Client":
        """Call this client ``name`` from now on, and return them."""
        _write(self.folder / WHO, json.dumps({"name": name.strip(), "key": self.key}).encode())
        return Client(self.folder, name.strip(), self.key)

    def packets(self) -> list[Packet]:
        """Return their packets, the newest first; also those whose last day is past, without their items."""
        opened = [each for each in self._kept("packets", Packet) if isinstance(each, Packet)]
        return sorted(
            (_emptied(each) if is_over(each) else each for each in opened),
            key=lambda each: each.made_on,
            reverse=True,
        )

    def shut(self) -> list[Shut]:
        """Return what lies here and does not open: their packets, and answers that were begun."""
        kept = (*self._kept("packets", Packet), *self._kept("answers", Answer))
        return [each for each in kept if isinstance(each, Shut)]

    def _kept(self, where: str, kind: type[Kind]) -> Iterator[Kind | Shut]:
        """Yield what is in the files of the folder ``where``, the one that came last first."""
        secret = coach_key()
        came = sorted((self.folder / where).glob("*.age"), key=lambda path: path.stat().st_mtime_ns)
        for path in reversed(came):
            yield _open(path, kind, secret)

    def forget(self, gone: Packet | Shut) -> None:
        """Delete a packet and what was begun as an answer to it, or what does not open, also in the backups.

        Raises:
            errors.StillInBackups: it is deleted, but there are backups that cannot be read or written.
        """
        files_gone = (gone.path,) if isinstance(gone, Shut) else (self._place(gone), self._draft(gone))
        for each in files_gone:
            each.unlink(missing_ok=True)
        coaching.forget(paths.coaching(), *files_gone)

    def keep(self, packet: Packet) -> None:
        """Keep ``packet``, closed with the coach's own key."""
        public = sealed.public_key(coach_key())
        _write(self._place(packet), sealed.seal_to_key(form.write(packet), public))

    def answer(self, packet: Packet) -> Answer:
        """Return the answer to ``packet`` as far as it is written; an empty one where none is that opens."""
        path = self._draft(packet)
        begun = _open(path, Answer, coach_key()) if path.exists() else None
        empty = Answer(records.new_id(), packet.id, "", "", clock.today())
        return begun if isinstance(begun, Answer) else empty

    def write_answer(self, packet: Packet, answer: Answer) -> None:
        """Keep ``answer`` to ``packet`` as far as it is written, closed with the coach's own key."""
        public = sealed.public_key(coach_key())
        _write(self._draft(packet), sealed.seal_to_key(form.write(answer), public))

    def _place(self, packet: Packet) -> Path:
        return self.folder / "packets" / f"{_file_name(packet)}.age"

    def _draft(self, packet: Packet) -> Path:
        return self.folder / "answers" / f"{_file_name(packet)}.age"


def coach_key() -> str:
    """Return the coach's secret key, which is made the first time it is asked for.

    Raises:
        errors.CoachKeyLost: it is not there, or is no key, though there are packets that only it opens.
    """
    path = paths.coaching() / "key.txt"
    if any(paths.coaching().glob("clients/*/*/*.age")) and not sealed.holds_key(path):
        raise errors.CoachKeyLost(path)
    return sealed.secret_key(path)


def all_clients() -> list[Client]:
    """Return the clients, by name; one whose name cannot be read any more is called ``NAMELESS``."""
    found = [_client(path) for path in (paths.coaching() / "clients").glob("*") if path.is_dir()]
    return sorted(found, key=lambda each: each.name.casefold())


def named(name: str) -> Client:
    """Return the client who is called ``name``.

    Raises:
        errors.NoSuchClient: nobody is, or more than one.
    """
    found = [each for each in all_clients() if each.name.casefold() == name.strip().casefold()]
    if len(found) != 1:
        raise errors.NoSuchClient(name, [each.name for each in all_clients()])
    return found[0]


def opened(closed: bytes, words: str = "") -> Packet:
    """Return the packet in the file ``closed``.

    Args:
        closed: the bytes of the file.
        words: the words that both know, where it opens with these.

    Raises:
        errors.ReboundError: it does not open, or is no packet.
        errors.WordsMissing: it opens with words, and there are none.
        errors.PacketOver: its last day is past.
    """
    if sealed.needs_words(closed):
        if not words.strip():
            raise errors.WordsMissing()
        content = sealed.open_with_words(closed, words)
    else:
        content = sealed.open_with_key(closed, coach_key())
    packet = form.read(content, Packet)
    if is_over(packet) and packet.expires_on:
        raise errors.PacketOver(clock.in_words(packet.expires_on))
    return packet


def keep(packet: Packet, name: str = "") -> Client:
    """Keep ``packet`` with the client whose key it carries, and return them.

    Args:
        packet: one that was opened.
        name: what a client who is not known yet is to be called; else as the packet says.
    """
    client = next((each for each in all_clients() if each.key == packet.answer_key), None)
    if client is None or not packet.answer_key:
        folder = paths.coaching() / "clients" / records.new_id()[:12]
        client = Client(folder, "", packet.answer_key).call(name.strip() or packet.sender or "A client")
    client.keep(packet)
    return client


def is_over(packet: Packet) -> bool:
    """Return whether the last day on which ``packet`` may be read is past."""
    return packet.expires_on is not None and packet.expires_on < clock.today()


def _open(path: Path, kind: type[Kind], secret: str) -> Kind | Shut:
    try:
        return form.read(sealed.open_with_key(sealed.read_file(path), secret), kind)
    except errors.ReboundError as why:
        return Shut(path, str(why))


def _emptied(packet: Packet) -> Packet:
    return Packet(
        packet.id, packet.sender, packet.to, "", packet.made_on, (), packet.expires_on, packet.answer_key
    )


def _client(folder: Path) -> Client:
    try:
        who = json.loads((folder / WHO).read_text(encoding="utf-8"))
        return Client(folder, str(who["name"]), str(who["key"]))
    except (OSError, ValueError, KeyError, TypeError):
        nameless = Client(folder, NAMELESS, "")
    with contextlib.suppress(errors.CoachKeyLost):
        return replace(nameless, key=next((each.answer_key for each in nameless.packets()), ""))
    return nameless


def _file_name(packet: Packet) -> str:
    """Return what the files of ``packet`` are called: its id, of which only letters and digits are taken."""
    return "".join(each for each in packet.id if each.isascii() and each.isalnum())[:64] or "packet"


def _write(path: Path, content: bytes) -> None:
    with sealed.writing(path):
        files.make_folder(path.parent)
    sealed.write_file(path, content)
