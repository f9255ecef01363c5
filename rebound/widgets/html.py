"""The one place that makes HTML: a template of Rebound's own, with every value in it escaped."""

from collections.abc import Iterable
from html import escape

from ipywidgets import HTML, Layout
from ipywidgets.widgets.widget_string import HTMLStyle

from rebound.widgets.layout import same


class Fragment(str):
    """Markup in which every value has been escaped, so that it may stand inside other markup.

    ``fragment("<p>{words}</p>", words=text)`` escapes ``text``; a value that is a fragment itself is kept.
    """

    __slots__ = ()

    def __new__(cls, template: str = "", **values: object) -> "Fragment":
        """Fill ``template`` (as by ``str.format``) with ``values``."""
        return super().__new__(
            cls, template.format(**{name: _shown(value) for name, value in values.items()})
        )

    @classmethod
    def joined(cls, parts: Iterable["Fragment"], between: str = "") -> "Fragment":
        """Return ``parts`` as one fragment; a part that is plain text is escaped."""
        return cls("{all}", all=cls.vouched(_shown(between).join(_shown(part) for part in parts)))

    @classmethod
    def vouched(cls, markup: str) -> "Fragment":
        """Return ``markup`` as it is. Only for markup that Rebound drew itself, such as a chart."""
        return super().__new__(cls, markup)


fragment = Fragment


def _shown(value: object) -> str:
    return str(value) if isinstance(value, Fragment) else escape("" if value is None else str(value))


class Words(HTML):
    """An ``ipywidgets.HTML`` whose short name does not repeat what it says."""

    def __init__(self, value: str = ""):
        super().__init__(value, style=same(HTMLStyle), layout=same(Layout))

    def __repr__(self) -> str:
        return "<Words>"


def html(template: str, **values: object) -> HTML:
    """Return an HTML widget that shows ``template`` filled with ``values``, every one of them escaped."""
    return Words(fragment(template, **values)).add_class("rb").add_class("rb-prose")
