"""Several sittings on one page: only one of them has a step open, and the others wait, each at its place."""

from typing import Any

from rebound.pages.parts.sitting import Sitting


class InTurn(Sitting):
    """A sitting that shares its page with ``others``; it has its turn when one of its steps is opened.

    While another one has it, its steps are lines: those of an entry in hand can be opened again, those that
    nothing was written in yet wait.
    """

    def __init__(self, *args: Any, others: list["InTurn"], **kwargs: Any):
        self.others, self.waits = others, True
        others.append(self)
        super().__init__(*args, **kwargs)

    def take_turn(self) -> None:
        """Let the steps of this sitting open, and those of the others wait."""
        for each in self.others:
            each.waits = each is not self
            each._show_place()

    def go_to(self, name: str, **changed: Any) -> None:
        """Open the step ``name`` of this sitting, in place of any other step of the page."""
        self.take_turn()
        super().go_to(name, **changed)

    def begin_new(self) -> None:
        """Begin an empty entry, at its first step."""
        self.take_turn()
        super().begin_new()

    def _state(self, own: int, place: int) -> str:
        state = super()._state(own, place)
        if self.waits and self.entry is None:
            return "next"
        return "done" if self.waits and state == "open" else state
