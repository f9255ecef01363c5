"""Backups of the journal: made verified, kept by age, poured back, and rid of what was deleted for good."""

import re
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rebound import clock
from rebound.records import Moment
from rebound.store import copies, integrity
from rebound.store.connection import Connections, connect, worded

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

    def make(self, reason: str) -> Path | None:
        """Make a backup, read it back, and return where it is; None where nothing changed since the last one.

        Args:
            reason: the occasion, in a few words.
        """
        newest = next(iter(self.all()), None)
        if newest and _fingerprint(newest.path) == self._now():
            return None
        words = "-".join(re.findall("[a-z0-9]+", reason.lower())) or "backup"
        target = self.folder / f"journal-{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{words}.sqlite3"
        copies.copy(self.connections.path, target)
        self.forget()
        return target

    def all(self) -> list[Backup]:
        """Return the backups that are there, the last one first."""
        found = [(path, NAME.fullmatch(path.name)) for path in self.folder.glob("journal-*.sqlite3")]
        named = [(path, name) for path, name in found if name]
        return [
            _backup(path, name) for path, name in sorted(named, key=lambda each: each[0].name, reverse=True)
        ]

    def forget(self) -> None:
        """Take out of every backup what was deleted for good."""
        with self.connections.reading() as connection:
            forgotten = [(row["id"],) for row in connection.execute("SELECT id FROM forgotten")]
        for backup in self.all() if forgotten else ():
            with worded(backup.path), closing(connect(backup.path, journal_mode="DELETE")) as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("DELETE FROM entry WHERE id = ?", forgotten)
                connection.execute("COMMIT")

    def _now(self) -> str:
        with self.connections.reading() as connection:
            return integrity.fingerprint(connection)


def _fingerprint(path: Path) -> str:
    with worded(path), closing(connect(path, journal_mode="DELETE")) as connection:
        return integrity.fingerprint(connection)


def _backup(path: Path, name: re.Match[str]) -> Backup:
    made = datetime.strptime(name[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return Backup(path, clock.at(made), name[2].replace("-", " "))
