"""What bringing in one or several files came to, as ``rebound import --json`` prints it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebound.importing.merge import Plan
from rebound.importing.preview import Reading


def summary(reading: Reading | Iterable[Reading], plan: Plan | Iterable[Plan]) -> dict[str, Any]:
    """Return the numbers and the guesses of one file, or of several taken together.

    Args:
        reading: the preview of a file, or of several.
        plan: what became of it, or of each of them in the same order.

    Returns:
        ``read``, ``imported``, ``already_there``: numbers of rows; those that the person left out count as
        already there. ``needs_you``: ``file``, ``line``, ``reason`` of each row. ``columns``: header → field.
        ``dates``: header → ``order``, ``because``. ``outcomes``: word → event code, ``silent``, ``open`` or
        ``unknown``; of a word that stands for several the last. Where two files differ in what a name or a
        word was taken for, the later one stands under ``FILE: name``.
    """
    readings = [reading] if isinstance(reading, Reading) else list(reading)
    plans = [plan] if isinstance(plan, Plan) else list(plan)
    return {
        "read": sum(each.read for each in readings),
        "imported": sum(each.imported for each in plans),
        "already_there": sum(len(each.already_there) + len(each.left_out) for each in plans),
        "needs_you": [
            {"file": asked.file, "line": asked.line, "reason": asked.reason}
            for each in plans
            for asked in each.needs_you
        ],
        "columns": _joined((each.source, each.columns) for each in readings),
        "dates": _joined(
            (each.source, {name: _date(how) for name, how in each.dates.items()}) for each in readings
        ),
        "outcomes": _joined(
            (each.source, {word: code.split("+")[-1] for word, code in each.outcomes.items()})
            for each in readings
        ),
    }


def _date(how: Any) -> dict[str, str]:
    return {"order": how.order, "because": how.because}


def _joined(several: Iterator[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    joined: dict[str, Any] = {}
    for file, guesses in several:
        for name, guess in guesses.items():
            joined[name if joined.get(name, guess) == guess else f"{file}: {name}"] = guess
    return joined
