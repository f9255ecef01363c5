"""Does the teller say what they chose, and why?"""

import re

from rebound.writing.story.counts import plain, words
from rebound.writing.story.judging import level
from rebound.writing.story.signs import signs
from rebound.writing.story.verbs import MINE, TOKEN, WE
from rebound.writing.story.wordings import wordings

_END = re.compile(r"(?<=[.!?])\s+|\n")
_HINTS = ("named", "choice", "cause", "so_i", "ahead", "aim")
"""The lists of what alone implies a decision."""

_APPENDED = re.compile(r"[:;–—] ?\w+")


def decided(text: str) -> int:
    """Return 0 if ``text`` shows no decision, 1 if it implies one, 2 if it says what was done and why.

    “I chose X because Y” has many wordings: what was done instead, first, or against a pull; a reason in the same
    sentence, after a colon or in the next one; what the teller knew or feared, and what they did so. A choice
    without its reason is implied, and so is what only “we” chose.
    """
    return level("decision", text, read)


def read(text: str) -> tuple[bool, ...] | None:
    """Return the signs of a decision in ``text``, None where it has no words."""
    if not words(text):
        return None
    whole = plain(text)
    lists = ("named", "choice", "cause", "so_i", "ahead", "aim", "motive", "no_choice")
    return (
        *signs(text, *(f"decision.{each}" for each in lists)),
        _is_mine(whole),
        *(_by_rule(text) == each for each in range(3)),
    )


def _by_rule(text: str) -> int:
    told = [plain(each) for each in _END.split(text) if each.strip()]
    if any(_with_reason(each, after) for each, after in zip(told, [*told[1:], ""], strict=False)):
        return 2
    hints = [wordings(f"decision.{each}") for each in _HINTS]
    own = [wordings("decision.no_choice").sub(" ", each) for each in told]
    return 1 if any(hint.search(each) for each in own for hint in hints) else 0


def _with_reason(sentence: str, follows: str) -> bool:
    """Return whether ``sentence`` says what “I” chose and, with the one that follows it, why."""
    cause, motive, so_i = (wordings(f"decision.{each}") for each in ("cause", "motive", "so_i"))
    if not _is_mine(sentence) or wordings("decision.no_choice").search(sentence):
        return False
    if cause.search(sentence):
        return True
    driven = motive.search(sentence)
    if driven and (so_i.search(sentence) or so_i.search(follows)):
        return True
    why = driven or _APPENDED.search(sentence) or motive.search(follows) or cause.search(follows)
    chose = any(wordings(f"decision.{each}").search(sentence) for each in ("named", "choice"))
    return bool(chose and why)


def _is_mine(text: str) -> bool:
    """Return whether “I” decides in ``text``, or nobody is named."""
    tokens = set(TOKEN.findall(text))
    return bool(tokens & MINE) or not tokens & WE
