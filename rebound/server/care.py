"""What the server does for the journal and a coach's folder: backups when something changed, an emptied bin."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable

from rebound import errors, paths
from rebound.server import log
from rebound.store import coaching
from rebound.store.journal import Journal

BACKUP_EVERY = 30 * 60
"""Seconds of use after which another backup is made, if something changed."""


def at_start(journal: Journal) -> None:
    """Make a backup if something changed since the last one, and empty the bin of what is old."""
    _look_after(journal, "start")


async def while_open(journal: Journal) -> None:
    """Every half hour of use make a backup, if something changed, and empty the bin of what is old."""
    while True:
        await asyncio.sleep(BACKUP_EVERY)
        await asyncio.to_thread(_look_after, journal, "in use")


def _look_after(journal: Journal, reason: str) -> None:
    """Do each of these alone: a full disk must not keep the journal shut, nor one that fails end the others."""
    _try("No backup was made", lambda: journal.backups.make(reason))
    _try("No backup of the coaching folder was made", lambda: coaching.make(paths.coaching(), reason))
    _try("The bin was not emptied", journal.purge)


def _try(otherwise: str, work: Callable[[], object]) -> None:
    """Do ``work``; where it fails, log what is not done, ``otherwise``."""
    try:
        work()
    except (errors.ReboundError, OSError, sqlite3.Error) as problem:
        logging.getLogger(__name__).error("%s: %s", otherwise, log.place(problem))
