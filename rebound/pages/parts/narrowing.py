"""Looking at a part of the history: a time, and one level of one attribute. What is claimed stays as it is."""

from collections.abc import Callable

from ipywidgets import VBox

from rebound.analysis.group_sentences import attribute_name
from rebound.pages.parts.reading_history import PERIODS, History
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.html import html
from rebound.widgets.layout import put_away

MOST_LEVELS = 12
"""An attribute with more different values than these is not offered: it would be a list, not a choice."""


class Narrowing:
    """The part of the history that is looked at, with the controls to choose it."""

    def __init__(self, history: Callable[[], History]):
        self._history = history
        self._drawings: list[Callable[[], None]] = []
        self.period = Choice("Sent within", PERIODS)
        self.attribute = Choice("Only those with", self._attributes())
        self.level = Choice("Which", {"": "all"})
        put_away(self.level, True)
        self.period.observe(lambda _: self._draw(), "value")
        self.attribute.observe(lambda _: self._show_levels(), "value")
        self.level.observe(lambda _: self._draw(), "value")
        note = (
            "This changes the pictures of how far you get and how long answers take, never what is claimed."
        )
        shown = [html("<p class='rb-note'>{note}</p>", note=note), self.period, self.attribute, self.level]
        self.box = VBox([Fold("Look at a part of it", shown)]).add_class("rb").add_class("rb-narrowing")

    @property
    def words(self) -> str:
        """What is looked at, such as ``"the last three months, Source: referral"``; empty for everything."""
        parts = [PERIODS[self.period.value]] if self.period.value else []
        if self.attribute.value and self.level.value:
            parts.append(f"{attribute_name(self.attribute.value)}: {self.level.value}")
        return ", ".join(parts)

    def frames(self):
        """Return the applications and the steps that are looked at."""
        return self._history().narrowed(self.period.value, self.attribute.value, self.level.value)

    def draw(self, drawing: Callable[[], None]) -> None:
        """Call ``drawing`` now and after every change."""
        self._drawings.append(drawing)
        drawing()

    def _draw(self) -> None:
        for drawing in self._drawings:
            drawing()

    def _attributes(self) -> dict[str, str]:
        found = [group.attribute for group in self._history().result.groups.groups]
        usable = [each for each in found if 1 < len(self._levels(each)) <= MOST_LEVELS]
        return {"": "anything"} | {each: attribute_name(each) for each in usable}

    def _levels(self, attribute: str) -> list[str]:
        column = self._history().applications[attribute].astype("string").dropna()
        return sorted(column.unique())

    def _show_levels(self) -> None:
        attribute = self.attribute.value
        self.level.value = ""
        self.level.options = [("", "all")] + [
            (each, each) for each in (self._levels(attribute) if attribute else [])
        ]
        put_away(self.level, not attribute)
        self._draw()
