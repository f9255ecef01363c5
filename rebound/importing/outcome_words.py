"""The words for outcomes in the cells of a list, and what each stands for: as corrected, as known, or as it sounds.

Words that are known as a whole need no model. Where only a part of a cell is known, the cell as a whole decides:
“offered but said no” speaks of an offer and of a no, and is neither.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rebound.importing import (
    dates,
    days_inside,
    languages,
    names,
    outcome_model,
    stage_cells,
    told_course,
    vocabulary,
)
from rebound.importing.fields import Column
from rebound.importing.vocabulary import OPEN, SILENT, Codes
from rebound.status import ENDS, STAGES

SURE = 0.85
"""How likely a reading has to be where nothing else speaks for it."""

AGREED = 0.4
"""How likely it has to be where the words that are known in the cell say the same."""

MEANT: Mapping[str, str] = {
    "rejected": "a no",
    SILENT: "that nobody answered",
    "withdrawn": "that you withdrew",
    "closed": "that the job went away",
    "offer": "an offer",
    "offer_accepted": "that you took the job",
    "offer_declined": "that you turned an offer down",
    OPEN: "that nothing is decided",
    "saved": "that it is not sent yet",
}
"""What the model can find → in words."""

_ITS_END = "its last words tell how it ended"
_PARTLY = "only a part of it is known"
_ROUND = re.compile(r"1/[1-9]|2/[2-9]|3/[3-9]")
"""A round, such as the first of two, rather than a day without its year."""

_NAMED = re.compile(r'\{.*"name"\s*:\s*"([^"]+)".*\}', re.DOTALL)
_STARTS = re.compile(rf"\b(?:{languages.either('STARTS', languages.OF_OUTCOMES).pattern})\W*$")
_TOOK_PLACE = re.compile(rf"\b(?:{languages.either('TOOK_PLACE', languages.OF_OUTCOMES).pattern})\b")
_LEAST, _MORE = 2, 3
"""So many words may be left over beside a stage, and so many more beside what tells how it ended."""

_IN_PART = frozenset({"withdrawn", "closed"})
"""Ends before which a stage that is named need not have taken place."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word stands for, and why, where that is no plain knowledge."""

    codes: Codes
    reason: str = ""


def meanings(words: Iterable[str], corrected: Mapping[str, str]) -> dict[str, Meant]:
    """Return what each of ``words`` stands for, as the person corrected it or as it is known or sounds."""
    told = {word: _known(word, corrected) for word in words}
    free = [word for word, meant in told.items() if meant is None]
    read = dict(zip(free, _read(free), strict=True))
    found = {word: meant or read[word] for word, meant in told.items()}
    return {word: meant for word, meant in found.items() if meant.codes or not stage_cells.is_nothing(word)}


def _known(word: str, corrected: Mapping[str, str]) -> Meant | None:
    """Return what ``word`` is sure to stand for; None where the model has to be asked."""
    if word in corrected:
        return Meant(vocabulary.parted(corrected[word]), "you said so")
    codes = vocabulary.meaning(word)
    if vocabulary.is_whole(word) or stage_cells.is_nothing(word):
        return Meant(codes)
    return None


def _read(words: Sequence[str]) -> list[Meant]:
    """Return what each of ``words`` stands for as the model and the patterns see it together."""
    if not words:
        return []
    return [_together(word, shares) for word, shares in zip(words, outcome_model.shares(words), strict=True)]


def _together(word: str, shares: Sequence[float]) -> Meant:
    if last := _last_of_all(word):
        return Meant(last, _ITS_END)
    known = vocabulary.meaning(word)
    likely = max(shares)
    code = outcome_model.CODES[shares.index(likely)]
    if code and (likely >= SURE or (likely >= AGREED and code == as_one(known))):
        return Meant(_with_stages(code, word, known), f"it is closest to words that mean {MEANT[code]}")
    if known and vocabulary.is_foreign(word) and vocabulary.left_over(word) <= _LEAST + _MORE * _tells(known):
        return Meant(known, _PARTLY)
    return Meant(())


def _last_of_all(word: str) -> Codes:
    """Return the stages of which ``word`` speaks and the end behind its last “then”, where that is plain."""
    before, then, end = word.rpartition(" then ")
    codes = vocabulary.meaning(end) if then and "?" not in word and vocabulary.is_whole(end) else ()
    is_end = len(codes) == 1 and codes[0] in {*ENDS, SILENT}
    return (*(stage for stage in vocabulary.stages(before) if stage != "offer"), *codes) if is_end else ()


def _tells(codes: Codes) -> bool:
    """Say whether ``codes`` tell more than a stage, of which only all the words say what became."""
    return not set(codes) <= set(STAGES[2:])


def as_one(codes: Codes) -> str:
    """Return the one of the model's codes that ``codes`` come to; empty for none."""
    return "" if not codes else codes[-1] if codes[-1] in outcome_model.CODES else OPEN


def _with_stages(code: str, word: str, known: Codes) -> Codes:
    """Return ``code`` with the stages on the way there of which ``word`` speaks."""
    if code == as_one(known):
        return known
    stages = vocabulary.stages(word)
    if code == OPEN:
        return stages or (OPEN,)
    if code == "saved" or (code in _IN_PART and not _TOOK_PLACE.search(names.plain(word))):
        return (code,)
    return (*(stage for stage in stages if stage != "offer"), code)


# --- in cells ----------------------------------------------------------------------------------------


def in_cell(column: Column, cell: str) -> list[str]:
    """Return the words of a cell that stand for something that became of the application."""
    if column.field == "course" or (column.field == "outcome" and told_course.is_course(cell)):
        return [
            step.words for step in told_course.steps(cell) if step.words and not told_course.is_plain(step)
        ]
    return [word_of(cell)[0]] if column.field == "outcome" else []


def word_of(cell: str) -> tuple[str, str]:
    """Return the outcome word in ``cell``, and the day that is written beside it, if one is."""
    named = _NAMED.match(cell)
    if named:
        return named[1], ""
    word, day = told_course.parted(cell)
    if not word or not day or _STARTS.search(names.plain(cell.partition(day)[0])):
        return cell, ""
    codes = set(vocabulary.meaning(word))
    is_round = _ROUND.fullmatch(day) and not codes & ENDS
    is_only = len(days_inside.places(cell)) == 1
    return (word, day) if dates.within(cell) or ((codes or is_only) and not is_round) else (cell, "")
