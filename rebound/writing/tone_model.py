"""The small model of the reader: how close a sentence is to ones that people regret, from 0 to 1.

A sentence encoder of four layers (Vaswani et al. 2017; Wang et al. 2020: MiniLM) that
``training/tone.py`` makes, kept as whole numbers from -127 to 127 and run with numpy alone. It is loaded
when a draft is read for the first time.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rebound import paths
from rebound.writing import word_pieces

HEADS = 12
"""Into how many parts attention is divided, as in the encoder that the model began from."""

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Model:
    """The weights of the model.

    Attributes:
        weights: name → its numbers; ``layers.0.wi`` is a matrix of the first layer.
        vocabulary: word piece → the row of its embedding.
    """

    weights: Mapping[str, Array]
    vocabulary: Mapping[str, int]

    @cached_property
    def layers(self) -> list[dict[str, Array]]:
        """The weights of each layer, by their short names."""
        found: dict[int, dict[str, Array]] = {}
        for name, weight in self.weights.items():
            if name.startswith("layers."):
                _, number, short = name.split(".")
                found.setdefault(int(number), {})[short] = weight
        return [found[number] for number in sorted(found)]

    def scores(self, sentences: Sequence[str]) -> Array:
        """Return for each of ``sentences`` how much it is like ones that people regret, from 0 to 1."""
        if not sentences:
            return np.zeros(0, np.float32)
        begins, ends, seen = self._read(sentences)
        *_, last = seen
        w = self.weights
        kinds = np.concatenate([_means(last, begins, ends), last[begins]], axis=1) @ w["head"] + w["head_b"]
        likely = np.exp(kinds - kinds.max(axis=1, keepdims=True))
        return (1 - likely[:, 0] / likely.sum(axis=1)).astype(np.float32)

    def senses(self, texts: Sequence[str], layers: Sequence[int]) -> Array:
        """Return for each of ``texts`` the means of what ``layers`` make of it, one layer after the other.

        Args:
            texts: some texts, at least one.
            layers: numbers of layers, from 0 and rising; those after the last one are not run.
        """
        begins, ends, seen = self._read(texts)
        until = islice(seen, layers[-1] + 1)
        kept = [_means(each, begins, ends) for number, each in enumerate(until) if number in layers]
        return np.concatenate(kept, axis=1)

    def _read(self, texts: Sequence[str]) -> tuple[npt.NDArray, npt.NDArray, Iterator[Array]]:
        """Return where the pieces of each text begin and end, and what each layer makes of them, in turn."""
        pieces = [word_pieces.numbers(each, self.vocabulary) for each in texts]
        ends = np.cumsum([len(each) for each in pieces])
        begins = ends - [len(each) for each in pieces]
        return begins, ends, self._layer_by_layer(pieces, begins, ends)

    def _layer_by_layer(
        self, pieces: Sequence[Sequence[int]], begins: npt.NDArray, ends: npt.NDArray
    ) -> Iterator[Array]:
        places = np.concatenate([np.arange(len(each)) for each in pieces])
        w = self.weights
        seen = w["embeddings"][np.concatenate(pieces)] + w["places"][places]
        seen = _normed(seen, w["g"], w["b"])
        for layer in self.layers:
            seen = _normed(seen + _attended(seen, layer, begins, ends), layer["g1"], layer["b1"])
            seen = _normed(seen + _thought_over(seen, layer), layer["g2"], layer["b2"])
            yield seen


def _means(seen: Array, begins: npt.NDArray, ends: npt.NDArray) -> Array:
    return np.add.reduceat(seen, begins) / (ends - begins)[:, None]


def _attended(seen: Array, layer: Mapping[str, Array], begins: npt.NDArray, ends: npt.NDArray) -> Array:
    """Return what each piece takes from the other pieces of its sentence."""
    asked = seen @ layer["wqkv"] + layer["bqkv"]
    width = seen.shape[1] // HEADS
    taken = np.empty_like(seen)
    for begin, end in zip(begins, ends, strict=True):
        parts = asked[begin:end].reshape(end - begin, 3, HEADS, width).transpose(1, 2, 0, 3)
        alike = parts[0] @ parts[1].transpose(0, 2, 1) / np.sqrt(width, dtype=np.float32)
        shares = np.exp(alike - alike.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        taken[begin:end] = (shares @ parts[2]).transpose(1, 0, 2).reshape(end - begin, -1)
    return taken @ layer["wo"] + layer["bo"]


def _thought_over(seen: Array, layer: Mapping[str, Array]) -> Array:
    """Return what each piece becomes by itself; in between is a Gaussian error unit, by its usual stand-in."""
    inner = seen @ layer["wi"] + layer["bi"]
    inner *= 1 / (1 + np.exp(-1.702 * inner))
    return inner @ layer["wd"] + layer["bd"]


def _normed(seen: Array, gain: Array, shift: Array) -> Array:
    seen = seen - seen.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.einsum("ij,ij->i", seen, seen) / seen.shape[1] + 1e-12)
    return seen / spread[:, None] * gain + shift


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on texts of an author who wrote none of those that the model learnt from.

    Attributes:
        threshold: the score from which on a sentence is marked.
        missed_one_in: of how many sentences that people regret the whole reader misses one.
    """

    threshold: float
    missed_one_in: int


@cache
def measured() -> Measured:
    """Return what ``training/tone_threshold.py`` measured of the shipped model.

    Raises:
        errors.ShippedFileMissing: the file with it is not there.
    """
    told = json.loads(paths.shipped("data/tone_measured.json").read_text("utf-8"))
    return Measured(told["threshold"], told["missed_one_in"])


@cache
def load() -> Model:
    """Return the shipped model; it is read when this is called for the first time.

    Raises:
        errors.ShippedFileMissing: the file of the model is not there.
    """
    return read(paths.shipped("data/tone_model.npz"))


@cache
def beside(name: str) -> Mapping[str, Array]:
    """Return the weights of a shipped small model that reads what the encoder makes of words; it is read once.

    Args:
        name: its file, as ``paths.shipped`` finds it.

    Raises:
        errors.ShippedFileMissing: the file is not there.
    """
    with np.load(paths.shipped(name)) as packed:
        return {each: packed[each].astype(np.float32) for each in packed.files}


def scores(sentences: Sequence[str]) -> list[float]:
    """Return for each of ``sentences`` what the shipped model says; it is loaded when this is first called.

    Raises:
        errors.ShippedFileMissing: the file of the model is not there.
    """
    return [float(each) for each in load().scores(sentences)]


def read(path: Path) -> Model:
    """Return the model in the file ``path``, which ``training/tone.py`` wrote."""
    with np.load(path) as packed:
        pieces = packed["pieces"].tobytes().decode().split("\n")
        weights = {
            name: packed[name] * packed[f"{name}/scale"]
            if f"{name}/scale" in packed.files
            else packed[name].astype(np.float32)
            for name in packed.files
            if "/" not in name and name != "pieces"
        }
    return Model(weights, {each: row for row, each in enumerate(pieces)})
