"""Whether a mail is about a job at all: a landlord, a bank and a journal say no in the same sentences."""

import re
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from rebound.importing.mail import wordings
from rebound.importing.mail.weights import Numbers

TOPICS = tuple(wordings.any_of("topics", name) for name in ("job", "elsewhere", "asked"))
_WORD = re.compile(r"\w+")


def topics(sentences: Iterable[str], sender: str = "") -> Numbers:
    """Return how many different words of a job, of something else, and of what else is asked for, a mail has.

    A ``sender`` who lets flats or gives grants tells it as well as any sentence. Each as a logarithm.
    """
    words = set(_WORD.findall("\n".join((sender, *sentences)).casefold()))
    return np.log1p(np.array([_of(word) for word in words]).reshape(-1, len(TOPICS)).sum(axis=0))


@lru_cache(maxsize=65_536)
def _of(word: str) -> tuple[bool, ...]:
    """Return to which of ``TOPICS`` a word belongs."""
    return tuple(bool(words.fullmatch(word)) for words in TOPICS)
