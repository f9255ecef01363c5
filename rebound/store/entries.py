"""Entries in the journal: saved as they are typed, never over words that another page wrote meanwhile."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from rebound import clock, errors, records
from rebound.exercises.bodies import BODIES, UNVERSIONED, Body
from rebound.records import Entry, Moment
from rebound.store import bin, merging, rows, versions
from rebound.store.backups import Backups
from rebound.store.connection import Connections
from rebound.store.entry_rows import columns, insert, record
from rebound.store.versions import Version
from rebound.written import as_json, from_json

PAUSE = timedelta(minutes=5)
"""After this long without a save, what stood before is kept as a version."""

CHANGE = 200
"""After this many characters of change, what stood before is kept as a version."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save came to.

    Attributes:
        entry: the entry to go on with: its next save starts from it.
        at: the moment to show as saved.
        merged: whether another page's changes are in it too.
        copy: whether it is a copy, because another page wrote other words into the entry meanwhile, or
            deleted it; ``entry.copy_of`` names that one.
    """

    entry: Entry
    at: Moment
    merged: bool = False
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of one journal."""

    connections: Connections
    backups: Backups

    def start(self, kind: str, body: Body | None = None, application_id: str | None = None) -> Entry:
        """Write a new entry of ``kind`` and return it.

        Raises:
            errors.NotThere: there is no such application, or it is in the bin.
        """
        begun = Entry(
            records.new_id(), kind, BODIES[kind]() if body is None else body, application_id or None
        )
        with self.connections.writing() as connection:
            if begun.application_id and not _application_is_there(connection, begun.application_id):
                raise errors.NotThere("application")
            return insert(connection, begun)

    def start_all(self, kind: str, bodies: Iterable[Body]) -> list[Entry]:
        """Write a new entry of ``kind`` for each of ``bodies``, all of them or none, and return them."""
        with self.connections.writing() as connection:
            return [insert(connection, Entry(records.new_id(), kind, body)) for body in bodies]

    def add(self, entry: Entry) -> Entry:
        """Add an entry that was written elsewhere, with its id, its ``rev`` and its times."""
        with self.connections.writing() as connection:
            return insert(connection, entry)

    def get(self, entry_id: str) -> Entry | None:
        """Return the entry, also from the bin, or None where there is none."""
        with self.connections.reading() as connection:
            row = _row(connection, entry_id)
            return record(row) if row else None

    def all(self, kind: str | None = None, application_id: str | None = None) -> list[Entry]:
        """Return the entries that are not in the bin, the one changed last first.

        Args:
            kind: only of this kind.
            application_id: only those that hang on this application.
        """
        with self.connections.reading() as connection:
            found = connection.execute(
                "SELECT * FROM entry WHERE deletion_id IS NULL AND kind = coalesce(:kind, kind)"
                " AND application_id IS coalesce(:application_id, application_id) ORDER BY sequence DESC",
                {"kind": kind, "application_id": application_id},
            )
            return [record(row) for row in found]

    def count(self, kind: str) -> int:
        """Return how many entries of ``kind`` are not in the bin."""
        with self.connections.reading() as connection:
            counted = "SELECT count(*) FROM entry WHERE kind = ? AND deletion_id IS NULL"
            return int(connection.execute(counted, (kind,)).fetchone()[0])

    def latest(self, kind: str, application_id: str | None = None) -> Entry | None:
        """Return the entry of ``kind`` that was changed last, or None where there is none."""
        return next(iter(self.all(kind, application_id)), None)

    def save(self, entry: Entry, body: Body) -> Saved:
        """Save ``body`` as what ``entry`` holds now, and return what to go on with.

        Where another page has saved the entry since, the two are brought together field by field; where
        both wrote into one text, both texts are kept: theirs in the entry, this one in a copy.

        Args:
            entry: what this page last knew of it.
            body: what this page holds now.

        Raises:
            errors.EntryDeleted: another page has deleted it, and nothing was added to it here.
        """
        with self.connections.writing() as connection:
            row = _row(connection, entry.id)
            if row is None or row["deletion_id"]:
                return _save_deleted(connection, entry, body)
            if row["rev"] == entry.rev and record(row).body == entry.body:
                return _saved(_write(connection, row, body))
            return _save_beside(connection, row, entry.body, body)

    def keep_text(self, entry_id: str, rev: int, field: str, text: str) -> Saved:
        """Save one ``text`` that a page still held when it lost its connection.

        Args:
            entry_id: the entry in which it was written.
            rev: the save of it that the page knew.
            field: the field of the body.
            text: all of the field's text.

        Raises:
            errors.EntryDeleted: the entry is gone from the journal, or in the bin without more to add.
            errors.UnknownField: entries of this kind have no such field.
        """
        with self.connections.writing() as connection:
            row = _row(connection, entry_id)
            if row is None:
                raise errors.EntryDeleted()
            held = record(row)
            mine = _with_text(held.body, field, text)
            if row["deletion_id"]:
                return _save_deleted(connection, held, mine)
            if row["rev"] == rev:
                return _saved(_write(connection, row, mine))
            base = versions.body(connection, held, rev) or _with_text(held.body, field, "")
            return _save_beside(connection, row, base, _with_text(base, field, text))

    def versions(self, entry_id: str) -> list[Version]:
        """Return the versions of the entry that were kept, the last one first."""
        with self.connections.reading() as connection:
            row = _row(connection, entry_id)
            return versions.of(connection, record(row)) if row else []

    def delete(self, entry_id: str) -> None:
        """Put the entry into the bin.

        Raises:
            errors.NotThere: there is no such entry.
        """
        self.delete_all([entry_id])

    def delete_all(self, entry_ids: Iterable[str]) -> None:
        """Put entries into the bin at once; when one of them is brought back, so are the others."""
        with self.connections.writing() as connection:
            found = [_found(connection, each) for each in entry_ids]
            if there := [row for row in found if row["deletion_id"] is None]:
                _bin(connection, there)

    def forget_all(self, entry_ids: Iterable[str]) -> None:
        """Remove entries for good, all of them or none, from every backup too.

        Raises:
            errors.NotThere: one of them is not there; nothing is removed.
            errors.StillInBackups: they are removed, but there are backups that cannot be opened.
        """
        with self.connections.writing() as connection:
            bin.forget(connection, [_found(connection, each)["id"] for each in entry_ids])
        if left := self.backups.forget():
            raise errors.StillInBackups(left)

    def restore(self, entry_id: str) -> None:
        """Bring the entry back from the bin, with its application if it went there with it."""
        with self.connections.writing() as connection:
            if deletion_id := _found(connection, entry_id)["deletion_id"]:
                bin.take_out(connection, deletion_id)

    def deleted(self) -> list[Entry]:
        """Return the entries that the person put into the bin, last one first."""
        with self.connections.reading() as connection:
            found = connection.execute(
                "SELECT entry.* FROM entry JOIN deletion ON deletion.id = entry.deletion_id"
                " WHERE deletion.what = 'entry' ORDER BY deletion.at_utc DESC, deletion.rowid DESC"
            )
            return [record(row) for row in found]


def _write(connection: sqlite3.Connection, row: sqlite3.Row, body: Body) -> Entry:
    """Write ``body`` into the entry of ``row``, keep a version of what stood there if it is time to."""
    held = record(row)
    if held.body == body:
        return held
    written = replace(held, body=body, rev=held.rev + 1, changed=clock.now())
    drift = row["drift"] + merging.change(held.body, body)
    if drift >= CHANGE or _paused(held, written):
        _keep_version(connection, row)
        drift = 0
    sequence = rows.next_sequence(connection)
    rows.update(connection, "entry", columns(written) | {"drift": drift, "sequence": sequence})
    return written


def _paused(held: Entry, written: Entry) -> bool:
    return bool(held.changed and written.changed and written.changed.utc - held.changed.utc >= PAUSE)


def _keep_version(connection: sqlite3.Connection, row: sqlite3.Row) -> None:
    if row["kind"] not in UNVERSIONED:
        versions.keep(connection, row)


def _bin(connection: sqlite3.Connection, entry_rows: Iterable[sqlite3.Row]) -> None:
    """Put the entries of ``entry_rows`` into the bin, as one deletion, each with a version of how it stood."""
    deletion_id = bin.open_deletion(connection, "entry")
    for row in entry_rows:
        _keep_version(connection, row)
        connection.execute("UPDATE entry SET deletion_id = ? WHERE id = ?", (deletion_id, row["id"]))


def _save_beside(connection: sqlite3.Connection, row: sqlite3.Row, base: Body, mine: Body) -> Saved:
    """Save ``mine``, which started from ``base``, beside what another page has saved in ``row`` since."""
    merged = merging.merge(base, mine, record(row).body)
    _keep_version(connection, row)
    if merged.both:
        return _saved(_copy(connection, record(row), mine), copy=True)
    return _saved(_write(connection, row, merged.body), merged=True)


def _save_deleted(connection: sqlite3.Connection, entry: Entry, mine: Body) -> Saved:
    """Save what was added here to an ``entry`` that is deleted: in a copy, for deleted stays deleted."""
    if not merging.says_more(entry.body, mine):
        raise errors.EntryDeleted()
    return _saved(_copy(connection, entry, mine), copy=True)


def _copy(connection: sqlite3.Connection, entry: Entry, body: Body) -> Entry:
    hangs_on = entry.application_id
    if hangs_on and not _application_is_there(connection, hangs_on):
        hangs_on = None
    return insert(connection, Entry(records.new_id(), entry.kind, body, hangs_on, copy_of=entry.id))


def _saved(entry: Entry, merged: bool = False, copy: bool = False) -> Saved:
    return Saved(entry, clock.now(), merged, copy)


def _with_text(body: Body, field: str, text: str) -> Body:
    return from_json(type(body), as_json(body) | {field: text})


def _application_is_there(connection: sqlite3.Connection, application_id: str) -> bool:
    there = "SELECT 1 FROM application WHERE id = ? AND deletion_id IS NULL"
    return connection.execute(there, (application_id,)).fetchone() is not None


def _row(connection: sqlite3.Connection, entry_id: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute("SELECT * FROM entry WHERE id = ?", (entry_id,)).fetchone()
    return row


def _found(connection: sqlite3.Connection, entry_id: str) -> sqlite3.Row:
    row = _row(connection, entry_id)
    if row is None:
        raise errors.NotThere("entry")
    return row
