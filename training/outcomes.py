"""``python -m training.outcomes``: make the model beside the outcome words again from ``data/training/outcomes``.

Each file holds cells by one author: what became of the application, and the cell. With ``--without AUTHOR``,
nothing is written: it says how the cells of that author are read by a model that never saw them, the words
that are known beside it.
"""

import argparse
import random
from collections.abc import Sequence
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_array, hstack

from rebound import paths
from rebound.importing import cell_words, outcome_model, outcome_words, vocabulary
from rebound.importing.mail import weights
from rebound.importing.mail.weights import Numbers, Scale
from training import _softmax

TRAINING = paths.shipped("data/training") / "outcomes"
UNSEEN = "unseen"
"""The cells to measure on; nothing is learnt or chosen by them."""

SPREAD, HEAVY, DECAY = 6.0, 10.0, 0.0005
"""How much the senses and the phrases of a cell count, and how strongly weights are drawn to 0."""

AT_ONCE = 64
NOTHING, BETWEEN, ASIDE_FIRST = "none", (", ", " - ", ". ", "; "), 0.25
"""What a cell says that tells nothing, how it is put beside another one, and how often before it."""

Cell = tuple[str, str]
"""What it says, and the cell."""


def cells(author: str) -> list[Cell]:
    """Return what ``author`` wrote."""
    rows = (TRAINING / f"{author}.tsv").read_text(encoding="utf-8").splitlines()
    return [(said, cell) for said, cell in (row.split("\t") for row in rows)]


def with_asides(told: Sequence[Cell]) -> list[Cell]:
    """Return ``told``, and each of its cells again beside one that says nothing of what became of it."""
    chance = random.Random(1)  # noqa: S311 - no secret
    asides = [cell for said, cell in told if said == NOTHING and len(cell.split()) > 1]
    beside = []
    for said, cell in told:
        if said in outcome_model.CODES and asides:
            aside = chance.choice(asides)
            pair = (aside, cell) if chance.random() < ASIDE_FIRST else (cell, aside)
            beside.append((said, chance.choice(BETWEEN).join(pair)))
    return [*told, *beside]


def learn(told: Sequence[Cell]) -> outcome_model.Model:
    """Return the model that ``told`` teaches."""
    told = with_asides(told)
    spelt = [cell_words.spelt_out(cell) for _, cell in told]
    phrases = [cell_words.phrases(each) for each in spelt]
    places = _softmax.places(phrases)
    rows, middle, scale = _softmax.rows(phrases, places, HEAVY), *_scales(found := senses(spelt))
    classes = [outcome_model.CODES.index(said) if said in outcome_model.CODES else 0 for said, _ in told]
    whole = csr_array(hstack([rows, csr_array((found - middle) * scale)]))
    learnt, start = _softmax.learn_to_the_end(whole, classes, len(outcome_model.CODES), DECAY)
    of_senses = learnt[len(places) :] * scale[:, None]
    of_phrases = Scale(places, learnt[: len(places)] * HEAVY, start - middle @ of_senses)
    return outcome_model.Model(of_phrases, of_senses)


def senses(spelt: Sequence[str]) -> Numbers:
    """Return what the encoder makes of each of the ``spelt`` cells."""
    parts = [spelt[begin : begin + AT_ONCE] for begin in range(0, len(spelt), AT_ONCE)]
    return np.concatenate([outcome_model.senses(each) for each in parts])


def _scales(found: Numbers) -> tuple[Numbers, Numbers]:
    return found.mean(axis=0), SPREAD / np.sqrt(found.shape[1]) / (found.std(axis=0) + 1e-6)


def write(model: outcome_model.Model) -> None:
    """Write ``model`` into the file that ships, its weights rounded."""
    packed = weights.packed("phrases", model.phrases)
    np.savez_compressed(
        paths.shipped("data") / "outcome_model.npz", senses=model.senses.astype(np.float16), **packed
    )


def judged(model: outcome_model.Model, told: Sequence[Cell]) -> str:
    """Return how many of ``told`` are read rightly: by the words that are known, and with ``model`` beside them."""
    words = [outcome_words.word_of(cell)[0] for _, cell in told]
    known = [(said, vocabulary.meaning(word)) for (said, _), word in zip(told, words, strict=True)]
    with patch.object(outcome_model, "load", lambda: model):
        both = outcome_words.meanings(words, {})
    read = [(said, both[word].codes) for (said, _), word in zip(told, words, strict=True) if word in both]
    return f"{_counted(known)} by known words; {_counted(read)} with the model"


def _counted(read: Sequence[tuple[str, vocabulary.Codes]]) -> str:
    decided = [(said, outcome_words.as_one(codes)) for said, codes in read if codes]
    right = sum(said == code for said, code in decided)
    return f"{len(decided)} of {len(read)} decided, {right} right"


def main() -> None:
    """Learn from all authors and write the model, or say how the cells of those that are left out are read."""
    parser = argparse.ArgumentParser(prog="python -m training.outcomes", description=__doc__)
    parser.add_argument("--without", metavar="AUTHOR", action="append", default=[])
    left_out = parser.parse_args().without
    authors = sorted(each.stem for each in TRAINING.glob("*.tsv") if each.stem != UNSEEN)
    model = learn([cell for author in authors if author not in left_out for cell in cells(author)])
    if not left_out:
        write(model)
    for author in left_out:
        print(f"{author}: {judged(model, cells(author))}")


if __name__ == "__main__":
    main()
