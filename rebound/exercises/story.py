"""Stage 4, Bragging rights: a story for an interview, and each time it was said aloud."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound.exercises.checks import numbers, one_of

KINDS: dict[str, str] = {
    "": "not said yet",
    "led": "I led a project",
    "landed": "I landed new business",
    "resolved": "I resolved a sticky situation",
    "rejection": "a rejection, and what I learned",
    "own": "another kind",
}
"""What happens in a story."""

FORMS: dict[str, str] = {
    "soar": "SOAR: situation, obstacle, action, result",
    "star": "STAR: situation, task, action, result",
    "car": "CAR: challenge, action, result",
}
"""The parts in which a story is told; the words of each part stay when the form is changed."""

LONGEST = 3600
"""The longest telling that is noted, in seconds."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One time that a story was said aloud. No sound is recorded."""

    on: date | None = None
    seconds: int | None = None
    sure: int | None = None

    def __post_init__(self) -> None:
        numbers(self, "sure")
        numbers(self, "seconds", highest=LONGEST)


@dataclass(frozen=True, slots=True)
class Story:
    """One story, part by part, and what the person said of it."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    kind: str = ""
    own_kind: str = ""
    form: str = "soar"
    title: str = ""
    line: str = ""
    situation: str = ""
    obstacle: str = ""
    action: str = ""
    result: str = ""
    in_one_line: str = ""
    says: str = ""
    proud: int | None = None
    proud_word: str = ""
    helps: str = ""
    sure: int | None = None
    tellings: tuple[Telling, ...] = ()
    remind: bool = True
    questions: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        one_of("kind", self.kind, KINDS)
        one_of("form", self.form, FORMS)
        numbers(self, "proud", "sure")
