"""Does a text of the person's own say that living itself is in question? Phrases, and a model beside them.

The phrases (``data/safety_phrases.toml``) are the sure layer; the model (``safety_model.py``) hears what no list
foresees, and speaks only where it is confident. Both miss much; the help lines at the foot of every page are
the safeguard, not this. Pass only what the person wrote, never an employer's words. Nothing is kept, counted
or logged.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rebound.writing import safety_model, wordings
from rebound.writing.story.counts import sentences

Weight = Literal["", "heavy", "explicit"]
"""What a text says: nothing of the kind, that it is all too heavy, or that living is in question."""

CONFIDENT = 0.85
"""How likely a sentence must be heavy or explicit for the model to say so."""


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
        errors.ShippedFileMissing: a file of the phrases or of the model is not there.
    """
    sure = phrased(text)
    return sure if sure == "explicit" else max((sure, *_judged(sentences(text))), key=_HEAVIER.index)


def phrased(text: str) -> Weight:
    """Return what the phrases alone say of ``text``; no model is loaded for it.

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


_HEAVIER: tuple[Weight, ...] = ("", "heavy", "explicit")

_last: dict[str, Weight] = {}
"""What the model said of each sentence of the text that was looked at last, so that a change costs little."""


def _judged(told: Sequence[str]) -> Iterable[Weight]:
    """Return what the model is confident of in the sentences that were ``told``."""
    global _last
    new = [each for each in dict.fromkeys(told) if each not in _last]
    heard = map(_confident, safety_model.shares(new) if new else ())
    known = _last | dict(zip(new, heard, strict=True))
    _last = {each: known[each] for each in told}
    return _last.values()


def _confident(shares: Sequence[float]) -> Weight:
    harmless, heavy, explicit = shares
    if 1 - harmless < CONFIDENT:
        return ""
    return "explicit" if explicit >= heavy else "heavy"


@cache
def shipped_phrases() -> Phrases:
    """Return the shipped phrases; they are read when a text is looked at for the first time."""
    shipped = wordings.shipped("safety_phrases.toml")
    return Phrases(
        *(wordings.any_of(shipped[each], shipped["words"]) for each in ("idioms", "explicit", "heavy"))
    )
