"""``rebound patterns``: the whole analysis, in words or as JSON, with how many cases each answer rests on."""

from typing import Any

from rebound import clock, frames
from rebound.analysis.ends import ENDS, Ends, ends
from rebound.analysis.waiting import AnswerTimes, Spread, answer_times
from rebound.commands import output
from rebound.records import STATUSES
from rebound.store.journal import Journal

WORDS = {**STATUSES, "waiting": "open, waiting for them"}


def run(as_json: bool) -> int:
    """Print the analysis as of today and return the exit status."""
    journal = Journal.open()
    as_of = clock.today()
    frame = frames.applications(journal.applications.all(), journal.events.all(), as_of)
    ended, times = ends(frame), answer_times(frame)
    data = {"as_of": as_of.isoformat(), "ends": _ends_data(ended), "waiting": _times_data(times)}
    words = "\n\n".join([f"As of {as_of}", _ends_words(ended), _times_words(times)])
    output.result(words if len(frame) else "There is no application in your journal yet.", data, as_json)
    return 0


def _ends_data(ended: Ends) -> dict[str, Any]:
    return {
        "sent": ended.sent,
        "noted": ended.noted,
        "spoken": ended.spoken,
        "open": ended.before["waiting"] + ended.after["waiting"],
        "before": dict(ended.before),
        "after": dict(ended.after),
    }


def _ends_words(ended: Ends) -> str:
    lines = [
        "Where do they end?",
        f"{ended.sent} sent, {ended.spoken} of them led to a conversation; {ended.noted} only noted.",
        f"{'':30}{'before anybody':>16}{'after somebody':>16}",
        f"{'':30}{'spoke with you':>16}{'spoke with you':>16}",
    ]
    lines += [f"{WORDS[end]:30}{ended.before[end]:16}{ended.after[end]:16}" for end in ENDS]
    return "\n".join(lines)


def _times_data(times: AnswerTimes) -> dict[str, Any]:
    return {
        "sent": times.sent,
        "answered": _spread_data(times.answered),
        "answered_unknown": times.answered_unknown,
        "waiting": _spread_data(times.waiting),
        "waiting_unknown": times.waiting_unknown,
        "withdrawn": times.withdrawn,
    }


def _spread_data(spread: Spread) -> dict[str, Any]:
    return {name: getattr(spread, name) for name in ("n", "lower", "median", "upper", "longest")}


def _times_words(times: AnswerTimes) -> str:
    return "\n".join(
        [
            "How long do answers take? (days from sending to their first decision)",
            f"Answered, days known: {_spread_words(times.answered)}",
            f"Answered, days not known: {times.answered_unknown}",
            f"No answer yet: {_spread_words(times.waiting)}",
            f"No answer yet, day of sending not known: {times.waiting_unknown}",
            f"Withdrawn by you before an answer: {times.withdrawn}",
            "The times of those that were answered say nothing about those that still wait.",
        ]
    )


def _spread_words(spread: Spread) -> str:
    if not spread.n:
        return "0"
    quarters = f", the middle half {spread.lower:g} to {spread.upper:g}" if spread.lower is not None else ""
    return f"{spread.n}; half within {spread.median:g} days{quarters}, the longest {spread.longest}"
