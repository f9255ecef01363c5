"""Which sentences of a draft or a pasted mail are the person's own, and where in it they stand.

Left out: quoted replies, what a mail program put around them, greetings, signatures, and whatever stands
in quotation marks for longer than a phrase. A phrase in quotation marks stays: “culture fit” is how one
sounds, not what somebody else said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rebound.writing.own_lines import own_lines

PHRASE = 4
"""The most words in quotation marks that still count as the person's own way of saying it."""


@dataclass(frozen=True, slots=True)
class Own:
    """One sentence of the person's own.

    Attributes:
        text: the sentence as it stands in the draft, ``draft[start:end]``.
        start: its first character in the draft.
        end: the character after its last.
    """

    text: str
    start: int
    end: int

    @property
    def masked(self) -> str:
        """The sentence with other people's words blotted out, character for character."""
        return QUOTED.sub(lambda found: _blotted(found, self.text[: found.start()]), self.text)

    @property
    def without_quotes(self) -> str:
        """The sentence with a pause where other people's words stand."""
        return re.sub(r"\W?…[…\W]*", "… ", self.masked).strip()


def own_sentences(draft: str) -> list[Own]:
    """Return the person's own sentences of ``draft``, top to bottom."""
    found = []
    for start, end in _paragraphs(draft):
        for first, last in _sentences(draft[start:end]):
            own = _trimmed(draft, start + first, start + last)
            if _says_something(own):
                found.append(own)
    return found


CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many|with)\s+)*(?:regards|wishes|best|thanks|cheers|yours),(?:\s+[A-ZÀ-Þ][\w.'’-]*){1,3}"
    r"|x+|xo+(?:xo)*",
    re.IGNORECASE,
)
"""The end of a mail that was written on one line, or a kiss."""


def _says_something(own: Own) -> bool:
    if CLOSING.fullmatch(own.text):
        return False
    return any(letter.isalnum() and letter != "…" for letter in own.masked) or _is_shout(own.text)


def _trimmed(draft: str, start: int, end: int) -> Own:
    text = draft[start:end]
    start += len(text) - len(text.lstrip())
    return Own(text.strip(), start, start + len(text.strip()))


def _is_shout(text: str) -> bool:
    return bool(text) and not set(text) - set("?!…. ")


QUOTED = re.compile(
    r'"[^"\n]*(?:\n(?!\s*\n)[^"\n]*){0,6}"'
    r"|“[^”]{0,1000}”|„[^“”]{0,1000}[“”]|«[^»]{0,1000}»|(?<!\w)‘[^’\n]{2,}’(?!\w)"
    r"|(?<!\w)'[^'\n]{2,200}'(?!\w)"
)
"""Text in quotation marks of any make, on one line or over wrapped ones."""


REPORTED = re.compile(
    r"\b(?:writ(?:e|es|ten)|wrote|say|says|said|told|tells|mention(?:s|ed)?|stat(?:es|ed)|read|reads|not(?:es|ed)"
    r"|call(?:s|ed)?|ask(?:s|ed)?|remark|comment|words?|line|note|message|status|answer)\b(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)
"""What stands before words that somebody else is said to have used."""


def _blotted(found: re.Match[str], before: str) -> str:
    quoted, inside = found[0], found[0][1:-1]
    is_phrase = len(inside.split()) <= PHRASE and not re.search(r"[.!?]\s*$", inside)
    if is_phrase and not REPORTED.search(before):
        return quoted
    return quoted[0] + re.sub(r"\w", "…", inside) + quoted[-1]


# --- lines that belong together ---------------------------------------------------------------------


NARROWEST, WIDEST = 60, 90
"""The least and the most letters of a line at which mail programs wrap."""

UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|and|as|at|but|by|for|from|had|has|have|her|his|i|if|in|is|it|its|my|not|of|on|or|our|so|than|that"
    r"|the|their|they|this|to|was|we|were|which|who|will|with|would|you|your))$",
    re.IGNORECASE,
)
"""How a line ends that goes on below, however short it is."""


def _paragraphs(draft: str) -> Iterator[tuple[int, int]]:
    """Yield the place of each run of own lines that may hold sentences which go over their ends."""
    lines = list(own_lines(draft))
    width = max([NARROWEST, *(end - start for start, end in lines if end - start <= WIDEST)])
    begun, above = None, (0, 0)
    for line in lines:
        text = draft[slice(*line)]
        if begun is not None and (not text.strip() or _breaks(draft[slice(*above)], text, width)):
            yield begun, above[1]
            begun = None
        if text.strip():
            begun, above = (line[0] if begun is None else begun), line
    if begun is not None:
        yield begun, above[1]


def _breaks(above: str, line: str, width: int) -> bool:
    """Return whether ``line`` begins anew, rather than going on with the one ``above``.

    A line goes on below where it is plainly unfinished, or where the next word would not have found room in
    the ``width`` of the draft's lines.
    """
    above = above.rstrip()
    if re.match(r"\s*(?:[-*•–]|\d{1,2}[.)])\s", line) or re.search(r"[:;]$", above):
        return True
    if UNFINISHED.search(above) and re.match(r"\s*[^\W\dA-Z]", line):
        return False
    return not width < len(above) + 1 + len(line.split()[0]) <= WIDEST + len(line.split()[0])


# --- sentences ---------------------------------------------------------------------------------------

SHORTENED = frozenset(
    re.findall(
        r"\S+",
        "mr mrs ms mx dr prof st sr jr rev hon capt sgt lt gen ltd inc co corp plc llc dept dpt approx ca vs eg ie "
        "etc cf al no nr vol fig ext tel ref jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri "
        "sat sun e.g i.e a.m p.m u.s u.k ph.d b.a m.a d.c",
    )
)
"""Words that a full stop shortens, without their last one."""

END = re.compile(r"(?P<mark>[.!?…]+|(?<=\s)[:;][-']?[)(DP]+)(?P<close>[\"”’')\]]*)(?=\s+(?P<next>\S)|$)")


def _sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the place of each sentence of ``paragraph``."""
    quoted = [found.span() for found in QUOTED.finditer(paragraph)]
    relaxed = not re.match(r"\W*[A-ZÀ-Þ]", paragraph)
    begun = 0
    for found in END.finditer(paragraph):
        inside = any(start < found.start() and found.end() < end for start, end in quoted)
        if not inside and _ends(paragraph, begun, found, relaxed):
            yield begun, found.end()
            begun = found.end()
    if paragraph[begun:].strip():
        yield begun, len(paragraph)


def _ends(paragraph: str, begun: int, found: re.Match[str], relaxed: bool) -> bool:
    """Return whether a sentence ends with ``found`` rather than a shortened word, a title or a number."""
    following = found["next"] or ""
    if not following:
        return True
    if following.islower() and not (relaxed and set(found["mark"]) & set(".!?")):
        return False
    if set(found["mark"]) != {"."}:
        return True
    if paragraph[begun : found.start()].strip().isdigit():
        return False
    word = re.search(r"[\w.]*$", paragraph[begun : found.start()])[0].lower()
    if word in SHORTENED and not (
        word in {"etc", "a.m", "p.m", "no", "co", "inc", "ltd"} and following.isupper()
    ):
        return False
    if word == "no" and following.isdigit():
        return False
    return not re.fullmatch(r"(?:[a-z]\.)*[a-z]", word) or word == "i" or not following.isupper()
