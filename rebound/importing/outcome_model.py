"""The small model beside the outcome words: what became of an application, as free words in a cell tell it.

It weighs the sense of the words, as the encoder of the reader of drafts (``writing/tone_model.py``) finds it, and
the phrases in them. ``training/outcomes.py`` makes it. It is loaded when a word is met that no list knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from rebound import paths
from rebound.importing import cell_words
from rebound.importing.mail import weights
from rebound.importing.mail.weights import Numbers, Scale
from rebound.writing import tone_model

LAYERS = (0, 1)
"""The layers of the encoder that are read."""

CODES = (
    "", "rejected", "silent", "withdrawn", "closed", "offer", "offer_accepted", "offer_declined", "open", "saved",
)  # fmt: skip
"""What the model tells apart, in the order of its columns; the first is everything that has to be asked about."""

KNOWN = 0.6
"""The least share of the words of a cell that have to be known."""

FILE = "data/outcome_model.npz"
"""The file of the model, as it ships."""


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt.

    Attributes:
        phrases: phrase → how much it speaks for each of ``CODES``.
        senses: the same of each number that the encoder finds.
    """

    phrases: Scale
    senses: Numbers

    def likely(self, spelt: Sequence[str], senses: Numbers) -> Numbers:
        """Return how likely each of the ``spelt`` cells is of each of ``CODES``, given their ``senses``."""
        told = np.array([self.phrases.logits(cell_words.phrases(each)) for each in spelt])
        return weights.shares(told + senses @ self.senses)

    def knows(self, spelt: str) -> float:
        """Return the share of the words of ``spelt`` that the texts had which the model learnt from."""
        words = cell_words.alone(spelt)
        return sum(word in self.phrases.places for word in words) / len(words) if words else 0.0


def shares(cells: Sequence[str]) -> list[list[float]]:
    """Return for each of ``cells`` how likely it is of each of ``CODES``; they add up to 1.

    Of one whose words the model does not know, such as one in another language, it says nothing.

    Raises:
        errors.ShippedFileMissing: the file of a model is not there.
    """
    spelt = [cell_words.spelt_out(each) for each in cells]
    told = load().likely(spelt, senses(spelt))
    told[[load().knows(each) < KNOWN for each in spelt]] = np.eye(len(CODES))[0]
    return told.tolist()


def senses(spelt: Sequence[str]) -> Numbers:
    """Return what the encoder makes of each of some cells, at least one."""
    return tone_model.load().senses(spelt, LAYERS).astype(np.float64)


@cache
def load() -> Model:
    """Return the shipped model; it is read when this is called for the first time.

    Raises:
        errors.ShippedFileMissing: the file of the model is not there.
    """
    with np.load(paths.shipped(FILE), allow_pickle=False) as kept:
        return Model(weights.unpacked(kept, "phrases"), kept["senses"].astype(np.float64))
