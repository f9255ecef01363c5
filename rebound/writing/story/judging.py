"""How far something is there in a part of a story, as the small model tells it from the signs and the sense.

The signs are those that the rules of each check find; the sense is what the encoder of the reader of drafts
(``writing/tone_model.py``) makes of the words. ``training/story.py`` makes the model, one for each check.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rebound.writing import tone_model
from rebound.writing.story.counts import sentences, words

LAYERS = (2,)
"""The layer of the encoder that is read: one in the middle tells most about what is said."""

AT_ONCE = 45
"""Words that are read at once; of a longer text, each run of whole sentences up to here is read by itself."""

HIGHEST = 2

Array = npt.NDArray[np.float32]
Reading = Callable[[str], "tuple[bool, ...] | None"]
"""Some sentences → their signs, or None where it is certain that nothing is there."""


def level(check: str, text: str, read: Reading) -> int:
    """Return how far what ``check`` looks for is there in ``text``: 0 not, 1 in part, 2 there.

    A text has what any of its runs of sentences has.

    Raises:
        errors.ShippedFileMissing: the file of a model is not there.
    """
    found = 0
    for run in runs(text):
        seen = read(run)
        if seen is not None:
            found = max(found, _judged(check, run, seen))
        if found == HIGHEST:
            break
    return found


def runs(text: str) -> Iterator[str]:
    """Yield ``text``, or of a longer one each run of sentences that is read at once."""
    if len(words(text)) <= AT_ONCE:
        yield text
        return
    told = sentences(text)
    last = 0
    for begin in range(len(told)):
        end = begin + 1
        while end < len(told) and len(words(" ".join(told[begin : end + 1]))) <= AT_ONCE:
            end += 1
        if end > last:
            yield " ".join(told[begin:end])
        last = max(last, end)


def features(text: str, seen: tuple[bool, ...]) -> Array:
    """Return what the model goes by: the sense of ``text``, then its signs."""
    return np.concatenate([_sense(text), np.array(seen, np.float32)])


@lru_cache(maxsize=20_000)
def _judged(check: str, text: str, seen: tuple[bool, ...]) -> int:
    return int(np.argmax(features(text, seen) @ load()[check] + load()[f"{check}/start"]))


@lru_cache(maxsize=2_000)
def _sense(text: str) -> Array:
    return np.array(senses([text])[0], np.float32)


def senses(texts: Sequence[str]) -> list[list[float]]:
    """Return what the encoder makes of each of ``texts``; it needs much memory, so pages share it.

    Raises:
        errors.ShippedFileMissing: the file of the encoder is not there.
    """
    return tone_model.load().senses(texts, LAYERS).tolist()


def load() -> Mapping[str, Array]:
    """Return the weights of each check; they are read when this is called for the first time.

    Raises:
        errors.ShippedFileMissing: the file of the model is not there.
    """
    return tone_model.beside("data/story_model.npz")
