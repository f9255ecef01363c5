"""The journal: one file that holds everything, opened safely, and the way to each part of it."""

import sqlite3
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from rebound import clock, errors, paths
from rebound.records import Moment
from rebound.store import bin, files, integrity, migrations, rows
from rebound.store.applications import Applications
from rebound.store.backups import Backups
from rebound.store.batches import Batches
from rebound.store.connection import Connections
from rebound.store.entries import Entries
from rebound.store.events import Events
from rebound.store.settings import Settings


@dataclass(frozen=True, slots=True)
class Journal:
    """One journal file: its applications, events, entries, settings, batches and backups."""

    path: Path
    connections: Connections
    applications: Applications
    events: Events
    entries: Entries
    settings: Settings
    batches: Batches
    backups: Backups

    @classmethod
    def open(cls, path: Path | None = None) -> "Journal":
        """Open the journal at ``path``, or the person's own; make it where there is none.

        Raises:
            errors.NotAJournal: the file belongs to another program.
            errors.JournalNewer: a newer version of Rebound wrote it.
            errors.ReboundError: the disk is full, read-only or failing, or the file is damaged.
        """
        path = path or paths.journal()
        try:
            files.make_folder(path.parent)
            files.make_file(path)
        except OSError as error:
            raise errors.JournalOutOfReach(path) from error
        migrations.migrate(path)
        connections = Connections(path)
        backups = Backups(connections, path.parent / "backups")
        return cls(
            path=path,
            connections=connections,
            applications=Applications(connections),
            events=Events(connections),
            entries=Entries(connections, backups),
            settings=Settings(connections),
            batches=Batches(connections),
            backups=backups,
        )

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Return a context in which a connection reads one moment of the journal."""
        return self.connections.reading()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """Return a context in which a connection writes, all or nothing."""
        return self.connections.writing()

    def changed_at(self) -> Moment | None:
        """Return the moment at which anything was last written, or None for an empty journal."""
        with self.reading() as connection:
            return rows.moment(connection.execute("SELECT * FROM state").fetchone(), "changed")

    def check(self) -> list[str]:
        """Return what is wrong with the file, in words; nothing if it is whole."""
        with self.reading() as connection:
            return integrity.problems(connection)

    def purge(self, older_than_days: int = 30) -> None:
        """Empty the bin of what has lain there for ``older_than_days``; nothing of it comes back."""
        with self.writing() as connection:
            bin.empty(connection, clock.now().utc - timedelta(days=older_than_days))
        self.backups.forget()
