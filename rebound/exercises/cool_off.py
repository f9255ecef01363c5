"""Stage 2, Cool off: a sitting, and an angry draft that was put away."""

from dataclasses import dataclass
from datetime import datetime

from rebound import errors
from rebound.exercises.checks import all_of, numbers, one_of

FEELINGS: tuple[str, ...] = (
    "angry", "hurt", "humiliated", "let down", "jealous", "ashamed", "anxious", "numb",
    "relieved", "tired", "sad", "shocked", "resentful", "lonely", "confused", "determined",
)  # fmt: skip
"""The sixteen words of the cool-off."""

WAYS_TO_CALM: dict[str, str] = {
    "breathing": "breathe with the bar",
    "cold_water": "cold water on face and hands",
    "muscle_release": "let the muscles go, one after the other",
    "counting": "count the things around you",
}
"""Ways through the four minutes for the body."""

OUT_OF_REACH: dict[str, str] = {
    "mail_closed": "The mail program is closed.",
    "phone_away": "The phone is in another room.",
    "no_posts": "No public posts today.",
    "told_someone": "I told one person: “I'm not answering mail today.”",
}
"""The checklist that puts the means of lashing out beyond the arm's length."""


@dataclass(frozen=True, slots=True)
class CoolOff:
    """One sitting of stage 2, from the first rating to letting go."""

    step: str = ""
    skipped: tuple[str, ...] = ()
    anger_before: int | None = None
    hurt_before: int | None = None
    tension_before: int | None = None
    words: tuple[str, ...] = ()
    way: str = "breathing"
    calm_seconds: int = 0
    out_of_reach: tuple[str, ...] = ()
    task: str = ""
    left_at: datetime | None = None
    back_at: datetime | None = None
    anger_after: int | None = None
    hurt_after: int | None = None
    tension_after: int | None = None
    by_mistake: str = ""
    if_asked: str = ""
    then_say: str = ""
    leaving: str = ""
    counts_for: str = ""
    second_of: str = ""
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        numbers(self, "anger_before", "hurt_before", "tension_before")
        numbers(self, "anger_after", "hurt_after", "tension_after")
        all_of("words", self.words, FEELINGS)
        if len(self.words) > 3:
            raise errors.NotAllowed("words", len(self.words), "one to three words")
        one_of("way", self.way, WAYS_TO_CALM)
        all_of("out_of_reach", self.out_of_reach, OUT_OF_REACH)


@dataclass(frozen=True, slots=True)
class ParkedDraft:
    """An angry draft, put out of sight until a time. It has no versions."""

    text: str = ""
    not_before: datetime | None = None

    def seen(self, now: datetime) -> "ParkedDraft":
        """Return what of it may be seen at the aware moment ``now``: no words before its time has come."""
        rested = self.not_before is not None and self.not_before <= now
        return self if rested else ParkedDraft("", self.not_before)
