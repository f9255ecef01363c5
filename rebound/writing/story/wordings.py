"""The wordings that the checks look for, as ``data/story_words.toml`` lists them."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from rebound import paths


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
    return re.compile(rf"(?<!\w)(?:{_filled(joined)})(?!\w)", re.IGNORECASE)


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of single words, in small letters, such as ``"verbs.past"``."""
    part, which = name.split(".")
    return frozenset(_shipped()[part][which])


@cache
def _shipped() -> Mapping[str, Any]:
    return tomllib.loads(paths.shipped("data/story_words.toml").read_text(encoding="utf-8"))


def _filled(expression: str) -> str:
    """Return ``expression`` with what each ``<name>`` in it stands for."""
    for name, stands_for in reversed(_shipped()["words"].items()):
        expression = expression.replace(f"<{name}>", stands_for)
    return expression
