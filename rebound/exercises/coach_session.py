"""A session with a coach: what was agreed first, what came up in each part, and how it closed."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound.exercises.checks import all_of, numbers, one_of

LENGTHS: dict[str, str] = {
    "50": "50 minutes",
    "30": "30 minutes",
    "20": "20 minutes",
}
"""How long a session is."""

CONTRACT: dict[str, str] = {
    "between_us": "What is said here stays between us.",
    "notes": "The coach keeps notes only for their own work, locked away, and I may ask what is in them.",
    "risk": "Where somebody's life or safety may be at risk, the coach says so to me and gets help. That is not "
    "kept secret.",
    "law": "A court or the law can ask the coach for what they know.",
    "payer": "Whoever pays for the coaching hears that we met, and nothing else unless I say so.",
    "stop": "I can leave out any question and stop at any time. This is coaching and no therapy.",
}
"""What both agree on before they begin."""


@dataclass(frozen=True, slots=True)
class CoachSession:
    """One session, from the contract to the closing word. Its agreements are plans that grew from it."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    coach: str = ""
    minutes: str = "50"
    agreed: tuple[str, ...] = ()
    begun_at: datetime | None = None
    mood_before: int | None = None
    anger: int | None = None
    useful: str = ""
    tonight: str = ""
    observed: str = ""
    assumed: str = ""
    gap: str = ""
    influence: str = ""
    options: str = ""
    story: str = ""
    aloud: str = ""
    obstacle: str = ""
    support: str = ""
    hears: str = ""
    next_on: date | None = None
    mood_after: int | None = None
    word: str = ""
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        one_of("minutes", self.minutes, LENGTHS)
        all_of("agreed", self.agreed, CONTRACT)
        numbers(self, "mood_before", "anger", "mood_after")
