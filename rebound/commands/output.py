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


def progress(words: str, on_terminal: bool, last: bool = False) -> None:
    """Say on standard error how far something is; on a terminal each time in the same line."""
    start, end = ("\r\x1b[K", "\n" if last else "") if on_terminal else ("", "\n")
    print(f"{start}{_harmless(words)}", end=end, file=sys.stderr, flush=True)


def _print(words: str, to: TextIO) -> None:
    print(_harmless(words), file=to)


def _harmless(words: str) -> str:
    """Return ``words``; what a file could smuggle in to steer the terminal is shown as �."""
    return "".join(each if each.isprintable() or each == "\n" else "�" for each in words)
