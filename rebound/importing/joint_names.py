"""A role and a company in one cell: whether a column writes both so, which comes first, and which is which."""

import re

from rebound.importing import column_values, english, languages, names
from rebound.importing.kinds_of_jobs import KINDS

ROLE_FIRST, COMPANY_FIRST = "role_at_company", "company_and_role"
JOINT = (ROLE_FIRST, COMPANY_FIRST)
"""Fields of columns whose cells name both."""

_ROLE_AT = re.compile(english.ROLE_AT, re.IGNORECASE)
_BETWEEN = tuple(re.compile(sign) for sign in (r"\s+[-–—|/]\s+", r":\s+", r",\s+"))
_JOBS = frozenset(spelt for word in KINDS for spelt in languages.spellings(word))
_MOST, _SOME, _CLEARLY = 0.6, 0.3, 2


def taken_for(cells: column_values.Cells) -> str:
    """Return which of ``JOINT`` a column with these ``cells`` is, or an empty string where it is neither."""
    if not cells:
        return ""
    if column_values.share(cells, _ROLE_AT.fullmatch) > _MOST:
        return ROLE_FIRST
    for between in _BETWEEN:
        parts = [
            (between.split(cell, 1)[0], between.split(cell)[-1]) for cell in cells if between.search(cell)
        ]
        if len(parts) > _MOST * len(cells):
            before, after = (sum(map(_is_job, side)) for side in zip(*parts, strict=True))
            if max(before, after) >= _SOME * len(parts):
                return _clearly(before, after)
    return ""


def are_jobs(cells: column_values.Cells) -> bool:
    """Say whether what stands in ``cells`` are names of jobs rather than of companies."""
    return bool(cells) and not taken_for(cells) and column_values.share(cells, _is_job) > _SOME


def parted(field: str, cell: str) -> dict[str, str]:
    """Return the role and the company that ``cell`` names, as a column of ``field`` writes them."""
    first, second = ("role", "company") if field == ROLE_FIRST else ("company", "role")
    both = _ROLE_AT.fullmatch(cell) if field == ROLE_FIRST else None
    if both:
        return both.groupdict()
    for between in _BETWEEN:
        found = list(between.finditer(cell))
        if found:
            here = found[-1] if field == ROLE_FIRST else found[0]
            return {first: cell[: here.start()], second: cell[here.end() :]}
    return {first: cell} if cell else {}


def _clearly(before: int, after: int) -> str:
    if before >= _CLEARLY * after:
        return ROLE_FIRST
    return COMPANY_FIRST if after >= _CLEARLY * before else ""


def _is_job(text: str) -> bool:
    return not _JOBS.isdisjoint(names.plain(text).split())
