"""Learning a weight for each phrase and class: softmax regression, the same on every run.

Many phrases are learnt by full-batch Adam, so many times; a few hundred features to the end.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array

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
    known = places(texts)
    phrases = rows(texts, known)
    return Scale(known, *_learn(phrases, classes, count, rounds, decay))


def places(texts: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return the phrases that are in two ``texts`` or more, each with its place in the order of the alphabet."""
    often = Counter(phrase for text in texts for phrase in text)
    return {phrase: place for place, phrase in enumerate(sorted(each for each, n in often.items() if n > 1))}


def rows(texts: Iterable[Iterable[str]], places: Mapping[str, int], weight: float = 1.0) -> csr_array:
    """Return a row for each of ``texts``: ``weight`` by the root of how many of its phrases have a place."""
    found = [sorted(places[phrase] for phrase in text if phrase in places) for text in texts]
    ends = np.cumsum([0, *map(len, found)])
    worth = np.concatenate([np.full(len(row), weight / np.sqrt(max(1, len(row)))) for row in found])
    return csr_array((worth, np.concatenate(found).astype(int), ends), shape=(len(found), len(places)))


def mean(scales: Sequence[Scale]) -> Scale:
    """Return the mean of ``scales``; a phrase that one of them does not know weighs nothing there."""
    phrases = sorted(set().union(*(scale.places for scale in scales)))
    places = {phrase: place for place, phrase in enumerate(phrases)}
    total = np.zeros((len(places), scales[0].weights.shape[1]))
    for scale in scales:
        total[[places[phrase] for phrase in scale.places]] += scale.weights
    return Scale(places, total / len(scales), np.mean([scale.start for scale in scales], axis=0))


def learn_dense(
    rows: Iterable[Numbers], classes: Sequence[int], count: int, rounds: int, decay: float
) -> tuple[Numbers, Numbers]:
    """Return weights and starts for ``rows`` of features."""
    return _learn(csr_array(np.array(list(rows))), classes, count, rounds, decay)


def learn_to_the_end(
    rows: Numbers, classes: Sequence[int], count: int, decay: float
) -> tuple[Numbers, Numbers]:
    """Return weights and starts for a few hundred ``rows``: the best there are (L-BFGS, Byrd et al. 1995)."""
    wanted, rare = _wanted(classes, count)
    heavy = rare[list(classes)][:, None] / len(wanted)

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        weights, starts = flat[:-count].reshape(-1, count), flat[-count:]
        told = shares(rows @ weights + starts)
        errors = (told - wanted) * heavy
        lost = -(heavy * wanted * np.log(told + 1e-12)).sum() + decay / 2 * (weights**2).sum()
        return lost, np.append(rows.T @ errors + decay * weights, errors.sum(axis=0))

    found = minimize(loss, np.zeros((rows.shape[1] + 1) * count), jac=True, method="L-BFGS-B").x
    return found[:-count].reshape(-1, count), found[-count:]


def _wanted(classes: Sequence[int], count: int) -> tuple[Numbers, Numbers]:
    """Return the class of each row as a row of 0 and 1, and how much each class weighs."""
    wanted = np.eye(count)[list(classes)]
    return wanted, np.sqrt(np.maximum(1, len(wanted) / count / np.maximum(1, wanted.sum(axis=0))))


def _learn(
    rows: csr_array, classes: Sequence[int], count: int, rounds: int, decay: float
) -> tuple[Numbers, Numbers]:
    back = rows.T.tocsr()
    wanted, rare = _wanted(classes, count)
    heavy = rare[list(classes)][:, None]
    state = [np.zeros((rows.shape[1], count)), np.zeros((1, count))]
    first, second = [np.zeros_like(each) for each in state], [np.zeros_like(each) for each in state]
    for turn in range(1, rounds + 1):
        logits = rows @ state[0] + state[1]
        errors = (shares(logits) - wanted) * heavy
        slopes = [back @ errors / len(wanted) + decay * state[0], errors.mean(axis=0, keepdims=True)]
        for place, slope in enumerate(slopes):
            first[place] = SLOW * first[place] + (1 - SLOW) * slope
            second[place] = SLOWER * second[place] + (1 - SLOWER) * slope**2
            step = first[place] / (1 - SLOW**turn) / (np.sqrt(second[place] / (1 - SLOWER**turn)) + 1e-8)
            state[place] = state[place] - RATE * step
    return state[0], state[1][0]
