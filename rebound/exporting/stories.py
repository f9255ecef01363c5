"""Stories to take along: as Markdown, as plain text, and as a Word document."""

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rebound import clock

TITLE = "Stories"

_NUMBERED = re.compile(r"^(\s*\d+)([.)])(?=\s)")
"""The beginning of a line that Markdown would count anew."""


@dataclass(frozen=True, slots=True)
class Told:
    """One story as it is written out.

    Attributes:
        title: what it is called.
        line: all of it in one line; empty where none was written.
        parts: name of each part and its words, in their order.
        serves: the questions that it answers.
        told_in: how long it takes aloud; empty where it was not said yet.
    """

    title: str
    line: str
    parts: tuple[tuple[str, str], ...]
    serves: tuple[str, ...] = ()
    told_in: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands below the story: what it is for, and how long it takes."""
        serves = (f"For: {' / '.join(self.serves)}",) if self.serves else ()
        return (*serves, *((f"Told in {self.told_in}.",) if self.told_in else ()))


def text(stories: Sequence[Told]) -> bytes:
    """Return ``stories`` as plain text, UTF-8."""
    return "\n\n\n".join(_plain(each) for each in stories).encode() + b"\n"


def markdown(stories: Sequence[Told]) -> bytes:
    """Return ``stories`` as Markdown, UTF-8; what the person wrote is not taken for marks."""
    return "\n\n".join([f"# {TITLE}", *(_marked(each) for each in stories)]).encode() + b"\n"


def docx(stories: Sequence[Told]) -> bytes:
    """Return ``stories`` as a Word document (Office Open XML), each with its own heading."""
    from docx import Document

    document = Document()
    about = document.core_properties
    about.title, about.author, about.comments = TITLE, "", ""
    about.created = about.modified = clock.now().utc
    document.add_heading(TITLE, 0)
    for each in stories:
        document.add_heading(_clean(each.title), 1)
        if each.line:
            document.add_paragraph().add_run(_clean(each.line)).bold = True
        for name, words in each.parts:
            document.add_heading(name, 2)
            for paragraph in words.splitlines():
                document.add_paragraph(_clean(paragraph))
        for note in each.notes:
            document.add_paragraph().add_run(_clean(note)).italic = True
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


FORMS: dict[str, tuple[str, str, Callable[[Sequence[Told]], bytes]]] = {
    "Word": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx),
    "Markdown": ("md", "text/markdown", markdown),
    "Plain text": ("txt", "text/plain", text),
}
"""What a form is called → how its file's name ends, its media type, what makes it."""


def _plain(story: Told) -> str:
    head = [story.title.upper(), *([story.line] if story.line else [])]
    parts = [f"{name}\n{words}" for name, words in story.parts]
    return "\n\n".join(["\n".join(head), *parts, *(["\n".join(story.notes)] if story.notes else [])])


def _marked(story: Told) -> str:
    head = [f"## {_escaped(story.title)}", *([f"**{_escaped(story.line)}**"] if story.line else [])]
    parts = [f"### {name}\n\n{_escaped(words)}" for name, words in story.parts]
    return "\n\n".join([*head, *parts, *(_escaped(each) for each in story.notes)])


def _escaped(words: str) -> str:
    """Return ``words`` with a backslash before what Markdown would take for a mark."""
    inside = "".join(f"\\{letter}" if letter in "\\`*_[]<>|" else letter for letter in words)
    lines = (
        f"\\{line}" if line.lstrip()[:1] in {"#", "+", "-", "="} else line for line in inside.splitlines()
    )
    return "  \n".join(_NUMBERED.sub(r"\1\\\2", line) for line in lines)


def _clean(words: str) -> str:
    """Return ``words`` without the control characters that a Word document cannot hold."""
    return "".join(letter for letter in words if letter >= " " or letter == "\t")
