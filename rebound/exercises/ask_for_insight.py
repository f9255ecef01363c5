"""Stage 1, Ask for insight: one request to the employer, from the facts to what became of it."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound import errors
from rebound.exercises.check_in import YES_NO
from rebound.exercises.checks import all_of, numbers, one_of

WORTH: dict[str, str] = {
    "": "not said",
    "ask": "I will ask",
    "leave": "I will leave it",
}
"""Whether it is worth asking."""

ADDRESSEES: dict[str, str] = {
    "": "not said",
    "recruiter": "their recruiter, or whoever told me",
    "hiring_manager": "the hiring manager",
    "agency": "somebody at an agency",
}
"""To whom the one request goes."""

QUESTIONS: dict[str, str] = {
    "advice": "one piece of advice",
    "requirement": "a missing requirement",
    "strengths": "my strongest point",
    "not_the_fit": "where a stronger answer would have helped",
    "department": "a better match elsewhere",
}
"""What can be asked, the advice first; the last three are the article's questions."""

MOST_QUESTIONS = 2

ENGLISH: dict[str, str] = {"british": "British", "american": "American"}
"""Which English the draft is in."""

MANNERS: dict[str, str] = {"plain": "plain", "formal": "formal"}
"""How the draft speaks."""


@dataclass(frozen=True, slots=True)
class AskForInsight:
    """One request: what it rests on, what one expects, its words, and when it went.

    ``message`` rests until ``not_before``. ``asked`` is the event that says it was sent.
    """

    step: str = ""
    skipped: tuple[str, ...] = ()
    spoke: str = ""
    worth: str = ""
    addressee: str = ""
    name: str = ""
    address: str = ""
    also_met: str = ""
    insider: bool = False
    prediction: str = ""
    sure: int | None = None
    impression: str = ""
    questions: tuple[str, ...] = ()
    verbatim: tuple[str, ...] = ()
    liked: str = ""
    door: str = ""
    signature: str = ""
    english: str = "british"
    manner: str = "plain"
    subject: str = ""
    message: str = ""
    left_as_is: tuple[str, ...] = ()
    not_before: datetime | None = None
    early_because: str = ""
    unlocked_at: datetime | None = None
    sent_on: date | None = None
    asked: str = ""
    follow_up: str = ""
    followed_up_on: date | None = None
    closed_on: date | None = None
    without_answer: str = ""
    finished_at: datetime | None = None

    def __post_init__(self) -> None:
        one_of("spoke", self.spoke, YES_NO)
        one_of("worth", self.worth, WORTH)
        one_of("addressee", self.addressee, ADDRESSEES)
        numbers(self, "sure", highest=100)
        all_of("questions", self.questions, QUESTIONS)
        all_of("verbatim", self.verbatim, QUESTIONS)
        if len(self.questions) > MOST_QUESTIONS:
            raise errors.NotAllowed("questions", len(self.questions), "one or two questions")
        one_of("english", self.english, ENGLISH)
        one_of("manner", self.manner, MANNERS)
