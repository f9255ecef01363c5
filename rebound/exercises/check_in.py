"""How it is right now, before any stage."""

from dataclasses import dataclass

from rebound.exercises.checks import numbers, one_of

YES_NO = ("", "no", "yes")


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How it is right now, in three numbers from 0 to 10, before any stage."""

    hurt: int | None = None
    anger: int | None = None
    worry: int | None = None
    written_already: str = ""

    def __post_init__(self) -> None:
        numbers(self, "hurt", "anger", "worry")
        one_of("written_already", self.written_already, YES_NO)
