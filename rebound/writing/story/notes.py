"""Notes beside a part of a story: words that hide, shrink or fill, numbers to vouch for, names to ask about."""

import re
from dataclasses import dataclass

from rebound.writing.story.counts import plain, sentences
from rebound.writing.story.numbers import numbers
from rebound.writing.story.verbs import WE, I
from rebound.writing.story.wordings import listed, wordings

KINDS: dict[str, str] = {
    "weak": "Hides what you did",
    "hedge": "Makes it smaller",
    "filler": "Everybody says this",
    "self": "Says what you are",
    "number": "A number",
    "name": "A name",
}
"""What a note is about → in words on the page."""

WHY: dict[str, str] = {
    "weak": "It says that you were there. Which verb is yours: wrote, called, built, decided, taught?",
    "hedge": "It takes weight from what follows, and a second of the time.",
    "filler": "It could stand in anybody's story. What happened?",
    "self": "A listener believes what happened. The one time that shows it is enough.",
    "number": "Is it true as it stands? If it is rounded or remembered, say about.",
    "name": "May this be said outside? A client can be “a bank”, a figure that is not public “about a tenth”.",
}
"""Why it is pointed out, in one or two sentences."""

IN_ACTION = ("weak", "hedge", "filler", "self")
"""What is looked for while a part is written; numbers and names are asked about once, at the end."""

_MARKED = re.compile(r"\b(?:Ltd|LLC|Inc|GmbH|AG|PLC|plc|Corp|S\.A|Group|Holdings?|Bank|Partners)\b\.?")
_CAPITAL = re.compile(
    r"[A-ZÀ-Þ][\w&’'-]*(?: (?:of |and |& )?[A-ZÀ-Þ][\w&’'-]*)*(?: (?:Ltd|LLC|Inc|GmbH|AG|PLC|plc)\.?)?"
)
_EXACT = re.compile(
    r"\b(?:all|both|each|every|her|his|its|my|other|our|the|their|these|those)(?: of(?: the)?)? $",
    re.IGNORECASE,
)
"""What stands before a number that “about” does not go with: “all 34 were paid”."""

_MAY_BE_MINE = WE | I | {"also", "and", "but", "first", "later", "or", "then"}
"""What stands before a weak verb of the teller's own."""

_PRONOUN = re.compile(r"I(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Note:
    """One note on a part of a story.

    Attributes:
        kind: one of ``KINDS``.
        quote: the sentence that it is about, as it stands there.
        words: where in it the words are, as the first character and the one after the last.
        instead: the sentence as it could be; empty where only the teller can say.
    """

    kind: str
    quote: str
    words: tuple[int, int]
    instead: str = ""

    @property
    def key(self) -> str:
        """What it is remembered by when it is left as it is: the kind and the words themselves."""
        return f"{self.kind}:{self.quote[slice(*self.words)].lower()}"


def on_words(part: str, text: str) -> list[Note]:
    """Return the notes on how ``text`` is worded, at most one of a kind for a sentence.

    Args:
        part: the part of the story; weak verbs matter in the action alone.
        text: the words of that part.
    """
    kinds = [each for each in IN_ACTION if each != "weak" or part == "action"]
    return [
        _note(kind, sentence, found.span())
        for sentence in sentences(text)
        for kind in kinds
        if (found := wordings(f"notes.{kind}").search(sentence.replace("’", "'")))
        and not (kind == "weak" and _is_theirs(sentence, found))
    ]


def _is_theirs(sentence: str, found: re.Match[str]) -> bool:
    """Return whether somebody else did what was ``found``: “the manager supported my plan”."""
    before, verb = plain(sentence[: found.start()]).split(), found.group().split()[0].lower()
    subject = before[-1] if before else ""
    return (
        verb.endswith("ed")
        and subject.isalpha()
        and subject not in _MAY_BE_MINE
        and not subject.endswith("ly")
    )


def to_vouch_for(part: str, text: str) -> list[Note]:
    """Return a note for each number that is not marked as rounded, and for each name of somebody or something.

    Args:
        part: the part of the story; numbers in words (“doubled”) are asked about in the result alone.
        text: the words of that part.
    """
    found = []
    for sentence in sentences(text):
        for each in numbers(sentence):
            span = (each.start, each.start + len(each.text))
            if not each.about and (part == "result" or any(map(str.isdigit, each.text))):
                found.append(_note("number", sentence, span))
        spans = (_name(each) for each in _CAPITAL.finditer(sentence))
        found += [_note("name", sentence, span) for span in spans if span]
    return found


def _name(found: re.Match[str]) -> tuple[int, int] | None:
    """Return where in its sentence a name stands, without a first word that begins sentences; None for none."""
    start, name = found.start(), found.group()
    if start == 0 and " " in name and plain(name.split()[0]) in listed("names.begins"):
        start, name = start + len(name.split()[0]) + 1, name.split(" ", 1)[1]
    alone = " " not in name and not _MARKED.search(name)
    if _PRONOUN.fullmatch(name) or name.lower() in listed("names.days") or (alone and start == 0):
        return None
    return start, found.end()


def _note(kind: str, sentence: str, span: tuple[int, int]) -> Note:
    start, end = span
    if kind == "hedge":
        return Note(kind, sentence, span, _without(sentence, start, end))
    if kind == "number":
        if _EXACT.search(sentence[:start]):
            return Note(kind, sentence, span)
        about = "About" if start == 0 else "about"
        rest = sentence[start:]
        return Note(kind, sentence, span, f"{sentence[:start]}{about} {rest[:1].lower()}{rest[1:]}")
    return Note(kind, sentence, span)


def _without(sentence: str, start: int, end: int) -> str:
    """Return ``sentence`` without the words from ``start`` to ``end``, with its blanks and capital mended."""
    left = re.sub(
        r"\s+([,.!?])", r"\1", f"{sentence[:start].rstrip(' ,')} {sentence[end:].lstrip(' ,')}"
    ).strip()
    return left[:1].upper() + left[1:] if start == 0 else left
