"""How often would luck alone show as much? The same outcomes dealt anew over all attributes at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SEED = 19_701_113
"""The same cases are always dealt anew in the same ways, and so always have the same figures."""

DEALS = 9_999
"""How often outcomes are dealt anew. With 399, one verdict in ten would depend on the seed."""

MANY, DEALS_OF_MANY = 1_500, 4_999
"""With more than ``MANY`` cases they are dealt anew so often, which is still sure enough for a share of alpha
of 0.001."""

AT_ONCE = 2**17
"""Outcomes that are dealt at once: few enough to stay in the processor's own memory."""


@dataclass(frozen=True, slots=True)
class Luck:
    """How often luck alone would show as much.

    Attributes:
        p: attribute → how often its levels would differ as widely.
        p_adjusted: attribute → how often any of them all would differ as unusually, so that looking at many is
            paid for.
        p_trend: how often outcomes would lean as far to one end of the time.
        deals: how often outcomes were dealt anew.
    """

    p: Mapping[str, float]
    p_adjusted: Mapping[str, float]
    p_trend: float
    deals: int


def luck(outcome: NDArray, levels: Mapping[str, NDArray], time: NDArray) -> Luck:
    """Return how often luck alone would show what these cases show.

    Args:
        outcome: for each case, whether it had the outcome. The cases stand in an order of their own, not in one
            that they happen to be handed over in: it decides what each is dealt.
        levels: attribute → for each case the number of its level, from 0; -1 where it is not known.
        time: for each case its day, as a number.

    Every p is (1 + deals that show as much) / (1 + deals), and exact for any number of cases. The statistics
    are Pearson's chi-square of level and outcome, and how far outcomes and the ranks of time go together; the
    adjustment is the single-step minP of Westfall and Young (1993). Which of several attributes is the most unusual
    is told by their mid-p, that counts half of what shows just as much: an attribute of two levels, with few
    values that it can show, is else at a disadvantage. The rank of the lowest is exact all the same.
    """
    marks = _marks(levels, time)
    deals = DEALS_OF_MANY if len(outcome) > MANY else DEALS
    sums = np.concatenate([outcome[None, :].astype(np.float32) @ marks, *_dealt(outcome, marks, deals)])
    sizes = marks.sum(0)
    place, p, middle = 1, {}, {}
    for name, codes in levels.items():
        columns = slice(place, place + codes.max(initial=-1) + 1)
        more, alike = _rank(_chi_square(sums[:, columns], sizes[columns]))
        p[name], middle[name] = more[0], 2 * more - alike
        place = columns.stop
    all_ = deals + 1
    lowest = np.sort(np.min([*middle.values(), np.full(all_, 2 * all_)], axis=0))
    adjusted = np.searchsorted(lowest, [each[0] for each in middle.values()], side="right")
    return Luck(
        p={name: float(n / all_) for name, n in p.items()},
        p_adjusted={name: float(n / all_) for name, n in zip(p, adjusted, strict=True)},
        p_trend=float(_rank(np.abs(sums[:, 0]))[0][0] / all_),
        deals=deals,
    )


def _marks(levels: Mapping[str, NDArray], time: NDArray) -> NDArray:
    """Return the columns that are summed over what had the outcome: rank of time, then a mark for each level."""
    _, at, size = np.unique(time, return_inverse=True, return_counts=True)
    rank = (size.cumsum() - (size - 1) / 2)[at]
    columns = [(rank - rank.mean()) / max(len(time), 1)]
    for codes in levels.values():
        columns += [codes == level for level in range(codes.max(initial=-1) + 1)]
    return np.column_stack(columns).astype(np.float32)


def _dealt(outcome: NDArray, marks: NDArray, deals: int) -> Iterator[NDArray]:
    """Return the sums of ``marks`` over what has the outcome, for each deal a row."""
    n, had = len(outcome), int(outcome.sum())
    fewer = min(had, n - had)
    generator = np.random.default_rng(SEED)
    while deals > 0:
        rows = min(deals, max(1, AT_ONCE // max(n, 1)))
        sums = _chosen(generator, rows, n, fewer) @ marks
        yield sums if fewer == had else marks.sum(0) - sums
        deals -= rows


def _chosen(generator: np.random.Generator, rows: int, n: int, k: int) -> NDArray:
    """Return ``rows`` rows of ``n`` cases of which ``k`` are chosen, each choice as likely as any other."""
    if k == 0:
        return np.zeros((rows, n), np.float32)
    bits = n.bit_length()  # the last ones hold the case itself: no two lots are the same
    lots = generator.integers(0, 2**32, size=(rows, n), dtype=np.uint32)
    lots >>= bits
    lots <<= bits
    lots |= np.arange(n, dtype=np.uint32)
    return (lots <= np.partition(lots, k - 1, axis=1)[:, k - 1 : k]).astype(np.float32)


def _chi_square(had: NDArray, size: NDArray) -> NDArray:
    """Return Pearson's chi-square for each row of ``had``: how many of each level had the outcome."""
    had, size = had.astype(float), size.astype(float)
    all_, every = had.sum(1), size.sum()
    share = all_ / every * (1 - all_ / every)
    between = had**2 @ (1 / np.maximum(size, 1.0)) - all_**2 / every
    return np.divide(between, share, out=np.zeros_like(between), where=share > 0)


def _rank(statistic: NDArray) -> tuple[NDArray, NDArray]:
    """Return for each deal how many, the observed one among them, show as much or more, and just as much.

    Sums are of single precision: what differs by less than that is the same.
    """
    rounded = np.round(statistic, 4)
    _, place, size = np.unique(rounded, return_inverse=True, return_counts=True)
    return size[::-1].cumsum()[::-1][place], size[place]
