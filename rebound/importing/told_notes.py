"""What a note tells of how an application ended: the clause that says so, what it stands for, and its day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rebound.importing import languages, names, stage_cells, told_course, vocabulary
from rebound.importing.cells import Line
from rebound.importing.fields import Column
from rebound.importing.told_days import SENTENCE_END
from rebound.importing.vocabulary import Codes
from rebound.status import ENDS

_PART = re.compile(rf"{SENTENCE_END.pattern}|,\s|\s[-–—]\s|\s(?:and|but|so|und|aber|et|mais|y|pero)\s")
_CLAUSE = re.compile(rf"{SENTENCE_END.pattern}|,\s|\s[-–—]\s|\s\(")
_HEDGES = frozenset(word for language in languages.OF_OUTCOMES for word in language.HEDGES)
_CAME = frozenset(word for language in languages.OF_OUTCOMES for word in language.CAME)
_SPEAKERS = frozenset(word for language in languages.OF_OUTCOMES for word in language.SPEAKERS)
_NUMBER = re.compile(r"\bno\.? ?\d", re.IGNORECASE)
"""A number in a row, such as “no. 3 on the list”, and not a no."""

_YES = frozenset({"offer_accepted", "offer_declined"})
_PLAIN, _STORY, _BEGINNING = 7, 16, 4
_SURELY = 2
"""The most words of a clause that says plainly how it ended, of a part of a story, and of a beginning."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a note that say how it ended, what they stand for, and their day as it is written."""

    words: str
    codes: Codes
    day: str = ""


def meanings(
    taken: Sequence[Column], lines: Sequence[Line], corrected: Mapping[str, str], is_all_there_is: bool
) -> dict[str, Codes]:
    """Return what the notes say of how it ended, in rows in which nothing else does, and what it stands for.

    Args:
        taken: the columns of the list.
        lines: its rows.
        corrected: words → what the person said they stand for.
        is_all_there_is: whether nothing else in the list can tell it.
    """
    told = [
        found
        for line in lines
        if not line.problem and not _ends(line, taken)
        for column in taken
        if column.field == "notes" and len(line.cells) > column.place
        if (found := end_in(line.cells[column.place], is_all_there_is))
    ]
    return {
        each.words: vocabulary.parted(corrected[each.words]) if each.words in corrected else each.codes
        for each in told
    }


def tells_ends(column: Column) -> bool:
    """Say whether a column tells of their no; one that only tells of a yes leaves that to the notes."""
    return column.field in ("outcome", "course") or column.field.removesuffix("_on") in ENDS - _YES


def _ends(line: Line, taken: Sequence[Column]) -> bool:
    """Say whether a column other than the notes says how the row ended."""
    cells = [(column, line.cells[column.place]) for column in taken if len(line.cells) > column.place]
    return any(
        not stage_cells.is_nothing(cell)
        and tells_ends(column)
        and (_is_over(cell) if column.field == "outcome" else stage_cells.yes_or_no(cell) is not False)
        for column, cell in cells
    )


def _is_over(cell: str) -> bool:
    """Say whether the cell of an outcome tells how it ended, or may; one that is open leaves that to the notes."""
    codes = vocabulary.meaning(told_course.parted(cell)[0])
    return not codes or bool(set(codes) & {*ENDS, "offer", vocabulary.SILENT})


def end_in(note: str, is_all_there_is: bool, is_open: bool = False) -> Told | None:
    """Return the end that ``note`` tells of.

    Args:
        note: what it says.
        is_all_there_is: whether nothing else in the list can tell it, so that a story counts too.
        is_open: whether the outcome of the row says something else, so that only the beginning counts.
    """
    found = at_once(note) if is_open else plainly(note) or (as_a_story(note) if is_all_there_is else None)
    together = vocabulary.meaning(note)
    is_whole = found and (found.codes[-1] in together or "offer_declined" in together)
    return replace(found, codes=together) if found and is_whole else found


def at_once(note: str) -> Told | None:
    """Return the end that ``note`` begins with; for rows whose outcome says that it is still open."""
    found = plainly(note)
    return found if found and note.lstrip("\"'“ ").startswith(found.words.split()[0]) else None


def plainly(note: str) -> Told | None:
    """Return the end that a short clause of ``note`` begins with, None where none does.

    What somebody thinks, asks or tells a story about is not plain.
    """
    for told in _told(_CLAUSE, note, _PLAIN):
        tokens = names.plain(told.words).split()
        tokens = tokens[1:] if tokens[0] in _SPEAKERS and len(tokens) > 1 else tokens
        begins = {code for last in range(1, _BEGINNING + 1) for code in _begun(tokens[:last])}
        if begins & ENDS & set(told.codes):
            return told
    return None


def _begun(tokens: list[str]) -> Codes:
    """Return what the first words of a clause stand for; of more than two, only if it hangs on the first one."""
    whole = vocabulary.meaning(" ".join(tokens))
    return () if len(tokens) > _SURELY and vocabulary.meaning(" ".join(tokens[1:])) else whole


def to_offer(note: str) -> Told | None:
    """Return the yes to an offer, or the no to it, that a clause of ``note`` tells of; None where none does."""
    found = (told for told in _told(_CLAUSE, note, _PLAIN) if set(told.codes) & _YES)
    return next(found, None)


def as_a_story(note: str) -> Told | None:
    """Return the one end that ``note`` tells of anywhere; for lists in which nothing else tells it."""
    found = list(_told(_PART, note, _STORY))
    return found[-1] if found and len({told.codes[-1] for told in found}) == 1 else None


def day_of(note: str, end: str) -> str:
    """Return the day, as it is written, on which what is known to have come to the ``end`` did so."""
    parts = [told_course.parted(clause) for clause in _clauses(_CLAUSE, note)]
    alone = [day for words, day in parts if day and not words] if len(parts) == 1 else []
    of_end = [day for words, day in parts if day and end in vocabulary.meaning(words)]
    came = [day for words, day in parts if day and names.plain(words) in _CAME]
    return next(iter((*of_end, *came[-1:], *alone)), "")


def _told(between: re.Pattern[str], note: str, most: int) -> Iterator[Told]:
    """Yield the parts of ``note``, of no more words than ``most``, that say without doubt how it ended."""
    for clause in _clauses(between, note):
        words, day = told_course.parted(clause)
        codes = vocabulary.meaning(words)
        if set(codes) & ENDS and len(clause.split()) <= most and not _is_doubtful(note, clause):
            yield Told(words, codes, day or _day_after(note, clause))


def _is_doubtful(note: str, clause: str) -> bool:
    """Say whether the sentence of ``note`` in which ``clause`` stands asks, guesses, or speaks of somebody else."""
    sentence = next((each for each in SENTENCE_END.split(note) if clause in each), note)
    if "?" in sentence or (names.plain(clause) == "no" and _NUMBER.search(note)):
        return True
    return bool(set(names.plain(sentence).split()) & _HEDGES)


def _clauses(between: re.Pattern[str], note: str) -> list[str]:
    return [part.strip() for part in between.split(note) if part.strip()]


def _day_after(note: str, clause: str) -> str:
    """Return the day that stands alone behind a comma after ``clause``, or in the word of what came."""
    rest = note[note.index(clause) + len(clause) :].lstrip(" ,")
    words, day = told_course.parted(_CLAUSE.split(rest)[0]) if rest else ("", "")
    return day if not words or names.plain(words) in _CAME else ""
