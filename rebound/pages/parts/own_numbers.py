"""“Don't take it personally”, from one's own numbers: where this no and the earlier ones came, and how fast."""

from rebound import status
from rebound.analysis.wording import many
from rebound.pages.parts.history import rejections
from rebound.store.journal import Journal


def own_numbers(journal: Journal, application_id: str | None) -> list[str]:
    """Return sentences about the no of one application beside the person's other ones; empty without a no.

    They are counts, and claim nothing: at which stage it came, how many came before anybody had spoken with the
    person, and how fast, against the middle of their own refusals.
    """
    lines = rejections(journal)
    this = next((line for line in lines if line.application.id == application_id), None)
    if this is None:
        return []
    others = [line for line in lines if line is not this]
    told = [
        "This no came after somebody had spoken with you."
        if this.standing.spoken
        else "This no came before anybody had spoken with you: what they decided on was paper."
    ]
    if others:
        before = sum(not line.standing.spoken for line in others)
        noes = "1 earlier no" if len(others) == 1 else f"{len(others)} earlier noes"
        told.append(
            f"Of your {noes}, {before} came before anybody had spoken with you and {len(others) - before} after."
        )
    return told + _speed(this, others)


def _speed(this, others: list) -> list[str]:
    took = _days(this)
    known = sorted(days for line in others if (days := _days(line)) is not None)
    if took is None:
        return []
    if len(known) < 4:
        return [f"It took {many(took, 'day')} from sending to their no."]
    middle = known[len(known) // 2]
    half = f"half of your {len(known)} others took {many(middle, 'day')} or less"
    return [f"It took {many(took, 'day')} from sending to their no; {half}."]


def _days(line) -> int | None:
    standing: status.Standing = line.standing
    if standing.applied_on is None or standing.status_on is None:
        return None
    return (standing.status_on - standing.applied_on).days
