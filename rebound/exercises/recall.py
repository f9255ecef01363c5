"""Stage 4, Bragging rights: a walk through the ten cues that bring good work back to mind."""

from dataclasses import dataclass
from datetime import datetime

from rebound.exercises.checks import one_of

CUES: dict[str, str] = {
    "saved": "saved time or money",
    "thanked": "somebody said thank you",
    "without_me": "it would have broken without me",
    "first": "the first time anybody did it",
    "taught": "taught somebody",
    "fixed": "fixed a mess",
    "kept_going": "kept going",
    "numbers": "a number moved",
    "in_writing": "in writing",
    "outside": "outside work",
}
"""The ten cues, in the order in which they come."""


@dataclass(frozen=True, slots=True)
class Recall:
    """One walk through the cues; the lines that came of it are entries of their own."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    cue: str = "saved"
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        one_of("cue", self.cue, CUES)
