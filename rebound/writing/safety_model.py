"""The small model beside the safety phrases: how close a sentence is to hopelessness, or to not wanting to live.

It weighs the sense of the words as the encoder of the reader of drafts (``tone_model.py``) finds it.
``training/safety.py`` makes it. It is loaded when a text is looked at for the first time.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from rebound.writing import tone_model

LAYERS = (1, 2)
"""The layers of the encoder that are read: the ones in the middle tell most about what is said."""

WEIGHTS = ("", "heavy", "explicit")
"""What the model tells apart, in the order of its columns."""

Array = npt.NDArray[np.float32]


def shares(sentences: Sequence[str]) -> list[list[float]]:
    """Return for each of ``sentences`` how likely it is of each of ``WEIGHTS``; they add up to 1.

    Raises:
        errors.ShippedFileMissing: the file of a model is not there.
    """
    return likely(tone_model.load().senses(sentences, LAYERS), load()).tolist()


def likely(senses: Array, model: Mapping[str, Array]) -> Array:
    """Return what ``model`` makes of the ``senses`` of some sentences."""
    told = senses @ model["weights"] + model["start"]
    told = np.exp(told - told.max(axis=1, keepdims=True))
    return told / told.sum(axis=1, keepdims=True)


def load() -> Mapping[str, Array]:
    """Return the weights of the shipped model; they are read when this is called for the first time.

    Raises:
        errors.ShippedFileMissing: the file of the model is not there.
    """
    return tone_model.beside("data/safety_model.npz")
