"""``python -m training.tone``: makes ``data/tone_model.npz``, the small model of the reader of drafts.

It learns from ``data/training/tone/`` and never sees ``dev.jsonl`` in it, whose author wrote none of the
others. With the same versions of its packages (the extra ``train``) it makes the same file again.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

from rebound import paths
from rebound.writing import tone_model, word_pieces
from rebound.writing.tone_rules import KINDS
from training import encoder
from training.encoder import Weights

LABELS = ["fine", *KINDS]
LAYERS = (0, 1, 2, 3)
FREQUENT = 9_000
"""So many of the most frequent pieces are kept whether or not they are in the texts."""

EPOCHS, BATCH, SPEED, SEED = 3, 32, 1e-4, 20_261_125
SOFTENED = 0.05
"""How much of each label is given to the other labels, so that the model is never quite sure."""

RELAXED = 0.2
"""The share of sentences that are learnt as somebody types them on a phone: few marks, no apostrophes."""


def main() -> int:
    """Learn, and write the model to where it ships from."""
    parser = argparse.ArgumentParser(prog="python -m training.tone", description=__doc__)
    parser.add_argument("--without", default="", help="letters of authors to leave out, such as bc")
    parser.add_argument("--to", type=Path, default=paths.shipped("data") / "tone_model.npz")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    asked = parser.parse_args()
    rows = [row for name in texts(asked.without) for row in read(name)]
    pieces = kept_pieces([row["text"] for row in rows])
    for weights in learn(rows, pieces, asked.epochs):
        letters = np.frombuffer("\n".join(pieces).encode(), np.uint8)
        np.savez(asked.to, pieces=letters, **encoder.packed(weights))
        print(f"{asked.to}: {asked.to.stat().st_size / 1e6:.1f} MB", flush=True)
    sentences = [row["text"] for row in rows[:: len(rows) // 64]]
    print(
        f"What runs is what was learnt, but for {apart(asked.to, weights, sentences):.3f} of a score at most."
    )
    return 0


def apart(model: Path, weights: Weights, sentences: Sequence[str]) -> float:
    """Return the largest difference between the scores of the written ``model`` and those of ``weights``."""
    written = tone_model.read(model)
    pieces, there = filled([word_pieces.numbers(each, written.vocabulary) for each in sentences])
    kinds = jax.nn.softmax(encoder.kinds_of(weights, jnp.asarray(pieces), jnp.asarray(there)))
    return float(np.abs(1 - np.asarray(kinds)[:, 0] - written.scores(sentences)).max())


def texts(without: str = "") -> list[Path]:
    """Return the files of the training texts, one for each author, but for those in ``without``."""
    found = sorted(paths.shipped("data/training/tone").glob("?.jsonl"))
    return [each for each in found if each.stem not in without]


def read(name: Path) -> list[dict[str, str]]:
    """Return the sentences of a file of texts: ``text``, ``label`` and what else is known of each."""
    return [json.loads(line) for line in name.read_text("utf-8").splitlines()]


def kept_pieces(sentences: Sequence[str]) -> list[str]:
    """Return the pieces that the model will know: those of the texts, Latin letters, and frequent words."""
    all_pieces = encoder.vocabulary()
    known = {each: number for number, each in enumerate(all_pieces)}
    used = Counter(number for each in sentences for number in word_pieces.numbers(each, known))
    letters = {number for each, number in known.items() if re.fullmatch(r"(?:##)?[!-\u024f]", each)}
    words = [number for each, number in known.items() if re.fullmatch(r"(?:##)?[a-z']+", each)]
    kept = {known[each] for each in (word_pieces.BEGIN, word_pieces.END, word_pieces.UNKNOWN)}
    return [all_pieces[number] for number in sorted(kept | set(used) | letters | set(words[:FREQUENT]))]


def learn(rows: Sequence[dict[str, str]], pieces: Sequence[str], epochs: int) -> Iterator[Weights]:
    """Go ``epochs`` times through ``rows``, and yield the weights after each time; the last ones are good."""
    known = {each: number for number, each in enumerate(encoder.vocabulary())}
    weights = encoder.first_weights(LAYERS, [known[each] for each in pieces], len(LABELS), SEED)
    moments = tuple(jax.tree.map(jnp.zeros_like, weights) for _ in range(2))
    kept = {each: number for number, each in enumerate(pieces)}
    chance, key = np.random.default_rng(SEED), jax.random.PRNGKey(SEED)
    last = epochs * (len(rows) // BATCH)
    done, began = 0, time.monotonic()
    for epoch in range(epochs):
        losses = []
        for batch in batches(rows, kept, chance):
            done += 1
            pace = SPEED * min(done / (0.1 * last), max(0.0, last - done) / (0.9 * last))
            weights, moments, loss = _step(
                weights, moments, float(done), pace, *batch, jax.random.fold_in(key, done)
            )
            losses.append(float(loss))
        seconds = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {seconds:.0f} s", flush=True)
        yield weights


def batches(
    rows: Sequence[dict[str, str]], kept: dict[str, int], chance: np.random.Generator
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield all of ``rows`` in batches of sentences that are about as long, in an order of chance."""
    order = chance.permutation(len(rows))
    read_as = {int(number): relaxed(rows[number]["text"], chance) for number in order}
    numbers = {number: word_pieces.numbers(text, kept) for number, text in read_as.items()}
    found = []
    for begin in range(0, len(order), BATCH * 16):
        near = sorted(order[begin : begin + BATCH * 16], key=lambda number: len(numbers[int(number)]))
        found += [near[at : at + BATCH] for at in range(0, len(near) - BATCH + 1, BATCH)]
    chance.shuffle(found)
    for batch in found:
        pieces, there = filled([numbers[int(number)] for number in batch])
        yield pieces, there, np.array([LABELS.index(rows[number]["label"]) for number in batch])


def relaxed(text: str, chance: np.random.Generator) -> str:
    """Return ``text``, sometimes as it would be typed on a phone."""
    if chance.random() < RELAXED:
        text = text.rstrip(".!")
    if chance.random() < RELAXED:
        text = text.replace("'", "").replace("’", "")
    return text


def filled(numbers: Sequence[Sequence[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Return ``numbers`` as rows of one length, and where in them a piece is."""
    length = -(-max(len(each) for each in numbers) // 16) * 16
    pieces, there = np.zeros((len(numbers), length), np.int32), np.zeros((len(numbers), length), np.float32)
    for row, each in enumerate(numbers):
        pieces[row, : len(each)], there[row, : len(each)] = each, 1
    return pieces, there


def _loss(
    weights: Weights, pieces: jax.Array, there: jax.Array, labels: jax.Array, key: jax.Array
) -> jax.Array:
    told = jax.nn.log_softmax(encoder.kinds_of(weights, pieces, there, key))
    wanted = jax.nn.one_hot(labels, len(LABELS)) * (1 - SOFTENED) + SOFTENED / len(LABELS)
    return -(wanted * told).sum(-1).mean()


@partial(jax.jit, donate_argnums=(0, 1))
def _step(weights, moments, done, pace, pieces, there, labels, key):
    """One step of Adam with decay (Loshchilov, Hutter 2019), the gradient no longer than 1."""
    loss, slope = jax.value_and_grad(_loss)(weights, pieces, there, labels, key)
    length = jnp.sqrt(sum((each**2).sum() for each in slope.values()))
    slope = {name: each / jnp.maximum(1, length) for name, each in slope.items()}
    first = {name: 0.9 * moments[0][name] + 0.1 * each for name, each in slope.items()}
    second = {name: 0.999 * moments[1][name] + 0.001 * each**2 for name, each in slope.items()}
    moved = {
        name: each
        - pace
        * (first[name] / (1 - 0.9**done) / (jnp.sqrt(second[name] / (1 - 0.999**done)) + 1e-6) + 0.01 * each)
        for name, each in weights.items()
    }
    return moved, (first, second), loss


if __name__ == "__main__":
    raise SystemExit(main())
