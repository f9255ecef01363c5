"""Whether a mail is about a job at all: a landlord, a bank and a journal say no in the same sentences."""

from collections.abc import Iterable

import numpy as np

from rebound.importing.mail import wordings
from rebound.importing.mail.weights import Numbers

JOB = wordings.any_of("topics", "job")
ELSEWHERE = wordings.any_of("topics", "elsewhere")


def topics(sentences: Iterable[str]) -> Numbers:
    """Return how many different words of a job, and of something else, are in ``sentences``, as logarithms."""
    text = "\n".join(sentences)
    return np.log1p([len({word.casefold() for word in words.findall(text)}) for words in (JOB, ELSEWHERE)])
