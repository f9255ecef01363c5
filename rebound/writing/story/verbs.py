"""Verbs as stories use them: which form is past, what stands between them and their subject, who “I” is."""

import re

from rebound.writing.story.wordings import listed

I = frozenset({"i", "i'd", "i've", "i'm", "i'll"})  # noqa: E741
WE = frozenset({"we", "we'd", "we've", "we're", "we'll", "our", "ours", "us", "ourselves", "let's"})
MINE = I | {"me", "my", "mine", "myself"}

TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[,;:–—()]")
"""A word in small letters, or a mark that parts a sentence."""


def is_past(word: str) -> bool:
    """Return whether ``word``, in small letters, can be a past form."""
    regular = len(word) > 3 and word.endswith("ed") and word not in listed("verbs.no_verb")
    return regular or word in listed("verbs.past")


def is_done(word: str) -> bool:
    """Return whether ``word`` can follow “I have” or “I had” as something done."""
    return is_past(word) or word in listed("verbs.participles")


def is_act(word: str) -> bool:
    """Return whether ``word`` says what somebody did: not how they were, nor only that they were there."""
    return word not in listed("verbs.states") | listed("verbs.weak")


def skipped(tokens: list[str], place: int) -> int:
    """Return the first place from ``place`` on that holds no word like “then” or “quickly”."""
    while place < len(tokens) and (tokens[place] in listed("verbs.beside") or tokens[place].endswith("ly")):
        place += 1
    return place
