"""Lines between the rows of a list that are plainly none: titles of its parts, and sums at its end."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rebound.importing import languages, names, plans, vocabulary
from rebound.importing.cells import Line
from rebound.importing.header import Aside, Table

HEADING, SUM = "heading", "sum"

_MONTHS = languages.months()
_SUMS = languages.words("SUMS")
_FRAMED = re.compile(r"\s*(?:[-=*#~_>–—]{2,}|#|\*)\s*\S.*|.*\S\s*(?:[-=*#~_<–—]{2,}|:)\s*", re.DOTALL)
_FIRST_WORD = re.compile(r"\W*([^\W\d_]+)\.?(.*)", re.DOTALL)
_YEAR = re.compile(r"\W*20\d\d\W*")
_COUNT = re.compile(r"\d{1,4}(?:[.,]\d+)?\s*%?")
_COUNTED = re.compile(
    rf"[^\W\d_][^\d]{{0,40}}?[:=\s]\s*{_COUNT.pattern}|{_COUNT.pattern}\s+[^\W\d_][^\d]{{0,30}}"
)
_PIECES = re.compile(r"\s*[/;|,]\s*")
_LONGEST = 60
_FEWEST = 2


def apart(table: Table) -> Table:
    """Return ``table`` without its titles and sums, which are told of apart; as it is if nothing were left."""
    titles = _titles(table.lines)
    sums = _sums([line for line in table.lines if line.number not in titles])
    lines, wished, is_later = [], set(), False
    for line in table.lines:
        if line.number in titles:
            is_later = plans.is_for_later(titles[line.number])
        elif line.number not in sums:
            lines.append(line)
            wished |= {line.number} if is_later else set()
    if not lines:
        return table
    told = [Aside(number, words, HEADING) for number, words in titles.items()]
    told += [Aside(number, words, SUM) for number, words in sums.items()]
    return replace(table, lines=tuple(lines), asides=tuple(told), wished=frozenset(wished))


# --- titles ------------------------------------------------------------------------------------------


def _titles(lines: Sequence[Line]) -> dict[int, str]:
    """Return the number and the words of each line that is the title of the rows below it.

    A name that stands alone may be a company. It is a title if its own form says so, or if all that stand alone
    have a blank line before them and a row right below.
    """
    alone = {line.number: words for line in lines if (words := _alone(line))}
    named = {number: words for number, words in alone.items() if _is_title(words)}
    apart = {number for number in alone if _opens_a_part(number, lines)}
    if named.keys() | apart >= alone.keys():
        return alone
    return named


def _alone(line: Line) -> str:
    """Return the one thing that is written in a line, if it can be a title; empty where it cannot."""
    written = [] if line.problem else [cell for cell in line.cells if cell]
    if len(written) != 1 or len(line.cells) < _FEWEST or len(written[0]) > _LONGEST or "://" in written[0]:
        return ""
    words = written[0]
    is_told = _is_month(words) or plans.is_for_later(words)
    tells_end = not is_told and vocabulary.meaning(words.rstrip(":")) not in ((), ("saved",))
    is_title = any(map(str.isalpha, words)) or _YEAR.fullmatch(words)
    return words if is_title and not tells_end and not _is_counted(words) else ""


def _is_title(words: str) -> bool:
    """Say whether ``words`` are framed by signs, in capitals, name a month or a year, or speak of later."""
    if _FRAMED.fullmatch(words) or _YEAR.fullmatch(words):
        return True
    is_loud = words.isupper() and len(words.split()) >= _FEWEST
    return is_loud or _is_month(words) or (len(words.split()) >= _FEWEST and plans.is_for_later(words))


def _is_month(words: str) -> bool:
    """Say whether ``words`` begin with a month that stands for the rows below: alone, loud, or before a sign."""
    found = _FIRST_WORD.match(words)
    if not found or found[1].casefold() not in _MONTHS:
        return False
    rest = found[2].strip()
    return found[1].isupper() or not rest or not rest[0].isalpha()


def _opens_a_part(number: int, lines: Sequence[Line]) -> bool:
    """Say whether the line is the first one or has a blank line before it, and has a whole row right below."""
    place = next(place for place, line in enumerate(lines) if line.number == number)
    is_after_gap = place == 0 or number - lines[place - 1].number > 1
    below = lines[place + 1] if place + 1 < len(lines) else None
    is_row = below is not None and sum(map(bool, below.cells)) >= _FEWEST
    return is_after_gap and is_row and below is not None and below.number == number + 1


# --- sums --------------------------------------------------------------------------------------------


def _sums(lines: Sequence[Line]) -> dict[int, str]:
    """Return the number and the words of each line that only adds up the others.

    One that is not called a sum is one only at the end of the list.
    """
    found = {line.number: _words(line) for line in lines if not line.problem and _is_called_sum(line)}
    for line in reversed(lines):
        if line.number not in found:
            if line.problem or not _only_counts(line):
                break
            found[line.number] = _words(line)
    return found


def _is_called_sum(line: Line) -> bool:
    """Say whether the first thing in a line is called a sum and a number goes with it."""
    first, *others = [cell for cell in line.cells if cell]
    if names.plain(first).split(" ")[0] not in _SUMS:
        return False
    return _is_counted(first) or bool(others and _COUNT.fullmatch(others[0]))


def _only_counts(line: Line) -> bool:
    """Say whether nothing stands in a line but several names with a number each."""
    cells = [cell for cell in line.cells if cell]
    labels = [cell for cell in cells if not _COUNT.fullmatch(cell) and not _is_counted(cell)]
    numbers = sum(bool(_COUNT.fullmatch(cell)) for cell in cells)
    counted = sum(len(_PIECES.split(cell)) for cell in cells if _is_counted(cell))
    are_short = all(len(label.split()) <= _FEWEST and label.replace(" ", "").isalpha() for label in labels)
    return numbers == len(labels) and numbers + counted >= _FEWEST and are_short


def _is_counted(cell: str) -> bool:
    """Say whether ``cell`` is names with a number each, such as “applied: 19 / offers: 1”."""
    return all(_COUNTED.fullmatch(piece) for piece in _PIECES.split(cell))


def _words(line: Line) -> str:
    return " ".join(filter(None, line.cells))
