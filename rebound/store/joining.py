"""Two applications that are one: joined with all that hangs on them, and parted again."""

import sqlite3
from dataclasses import dataclass, fields, replace

from rebound.records import Application, Event
from rebound.store import applications, bin, events, rows
from rebound.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining changed, so that it can be undone.

    Attributes:
        kept: the application that stays, as it was before.
        gone: the id of the other one.
        moved: the ids of its events and of its entries that hang on ``kept`` now.
        deletions: what went into the bin with it.
    """

    kept: Application
    gone: str
    moved: tuple[tuple[str, str], ...]
    deletions: tuple[str, ...]


def join(journal: Journal, keep: str, gone: str) -> Joined:
    """Join the application ``gone`` into ``keep``, all or nothing.

    What only one of them says is kept; an event that both tell of stands once, with its day where one knows it;
    notes of both stand one below the other. The other application goes into the bin.

    Raises:
        errors.NotThere: one of the two is not there.
    """
    with journal.writing() as connection:
        kept, other = applications.found(connection, keep), applications.found(connection, gone)
        mine, theirs = events.of(connection, keep), events.of(connection, gone)
        deletion = bin.open_deletion(connection, "application")
        moved = [("event", each.id) for each in theirs if not any(_tells_the_same(one, each) for one in mine)]
        entries = connection.execute(
            "SELECT id FROM entry WHERE application_id = ? AND deletion_id IS NULL", (gone,)
        )
        moved += [("entry", row["id"]) for row in entries.fetchall()]
        for one in mine:
            if any(_tells_the_same(each, one) and not _tells_the_same(one, each) for each in theirs):
                connection.execute("UPDATE event SET deletion_id = ? WHERE id = ?", (deletion, one.id))
        _hang(connection, moved, keep)
        applications.update(connection, _both(kept, other))
        applications.put_in_bin(connection, gone, deletion)
    return Joined(kept, gone, tuple(moved), (deletion,))


def part(journal: Journal, joined: Joined) -> None:
    """Take the joining back, all or nothing."""
    with journal.writing() as connection:
        for deletion in joined.deletions:
            bin.take_out(connection, deletion)
        _hang(connection, joined.moved, joined.gone)
        applications.update(connection, joined.kept)


def _hang(connection: sqlite3.Connection, what: list | tuple, application_id: str) -> None:
    for table, row in what:
        rows.update(connection, table, {"id": row, "application_id": application_id})


def _tells_the_same(one: Event, other: Event) -> bool:
    """Say whether ``one`` tells all that ``other`` does: the same kind, on the same day or on one that it knows."""
    return one.kind == other.kind and (one.on == other.on or other.on is None)


def _both(kept: Application, other: Application) -> Application:
    """Return ``kept`` with what only ``other`` says."""
    filled = {
        each.name: getattr(other, each.name)
        for each in fields(kept)
        if getattr(kept, each.name) in ("", None) and each.name not in ("id", "batch_id", "created")
    }
    notes = "\n\n".join(dict.fromkeys(filter(None, (kept.notes, other.notes))))
    return replace(kept, **{**filled, "notes": notes, "attributes": {**other.attributes, **kept.attributes}})
