"""What one rejection counts for, in the rejection log."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one rejection counts for: one thing learned, one thing tried next."""

    learned: str = ""
    try_next: str = ""
