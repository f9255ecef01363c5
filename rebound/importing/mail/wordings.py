"""The shipped lists of hosts, names and wordings that mails are read by: ``data/mail_words.toml``."""

import re
import tomllib
from functools import cache
from typing import Any

from rebound import paths


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads(paths.shipped("data/mail_words.toml").read_text(encoding="utf-8"))


def words(part: str, name: str) -> frozenset[str]:
    """Return the single words of the list ``name`` in ``part``."""
    return frozenset(_all()[part][name].split())


def any_of(part: str, name: str) -> re.Pattern[str]:
    """Return an expression that finds each of the words of a list."""
    return re.compile(rf"\b(?:{'|'.join(_all()[part][name].split())})\b", re.IGNORECASE)


def text(part: str, name: str) -> str:
    """Return one regular expression as it is written."""
    return str(_all()[part][name])


def weighed(part: str, **stands_for: str) -> list[tuple[re.Pattern[str], int]]:
    """Return the wordings of ``part``, each with how much it says.

    Args:
        part: ``employer`` or ``role``.
        stands_for: what to put in place of ``<name>``, ``<role>`` or ``<noun>``.
    """
    return [(filled(wording, **stands_for), weight) for wording, weight in _all()[part]["wordings"]]


def filled(wording: str, **stands_for: str) -> re.Pattern[str]:
    """Return ``wording`` as an expression, with what ``<name>`` and the like stand for in their places."""
    for name, expression in stands_for.items():
        wording = wording.replace(f"<{name}>", expression)
    return re.compile(wording)
