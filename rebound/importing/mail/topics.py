"""Whether a mail is about a job at all: a landlord, a bank and a journal say no in the same sentences."""

from collections.abc import Iterable

import numpy as np

from rebound.importing.mail import wordings
from rebound.importing.mail.weights import Numbers

TOPICS = tuple(wordings.any_of("topics", name) for name in ("job", "elsewhere", "asked"))


def topics(sentences: Iterable[str], sender: str = "") -> Numbers:
    """Return how many different words of a job, of something else, and of what else is asked for, a mail has.

    A ``sender`` who lets flats or gives grants tells it as well as any sentence. Each as a logarithm.
    """
    text = "\n".join((sender, *sentences))
    return np.log1p([len({word.casefold() for word in words.findall(text)}) for words in TOPICS])
