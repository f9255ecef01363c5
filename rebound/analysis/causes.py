"""Which causes has the person chosen for their rejections, how often, and whose word was each? Counts, no score."""

from dataclasses import dataclass
from datetime import date

import pandas as pd


@dataclass(frozen=True, slots=True)
class Chosen:
    """A cause in one sitting of the third stage.

    Attributes:
        on: the day of the sitting, if known.
        application_id: the rejection that it was about; empty without one.
        share: its share of the whole, in 100; None where it was not weighed.
        whose: in whose hands the person saw it, a code of ``cause.WHOSE``.
        said_by: whose word it is, a code of ``cause.SAID_BY``.
    """

    on: date | None
    application_id: str
    share: int | None
    whose: str
    said_by: str


@dataclass(frozen=True, slots=True)
class CauseOverTime:
    """A cause, and every sitting in which it was chosen.

    Attributes:
        code: its name in the list that ships; empty for one of the person's own.
        text: the person's own words, as first written; empty for one that ships without any.
        chosen: the sittings in the order of their days.
    """

    code: str
    text: str
    chosen: tuple[Chosen, ...]

    @property
    def employer_said(self) -> int:
        """In how many sittings the employer had said so; in the others the person inferred it."""
        return sum(each.said_by == "employer" for each in self.chosen)


def causes(sittings: pd.DataFrame) -> tuple[CauseOverTime, ...]:
    """Return the causes that were chosen, the one chosen most often first.

    Args:
        sittings: as ``frames.entries`` makes it of the kind ``"not_personal"``; its columns ``written_on``,
            ``application_id`` and ``causes`` are read. A cause of one's own is the same as another that differs in
            case and blanks alone.
    """
    found: dict[tuple[str, str], list[Chosen]] = {}
    words: dict[tuple[str, str], str] = {}
    for row in sittings.sort_values(["written_on", "created"]).itertuples():
        for cause in row.causes:
            text = " ".join(cause.text.split())
            key = (cause.code, "" if cause.code else text.casefold())
            if key == ("", ""):
                continue
            words.setdefault(key, text)
            on = None if pd.isna(row.written_on) else row.written_on.date()
            about = "" if pd.isna(row.application_id) else str(row.application_id)
            found.setdefault(key, []).append(Chosen(on, about, cause.share, cause.whose, cause.said_by))
    order = sorted(found, key=lambda key: (-len(found[key]), key))
    return tuple(CauseOverTime(key[0], words[key], tuple(found[key])) for key in order)
