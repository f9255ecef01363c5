"""What did employers say? Their words by theme, with how many of them said it: lists, no test."""

import re
from dataclasses import astuple, dataclass, replace

import pandas as pd

from rebound import frames
from rebound.analysis.themes import COMMON, THEMES

SORTS: tuple[str, ...] = tuple(frames.REPLY_LINES["sort"].categories)
"""How the person sorts a line of a reply, in the order in which they are told; the last is of no use."""


UNTITLED = "a story without a title"
"""What a story is called that has no title yet."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a reply, in the employer's words.

    Attributes:
        application_id: from which application.
        text: the words.
        sort: how the person sorted it, one of ``SORTS``.
        company: whose words they are; empty where that is not known.
    """

    application_id: str
    text: str
    sort: str
    company: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """What several lines have in common.

    Attributes:
        name: the theme, or the word that recurs.
        sort: how these lines were sorted, one of ``SORTS``.
        employers: how many different employers said it; without names, how many applications.
        lines: what they said, in the order of the frame.
        stories: for requirements, the person's stories that are marked as showing one of these lines, by title.
    """

    name: str
    sort: str
    employers: int
    lines: tuple[Line, ...]
    stories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feedback:
    """All sorted feedback.

    Attributes:
        replies: how many applications got any.
        counts: sort → how many lines.
        themes: those of each sort but the last, the one most employers named first; every line is in one or more
            of them or in ``others``.
        again: words that the requirements of two or more employers share, the most frequent first.
        others: lines that belong to no theme.
    """

    replies: int
    counts: dict[str, int]
    themes: tuple[Theme, ...]
    again: tuple[Theme, ...]
    others: tuple[Line, ...]


NO_STORIES = frames.entries([], "story")


def feedback(lines: pd.DataFrame, stories: pd.DataFrame = NO_STORIES) -> Feedback:
    """Return what employers said, by theme.

    Args:
        lines: a row for each line of a reply, as ``frames.reply_lines`` makes it, with the columns
            ``application_id``, ``text`` and ``sort``; and ``company``, if it is there, by which employers are told
            apart. A line that is not sorted yet is left out.
        stories: as ``frames.entries`` makes it of the kind ``"story"``; ``title`` and ``gaps`` are read.
    """
    told = _lines(lines)
    employer = _employers(lines)
    used = [line for line in told if line.sort != "cannot_use"]
    by_theme = [(line.sort, name, line) for line in used for name in _themes(line.text)]
    by_word = [
        ("requirement", word, line) for line in used if line.sort == "requirement" for word in _words(line)
    ]
    named = [theme for theme in _gathered(by_word, employer) if theme.employers > 1]
    again = [replace(theme, stories=_showing(theme, stories)) for theme in named]
    sorts = [line.sort for line in told]
    return Feedback(
        replies=len({line.application_id for line in told}),
        counts={sort: sorts.count(sort) for sort in SORTS},
        themes=tuple(_gathered(by_theme, employer)),
        again=tuple(again),
        others=tuple(line for line in used if not _themes(line.text)),
    )


def _showing(theme: Theme, stories: pd.DataFrame) -> tuple[str, ...]:
    """Return the titles of the ``stories`` that are marked as showing a line of ``theme``."""
    said = {line.text for line in theme.lines}
    shown = [any(_tidy(gap) in said for gap in gaps) for gaps in stories["gaps"]]
    titles = stories.loc[shown, "title"].astype(object)
    return tuple(sorted({_tidy(title) or UNTITLED for title in titles}))


def _lines(lines: pd.DataFrame) -> list[Line]:
    """Return the rows as lines, in an order that does not depend on theirs."""
    companies = lines["company"] if "company" in lines else [""] * len(lines)
    rows = zip(lines["application_id"], lines["text"], lines["sort"], companies, strict=True)
    told = [Line(_tidy(each), _tidy(text), sort, _tidy(by)) for each, text, sort, by in rows if sort in SORTS]
    return sorted((line for line in told if line.text), key=astuple)


def _employers(lines: pd.DataFrame) -> dict[str, str]:
    """Return application → employer; without a name each application is its own."""
    if "company" not in lines:
        return {}
    names = zip(lines["application_id"], lines["company"], strict=True)
    return {_tidy(each): _tidy(name).casefold() for each, name in names if _tidy(name)}


def _tidy(text: object) -> str:
    return "" if pd.isna(text) else " ".join(str(text).split())


def _themes(text: str) -> list[str]:
    return [name for name, words in THEMES.items() if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)]


def _words(line: Line) -> set[str]:
    found = re.findall(r"[^\W\d_][\w+#.]*[\w+#]|[^\W\d_]", line.text.casefold())
    return {word for word in found if (len(word) > 3 or not word.isalpha()) and word not in COMMON}


def _gathered(marked: list[tuple[str, str, Line]], employer: dict[str, str]) -> list[Theme]:
    """Return the themes of ``marked`` (sort, name, line), the one most employers named first."""
    lines: dict[tuple[str, str], list[Line]] = {}
    for sort, name, line in marked:
        lines.setdefault((sort, name), []).append(line)
    themes = [
        Theme(
            name,
            sort,
            len({employer.get(line.application_id, line.application_id) for line in of}),
            tuple(of),
        )
        for (sort, name), of in lines.items()
    ]
    return sorted(themes, key=lambda theme: (SORTS.index(theme.sort), -theme.employers, theme.name))
