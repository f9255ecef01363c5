"""Stage 4, Bragging rights: one line of the list, a fact with its time and what shows it."""

from dataclasses import dataclass

from rebound.exercises.checks import all_of

TAGS: dict[str, str] = {
    "project": "project",
    "business": "customer or business",
    "people": "people",
    "craft": "craft",
    "learning": "learning",
    "outside": "outside work",
}
"""What a line is about."""


@dataclass(frozen=True, slots=True)
class Accomplishment:
    """One fact in the person's words: what, when, for whom, and a number or somebody who saw it."""

    what: str = ""
    when: str = ""
    for_whom: str = ""
    proof: str = ""
    tags: tuple[str, ...] = ()
    evidence: str = ""
    cue: str = ""
    grew_from: str = ""

    def __post_init__(self) -> None:
        all_of("tags", self.tags, TAGS)
