"""“Don't take it personally”, from one's own numbers: where this no and all others came, and how fast."""

from rebound import frames
from rebound.analysis.usual import Usual, usual
from rebound.analysis.wording import many
from rebound.store.journal import Journal

FEWEST = 5
"""With fewer noes of known days their middle says nothing."""


def own_numbers(journal: Journal, application_id: str | None) -> list[str]:
    """Return sentences about the no of one application beside the person's other ones; empty without a no.

    They are counts and claim nothing: at which stage it came, how many came before anybody had spoken with the
    person, and how fast, against the middle of all their noes.
    """
    applications = frames.applications(journal.applications.all(), journal.events.all())
    found = usual(applications, application_id)
    if found.this_stage is None:
        return []
    told = [
        "This no came before anybody had spoken with you: all they had to decide on was paper."
        if found.this_before
        else "This no came after somebody had spoken with you."
    ]
    if found.n > 1:
        told.append(
            f"Of your {found.n} noes, this one among them, {found.before} came before anybody had spoken with you "
            f"and {found.n - found.before} after."
        )
    return told + _speed(found)


def _speed(found: Usual) -> list[str]:
    if found.this_days is None:
        return []
    took = f"It took {many(found.this_days, 'day')} from sending to their no"
    if found.days.n < FEWEST or found.days.median is None:
        return [f"{took}."]
    return [f"{took}; half of the {found.days.n} took {many(int(found.days.median), 'day')} or less."]
