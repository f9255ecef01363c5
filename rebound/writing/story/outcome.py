"""Is there a result: a number or a named witness, and what it changed for somebody?"""

import re

from rebound.writing.story.counts import plain, sentences, words
from rebound.writing.story.judging import level
from rebound.writing.story.numbers import numbers
from rebound.writing.story.signs import signs
from rebound.writing.story.wordings import listed, wordings

LEAST = 2
"""Words from which on something can have come of it."""

_NEAR = 6
"""Words after a name within which it says or does something."""


def result(text: str) -> int:
    """Return 0 if ``text`` has no result, 1 for words, 2 for a number or a named witness with what changed.

    A year, a date or the name of a form is no number here, and “everybody was happy” names no witness.
    """
    return level("result", text, read)


def read(text: str) -> tuple[bool, ...] | None:
    """Return the signs of a result in ``text``, None where it says that there is none."""
    whole = plain(text)
    if len(words(text)) < LEAST or wordings("result.nothing").fullmatch(whole.rstrip(".! ")):
        return None
    lists = (f"result.{each}" for each in ("changed", "only_size", "witness", "aside", "own"))
    return (
        *signs(text, *lists),
        _names_a_witness(text),
        bool(numbers(wordings("result.aside").sub(" ", text))),
        *(_by_rule(text) == each for each in (1, 2)),
    )


def _by_rule(text: str) -> int:
    whole = plain(text)
    counted = numbers(wordings("result.aside").sub(" ", text)) and _is_result(whole)
    return 2 if counted or wordings("result.witness").search(whole) or _names_a_witness(text) else 1


def _is_result(whole: str) -> bool:
    """Return whether a number in ``whole`` can be what came of it, and not only how big something was."""
    changed = wordings("result.changed").search(whole)
    return bool(changed or not wordings("result.only_size").search(whole))


def _names_a_witness(text: str) -> bool:
    """Return whether somebody with a name says or does something in ``text``."""
    for sentence in sentences(text):
        told = sentence.split()
        for place, word in enumerate(told):
            after = plain(" ".join(told[place + 1 : place + 1 + _NEAR]))
            if _is_name(word, first=place == 0) and wordings("result.said").search(after):
                return True
    return False


def _is_name(word: str, first: bool) -> bool:
    bare = word.strip("“”\"'(),.:")
    return (
        bare[:1].isupper()
        and re.match(r"I\b", bare) is None
        and not (first and plain(bare) in listed("names.begins"))
    )
