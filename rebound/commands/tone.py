"""``rebound tone``: reads a draft or a pasted mail, and says which sentences to look at again, and why."""

import os
import sys
from dataclasses import asdict
from pathlib import Path

from rebound import errors
from rebound.commands import output
from rebound.importing import files
from rebound.writing import tone
from rebound.writing.tone_rules import KINDS

MOST = 200_000
"""Characters of the longest draft that is read."""

ENDS = "Ctrl-Z, and Enter again" if os.name == "nt" else "Ctrl-D"
"""What ends what is typed into a terminal."""

PASTE = f"Paste the draft; then press Enter and {ENDS}."


def run(file: Path | None, as_json: bool) -> int:
    """Print the findings on a draft, sentence by sentence, and return the exit status.

    Args:
        file: the draft as text, or None for standard input.
        as_json: whether to print the result as JSON.

    Raises:
        errors.UnreadableFile: the file is not there, empty, or no text.
        errors.DraftTooLong: it is longer than ``MOST``.
    """
    given = files.take(file if file else ("standard input", _pasted()))
    text, _ = files.text(given)
    if len(text) > MOST:
        raise errors.DraftTooLong(given.name, MOST)
    sentences = tone.read(text)
    closing = tone.closing(any(each.state != "none" for each in sentences), sentences)
    data = {"sentences": [asdict(each) for each in sentences], "closing": closing}
    output.result("\n\n".join([*filter(None, map(_words, sentences)), closing]), data, as_json)
    return 0


def _pasted() -> bytes:
    if sys.stdin.isatty():
        output.say(PASTE)
    return sys.stdin.buffer.read()


def _words(sentence: tone.Sentence) -> str:
    """Return what is said of ``sentence`` in lines; nothing where it is not marked."""
    if sentence.state == "none":
        return ""
    lines = [f"“{' '.join(sentence.text.split())}”"]
    if sentence.state == "again":
        lines.append(f"  Read this again. {tone.AGAIN}")
    for each in sentence.findings:
        lines += [f"  {KINDS[each.kind]}. {each.why}", f"  Calmer: {each.calmer}"]
    return "\n".join(lines)
