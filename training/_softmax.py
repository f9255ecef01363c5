"""Learning a weight for each phrase and class: softmax regression by full-batch Adam, the same on every run."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from rebound.importing.mail.weights import Numbers, Scale, shares

RATE, SLOW, SLOWER = 0.2, 0.9, 0.999


def learn_scale(
    texts: Sequence[set[str]], classes: Sequence[int], count: int, rounds: int, decay: float
) -> Scale:
    """Return weights for the phrases that are in two ``texts`` or more.

    Args:
        texts: the phrases of each text.
        classes: the class of each text, from 0 to ``count`` - 1.
        count: how many classes there are; rare ones weigh more, by the root of how rare they are.
        rounds: how often all texts are gone through.
        decay: how strongly weights are drawn to 0.
    """
    often = Counter(phrase for text in texts for phrase in text)
    places = {
        phrase: place for place, phrase in enumerate(sorted(each for each, n in often.items() if n > 1))
    }
    rows = [sorted(places[phrase] for phrase in text if phrase in places) for text in texts]
    return Scale(places, *_learn(_Sparse(rows, len(places)), classes, count, rounds, decay))


def learn_dense(
    rows: Iterable[Numbers], classes: Sequence[int], count: int, rounds: int, decay: float
) -> tuple[Numbers, Numbers]:
    """Return weights and starts for ``rows`` of features."""
    return _learn(_Dense(np.array(list(rows))), classes, count, rounds, decay)


class _Dense:
    def __init__(self, rows: Numbers):
        self.rows, self.width = rows, rows.shape[1]

    def times(self, weights: Numbers) -> Numbers:
        return np.einsum("ij,jk->ik", self.rows, weights)

    def back(self, errors: Numbers) -> Numbers:
        return np.einsum("ij,ik->jk", self.rows, errors)


class _Sparse:
    """Rows of phrases, each worth one over the root of how many there are, as two lists of places."""

    def __init__(self, rows: Sequence[Sequence[int]], width: int):
        self.width, self.height = width, len(rows)
        lengths = np.array([len(row) for row in rows])
        self.columns = np.concatenate([np.array(row, dtype=int) for row in rows])
        self.of_row = np.repeat(np.arange(len(rows)), lengths)
        self.values = np.repeat(1 / np.sqrt(np.maximum(1, lengths)), lengths)

    def times(self, weights: Numbers) -> Numbers:
        return self._gather(weights, self.columns, self.of_row, self.height)

    def back(self, errors: Numbers) -> Numbers:
        return self._gather(errors, self.of_row, self.columns, self.width)

    def _gather(self, table: Numbers, read: np.ndarray, into: np.ndarray, height: int) -> Numbers:
        columns = [
            np.bincount(into, weights=column[read] * self.values, minlength=height)
            for column in np.ascontiguousarray(table.T)
        ]
        return np.stack(columns, axis=1)


def _learn(
    rows: _Dense | _Sparse, classes: Sequence[int], count: int, rounds: int, decay: float
) -> tuple[Numbers, Numbers]:
    wanted = np.eye(count)[list(classes)]
    rare = np.sqrt(np.maximum(1, len(wanted) / count / np.maximum(1, wanted.sum(axis=0))))
    heavy = rare[list(classes)][:, None]
    state = [np.zeros((rows.width, count)), np.zeros((1, count))]
    first, second = [np.zeros_like(each) for each in state], [np.zeros_like(each) for each in state]
    for turn in range(1, rounds + 1):
        logits = rows.times(state[0]) + state[1]
        errors = (shares(logits) - wanted) * heavy
        slopes = [rows.back(errors) / len(wanted) + decay * state[0], errors.mean(axis=0, keepdims=True)]
        for place, slope in enumerate(slopes):
            first[place] = SLOW * first[place] + (1 - SLOW) * slope
            second[place] = SLOWER * second[place] + (1 - SLOWER) * slope**2
            step = first[place] / (1 - SLOW**turn) / (np.sqrt(second[place] / (1 - SLOWER**turn)) + 1e-8)
            state[place] = state[place] - RATE * step
    return state[0], state[1][0]
