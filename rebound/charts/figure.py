"""What a chart is, and the few elements that all charts are drawn with.

Drawings are SVG made of text: coloured by the classes of the page's sheet alone, without a script.
"""

import html
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

WIDE, NARROW = 608, 350
"""Widths of the two drawings, in pixels at which their labels are 14 px high."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One chart.

    Attributes:
        title: what the chart is about, as plain text.
        desc: everything it shows, in sentences, as plain text.
        svg_wide: the drawing for windows with room for ``WIDE`` pixels; SVG, escaped.
        svg_narrow: the drawing for phones, ``NARROW`` pixels wide; SVG, escaped.
        table_html: the same numbers as a table; HTML, escaped.
    """

    title: str
    desc: str
    svg_wide: str
    svg_narrow: str
    table_html: str


def drawing(form: str, title: str, desc: str, depth: float, shapes: Iterable[str]) -> str:
    """Return a drawing with its name and description.

    Args:
        form: ``"w"`` for the wide drawing, ``"n"`` for the narrow one.
        title: its name, as plain text.
        desc: what it shows, as plain text.
        depth: how far down ``shapes`` reach, in pixels.
        shapes: elements, the lowest first.
    """
    width, drawn = WIDE if form == "w" else NARROW, "".join(shapes)
    inside = [
        tag("title", html.escape(title)),
        tag("desc", html.escape(desc)),
        *(pattern(form) for ink, pattern in PATTERNS.items() if ink in drawn),
        tag("g", drawn, class_=f"p{form}"),
    ]
    box = f"0 0 {width} {math.ceil(depth) + 4}"
    return tag("svg", "".join(inside), viewBox=box, style=f"max-width:{width}px", role="img")


def _lines(form: str) -> str:
    """Return the pattern that fills ``c-close``; one of a drawing that is not shown would fill nothing."""
    paper = tag("rect", width=5, height=5, style="fill:var(--rb-paper)")
    ruled = tag("path", d="M0 2.5H5", style="stroke:var(--rb-pencil);stroke-width:1.2")
    made = tag("pattern", paper + ruled, id=f"{form}close", width=5, height=5, patternUnits="userSpaceOnUse")
    return tag("defs", made)


def _dots(form: str) -> str:
    """Return the pattern that fills ``c-hush``."""
    paper = tag("rect", width=6, height=6, style="fill:var(--rb-paper)")
    dots = tag("circle", cx=3, cy=3, r=1.1, style="fill:var(--rb-pencil)")
    made = tag("pattern", paper + dots, id=f"{form}hush", width=6, height=6, patternUnits="userSpaceOnUse")
    return tag("defs", made)


PATTERNS = {"c-close": _lines, "c-hush": _dots}
"""The class of a texture → what draws it."""


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return an HTML table; the first cell of each row is its head, a missing value an empty cell.

    A head without words is no head: nothing is read aloud for it.
    """
    head = "".join(tag("th", html.escape(each), scope="col") if each else tag("td") for each in heads)
    body = "".join(tag("tr", _row(*row)) for row in rows)
    return tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), class_="rb-table")


def _row(head: object, *cells: object) -> str:
    return tag("th", html.escape(short(head)), scope="row") + "".join(
        tag("td", html.escape(short(cell))) for cell in cells
    )


def label(x: float, y: float, words: str, n: int) -> str:
    """Return bold ``words`` with their count."""
    return tag("text", tag("tspan", html.escape(words), class_="b") + f" {n}", x=x, y=y)


def text(x: float, y: float, words: str, **attributes: str) -> str:
    """Return ``words``, or nothing where there are none."""
    return tag("text", html.escape(words), x=x, y=y, **attributes) if words else ""


def line(ink: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """Return a straight line of the class ``ink``."""
    return tag("line", class_=ink, x1=x1, y1=y1, x2=x2, y2=y2)


def tag(name: str, inside: str = "", **attributes: float | str) -> str:
    """Return an element; ``inside`` is escaped already, ``attributes`` are escaped here."""
    written = (
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(short(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(written)}>{inside}</{name}>"


def short(value: object) -> str:
    """Return ``value`` as text: a number with one decimal where it needs it, nothing for a missing one."""
    if value is None or value is pd.NA:
        return ""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
