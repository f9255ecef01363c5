"""What a column holds, as far as its name tells."""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from rebound.importing import dates, languages, names

_NAMED = tuple(languages.headers())
_ALIASES = {name: field for name, field, _ in _NAMED}
_RANKS = {name: rank for name, _, rank in _NAMED}
_VOLATILE = languages.words("VOLATILE")
_ROW_NUMBERS = languages.words("ROW_NUMBERS")
_STAGES = languages.pairs(languages.OF_COLUMNS, "STAGE_HEADERS")
_DURATION = languages.either("DURATION")
_COUNT = languages.either("COUNT")
_NOT_EVENTS = languages.either("NOT_EVENTS")
_INVITED = languages.either("INVITED")
_SAYS_NOTHING = languages.words("SAYS_NOTHING")
_DATED = languages.either("DATED")
_GOT = re.compile(r"\b(?:got|get) (?:it|the job)\b")
_HAPPENED = re.compile(r"(date|day|when)( did)? (it|this|that) happen(ed)?\b.*")
_ALIKE = 0.84
_SHORTEST = 6
_SHORT = 4

_ASIDE = re.compile(r"\(.*?\)|\[.*?\]")

_FURTHER = re.compile(r"[,/;&+|]")
_EITHER = re.compile(r"[,/;&+|]|\b(?:or|oder|ou|o)\b", re.I)
_EITHER_END = frozenset({"offer", "rejected"})
"""What a column of outcomes may be called after: one end or the other."""

_FIRST = frozenset({"company", "role", "outcome", "notes"})
"""What a name may say first, and more of the same behind a sign."""

_JUST_A_DAY = re.compile(r"(date|when|day|on|datum|wann|am|tag)( \d+)?")

UNNAMED = re.compile(r"column \d+")
"""What a column without a name is called."""


def known(cells: Iterable[str]) -> int:
    """Return how many different things ``cells`` would name if they were a header."""
    return len({field for cell in cells if _may_be_name(cell) and (field := field_of(cell)[0])})


def _may_be_name(cell: str) -> bool:
    """Say whether ``cell`` can name a column: it is short, and no day stands in it."""
    return len(cell) < 60 and not (any(map(str.isdigit, cell)) and dates.within(cell))


def says_only_when(header: str) -> bool:
    """Say whether a column of this name holds days, without saying of what."""
    return bool(_JUST_A_DAY.fullmatch(names.plain(header)))


def says_only_what(header: str) -> bool:
    """Say whether a name below a title adds nothing to it, such as “what” below “Result”."""
    return names.plain(header) in _SAYS_NOTHING


def says_when_it_happened(header: str) -> bool:
    """Say whether a column of this name gives the day on which a step took place."""
    return bool(_HAPPENED.fullmatch(names.plain(header)))


def asks_for_verdict(header: str) -> bool:
    """Say whether a column of this name asks if the person got the job, so that a no below it is their no."""
    return bool(_GOT.search(names.plain(header)))


def invites(header: str) -> bool:
    """Say whether a column of this name speaks of an invitation rather than of what somebody is invited to."""
    return bool(_INVITED.search(names.plain(header)))


def names_job(cells: Iterable[str]) -> bool:
    """Say whether one of ``cells`` would name the company or the role if they were a header."""
    return any(field_of(cell)[0] in ("company", "role") for cell in cells if len(cell) < 60)


@lru_cache(maxsize=4096)
def field_of(header: str) -> tuple[str, str]:
    """Return the field that the name ``header`` stands for and why; two empty texts if it stands for none."""
    plain = names.plain(header)
    bare = names.plain(_ASIDE.sub(" ", header))
    if plain in _ALIASES or bare in _ALIASES:
        return _ALIASES.get(plain) or _ALIASES[bare], "that is what its name says"
    if says_when_it_happened(header):
        return "applied_on", "it says when each step took place"
    if plain in _VOLATILE:
        return "ignored", "it changes by itself from day to day"
    if {_kind(names.plain(part)) for part in _EITHER.split(header)} >= _EITHER_END:
        return ("outcome_on" if _DATED.search(plain) else "outcome"), "its name speaks of either end"
    if found := _event_field(plain):
        return found, "that is what its name speaks of"
    first = names.plain(_FURTHER.split(header)[0])
    if first != plain and _ALIASES.get(first) in _FIRST:
        return _ALIASES[first], "that is what its name says first"
    if near := _near(plain):
        return _ALIASES[near], f"its name is nearly “{near}”"
    return "", ""


def _near(plain: str) -> str:
    """Return the name that ``plain`` is a slip of, word by word; short words must be right."""
    near = difflib.get_close_matches(plain, _ALIASES, n=3, cutoff=_ALIKE) if len(plain) >= _SHORTEST else []
    told = plain.split()
    return next((alias for alias in near if _is_slip(told, alias.split())), "")


def _is_slip(told: list[str], meant: list[str]) -> bool:
    pairs = zip(told, meant, strict=False)
    return len(told) == len(meant) and all(one == other or len(one) > _SHORT for one, other in pairs)


def rank(header: str) -> int:
    """Return how surely the name stands for its field: 0 is the surest."""
    bare = names.plain(_ASIDE.sub(" ", header))
    return _RANKS.get(names.plain(header), _RANKS.get(bare, len(_RANKS)))


def may_count_rows(header: str) -> bool:
    """Say whether a column of this name may just number the rows."""
    return bool(UNNAMED.fullmatch(header)) or names.plain(header) in _ROW_NUMBERS


def _event_field(plain: str) -> str:
    """Return the field of a column about an event: its day, whether it was, how often, or after how long."""
    if duration := _DURATION.search(plain):
        kind = _kind(plain[duration.end() :]) or _kind(plain)
        return f"days_to_{kind}" if kind else ""
    kind = _kind(plain)
    kind = kind if kind.startswith("feedback") or not _NOT_EVENTS.search(plain) else ""
    if _COUNT.search(plain) and kind != "silent":
        kind = _kind(_COUNT.sub(" ", plain))
        return "interviews" if kind == "interview" else ""
    if kind in ("first_response", "applied", "outcome"):
        return kind if kind == "applied" and not _DATED.search(plain) else f"{kind}_on"
    return f"{kind}_on" if kind and _DATED.search(plain) else kind


def _kind(plain: str) -> str:
    return next((kind for kind, pattern in _STAGES if pattern.search(plain)), "")
