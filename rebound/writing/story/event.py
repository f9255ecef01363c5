"""Is it one event, with a time and with people or a place, or is it a habit?"""

import re

from rebound.writing.story.counts import plain, sentences, words
from rebound.writing.story.judging import level
from rebound.writing.story.signs import signs
from rebound.writing.story.verbs import TOKEN, I, is_done, is_past, skipped
from rebound.writing.story.wordings import listed, wordings

_SPAN = re.compile(r"\bsince (?:\w+ )?(?:(?:19|20)\d\d|then|\w+)\b|\bfor (?:the )?(?:past|last) \w+ \w+\b")
_NAME = re.compile(r"(?<=[\w,] )(?!I\b)[A-ZÀ-Þ][\w&'’-]+")
_NOT_TOLD = frozenset(
    {
        "have",
        "has",
        "i've",
        "we've",
        "is",
        "are",
        "be",
        "am",
        "i'm",
        "get",
        "gets",
        "a",
        "an",
        "very",
        "the",
        "of",
    }
)
"""What stands before a form in -ed that tells nothing in the past: “have led”, “is used”, “a tired …”."""

_BETWEEN = frozenset({"always", "often", "also", "been", "never", "ever", "already", "just"})
"""What may stand between “have” and its form in -ed."""


def specific(text: str) -> int:
    """Return 0 for a habit or nothing, 1 for one event without a time or without people or a place, 2 for both.

    “Since 2019” and “for six years” are no time of an event; a habit that is told on the way to one event
    (“The report was always late. In March I …”) takes nothing away.
    """
    return level("event", text, read)


def read(text: str) -> tuple[bool, ...] | None:
    """Return the signs of an event in ``text``, None where it has no words."""
    if not words(text):
        return None
    lists = (f"event.{each}" for each in ("time", "people", "place", "once", "habit"))
    return (
        *signs(_SPAN.sub(" ", plain(text)), *lists),
        _names_somebody(text),
        _happened(text),
        *(_by_rule(text) == each for each in range(3)),
    )


def _by_rule(text: str) -> int:
    whole = plain(text)
    time = wordings("event.time").search(_SPAN.sub(" ", whole))
    habit = wordings("event.habit").search(whole) and not wordings("event.once").search(whole)
    if not _happened(text) or (habit and not time):
        return 0
    who_or_where = wordings("event.people").search(whole) or wordings("event.place").search(whole)
    return 2 if time and (who_or_where or _names_somebody(text)) else 1


def _names_somebody(text: str) -> bool:
    """Return whether a name stands in ``text``, at another place than the beginning of a sentence."""
    return any(each.lower() not in listed("names.days") for each in _NAME.findall(text))


def _happened(text: str) -> bool:
    """Return whether something in ``text`` is told in the past, beyond how long one has been doing it."""
    told = [TOKEN.findall(plain(each)) for each in sentences(text)]
    return any(_is_told(tokens, place) for tokens in told for place in range(len(tokens)))


def _is_told(tokens: list[str], place: int) -> bool:
    word, after = tokens[place], skipped(tokens, place + 1)
    if word in I and after < len(tokens):
        return is_past(tokens[after]) if word == "i" else word == "i'd" and is_done(tokens[after])
    before = [each for each in tokens[max(0, place - 3) : place] if each not in _BETWEEN]
    return is_past(word) and not (before and before[-1] in _NOT_TOLD)
