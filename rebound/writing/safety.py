"""Does a text of the person's own say that living itself is in question? A few phrases, looked for here only.

A list like this misses much; the help lines at the foot of every page are the safeguard, not this. Pass
only what the person wrote, never an employer's words. Nothing is kept, counted or logged. The phrases are
in ``data/safety_phrases.toml``.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rebound.writing import wordings

Weight = Literal["", "heavy", "explicit"]
"""What a text says: nothing of the kind, that it is all too heavy, or that living is in question."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The shipped phrases; ``idioms`` of working life are taken out before the others are looked for."""

    idioms: re.Pattern[str]
    explicit: re.Pattern[str]
    heavy: re.Pattern[str]


def weight(text: str) -> Weight:
    """Return how heavy ``text`` is, which the person wrote in the first person.

    Returns:
        ``explicit`` for not wanting to live or for hurting oneself, ``heavy`` for hopelessness beyond the
        one job, else an empty string.

    Raises:
        errors.ShippedFileMissing: the file with the phrases is not there.
    """
    if not text.strip():
        return ""
    phrases = shipped_phrases()
    plain = phrases.idioms.sub(" ", " ".join(text.translate(wordings.STRAIGHT).split()))
    if phrases.explicit.search(plain):
        return "explicit"
    return "heavy" if phrases.heavy.search(plain) else ""


@cache
def shipped_phrases() -> Phrases:
    """Return the shipped phrases; they are read when a text is looked at for the first time."""
    shipped = wordings.shipped("safety_phrases.toml")
    return Phrases(
        *(wordings.any_of(shipped[each], shipped["words"]) for each in ("idioms", "explicit", "heavy"))
    )
