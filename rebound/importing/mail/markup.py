"""HTML of a message → its text: in one pass, in a time that grows with its length only.

A parser that builds a tree takes longer for one newsletter than all the rest of reading it.
"""

import re
from html import unescape

MOST = 600_000
"""Characters of markup that are read; what a mail says stands far before that."""

_MARK = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:]*)([^<>]*)>?|<[!?][^<>]*>")
_BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "select"})
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|center|d[dlt]|div|fieldset|figure|footer|form|h[1-6r]|header|li|main|nav"
    r"|[ou]l|p|pre|section|table|t(?:body|[dhr]|foot|head)"
)
_QUOTES = re.compile(
    r"gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|protonmail_quote", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)

QUOTED = "\x1e"
"""Stands alone on the line behind which an earlier message is quoted."""


def text(markup: str) -> str:
    """Return what a reader of ``markup`` sees: a paragraph for each block, a line for each ``<br>``.

    Where a mail program marks the message that is answered, a line with ``QUOTED`` stands before it.
    """
    seen, ends = _Seen(), _Ends(markup[:MOST])
    markup, place = ends.markup, 0
    while found := _MARK.search(markup, place):
        seen.words(markup[place : found.start()])
        place, name = found.end(), (found[2] or "").casefold()
        if found[0] == "<!--":
            place = ends.behind("-->", place, len(markup))
        elif name in _UNSEEN and not found[1] and not found[3].endswith("/"):
            place = ends.behind(f"</{name}>", place, place)
        elif name:
            seen.tag(name, bool(found[1]), found[3])
    seen.words(markup[place:])
    return seen.text()


class _Ends:
    """Where in a page something ends; what was not found once is not looked for again."""

    def __init__(self, markup: str):
        self.markup, self._small = markup, markup.lower()
        if len(self._small) != len(markup):
            self._small = markup
        self._missing: set[str] = set()

    def behind(self, end: str, place: int, else_at: int) -> int:
        """Return the place behind the next ``end``, or ``else_at`` where there is none."""
        at = -1 if end in self._missing else self._small.find(end, place)
        if at < 0:
            self._missing.add(end)
        return else_at if at < 0 else at + len(end)


class _Seen:
    """The lines that a reader sees, so far."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._hidden: tuple[str, int] | None = None

    def words(self, words: str) -> None:
        if self._hidden or not words:
            return
        self._line.append(_BLANKS.sub(" ", unescape(words)))

    def tag(self, name: str, closes: bool, attributes: str) -> None:
        if self._hidden:
            self._in_hidden(name, closes)
            return
        if not closes and _HIDDEN.search(attributes) and not attributes.endswith("/") and name not in _VOID:
            self._hidden = (name, 1)
            return
        if name == "br":
            self._end_line()
        elif _BLOCKS.fullmatch(name):
            self._end_line()
            self._lines.append("")
        if not closes and (_QUOTES.search(attributes) or (name == "blockquote" and "cite" in attributes)):
            self._end_line()
            self._lines.append(QUOTED)

    def _in_hidden(self, name: str, closes: bool) -> None:
        hidden, depth = self._hidden or ("", 0)
        if name == hidden:
            depth += -1 if closes else 1
            self._hidden = (hidden, depth) if depth else None

    def _end_line(self) -> None:
        line = "".join(self._line).strip()
        self._line = []
        if line or (self._lines and self._lines[-1]):
            self._lines.append(line)

    def text(self) -> str:
        self._end_line()
        lines: list[str] = []
        for line in self._lines:
            if line or (lines and lines[-1]):
                lines.append(_BLANKS.sub(" ", line).strip() if line != QUOTED else line)
        return "\n".join(lines).strip()


_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr"})
