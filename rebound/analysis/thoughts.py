"""What did the person think after each no, how far did they believe it before and after, and what comes back?"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

import pandas as pd

from rebound.analysis.themes import COMMON


@dataclass(frozen=True, slots=True)
class Thought:
    """The thought of one sitting of the third stage, in the person's words.

    Attributes:
        on: the day of the sitting, if known.
        application_id: the rejection that it was about; empty without one.
        text: the thought.
        before: how far it was believed at the beginning, 0 to 100; None where it was not said.
        after: how far at the end; None where it was not said.
    """

    on: date | None
    application_id: str
    text: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Thoughts:
    """All thoughts, and what comes back in them.

    Attributes:
        all: every thought, in the order of the days.
        alike: the same again, those in the same words together; the first of each in the order of the days.
        again: word → the thoughts that share it, for words in more than one wording; the most frequent first.
    """

    all: tuple[Thought, ...]
    alike: tuple[tuple[Thought, ...], ...]
    again: dict[str, tuple[Thought, ...]]


def thoughts(sittings: pd.DataFrame) -> Thoughts:
    """Return the thoughts that were written down.

    Args:
        sittings: as ``frames.entries`` makes it of the kind ``"not_personal"``; its columns ``written_on``,
            ``application_id``, ``thought``, ``belief_before`` and ``belief_after`` are read. A sitting without a
            thought is left out.
    """
    written = sittings[sittings["thought"].notna()].sort_values(["written_on", "created"])
    told = tuple(
        Thought(
            on=None if pd.isna(row.written_on) else row.written_on.date(),
            application_id="" if pd.isna(row.application_id) else str(row.application_id),
            text=row.thought,
            before=None if pd.isna(row.belief_before) else int(row.belief_before),
            after=None if pd.isna(row.belief_after) else int(row.belief_after),
        )
        for row in written.itertuples()
    )
    alike: dict[str, list[Thought]] = {}
    for each in told:
        alike.setdefault(" ".join(each.text.casefold().split()), []).append(each)
    shared: dict[str, list[Thought]] = {}
    wordings: Counter[str] = Counter()
    for wording, of in alike.items():
        for word in set(re.findall(r"[^\W\d_]{4,}", wording)) - COMMON:
            shared.setdefault(word, []).extend(of)
            wordings[word] += 1
    often = sorted(
        (word for word in shared if wordings[word] > 1), key=lambda word: (-len(shared[word]), word)
    )
    return Thoughts(told, tuple(map(tuple, alike.values())), {word: tuple(shared[word]) for word in often})
