"""A chart on a page: its picture for wide and narrow windows, and the same as a table."""

from typing import Protocol

from ipywidgets import HTML

from rebound.widgets.html import fragment, html


class Figure(Protocol):
    """What a chart is made of; all of it drawn and escaped by Rebound itself."""

    svg_wide: str
    svg_narrow: str
    table_html: str
    title: str
    desc: str


def chart(figure: Figure) -> HTML:
    """Return ``figure`` with its two drawings, of which the window's width shows one, and its table twin."""
    return html(
        "<figure class='rb-chart'><div class='rb-wide'>{wide}</div><div class='rb-narrow'>{narrow}</div>"
        "<details class='rb-fold'><summary>The same as a table</summary><div>{table}</div></details>"
        "</figure>",
        wide=fragment.vouched(figure.svg_wide),
        narrow=fragment.vouched(figure.svg_narrow),
        table=fragment.vouched(figure.table_html),
    )
