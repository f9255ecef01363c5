"""Days with words around them: where in a text they stand, and which numbers are none."""

import re
from functools import lru_cache

from rebound.importing.dates import INSIDE, NO_DAY, said

_PRICED = re.compile(r"(?:[$£€¥₹#]|\b(?:score[ds]?|marks?|points?|got|round|of|grade)[:\s])\s*$", re.I)
_MEASURED = re.compile(
    r"\s*(?:[€$£%]|k\b|h\b|hrs?\b|uhr\b|[ap]m\b|lpa\b|std\b|points?\b|marks?\b|rounds?\b|days?\b)", re.I
)
"""What stands before and behind numbers that are no day."""


def inside(text: str) -> tuple[str, str] | None:
    """Return the first day inside ``text``, with a year or without, and ``text`` without it; None if none is."""
    for pattern in INSIDE:
        found = pattern.search(text)
        if found and said(found[0]).why != NO_DAY and not _is_other_number(found):
            rest = f"{text[: found.start()].strip()} {text[found.end() :].strip()}"
            return found[0], rest.strip(" \n()[]:,;-–—")
    return None


@lru_cache(maxsize=1 << 13)
def places(text: str) -> tuple[tuple[int, int], ...]:
    """Return where days, with a year or without, begin and end in ``text``, from the first to the last."""
    found: list[tuple[int, int]] = []
    for pattern in INSIDE:
        for hit in pattern.finditer(text):
            is_free = all(hit.end() <= begin or hit.start() >= end for begin, end in found)
            if is_free and said(hit[0]).why != NO_DAY and not _is_other_number(hit):
                found.append(hit.span())
    return tuple(sorted(found))


def _is_other_number(found: re.Match[str]) -> bool:
    """Say whether two numbers inside a text are a price, a time, a span or a score rather than a day."""
    if not found.groupdict().get("two") or found.groupdict().get("year"):
        return False
    text, is_between = found.string, found["sign"] == "-" and not found["weekday"]
    return bool(
        is_between
        or found[0] == "24/7"
        or _PRICED.search(text[: found.start()])
        or _MEASURED.match(text[found.end() :])
    )
