"""Days inside what a cell tells of an end: which words each belongs to, and which of them is that of the end."""

import re
from dataclasses import dataclass

from rebound.importing import names, vocabulary
from rebound.importing.days_inside import places
from rebound.status import ENDS, STAGES

SENTENCE_END = re.compile(r"[;!\n]+|(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s+[A-Z]|$)")
"""What ends a sentence, and stands in no day such as “3.4.2026”."""

_CLAUSE = re.compile(
    rf"{SENTENCE_END.pattern}|,\s|\s[-–—]+\s|[-=]*>|[→()]|:(?=\s)"
    r"|\s(?:and|but|und|aber|et|mais|y|pero|then)\s"
)
_ORDINAL = re.compile(
    r"(?<![\w./-])(?:the )?([12]?\d|3[01])(?:st|nd|rd|th)\b(?! (?:yr|year|round|rd|int|place|time|choice))"
)
_AROUND = " \t\n[](){}'\",.:–—-@"
_STAGES = frozenset(STAGES[2:-1])
_NOES = frozenset({"rejected", "withdrawn", "offer_declined"})
_OWN = frozenset({"withdrawn", "offer_declined", "offer_accepted"})
_MOST_WORDS = 4
"""The most words beside the only day of a note that may be that of the end."""

_OTHER = re.compile(
    r"\b(?:start\w*|begin\w*|join\w*|deadline|due|clos(es|ing)|reply by|by|until|till?|next|applied|posted|before"
    r"|hear (back )?(in|after|on)|end(s|ed)|beginn\w*|frist|bis|ab|zum|empiez\w+|empezar|incorporacion|hasta|plazo"
    r"|debut|jusqu|avant|commence)\b"
)
"""What a day beside such words is of: a beginning, an end of something else, something that is due."""

_ASKED = re.compile(
    r"\b(?:chas\w+|(follow\w*|checked) up|nudg\w*|asked|sent|resent|emailed them|wrote to them|nachgefragt"
    r"|nachgehakt|erinner\w+|pregunte|relance\w*)\b"
)
"""What somebody did on a day, which is not that of the end if it was the employer's."""

_CAME = re.compile(
    r"\b(?:e ?mail\w*|mail(ed)?|letter|rang|phoned|call from|called|told|said|says|wrote|text(ed)?|message\w*|came"
    r"|heard|informed|notified|notice|list|post|portal|website|(by|over|on( the)?) phone|dated|final|brief|anruf\w*"
    r"|angerufen|telef\w*|nachricht|schreiben|kam|mitgeteilt|avisaron|llamaron|correo|carta|dijo|dijeron|courrier"
    r"|appel|lettre|telephone)\b"
)
"""Words for how an end was told."""

_AFTER = re.compile(r"(?:after|following|nach|tras|despues de|apres)\b")
_SAME_DAY = re.compile(r"\b(?:same day|am (?:selben|gleichen) tag|mismo dia|meme jour)\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day as it is written, and the words that it belongs to."""

    words: str
    day: str


def dated(text: str) -> tuple[Dated, ...]:
    """Return each day in ``text`` with its words: those in its clause before or behind it, else further up."""
    found: list[Dated] = []
    before = ""
    for clause in _clauses(text):
        days = _days(clause)
        begun = 0
        for place, (begin, end) in enumerate(days):
            words = clause[begun:begin].strip(_AROUND)
            if place == len(days) - 1 and not words:
                words = clause[end:].strip(_AROUND)
            found.append(Dated(words or (before if not found or before else ""), clause[begin:end]))
            begun = end
        before = "" if days else clause.strip(_AROUND)
    return tuple(found)


def of_end(text: str, end: str, is_note: bool) -> str:
    """Return the day in ``text``, as it is written, on which what is known to have come to the ``end`` did so.

    Args:
        text: the cell of the outcome, or a note.
        end: an event code.
        is_note: whether it may speak of other things too.
    """
    if "?" in text and is_note:
        return ""
    told = dated(text)
    of_it = [each for each in told if _speaks_of(each.words, end)]
    if of_it:
        return of_it[-1].day
    left = [each for each in told if not _is_other(each, end)]
    came = [each for each in left if _CAME.search(names.plain(each.words))]
    if came:
        return came[-1].day
    is_short = not is_note or all(len(each.words.split()) <= _MOST_WORDS for each in left)
    return left[0].day if len(left) == 1 and is_short and (not is_note or len(told) == 1) else ""


def is_same_day(text: str) -> bool:
    """Say whether ``text`` tells that it ended on the day of what came before."""
    return bool(_SAME_DAY.search(names.plain(text)))


def is_ordinal(day: str) -> bool:
    """Say whether ``day`` names a day of a month that the text does not tell, such as “24th”."""
    return bool(_ORDINAL.fullmatch(day))


def _clauses(text: str) -> list[str]:
    """Return the clauses of ``text``; no sign inside a day parts any."""
    kept = places(text)
    parts, begun = [], 0
    for sign in _CLAUSE.finditer(text):
        if not any(begin <= sign.start() < end for begin, end in kept):
            parts.append(text[begun : sign.start()])
            begun = sign.end()
    return [part for part in (*parts, text[begun:]) if part.strip()]


def _days(clause: str) -> list[tuple[int, int]]:
    found = list(places(clause))
    found += [
        hit.span()
        for hit in _ORDINAL.finditer(clause)
        if all(hit.end() <= begin or hit.start() >= end for begin, end in found)
    ]
    return sorted(found)


def _speaks_of(words: str, end: str) -> bool:
    """Say whether ``words`` tell of the ``end``, or may; those of an offer alone do not tell what became of it."""
    return end in vocabulary.meaning(words) or (end in _NOES and vocabulary.may_be_either(words))


def _is_other(each: Dated, end: str) -> bool:
    """Say whether a day is that of something else: of a stage, of another end, or of what is no event."""
    plain = names.plain(each.words)
    codes = set() if _AFTER.match(plain) else set(vocabulary.meaning(each.words))
    others = (ENDS | {"offer"}) - {end}
    is_asked = end not in _OWN and _ASKED.search(plain)
    return bool(codes & (_STAGES | others) or _OTHER.search(plain) or is_asked)
