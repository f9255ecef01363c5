"""A list of good work that somebody has kept elsewhere, as text or Markdown → lines for the list here.

Bullets, numbered lines and plain lines are lines; what is indented below a line belongs to it. A heading with
a year or a quarter in it says when, one with a known word what the lines below it are about. Nothing is
dropped in silence: what became no line is listed.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from rebound.exercises.accomplishment import TAGS, Accomplishment

LONGEST = 2000
"""Characters of one line beyond which it is more than a line."""

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_BULLET = re.compile(r"(\s*)(?:[-*+•–▪◦]|\d{1,3}[.)])(?:\s+|$)(?:\[[ xX]\]\s*)?(.*)$")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$|\s*\|?[\s:|-]+\|[\s:|-]*$|\s*```.*$|\s*<!--.*-->\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\(<?(\S+?)>?(?:\s+\"[^\"]*\")?\)")
_URL = re.compile(r"<?(https?://[^\s<>)]+)>?")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\3(?!\w)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TIME = (
    r"(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[./]\d{4}|q[1-4][ /-]?\d{2,4}"
    rf"|\d{{4}}[ -]?q[1-4]|(?:\d{{1,2}}\.? )?{_MONTH},? \d{{4}}"
    r"|(?:spring|summer|autumn|fall|winter) (?:of )?\d{4}"
    r"|(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d{2,4}|now|today))?)"
)
_BEGINS = re.compile(
    rf"[(\[]?({_TIME})[)\]]?\s*(?:[:–—-]|\s-\s|,)\s*(?=\S)|[(\[]({_TIME})[)\]]\s*", re.IGNORECASE
)
_ENDS = re.compile(rf"\s*[(\[,–—-]\s*({_TIME})[)\]]?\.?$", re.IGNORECASE)
_HAS_TIME = re.compile(rf"\b{_TIME}\b", re.IGNORECASE)

_ABOUT: dict[str, str] = {
    "project": "project", "projects": "project", "customer": "business", "customers": "business",
    "business": "business", "clients": "business", "sales": "business", "people": "people",
    "mentoring": "people", "collaboration": "people", "team": "people", "leadership": "people",
    "craft": "craft", "design": "craft", "technical": "craft", "engineering": "craft", "documentation": "craft",
    "learning": "learning", "training": "learning", "courses": "learning", "certificates": "learning",
    "outside": "outside", "volunteering": "outside", "personal": "outside", "community": "outside",
}  # fmt: skip
"""Word in a heading → the tag of the lines below it."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What became no line: where it stands, its words, and why."""

    place: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list as it was read: its lines, in their order, and what became none."""

    lines: tuple[Accomplishment, ...]
    aside: tuple[Aside, ...]


def read(text: str, known: Collection[str] = ()) -> OwnList:
    """Return the lines in ``text``.

    Args:
        text: plain text or Markdown.
        known: what the lines that are there already say; the same once more is not taken again.
    """
    reader = _Reader({_same(each) for each in known})
    for place, line in enumerate(text.replace("\t", "    ").splitlines(), 1):
        reader.take(place, line)
    reader.close()
    return OwnList(tuple(reader.lines), tuple(reader.aside))


class _Reader:
    """Goes through a text line by line; the line in hand ends where another one begins."""

    def __init__(self, known: set[str]):
        self.known = known
        self.lines: list[Accomplishment] = []
        self.aside: list[Aside] = []
        self.when, self.tags = "", ()
        self.hand: tuple[int, int, str] | None = None  # where it stands, how far it is indented, its words

    def take(self, place: int, line: str) -> None:
        if not line.strip() or _RULE.fullmatch(line):
            self._end_block(line)
        elif heading := _heading(line):
            self.close()
            self._under(place, heading)
        elif bullet := _BULLET.fullmatch(line):
            self._bullet(place, len(bullet[1]), bullet[2])
        elif self.hand and not line.startswith("|") and (line[0] == " " or self.hand[1] >= 0):
            self._go_on(line, " ")
        else:
            self.close()
            self.hand = (place, -1, line.strip())

    def _end_block(self, line: str) -> None:
        """End the line in hand; a row above the rule of a table is its head, and no line."""
        if self.hand and self.hand[2].startswith("|") and line.strip():
            place, _, words = self.hand
            self.hand = None
            self.aside.append(Aside(place, _bare(words), "the head of a table"))
        self.close()

    def _bullet(self, place: int, indent: int, words: str) -> None:
        if self.hand and indent > max(self.hand[1], 0):
            self._go_on(words, " " if self.hand[2].endswith(":") else "; ")
            return
        self.close()
        self.hand = (place, indent, words)

    def _go_on(self, words: str, between: str) -> None:
        place, indent, begun = self.hand
        begun = begun.rstrip(". ") if between == "; " else begun
        self.hand = (place, indent, begun + between + words.strip())

    def _under(self, place: int, heading: str) -> None:
        """Take what a heading says about the lines below it."""
        self.when = heading if _HAS_TIME.search(heading) else ""
        found = [_ABOUT[word] for word in re.findall(r"\w+", heading.lower()) if word in _ABOUT]
        self.tags = tuple(tag for tag in TAGS if tag in found)
        if not self.when and not self.tags:
            self.aside.append(Aside(place, heading, "a heading"))

    def close(self) -> None:
        """End the line in hand."""
        if self.hand is None:
            return
        place, _, words = self.hand
        self.hand = None
        made = replace(_line(words), tags=self.tags)
        made = made if made.when else replace(made, when=self.when)
        why = self._why_not(made)
        if why:
            self.aside.append(Aside(place, made.what or words.strip(), why))
        else:
            self.known.add(_same(made.what))
            self.lines.append(made)

    def _why_not(self, made: Accomplishment) -> str:
        if not re.search(r"\w", made.what):
            return "no words"
        if len(made.what) > LONGEST:
            return "too long for one line"
        return "already there" if _same(made.what) in self.known else ""


def _heading(line: str) -> str:
    """Return the words of a heading: after #, or a short line without a bullet that ends with a colon."""
    if marked := _HEADING.match(line.strip()):
        return _bare(marked[1]).rstrip(":") or " "
    words = line.strip()
    short = len(words.split()) <= 5 and words.endswith(":") and not _BULLET.match(line)
    return _bare(words).rstrip(":") if short else ""


def _line(words: str) -> Accomplishment:
    """Return one line, with its time and its link taken out of the words."""
    links = _LINK.findall(words)
    bare = _LINK.sub(r"\1", words)
    addresses = [address for _, address in links] + _URL.findall(bare)
    bare = _bare(_URL.sub("", bare))
    when = ""
    if begins := _BEGINS.match(bare):
        when, bare = begins[1] or begins[2], bare[begins.end() :]
    elif ends := _ENDS.search(bare):
        when, bare = ends[1], bare[: ends.start()]
    return Accomplishment(what=bare.strip(" ,;–—|"), when=when, evidence=addresses[0] if addresses else "")


def _bare(words: str) -> str:
    """Return ``words`` without Markdown's marks, a table row's bars and doubled blanks."""
    for _ in range(3):
        words = _EMPHASIS.sub(lambda found: found[2] or found[4], words)
    words = re.sub(r"^\s*>+\s*", "", words)
    if words.strip().startswith("|"):
        words = ", ".join(cell.strip() for cell in words.strip().strip("|").split("|") if cell.strip())
    return re.sub(r"\s+", " ", words).strip()


def _same(words: str) -> str:
    return re.sub(r"\W+", " ", words.casefold()).strip()
