"""What did the person expect an employer to say, and what came? Pairs in their words, and counts; no test."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd


@dataclass(frozen=True, slots=True)
class Predicted:
    """A guess that was written down before a reply, and how the reply compares with it.

    Attributes:
        request: the id of the entry in which it was guessed.
        on: the day on which the reply came, else on which it was written down; None where neither is known.
        guess: what the person expected, in their words; empty where only a number was given.
        sure: how sure they were, 0 to 100; None where it was not said.
        compared: a code of ``reply.AS_GUESSED``.
        gap: what differed, in their words.
        sorts: how each line of the reply was sorted, a code of ``reply.SORTS``; empty while it is not.
        finished: whether the reply was worked through to its end.
    """

    request: str
    on: date | None
    guess: str
    sure: int | None
    compared: str
    gap: str
    sorts: tuple[str, ...]
    finished: bool


def predictions(requests: pd.DataFrame, replies: pd.DataFrame) -> tuple[Predicted, ...]:
    """Return the guesses to which a reply came, in the order of the days of the replies.

    Args:
        requests: as ``frames.entries`` makes it of the kind ``"ask_for_insight"``; its columns ``prediction`` and
            ``sure`` are read. One without either was no guess, and is left out.
        replies: the same of the kind ``"reply"``; its columns ``request``, ``received_on``, ``written_on``,
            ``created``, ``as_guessed``, ``gap_in_words``, ``lines`` and ``finished_at`` are read.
    """
    guessed = requests[requests["prediction"].notna() | requests["sure"].notna()]
    came = replies[replies["request"].isin(guessed.index)]
    came = came.assign(on=came["received_on"].fillna(came["written_on"])).sort_values(["on", "created"])
    return tuple(_predicted(guessed.loc[row.request], row) for row in came.itertuples())


def compared(pairs: Iterable[Predicted]) -> tuple[Counter[str], Counter[str]]:
    """Return how often replies were as guessed, by ``compared``, and how often lines were sorted, by their sort."""
    pairs = list(pairs)
    sorts = Counter(sort for each in pairs for sort in each.sorts if sort)
    return Counter(each.compared for each in pairs), sorts


def _predicted(guessed: pd.Series, row: tuple) -> Predicted:
    return Predicted(
        request=row.request,
        on=None if pd.isna(row.on) else row.on.date(),
        guess=_words(guessed["prediction"]),
        sure=None if pd.isna(guessed["sure"]) else int(guessed["sure"]),
        compared=_words(row.as_guessed),
        gap=_words(row.gap_in_words),
        sorts=tuple(line.sort for line in row.lines),
        finished=not pd.isna(row.finished_at),
    )


def _words(told: object) -> str:
    return "" if pd.isna(told) else " ".join(str(told).split())
