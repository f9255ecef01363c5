"""Is it said what made it hard, and what was at stake?"""

import re

from rebound.writing.story.counts import plain, sentences, words
from rebound.writing.story.judging import level
from rebound.writing.story.numbers import numbers
from rebound.writing.story.signs import signs
from rebound.writing.story.verbs import TOKEN, WE, I, is_past
from rebound.writing.story.wordings import listed, wordings

_MONEY = re.compile(r"[£$€]\s?\d|\d\s?(?:€|£|k\b)")
LEAST = 3
"""Words from which on something can be said to be hard."""

_LOST = re.compile(r"\b(?:worth|lose|losing|cancel\w*)\b")


def hard(text: str) -> int:
    """Return 0 if ``text`` names nothing hard, 1 if it does, 2 if it also says what was at stake.

    What stood in the way is a hard word, or something that others did (“Both departments claimed the budget”); a
    bare task or how things usually are is none. At stake is what somebody would have lost: a contract, a fine, a
    wait, somebody's safety.
    """
    return level("obstacle", text, read)


def read(text: str) -> tuple[bool, ...] | None:
    """Return the signs of something hard in ``text``, None where there are too few words for one."""
    if len(words(text)) < LEAST:
        return None
    whole = plain(text)
    without = wordings("obstacle.easy").sub(" ", whole)
    lists = (f"obstacle.{each}" for each in ("stake", "otherwise", "hard", "prefixed", "worth", "task"))
    return (
        *signs(without, *lists),
        without != whole,
        _others_did(text),
        _worth(without, text),
        *(_by_rule(text) == each for each in range(3)),
    )


def _by_rule(text: str) -> int:
    whole = plain(text)
    without = wordings("obstacle.easy").sub(" ", whole)
    stake = wordings("obstacle.stake").search(without) or wordings("obstacle.otherwise").search(without)
    if stake or _worth(without, text):
        return 2
    named = wordings("obstacle.hard").search(without) or wordings("obstacle.prefixed").search(without)
    return 1 if named or (without == whole and _others_did(text)) else 0


def _others_did(text: str) -> bool:
    """Return whether somebody other than the teller did something in ``text``."""
    told = (re.split(r"[,:–—]|\b(?:and|but|while|when)\b", plain(each)) for each in sentences(text))
    return any(_is_theirs(clause) for clauses in told for clause in clauses)


def _is_theirs(clause: str) -> bool:
    tokens = TOKEN.findall(clause)
    states = listed("verbs.states")
    verb = next((place for place, token in enumerate(tokens) if is_past(token) and token not in states), 0)
    return verb > 0 and not wordings("obstacle.task").search(clause) and not set(tokens[:verb]) & (I | WE)


def _worth(whole: str, text: str) -> bool:
    """Return whether ``text`` says what there was to lose, in money or in people."""
    counted = numbers(text) and _LOST.search(whole) and wordings("obstacle.worth").search(whole)
    return bool(_MONEY.search(whole) or counted)
