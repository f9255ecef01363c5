"""The wordings that the checks look for, as ``data/story_words.toml`` lists them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from rebound.writing.wordings import anywhere, shipped


@cache
def wordings(name: str) -> re.Pattern[str]:
    """Return one list of wordings as a pattern for text with straight apostrophes (``counts.plain``).

    Args:
        name: the part of the story and the list, such as ``"obstacle.stake"``.

    Raises:
        errors.ShippedFileMissing: the file with the wordings is not there.
    """
    part, which = name.split(".")
    joined = "|".join(f"(?:{each})" for each in _shipped()[part][which])
    return anywhere(rf"(?<!\w)(?:{joined})(?!\w)", _shipped()["words"])


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of single words, in small letters, such as ``"verbs.past"``."""
    part, which = name.split(".")
    return frozenset(_shipped()[part][which])


@cache
def _shipped() -> Mapping[str, Any]:
    return shipped("story_words.toml")
