"""Whether what stands in a column can be what its name says."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from rebound.importing import signs, stage_cells, vocabulary
from rebound.importing.dates import NO_DAY, NO_YEAR, ROUGH, said, said_in
from rebound.records import EVENT_KINDS

_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?\s*(?:d|days?)?", re.IGNORECASE)
_ADDRESS = re.compile(r"(https?://|www\.)\S+|([\w-]+\.)+[a-z]{2,}(/\S*)?", re.IGNORECASE)
_MOST = 0.5
_LONGEST_OUTCOME = 60

Cells = Sequence[str]
"""The cells of a column that are not empty, tidied."""


def share(cells: Cells, fits: Callable[[str], object]) -> float:
    """Return the share of ``cells`` that fit, 1 where there are none."""
    return sum(bool(fits(cell)) for cell in cells) / len(cells) if cells else 1.0


def fits(field: str, cells: Cells) -> bool:
    """Say whether most of ``cells`` can be what a column of the field ``field`` holds."""
    if field.startswith("days_to_"):
        return share(cells, _NUMBER.fullmatch) >= _MOST
    if field == "link":
        return share(cells, is_address) >= _MOST
    if field in ("applied_on", "outcome_on", "saved_on", "updated_on"):
        return share(cells, lambda cell: said_in(cell).why != NO_DAY) >= _MOST
    if field.startswith("pay") and field not in ("pay_currency", "pay_period"):
        return share(cells, lambda cell: any(letter.isdigit() for letter in cell)) >= _MOST
    if field == "outcome":
        return bool(cells) and (share(cells, understood) >= _MOST or drawn(cells))
    if field == "applied":
        return share(cells, lambda cell: stage_cells.yes_or_no(cell) is not None or is_day(cell)) >= _MOST
    if is_about_event(field):
        return share(cells, _tells_of_event) >= _MOST
    return True


def is_about_event(field: str) -> bool:
    """Say whether a column of ``field`` tells of one event by days, ticks or counts."""
    kind = field.removesuffix("_on")
    return kind in EVENT_KINDS or kind in ("first_response", "silent", "interviews")


def is_stage(field: str) -> bool:
    """Say whether a column of ``field`` tells of an event after it was sent."""
    return is_about_event(field) and field.removesuffix("_on") not in (
        "saved",
        "applied",
        "interviews",
        "silent",
    )


def is_day(cell: str) -> bool:
    """Say whether ``cell`` is written like a day."""
    return not _NUMBER.fullmatch(cell) and (bool(said(cell).form) or said(cell).why in (NO_YEAR, ROUGH))


def is_address(cell: str) -> bool:
    """Say whether ``cell`` is the address of a page."""
    return bool(_ADDRESS.fullmatch(cell))


def understood(cell: str) -> bool:
    """Say whether ``cell`` is an outcome in words that are known."""
    if len(cell) > _LONGEST_OUTCOME or stage_cells.yes_or_no(cell) is not None:
        return False
    return bool(vocabulary.meaning(cell)) or cell.casefold() in ("tbd", "tba")


def worded(cells: Cells) -> bool:
    """Say whether ``cells`` are a few words that come again and again, as outcomes do."""
    words = {cell.casefold() for cell in cells}
    return bool(cells) and len(words) <= max(3, len(cells) / 3) and share(cells, _is_word) >= _MOST


def drawn(cells: Cells) -> bool:
    """Say whether ``cells`` are outcomes in signs, some of which are more than ticks."""
    told = {cell for cell in cells if signs.is_drawn(cell) and stage_cells.yes_or_no(cell) is None}
    return bool(told) and share(cells, lambda cell: signs.is_drawn(cell) or understood(cell)) >= _MOST


def may_be_outcomes(cells: Cells) -> bool:
    """Say whether ``cells`` may be outcomes in words of the person's own: a few words, or one that is known."""
    known = any(understood(cell) for cell in cells)
    return worded(cells) or (known and share(cells, is_day) < _MOST)


def counts_rows(cells: Cells) -> bool:
    """Say whether ``cells`` are consecutive whole numbers."""
    if not cells or not all(cell.isascii() and cell.isdigit() and len(cell) < 10 for cell in cells):
        return False
    numbers = [int(cell) for cell in cells]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(steps) < 2 and steps <= {1, -1}


def _is_word(cell: str) -> bool:
    return (
        any(letter.isalpha() for letter in cell) and not is_day(cell) and stage_cells.yes_or_no(cell) is None
    )


def _tells_of_event(cell: str) -> bool:
    return stage_cells.stage_cell(cell).kind != stage_cells.UNCLEAR
