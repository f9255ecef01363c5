"""Numbers in a text, in digits or in words, and whether each is marked as rounded."""

import re
from dataclasses import dataclass
from functools import cache

from rebound.writing.story.wordings import wordings

_MONEY = r"[£$€]\s?\d[\d.,]*\s?(?:k|m|bn|million|thousand)?\b"
_DIGITS = r"\d[\d.,:/]*(?<![.,:/])\s?(?:%|per ?cent|k\b|m\b|bn\b|x\b|€|£)?"
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART_OF_A_NAME = re.compile(r"(?:[A-Za-z]-?|#)$")
_ORDINAL_OR_TIME = re.compile(r"(?:st|nd|rd|th)\b|\s?(?:am|pm|o'clock|o’clock|a\.m\.|p\.m\.)\b")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d|24/7")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_BEFORE_MONTH = re.compile(rf"\s(?:of )?{_MONTH}\b", re.IGNORECASE)
_AFTER_MONTH = re.compile(rf"\b{_MONTH}\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """One number as it stands in a text: its words, where they begin, and whether they say “about”."""

    text: str
    start: int
    about: bool


def numbers(text: str) -> list[Number]:
    """Return the numbers of ``text`` that count or measure something.

    A year, a date, a time of day, the number of a form or a room, an ordinal and “one” as a pronoun count nothing.
    """
    found = []
    for match in _number().finditer(text):
        number, before = match.group().strip(), text[: match.start()]
        after = text[len(before) + len(number) :]
        if not _is_label(number, before, after):
            found.append(Number(number, match.start(), _is_rounded(before, after)))
    return found


@cache
def _number() -> re.Pattern[str]:
    in_words = wordings("numbers.words").pattern
    return re.compile(rf"{in_words}|{_MONEY}|{_DIGITS}", re.IGNORECASE)


def _is_rounded(before: str, after: str) -> bool:
    """Return whether “about”, “nearly” or “or so” stands beside a number."""
    last = re.sub(r"\s*(?:\b(?:the|a|an)\s|[£$€])?\s*$", "", before)
    ends = [match.end() for match in wordings("numbers.about").finditer(last)]
    return len(last) in ends or after.lstrip().startswith("or so")


def _is_label(number: str, before: str, after: str) -> bool:
    """Return whether ``number`` names a thing, a day or a time in place of counting."""
    last = before.rstrip(" -")
    named = [match.end() for match in wordings("numbers.label").finditer(last)]
    if number[0].isdigit() and (len(last) in named or _PART_OF_A_NAME.search(before)):
        return True
    if _YEAR.fullmatch(number) or _CLOCK.fullmatch(number) or _ORDINAL_OR_TIME.match(after):
        return True
    day = re.fullmatch(r"[0-3]?\d", number) is not None
    return day and bool(_BEFORE_MONTH.match(after) or _AFTER_MONTH.search(before))
