"""Outcome words → event codes: by their meaning, whatever the case, the blanks and the slips in them."""

import difflib
import re
from functools import lru_cache

from rebound import errors
from rebound.importing import english_outcomes, languages, names, signs
from rebound.records import EVENT_KINDS
from rebound.status import ENDS, STAGES

SILENT, OPEN, UNKNOWN = "silent", "open", "unknown"

Codes = tuple[str, ...]
"""What a word stands for: event codes in order, ``silent`` or ``open``; () where that is not known."""

_LANGUAGES = languages.OF_OUTCOMES
_PATTERNS = languages.pairs(_LANGUAGES, "PATTERNS")
_FOREIGN = languages.pairs(tuple(each for each in _LANGUAGES if each is not english_outcomes), "PATTERNS")
_WORDS = frozenset(re.findall(r"[a-z]{4,}", " ".join(pattern.pattern for _, pattern in _PATTERNS)))
_STEMS = tuple(stem for language in _LANGUAGES for stem in language.STEMS)
_SHORT_FORMS = {short: word for language in _LANGUAGES for short, word in language.SHORT_FORMS.items()}
_WHOLE = {word: code for language in _LANGUAGES for word, code in language.WHOLE.items()}
_UNCLEAR = frozenset(word for language in _LANGUAGES for word in language.UNCLEAR)
_OVER = frozenset(word for language in _LANGUAGES for word in language.OVER)
_LONGEST = 14
"""The most words that are taken for an outcome; more is a story, and only the person knows how it ended."""

_NUMBERS = {number: count for language in _LANGUAGES for number, count in language.NUMBERS.items()}
_TALKS = re.compile(
    rf"\b([2-9]|{'|'.join(_NUMBERS)}) (?:\w+ )?(?:{'|'.join(language.TALKS for language in _LANGUAGES)})\b"
)
_EITHER = "?"
_ALIKE = 0.82
_SHORTEST = 5
_CUT_OFF = 4


def joined(codes: Codes) -> str:
    """Return ``codes`` as one text: ``interview+rejected``."""
    return "+".join(codes) or UNKNOWN


def parted(code: str) -> Codes:
    """Return the codes that ``joined`` made ``code`` of.

    Raises:
        errors.UnknownCorrection: one of them does not exist.
    """
    codes = tuple(each.strip() for each in code.split("+"))
    for each in codes:
        if not is_code(each):
            raise errors.UnknownCorrection(each, [*EVENT_KINDS, SILENT, OPEN])
    return () if codes == (UNKNOWN,) else codes


def is_code(code: str) -> bool:
    """Say whether ``code`` is one that a word can stand for."""
    return code in EVENT_KINDS or code in (SILENT, OPEN, UNKNOWN)


@lru_cache(maxsize=4096)
def meaning(word: str) -> Codes:
    """Return what the outcome ``word`` stands for, or () where that cannot be told from it.

    What is written goes before what is drawn: a sign counts where no word tells how it ended.
    """
    text, drawn = names.plain(word), signs.drawn(word)
    written = _written(text)
    if not drawn or (text and not written) or set(written) & {*ENDS, SILENT, OPEN}:
        return written
    return _settled({*written, *drawn} - {"acknowledged"})


def _written(text: str) -> Codes:
    """Return what the plain words ``text`` stand for, or ()."""
    if text in _OVER:
        return (OPEN,)
    if text in _UNCLEAR or len(text.split()) > _LONGEST:
        return ()
    if text in _WHOLE:
        return (_WHOLE[text],)
    return _settled(_taken_out(_led(text))[0])


def is_whole(word: str) -> bool:
    """Say whether ``word`` is known as a whole, and neither asks nor leaves words over that are not known."""
    text = names.plain(word)
    if not text:
        return True
    if "?" in word:
        return False
    if text in _OVER or text in _UNCLEAR or text in _WHOLE:
        return True
    return left_over(word) == 0


def left_over(word: str) -> int:
    """Return how many words and numbers of ``word`` are not known."""
    return len(re.findall(r"\w+", _taken_out(_led(names.plain(word)))[1]))


def is_foreign(word: str) -> bool:
    """Say whether the patterns of a language other than English know something in ``word``."""
    text = _led(names.plain(word))
    return any(pattern.search(text) for _, pattern in _FOREIGN)


def stages(word: str) -> Codes:
    """Return the stages of which ``word`` speaks, in the order of the course, however long it is."""
    found = _taken_out(_led(names.plain(word)))[0]
    return tuple(stage for stage in STAGES[2:] if stage in found)


def only_end(word: str) -> str:
    """Return the one way to end of which ``word`` speaks, and of nothing else; empty where there is none."""
    codes = meaning(word)
    return codes[0] if len(codes) == 1 and codes[0] in ENDS else ""


def times(word: str) -> int:
    """Return how many talks ``word`` tells of, 1 where it gives no number."""
    found = _TALKS.search(names.plain(word))
    return (int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]) if found else 1


def together(several: list[Codes]) -> Codes:
    """Return what the words of several columns stand for together, or () where they contradict each other."""
    found = {code for codes in several for code in codes}
    return several[0] if len(set(several)) == 1 else _settled(found)


def may_be_either(word: str) -> bool:
    """Say whether ``word`` may be the employer's no as well as the person's own."""
    return names.plain(word) in _UNCLEAR


def leaves_open(word: str) -> bool:
    """Say whether ``word`` tells that it is over without telling how."""
    return names.plain(word) in _OVER


def _led_back(token: str) -> str:
    """Return the word that ``token`` is a slip, a short form or a beginning of; else the token."""
    if token in _SHORT_FORMS:
        return _SHORT_FORMS[token]
    if token in _WORDS or token in _STEMS or not token.isalpha():
        return token
    if len(token) >= _CUT_OFF:
        begun = [stem for stem in _STEMS if stem.startswith(token)]
        if begun:
            return min(begun, key=len)
    if len(token) < _SHORTEST:
        return token
    return next(iter(difflib.get_close_matches(token, _STEMS, n=1, cutoff=_ALIKE)), token)


def _led(text: str) -> str:
    return " ".join(_led_back(token) for token in text.split())


def _taken_out(text: str) -> tuple[set[str], str]:
    """Return every code of which ``text`` speaks, and what is left when the words for them are taken out."""
    found: set[str] = set()
    for code, pattern in _PATTERNS:
        text, hits = pattern.subn(" . ", text)
        if hits:
            found.update(filter(None, code.split("+")))
    return found, text


def _settled(found: set[str]) -> Codes:
    """Return the codes in the order of the course, or () where they cannot all be true."""
    if _EITHER in found:
        return ()
    ends = found & ENDS
    stages = tuple(stage for stage in STAGES[2:] if stage in found)
    if "saved" in found:
        return ("saved",) if not (ends - {"closed"}) and not stages and SILENT not in found else ()
    if len(ends) > 1:
        ends -= {"closed"}
    if {"offer_declined", "withdrawn"} <= ends:
        ends -= {"withdrawn"}
    if len(ends) > 1 or (ends and SILENT in found and ends != {"closed"}):
        return ()
    if ends & {"offer_accepted", "offer_declined"}:
        stages = tuple(stage for stage in stages if stage != "offer")
    last = tuple(ends) or tuple(found & {SILENT})
    if stages or last:
        return (*stages, *last)
    return tuple(code for code in ("soft_no", "acknowledged", OPEN, "applied") if code in found)[:1]
