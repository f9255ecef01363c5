"""The shipped model: which phrases speak for what, as ``python -m training.mail`` learned it from our texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rebound import paths

ACTS: tuple[str, ...] = (
    "none", "no", "keep", "vacant", "hold", "closed",
    "receipt", "interview", "assessment", "offer", "withdrawn",
)  # fmt: skip
"""What one sentence can do: nothing that decides, say no, keep the CV, have no vacancy, leave it open …"""

KINDS: tuple[str, ...] = (
    "rejection", "soft_no", "confirmation", "interview", "assessment", "offer", "closed", "withdrawal", "other",
)  # fmt: skip
"""What a whole mail can be."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scale:
    """Phrases with a weight for each of several classes: the more weight, the more a text is of that class."""

    places: Mapping[str, int]
    weights: Numbers
    start: Numbers

    def logits(self, phrases: Iterable[str]) -> Numbers:
        """Return how much the ``phrases`` of a text speak for each class; unknown ones say nothing."""
        found = sorted({place for each in phrases if (place := self.places.get(each)) is not None})
        total: Numbers = self.weights[found].sum(axis=0) / np.sqrt(max(1, len(found))) + self.start
        return total


@dataclass(frozen=True, slots=True)
class Model:
    """All that was learned.

    Attributes:
        acts: of one sentence → ``ACTS``.
        mails: of a whole mail → ``KINDS``.
        last: of the features that ``kinds`` makes from both → ``KINDS``.
        last_start: the same, before any feature.
        texts: the SHA-256 of the texts that it was learned from.
    """

    acts: Scale
    mails: Scale
    last: Numbers
    last_start: Numbers
    texts: str = ""


FILE = "data/mail_model.npz"
"""The file of the model, as it ships."""


@cache
def model() -> Model:
    """Return the shipped model; it is read once.

    Raises:
        errors.ShippedFileMissing: it is not there.
    """
    return read(paths.shipped(FILE))


def read(path: Path) -> Model:
    """Return the model in the file ``path``."""
    with np.load(path, allow_pickle=False) as kept:
        return Model(
            acts=unpacked(kept, "acts"),
            mails=unpacked(kept, "mails"),
            last=kept["last"].astype(np.float64),
            last_start=kept["last_start"].astype(np.float64),
            texts=str(kept["texts"]),
        )


def write(path: Path, learned: Model) -> None:
    """Write ``learned`` into the file ``path``, its weights rounded to one byte each."""
    rounded = {"last": learned.last.astype(np.float32), "last_start": learned.last_start.astype(np.float32)}
    rounded |= packed("acts", learned.acts) | packed("mails", learned.mails)
    np.savez_compressed(path, texts=np.array(learned.texts), **rounded)


def packed(name: str, scale: Scale) -> dict[str, NDArray]:
    """Return ``scale`` as it is kept in a file under ``name``, its weights rounded to one byte each."""
    steps = np.abs(scale.weights).max(axis=0) / 127
    return {
        f"{name}_phrases": np.frombuffer("\n".join(scale.places).encode(), dtype=np.uint8),
        f"{name}_weights": np.round(scale.weights / steps).astype(np.int8),
        f"{name}_steps": steps.astype(np.float32),
        f"{name}_start": scale.start.astype(np.float32),
    }


def unpacked(kept: Mapping[str, NDArray], name: str) -> Scale:
    """Return the scale that ``packed`` put into a file under ``name``."""
    phrases = kept[f"{name}_phrases"].tobytes().decode().split("\n")
    return Scale(
        places={phrase: place for place, phrase in enumerate(phrases)},
        weights=kept[f"{name}_weights"].astype(np.float64) * kept[f"{name}_steps"],
        start=kept[f"{name}_start"].astype(np.float64),
    )


def shares(logits: Numbers) -> Numbers:
    """Return ``logits``, one text or a row for each text, as shares that add up to 1."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    whole: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return whole
