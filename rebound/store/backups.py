"""Backups of the journal: made verified, kept by age, brought back, and rid of what was deleted for good."""

import contextlib
import os
import re
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rebound import clock, errors
from rebound.records import Moment
from rebound.store import bin, copies, files, integrity, migrations, retention
from rebound.store.connection import Connections, connect, worded

UNREADABLE = (errors.NotAJournal, errors.JournalDamaged)
SET_ASIDE = "set aside"
NAME = re.compile(r"journal-(\d{8}T\d{12})-([a-z0-9-]+)\.sqlite3")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: where it is, when it was made, and on what occasion."""

    path: Path
    made: Moment
    reason: str


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of one journal, in a folder of their own."""

    connections: Connections
    folder: Path

    @classmethod
    def of(cls, journal: Path) -> "Backups":
        """Return the backups of the ``journal`` at this path, also where that cannot be opened any more."""
        return cls(Connections(journal), journal.parent / "backups")

    def make(self, reason: str) -> Path | None:
        """Make a backup, read it back, and return where it is; None where nothing changed since the last one.

        Args:
            reason: the occasion, in a few words.

        Raises:
            errors.CopyNotGood: the journal is damaged, or the disk did not keep what was written.
            errors.ReboundError: the disk is full or failing.
        """
        self._sweep()
        newest = next(iter(self.all()), None)
        with self.connections.reading() as connection:
            now = integrity.fingerprint(connection)
        if newest and copies.fingerprint(newest.path) == now and not copies.problems(newest.path):
            return None
        target = copies.named(self.folder, reason)
        copies.copy(self.connections.path, target)
        self.forget()
        self._thin()
        return target

    def all(self) -> list[Backup]:
        """Return the backups that are there, the last one first."""
        found = [(path, NAME.fullmatch(path.name)) for path in self.folder.glob("journal-*.sqlite3")]
        named = [(path, name) for path, name in found if name]
        return [
            _backup(path, name) for path, name in sorted(named, key=lambda each: each[0].name, reverse=True)
        ]

    def restore(self, backup: Path) -> None:
        """Bring ``backup`` back as the journal; what the journal holds now is set aside first, as a backup.

        Raises:
            errors.BackupDamaged: the backup is damaged; the journal is as it was.
            errors.NotAJournal: it is something else.
            errors.JournalNewer: a newer version of Rebound made it.
        """
        form = migrations.version(backup, known=migrations.latest())
        if form == 0 or copies.problems(backup):
            raise errors.BackupDamaged(backup)
        if backup.resolve() == self.connections.path.resolve():
            return
        forgotten = self._forgotten()
        self._set_aside()
        files.make_file(self.connections.path)
        copies.pour(backup, self.connections.path)
        migrations.migrate(self.connections.path)
        with self.connections.writing() as connection:
            bin.forget(connection, forgotten)

    def forget(self) -> list[Path]:
        """Take out of every backup what was deleted for good; return those that could not be opened."""
        forgotten = self._forgotten()
        return [each.path for each in self.all() if not _forget(each.path, forgotten)] if forgotten else []

    def _forgotten(self) -> list[str]:
        try:
            with self.connections.reading() as connection:
                return [row["id"] for row in connection.execute("SELECT id FROM forgotten")]
        except (*UNREADABLE, errors.JournalOutOfReach):
            return []

    def _set_aside(self) -> None:
        """Keep the journal as it is; one that cannot be read is moved, with what SQLite left beside it."""
        live, aside = self.connections.path, copies.named(self.folder, SET_ASIDE)
        if not live.exists():
            return
        try:
            copies.copy(live, aside, verify=False)
        except UNREADABLE:
            with contextlib.suppress(FileNotFoundError):
                os.replace(f"{live}-journal", f"{aside}-journal")
            os.replace(live, aside)

    def _thin(self) -> None:
        """Delete the backups that are too many; what was set aside stays."""
        everything = [each for each in self.all() if each.reason != SET_ASIDE]
        keep = retention.kept(each.made.utc for each in everything)
        for each in everything:
            if each.made.utc not in keep:
                each.path.unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Delete what a copy that was cut off an hour ago or longer has left."""
        for partial in self.folder.glob("journal-*.partial*"):
            with contextlib.suppress(FileNotFoundError):
                if time.time() - partial.stat().st_mtime > 3600:
                    partial.unlink()


def _forget(path: Path, entry_ids: list[str]) -> bool:
    """Remove entries from the backup at ``path``; return whether that could be done."""
    try:
        with worded(path), closing(connect(path, journal_mode="DELETE")) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("DELETE FROM entry WHERE id = ?", [(each,) for each in entry_ids])
            connection.execute("COMMIT")
    except (errors.JournalTrouble, sqlite3.Error):
        return False
    return True


def _backup(path: Path, name: re.Match[str]) -> Backup:
    made = datetime.strptime(name[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return Backup(path, clock.at(made), name[2].replace("-", " "))
