"""Two sides: each line of the thought as something known or something guessed, and lines that are added."""

from collections.abc import Iterable
from typing import Any

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.not_personal import SIDES, NotPersonal, ThoughtLine
from rebound.pages.parts import desk
from rebound.pages.parts.sitting import Sitting
from rebound.widgets.button import button
from rebound.widgets.guard import guarded
from rebound.widgets.sorting import Sorting
from rebound.widgets.writing import Writing
from rebound.writing import thought

MARKS = {side: words for side, words in SIDES.items() if side}


class TwoSides:
    """The lines of the thought of a sitting, each with its side; what is added can be taken out again.

    Args:
        here: the sitting; its body has ``thought`` and ``lines``.
    """

    def __init__(self, here: Sitting):
        self.here = here
        self.sorting = Sorting("The lines of your thought", MARKS)
        self.own, self.out = Writing("Another line, if one is missing", sort="line"), VBox([])
        self._added: list[str] = []
        here.draw(self._draw)
        self.sorting.observe(guarded(self._sort, here.say_problem), "value")

    @property
    def children(self) -> list[Widget]:
        """The controls, top to bottom."""
        add = button("Add it", self._add, kind="plain", say=self.here.say_problem)
        return [self.sorting, self.out, VBox([self.own, add]).add_class("rb").add_class("rb-add")]

    def answer(self, body: NotPersonal) -> str:
        """Return how many lines are on each side, once one is."""
        lines = thought.sides(body)
        known, guessed = (sum(line.side == side for line in lines) for side in MARKS)
        return f"Known: {_counted(known)}. Guessed: {_counted(guessed)}." if known or guessed else ""

    def _draw(self, body: NotPersonal) -> None:
        lines = thought.sides(body)
        texts, sides = [line.text for line in lines], [line.side for line in lines]
        if (self.sorting.texts, self.sorting.value) != (texts, sides):
            self.sorting.show(texts, sides)
        added = [line.text for line in lines if line.added]
        if added != self._added:
            self._added = added
            self.out.children = tuple(self._take_out(text) for text in added)

    def _take_out(self, text: str) -> Widget:
        def take_out() -> None:
            self._keep(line for line in thought.sides(self.here.body) if line.text != text)

        return button(f"Take out “{text}”", take_out, kind="word", say=self.here.say_problem)

    def _sort(self, change: dict[str, Any]) -> None:
        lines = thought.sides(self.here.body)
        sorted_lines = tuple(
            ThoughtLine(line.text, side, line.added) for line, side in zip(lines, change["new"], strict=False)
        )
        if sorted_lines != lines:
            self._keep(sorted_lines)

    def _add(self) -> None:
        text, lines = self.own.value.strip(), thought.sides(self.here.body)
        is_new = text and text not in {line.text for line in lines}
        if not is_new or self._keep((*lines, ThoughtLine(text, added=True))):
            self.own.value = ""
            self.own.acknowledge(desk.clock_time(clock.now()))

    def _keep(self, lines: Iterable[ThoughtLine]) -> bool:
        return self.here.change(lines=tuple(lines))


def _counted(lines: int) -> str:
    return f"{lines or 'no'} line{'s' * (lines != 1)}"
