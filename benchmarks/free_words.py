"""Are free words in a list about how it ended read rightly? The words that are known alone, and with the model.

Measured on ``unseen.tsv`` of ``data/training/outcomes/``, whose author, D, had seen no other cells and no words.
These cells were scored once, when words and model were finished: 194 of 260 were decided, 186 of them rightly;
four of the other eight were single words, such as “no”, that a list is taken to mean as most people do. By the
model alone 161 were decided, 157 rightly; without it, before, 154 and 122. Nothing was learnt by them after that.
"""

import time
from collections.abc import Callable, Sequence

from rebound.importing import outcome_words, vocabulary
from rebound.importing.vocabulary import Codes
from training import outcomes

NAME = "free_words"

Read = Callable[[list[str]], list[Codes]]


def run(quick: bool) -> list[dict[str, object]]:
    """Return one row for the words that are known in a cell, and one for them with the model beside them."""
    told = outcomes.cells(outcomes.UNSEEN)
    _with_model([told[0][1]])  # the model is loaded
    return [{"reader": name, **_read(told, read)} for name, read in _READERS.items()]


def _known(words: list[str]) -> list[Codes]:
    return [vocabulary.meaning(word) for word in words]


def _with_model(words: list[str]) -> list[Codes]:
    found = outcome_words.meanings(words, {})
    return [found[word].codes if word in found else () for word in words]


_READERS: dict[str, Read] = {"known words": _known, "with the model": _with_model}


def _read(told: Sequence[outcomes.Cell], read: Read) -> dict[str, object]:
    """Return how many cells are decided, how many of these rightly, and the time for one."""
    began = time.perf_counter()
    codes = read([outcome_words.word_of(cell)[0] for _, cell in told])
    took = 1000 * (time.perf_counter() - began) / len(told)
    decided = [
        (said, outcome_words.as_one(each)) for (said, _), each in zip(told, codes, strict=True) if each
    ]
    right = sum(said == code for said, code in decided)
    return {
        "cells": len(told),
        "decided": len(decided),
        "right_of_decided": right / len(decided),
        "ms_a_cell": took,
    }
