"""Sentences written as patterns → single sentences, drawn from the many that each pattern stands for.

``= name: one|other`` names words that ``<name>`` stands for, ``# act`` says what the lines below it do, and
``(one|other|)`` in a line leaves a choice; choices may lie in each other.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
_NAME = re.compile(r"<(\w+)>")
_TRIES = 4


def read(path: Path, most: int, chance: random.Random) -> Iterator[list[tuple[str, str]]]:
    """Yield for each line of the file at most ``most`` different sentences, each with what it does."""
    act, names = "", {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name, _, words = line[2:].partition(": ")
            names[name] = words.split("|")
        elif line.startswith("# "):
            act = line[2:]
        elif line:
            drawn = dict.fromkeys(_draw(line, names, chance) for _ in range(most * _TRIES))
            yield [(act, sentence) for sentence in list(drawn)[:most]]


def _draw(line: str, names: dict[str, list[str]], chance: random.Random) -> str:
    before = ""
    while before != line:
        before = line
        line = _NAME.sub(lambda found: chance.choice(names[found[1]]), line)
        line = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), line)
    line = re.sub(r"\s+([.,!?])", r"\1", re.sub(r"\s+", " ", line)).strip()
    return line[:1].upper() + line[1:]
