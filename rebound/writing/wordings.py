"""Lists of wordings that ship as data: regular expressions, in which ``<name>`` stands for a named part."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from rebound import paths

STRAIGHT = str.maketrans("‘’“”\n\r\t", "''\"\"   ")
"""Typographic marks → typed ones, and line ends → blanks, one character for each."""


def shipped(name: str) -> dict[str, Any]:
    """Return what the shipped file ``name`` of wordings says; its ``words`` are the named parts.

    Raises:
        errors.ShippedFileMissing: it is not there.
    """
    return tomllib.loads(paths.shipped(f"data/{name}").read_text("utf-8"))


def any_of(wordings: Iterable[str], words: Mapping[str, str]) -> re.Pattern[str]:
    """Return one expression that finds any of ``wordings``, at the edges of words."""
    return anywhere(rf"(?<![\w'])(?:{'|'.join(f'(?:{each})' for each in wordings)})(?!\w)", words)


def anywhere(wording: str, words: Mapping[str, str]) -> re.Pattern[str]:
    """Return ``wording`` with the named parts put in, which may name earlier ones; capitals do not matter."""
    for name, stands_for in reversed(words.items()):
        wording = wording.replace(f"<{name}>", stands_for)
    return re.compile(wording, re.IGNORECASE)
