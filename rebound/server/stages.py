"""Where the person stands in each stage, in the few words that the path has room for."""

from rebound import errors
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.writing import sentences
from rebound.writing.prompts import STEPS

LATER = "comes later"
"""What the path says of a stage whose notebook does not exist yet."""


def places(journal: Journal) -> dict[str, str]:
    """Return the name of each stage that is there → the place in it, such as ``"step 3 of 8"``.

    A journal that cannot be read says nothing here: the page itself will say so.
    """
    try:
        sittings = {stage: _place(stage, journal.entries.latest(stage)) for stage in STEPS}
        return sittings | _waits(journal) | {"bragging_rights": _kept(journal)}
    except errors.ReboundError:
        return {}


def _waits(journal: Journal) -> dict[str, str]:
    """Return what the newest request waits for after its last step, where it is not at its end yet."""
    newest = journal.entries.latest("ask_for_insight")
    body = newest.body if newest else AskForInsight()
    if not body.finished_at or body.closed_on or body.worth == "leave" or not body.message.strip():
        return {}
    replies = (each.body for each in journal.entries.all("reply", newest.application_id))
    if any(each.request == newest.id and each.finished_at for each in replies):
        return {}
    return {"ask_for_insight": "sent" if body.sent_on else "message waits"}


def _kept(journal: Journal) -> str:
    """Return what is kept in the fourth stage, which has no end."""
    count = journal.entries.count
    return sentences.kept(count("accomplishment"), count("story")) or "not begun"


def _place(stage: str, newest: Entry | None) -> str:
    if newest is None:
        return "not begun"
    if newest.body.finished_at:
        return "finished"
    steps = list(STEPS[stage])
    number = steps.index(newest.body.step) + 1 if newest.body.step in steps else 1
    return f"step {number} of {len(steps)}"
