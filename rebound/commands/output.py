"""Prints: results on standard output, words about them on standard error, never a control character."""

import json
import sys
from typing import Any, TextIO


def result(words: str, data: Any, as_json: bool) -> None:
    """Print a result on standard output: ``data`` as JSON if asked for, else ``words``."""
    if as_json:
        print(json.dumps(data, indent=2))
    else:
        _print(words, sys.stdout)


def say(words: str) -> None:
    """Print ``words`` that are no result on standard error."""
    _print(words, sys.stderr)


def _print(words: str, to: TextIO) -> None:
    """Print ``words``; what a file could smuggle in to steer the terminal is shown as �."""
    print("".join(each if each.isprintable() or each == "\n" else "�" for each in words), file=to)
