"""``python -m training.safety``: make the model beside the safety phrases again from ``data/training/safety``.

Each file holds lines by one author: what the line says, and the line. What people write to employers and in
stories is harmless here, so those texts are learnt as well. With ``--without AUTHOR``, nothing is written: it says
what is heard in the lines of that author by a model that never saw them, the phrases beside it.
"""

import argparse
import json
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rebound import paths
from rebound.writing import safety, safety_model, tone_model
from training import _softmax

TRAINING = paths.shipped("data/training")
HARMLESS = "harmless"
UNSEEN = "unseen"
"""The lines to measure on; nothing is learnt or chosen by them."""

EVERY = 4
"""One in so many of the texts to employers and of the stories is learnt."""

SPREAD, ROUNDS, DECAY = 10.0, 400, 0.003
AT_ONCE = 64

Line = tuple[int, str]
"""The place of what it says in ``safety_model.WEIGHTS``, and the line."""


def lines(author: str) -> list[Line]:
    """Return what ``author`` wrote."""
    rows = (TRAINING / "safety" / f"{author}.tsv").read_text(encoding="utf-8").splitlines()
    told = (row.split("\t") for row in rows)
    return [(safety_model.WEIGHTS.index(said.replace(HARMLESS, "")), text) for said, text in told]


def elsewhere() -> Iterator[str]:
    """Yield texts to employers and fragments of stories."""
    for path in sorted((TRAINING / "tone").glob("?.jsonl")):
        yield from (json.loads(row)["text"] for row in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((TRAINING / "story").glob("*.tsv")):
        yield from (row.split("\t")[2] for row in path.read_text(encoding="utf-8").splitlines())


def learn(told: Sequence[Line]) -> dict[str, npt.NDArray]:
    """Return the weights that ``told`` teaches, under the names that ``safety_model`` reads them by."""
    rows = senses([text for _, text in told]).astype(float)
    scale, middle = SPREAD / np.sqrt(rows.shape[1]) / (rows.std(axis=0) + 1e-6), rows.mean(axis=0)
    learnt, start = _softmax.learn_dense(
        (rows - middle) * scale, [said for said, _ in told], len(safety_model.WEIGHTS), ROUNDS, DECAY
    )
    weights = (learnt * scale[:, None]).astype(np.float32)
    return {"weights": weights, "start": (start - (middle * scale) @ learnt).astype(np.float32)}


def senses(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return what the encoder makes of each of ``texts``."""
    encoder = tone_model.load()
    parts = [texts[begin : begin + AT_ONCE] for begin in range(0, len(texts), AT_ONCE)]
    return np.concatenate([encoder.senses(each, safety_model.LAYERS) for each in parts])


def heard(model: dict[str, npt.NDArray], told: Sequence[Line]) -> str:
    """Return how many of ``told`` are marked: by the phrases alone, and with ``model`` beside them."""
    likely = safety_model.likely(senses([text for _, text in told]), model)
    found = []
    for number, name in enumerate(safety_model.WEIGHTS):
        phrased = np.array([safety.phrased(text) != "" for said, text in told if said == number])
        marked = 1 - likely[[said == number for said, _ in told], 0] >= safety.CONFIDENT
        both = int((marked | phrased).sum())
        found.append(f"{name or HARMLESS}: {int(phrased.sum())}, then {both} of {len(phrased)}")
    return "; ".join(found)


def main() -> None:
    """Learn from all authors and write the model, or say what is heard of those that are left out."""
    parser = argparse.ArgumentParser(prog="python -m training.safety", description=__doc__)
    parser.add_argument("--without", metavar="AUTHOR", action="append", default=[])
    left_out = parser.parse_args().without
    authors = sorted(each.stem for each in (TRAINING / "safety").glob("*.tsv") if each.stem != UNSEEN)
    told = [line for author in authors if author not in left_out for line in lines(author)]
    model = learn(told + [(0, text) for text in list(elsewhere())[::EVERY]])
    if not left_out:
        np.savez_compressed(paths.shipped("data") / "safety_model.npz", **model)
    for author in left_out:
        print(f"{author}: {heard(model, lines(author))}")


if __name__ == "__main__":
    main()
