"""The journal: one file that holds everything, opened safely, and the way to each part of it."""

import sqlite3
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from rebound import clock, errors, paths
from rebound.records import Moment
from rebound.store import bin, files, integrity, migrations, reserve, rows
from rebound.store.applications import Applications
from rebound.store.backups import Backups
from rebound.store.batches import Batches
from rebound.store.connection import Connections
from rebound.store.entries import Entries
from rebound.store.events import Events
from rebound.store.settings import Settings

UNDO = timedelta(minutes=10)
"""For so long after its deletion an entry that keeps no versions can be brought back."""


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
        files.close_to_others(path)
        reserve.keep(path)
        connections = Connections(path)
        backups = Backups.of(path)
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
        try:
            with self.reading() as connection:
                return integrity.problems(connection)
        except errors.JournalTrouble as trouble:
            return [str(trouble)]

    def purge(self, older_than_days: int = 30) -> None:
        """Empty the bin of what has lain there for ``older_than_days``: it cannot be brought back then.

        Entries of a kind that keeps no versions leave it, and every backup, as soon as ``UNDO`` is over.
        """
        now = clock.now().utc
        with self.writing() as connection:
            bin.empty(connection, now - timedelta(days=older_than_days), now - UNDO)
        self.backups.forget()
