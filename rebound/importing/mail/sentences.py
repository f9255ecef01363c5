"""The text of a mail → its own sentences: without what it quotes, what it answers, and what ends every mail."""

import re
from collections.abc import Iterator

from rebound.importing.mail.markup import QUOTED

MOST = 250
"""Sentences of one mail that are looked at."""

LONGEST = 700
"""Characters of one sentence."""

_ANSWERED = re.compile(
    r"^(?:[ \t]*(?:-{2,}|_{5,})?[ \t]*(?:original message|ursprüngliche nachricht|reply message)[ \t]*-*"
    r"|(?:on|am|le|op|il)\b.{4,120}(?:wrote|schrieb|a écrit|schreef|ha scritto).{0,60}:[ \t]*"
    r"|>? ?on .{6,80}\n.{0,80}wrote:[ \t]*"
    r"|_{20,}"
    r"|(?:\*?(?:from|von)\*?:.{3,150})\n(?:\*?(?:sent|date|gesendet|datum|to|an|betreff|subject)\*?:.*))$",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^[ \t>]*(?:-{3,}[ \t]*(?:forwarded message|weitergeleitete nachricht)[ \t]*-*|begin forwarded message:)"
    r"[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_PASSED_ON = re.compile(r"\s*(?:fw|fwd|wg|tr|doorst)\s*:", re.IGNORECASE)
_FIELDS = re.compile(r"\A(?:[ \t>]*\*?[A-Za-zäöü-]{2,12}\*?:.*\n|[ \t>]*\n)+")
_NARROWEST, _WIDEST = 55, 76
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_LINK = re.compile(r"\[?<?\bhttps?://\S+|<mailto:[^>]*>|\[(?:image|cid)[^\]]*\]", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\u00a0]+")
_BULLET = re.compile(r"^(?:[-*•·–—>▪◦]|\d{1,2}[.)])[ \t]+")
_END = re.compile(
    r"(?<=[.!?…])[)\]\"'”’»]*\s+|(?<=[;])\s+(?=(?:however|unfortunately|but|we|i)\b)", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\s*(?:[;:–—]|,\s+(?=(?:but|so|and|because|as|which|he|she|we|i|they|it|you|who|sondern|aber|daher|da|weil)\b)"
    r"|\s(?=(?:but|so that|because|aber|sondern)\b))\s*",
    re.IGNORECASE,
)
_LONG, _SHORT = 18, 4
_NO_END = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nr|ref|vs|etc|approx|ca|bzw|ggf|inkl|evtl|usw|inc|ltd|co|corp|jr|sr|gov|dept|"
    r"e\.g|i\.e|z\.\s?b|d\.\s?h|u\.\s?a|a\.m|p\.m|u\.s|u\.k|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"m\.\s?f|hon|messrs|attn|tel|ext|min|max|art|abs)|(?<![\w])[^\W\d])\.[)\"']*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b\d{1,2}\.[)\"']*\s+(?=(?-i:[a-zäöü\d])|(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\w*|(?:klasse|stock|"
    r"geschoss|etage|semester|lehrjahr|runde|woche|quartal)\b)",
    re.IGNORECASE,
)


def own(text: str, subject: str = "") -> str:
    """Return the part of ``text`` that its sender wrote, without what it answers or quotes.

    Of a mail that only passes another one on, as its ``subject`` may say, that other one belongs to it.
    """
    text = text.replace("\r", "")
    passed_on = _ANSWERED.search(text) if _PASSED_ON.match(subject) else None
    if passed_on:
        inside = _FIELDS.sub("", text[passed_on.start() :].lstrip("\n_- "), count=1)
        text = text[: passed_on.start()] + "\n" + inside
    forwarded = _FORWARDED.search(text)
    if forwarded and len(text[: forwarded.start()].strip()) < 200:
        inside = (
            text[forwarded.end() :].lstrip("\n").replace("\n> ", "\n").replace("\n>", "\n").removeprefix("> ")
        )
        text = _FIELDS.sub("", inside, count=1) or inside
    ends = [found.start() for found in (_ANSWERED.search(text), _SIGNATURE.search(text)) if found]
    if QUOTED in text:
        ends.append(text.index(QUOTED))
    cut = text[: min(ends)] if ends else text
    text = cut if cut.strip() else text.replace(QUOTED, "")
    lines = [line for line in text.split("\n") if not line.lstrip().startswith(">")]
    return "\n".join(lines).strip() or text.strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text`` in order; a line that stands alone counts as one."""
    found: list[str] = []
    for paragraph in _paragraphs(text):
        for sentence in _split(paragraph):
            if any(letter.isalpha() for letter in sentence):
                found.append(sentence[:LONGEST])
        if len(found) >= MOST:
            break
    return found[:MOST]


def clauses(sentence: str) -> list[str]:
    """Return the parts of a long ``sentence`` that could stand alone; of a short one, none."""
    if len(sentence.split()) < _LONG:
        return []
    return [part for part in _CLAUSE.split(sentence) if len(part.split()) >= _SHORT]


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the lines of ``text``, those joined that a mail program broke."""
    lines = [_BLANKS.sub(" ", _LINK.sub(" ", line)).strip() for line in text.split("\n")]
    width = min(max(map(len, lines), default=0), _WIDEST)
    open_: list[str] = []
    for line in lines:
        is_item = bool(_BULLET.match(line))
        line = _BULLET.sub("", line)
        if open_ and (not line or is_item or not _runs_on(open_[-1], line, width)):
            yield " ".join(open_)
            open_ = []
        if line:
            open_.append(line)
    if open_:
        yield " ".join(open_)


def _runs_on(before: str, line: str, width: int) -> bool:
    """Say whether ``line`` goes on with the line ``before`` it: there was no room for its first word there."""
    if width >= _NARROWEST and len(before) + len(line.split(" ")[0]) + 1 > width - 8:
        return True
    return line[:1].islower() and before[-1:] not in ".!?:"


def _is_ordinal(paragraph: str, end: re.Match[str]) -> bool:
    """Say whether a number with a dot belongs to what follows it, as a day to its month."""
    return any(found.end() == end.end() for found in _ORDINAL.finditer(paragraph, max(0, end.start() - 4)))


def _split(paragraph: str) -> Iterator[str]:
    begin = 0
    for end in _END.finditer(paragraph):
        before = paragraph[max(begin, end.start() - 12) : end.start()]
        if not _NO_END.search(before) and not _is_ordinal(paragraph, end):
            yield paragraph[begin : end.start()].strip() + paragraph[end.start() : end.end()].strip()
            begin = end.end()
    if paragraph[begin:].strip():
        yield paragraph[begin:].strip()
