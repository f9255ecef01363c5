"""The made-up history, put into a journal of its own."""

import contextlib

from rebound import errors, sample
from rebound.store import filling
from rebound.store.journal import Journal


def fill(journal: Journal) -> None:
    """Put the made-up history into ``journal``; one with something in it stays as it is."""
    with contextlib.suppress(errors.JournalNotEmpty):
        made_up = sample.load()
        filling.fill(journal, made_up.applications, made_up.events, made_up.entries)
