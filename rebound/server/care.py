"""What the server does for the journal and a coach's folder: backups when something changed, an emptied bin."""

import asyncio
import logging

from rebound import errors, paths
from rebound.server import log
from rebound.store import coaching
from rebound.store.journal import Journal

BACKUP_EVERY = 30 * 60
"""Seconds of use after which another backup is made, if something changed."""


def at_start(journal: Journal) -> None:
    """Make a backup if something changed since the last one, and empty the bin of what is old."""
    _make_backup(journal, "start")
    journal.purge()


async def while_open(journal: Journal) -> None:
    """Every half hour of use make a backup, if something changed, and empty the bin of what is old."""
    while True:
        await asyncio.sleep(BACKUP_EVERY)
        await asyncio.to_thread(_make_backup, journal, "in use")
        await asyncio.to_thread(journal.purge)


def _make_backup(journal: Journal, reason: str) -> None:
    """Make a backup; a full disk must not keep the person from opening the journal."""
    try:
        journal.backups.make(reason)
        coaching.make(paths.coaching(), reason)
    except (errors.ReboundError, OSError) as problem:
        logging.getLogger(__name__).error("No backup was made: %s", log.place(problem))
