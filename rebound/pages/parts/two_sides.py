"""Two sides: each line of the thought as something known or something guessed, and lines that are added."""

from collections.abc import Iterable
from dataclasses import replace

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.not_personal import SIDES, NotPersonal, ThoughtLine
from rebound.pages.parts import desk
from rebound.pages.parts.sitting import Sitting
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.guard import guarded
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Note
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
        self.lines, self.columns, self.left = VBox([]).add_class("rb-lines"), html(""), Note()
        self.left.add_class("rb-asked")
        self.own = Writing("Another line, if one is missing", sort="line")
        self._rows: dict[ThoughtLine, VBox] = {}
        here.draw(self._draw)

    @property
    def children(self) -> list[Widget]:
        """The controls, top to bottom."""
        add = button("Add it", self._add, kind="plain", say=self.here.say_problem)
        return [self.lines, self.left, VBox([self.own, add]).add_class("rb-add"), self.columns]

    def answer(self, body: NotPersonal) -> str:
        """Return how many lines are on each side, once one is."""
        known, guessed = (len(_on(body, side)) for side in MARKS)
        return f"Known: {_counted(known)}. Guessed: {_counted(guessed)}." if known or guessed else ""

    def _draw(self, body: NotPersonal) -> None:
        lines = thought.sides(body)
        self._show_rows([replace(line, side="") for line in lines])
        for line in lines:
            self._rows[replace(line, side="")].children[0].value = line.side
        unsorted = len(_on(body, ""))
        self.left.say(f"Not sorted yet: {_counted(unsorted)}." if 0 < unsorted < len(lines) else "")
        self.columns.value = _columns(*(_on(body, side) for side in MARKS))

    def _show_rows(self, lines: list[ThoughtLine]) -> None:
        """Show a row for each of ``lines``; those that are there stay as they are."""
        for gone in set(self._rows) - set(lines):
            self._rows.pop(gone).close()
        self._rows = {line: self._rows.get(line) or self._row(line) for line in lines}
        self.lines.children = tuple(self._rows.values())

    def _row(self, line: ThoughtLine) -> VBox:
        def sort(change: dict[str, str]) -> None:
            self._sort(line.text, change["new"])

        choice = Choice(line.text, MARKS)
        choice.observe(guarded(sort, self.here.say_problem), "value")
        out = [button("Take it out", lambda: self._take_out(line.text), kind="word")] if line.added else []
        return VBox([choice, *out])

    def _sort(self, text: str, side: str) -> None:
        lines = thought.sides(self.here.body)
        sorted_lines = tuple(replace(line, side=side) if line.text == text else line for line in lines)
        if sorted_lines != lines:
            self._keep(sorted_lines)

    def _add(self) -> None:
        text, lines = self.own.value.strip(), thought.sides(self.here.body)
        is_new = text and text not in {line.text for line in lines}
        if not is_new or self._keep((*lines, ThoughtLine(text, added=True))):
            self.own.value = ""
            self.own.acknowledge(desk.clock_time(clock.now()))

    def _take_out(self, text: str) -> None:
        self._keep(line for line in thought.sides(self.here.body) if line.text != text)

    def _keep(self, lines: Iterable[ThoughtLine]) -> bool:
        return self.here.change(lines=tuple(lines))


def _on(body: NotPersonal, side: str) -> list[str]:
    return [line.text for line in thought.sides(body) if line.side == side]


def _columns(known: list[str], guessed: list[str]) -> Fragment:
    if not known and not guessed:
        return fragment("")
    return fragment(
        "<div class='rb-sides'><section><h3>I know it</h3><ul class='rb-pen'>{known}</ul></section>"
        "<section><h3>I guess it</h3><ul class='rb-pen'>{guessed}</ul></section></div>",
        known=_items(known),
        guessed=_items(guessed),
    )


def _items(lines: list[str]) -> Fragment:
    return fragment.joined(fragment("<li>{line}</li>", line=line) for line in lines)


def _counted(lines: int) -> str:
    return f"{lines or 'no'} line{'s' * (lines != 1)}"
