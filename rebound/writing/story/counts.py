"""The words of a story: how many, in which part, in which sentences, and how long they take aloud."""

import re
from collections.abc import Mapping

from rebound.exercises.story import Story

PARTS: tuple[str, ...] = ("situation", "obstacle", "action", "result")
"""The fields that are told, in their order."""

WORDS_A_MINUTE = 135
"""How fast a story is told: between 130 and 140 words a minute, as people speak in an interview."""

_WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*%?")
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.!?;](?=\S)[^.!?;\n]*)*[.!?;]*")


def words(text: str) -> list[str]:
    """Return the words of ``text`` as they stand there; a number with its decimals is one word."""
    return _WORD.findall(text)


def plain(text: str) -> str:
    """Return ``text`` in small letters with straight apostrophes and single blanks."""
    return " ".join(text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ").lower().split())


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; a semicolon or a line's end also closes one."""
    return [each.strip(" \t-•*–") for each in _SENTENCE.findall(text) if words(each)]


def lengths(story: Story) -> dict[str, int]:
    """Return how many words each part of ``story`` has."""
    return {part: len(words(getattr(story, part))) for part in PARTS}


def opening(lengths_: Mapping[str, int], form: str) -> float:
    """Return the share of the story, 0 to 1, that goes by before anything is hard or done.

    In CAR the challenge is the opening, with whatever stands under the situation.
    """
    total = sum(lengths_.values())
    before = lengths_["situation"] + (lengths_["obstacle"] if form == "car" else 0)
    return before / total if total else 0.0


def seconds(count: int) -> int:
    """Return how many seconds ``count`` words take aloud."""
    return round(count / WORDS_A_MINUTE * 60)


def first_words(text: str, most: int = 6) -> str:
    """Return the beginning of ``text``, as a cue to the rest of it."""
    there = text.split()
    return " ".join(there[:most]) + (" …" if len(there) > most else "")
