"""A packet as somebody reads it in three minutes: a page of its own, or plain text for a terminal."""

from dataclasses import dataclass
from pathlib import Path

import jinja2

from rebound import clock
from rebound.packets.contents import Item, Line, Packet

TEMPLATE = Path(__file__).with_name("brief.html.j2")

MINUTES = 3
READ = 200
"""Words that one reads in a minute."""

FEWEST = 40
"""Words of an item that are always in sight, however many items there are."""


@dataclass(frozen=True, slots=True)
class Part:
    """One item of the brief: what is in sight, and what opens below it."""

    item: Item
    on: str
    first: tuple[Line, ...]
    rest: tuple[Line, ...]

    @property
    def more(self) -> str:
        """What the line says that opens the rest."""
        count = len(self.rest)
        return f"{count} more {'line' if count == 1 else 'lines'} of it"


def page(packet: Packet) -> bytes:
    """Return ``packet`` as one page for any browser: no script, no other file, every text escaped.

    What can be read in three minutes is in sight; the rest of each item opens below it, and prints.
    """
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return (
        environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
        .render(title=title(packet), about=about(packet), packet=packet, parts=parts(packet))
        .lstrip()
        .encode()
    )


def text(packet: Packet) -> str:
    """Return all of ``packet`` as plain text."""
    said = [title(packet), about(packet), *([packet.word] if packet.word else [])]
    for item in packet.items:
        head = f"{item.title} ({clock.in_words(item.on)})" if item.on else item.title
        said.append("\n".join([head, *(f"  {_label(line)}: {_indented(line.words)}" for line in item.lines)]))
    return "\n\n".join(said)


def title(packet: Packet) -> str:
    """Return what the brief is called."""
    return f"From {packet.sender}" if packet.sender else "Shared with you"


def about(packet: Packet) -> str:
    """Return for whom, from when and until when it is, in one line."""
    said = [f"For {packet.to}" if packet.to else "", f"made on {clock.in_words(packet.made_on)}"]
    said.append(f"shared until {clock.in_words(packet.expires_on)}" if packet.expires_on else "")
    words = ", ".join(each for each in said if each)
    return f"{words[0].upper()}{words[1:]}. Chosen item by item by whoever wrote it; nothing else is in here."


def parts(packet: Packet) -> list[Part]:
    """Return the items, each with as many of its lines in sight as three minutes allow."""
    each_has = max(FEWEST, MINUTES * READ // max(1, len(packet.items)))
    return [_part(item, each_has) for item in packet.items]


def _part(item: Item, words: int) -> Part:
    """Return ``item`` with its first line in sight, and those after it as long as they fit into ``words``."""
    shown, read = 0, 0
    for line in item.lines:
        read += len(line.words.split())
        if shown and read > words:
            break
        shown += 1
    return Part(item, clock.in_words(item.on) if item.on else "", item.lines[:shown], item.lines[shown:])


def _label(line: Line) -> str:
    return f"{line.label} (new)" if line.new else line.label


def _indented(words: str) -> str:
    return words.replace("\n", "\n    ")
