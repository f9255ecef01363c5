"""Words that close a packet: typed where nobody sees them, or read from a file; never an argument of a process."""

import getpass
import sys
from pathlib import Path

from rebound import errors
from rebound.importing import files

ASKED = "Words that you both know (they do not show): "
AGAIN = "Once more: "


def asked(path: Path | None, twice: bool = False) -> str:
    """Return the words: from the file at ``path``, from the terminal, or the first line of standard input.

    Args:
        path: a text file that holds nothing else, or None.
        twice: whether to ask a second time on a terminal, for words that are being chosen.

    Raises:
        errors.UnreadableFile: the file is not there, empty, or no text.
        errors.WordsDiffer: they were not the same both times.
    """
    if path:
        return files.text(files.take(path))[0]
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    words = getpass.getpass(ASKED)
    if twice and getpass.getpass(AGAIN) != words:
        raise errors.WordsDiffer()
    return words
