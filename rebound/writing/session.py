"""A session with a coach: its parts, how long each may take, and the questions to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rebound.writing.prompts import Prompt

STEPS: dict[str, Prompt] = {
    "contract": Prompt(
        "What we agree first",
        "Read it together, aloud. The coach says in their own words what they would have to do if somebody were "
        "at risk, before anything else is said.",
    ),
    "arrive": Prompt(
        "How it is, and what would help",
        "Two numbers, then one sentence. If the no is fresh and the anger high, there is another way from here.",
    ),
    "happened": Prompt(
        "What happened",
        "First what was seen and heard, then what is assumed. Nobody needs to be right yet.",
    ),
    "gap": Prompt(
        "The impression, guessed and told",
        "What you had expected stands beside what they wrote. The difference is what nobody can see on their own.",
    ),
    "causes": Prompt(
        "The causes, and one that is yours",
        "What lies outside is context, not an excuse. Choose the one part that you can do something about.",
    ),
    "story": Prompt(
        "One story, and its weakest place",
        "Mend one place only, then say the story aloud. The coach listens to the end before saying a word.",
    ),
    "agree": Prompt(
        "What is agreed",
        "One thing, two at most, each with its moment. Anything that feels under seven out of ten is "
        "still too large.",
    ),
    "close": Prompt(
        "Close with one word",
        "How it is now, and one word to take along. It needs no reason.",
    ),
}
"""The parts of a session, in their order."""

MINUTES: dict[str, dict[str, int]] = {
    "50": {
        "contract": 3, "arrive": 2, "happened": 10, "gap": 10, "causes": 10, "story": 10, "agree": 4, "close": 1,
    },
    "30": {"contract": 2, "arrive": 2, "happened": 6, "gap": 6, "causes": 8, "agree": 5, "close": 1},
    "20": {"contract": 2, "arrive": 1, "happened": 5, "causes": 7, "agree": 4, "close": 1},
}  # fmt: skip
"""Length of a session → minutes of each of its parts; a part that is not named is left out."""

QUESTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "arrive": (
        "Goal",
        (
            "What would make this conversation useful for you?",
            "When we stop, what do you want to have in your hand?",
            "Which next job is this for?",
        ),
    ),
    "happened": (
        "Reality",
        (
            "What did they write or say, word for word?",
            "How do you know that? Who else would have seen it?",
            "What would a camera in the room have shown?",
            "How far did you get this time, and what had gone well up to there?",
        ),
    ),
    "gap": (
        "Reality",
        (
            "What did you want them to think of you? What did they take away?",
            "Which word of theirs stays with you, and what do you make of it?",
            "If they had written nothing at all: what would you ask them, in one sentence?",
        ),
    ),
    "causes": (
        "Options",
        (
            "Which of these could you influence, even a little?",
            "Name three ways to do something about it. And what else?",
            "What would you tell a colleague who got this same no?",
        ),
    ),
    "story": (
        "Options",
        (
            "What was hard about it? What exactly did you do, and what came of it?",
            "Which sentence could go?",
            "What do you want the listener to know of you when you have finished?",
        ),
    ),
    "agree": (
        "Way forward",
        (
            "What will you do, and on which day?",
            "What could get in the way, and what then?",
            "Who knows about it and can help?",
            "How sure are you, from 0 to 10? What would make it one more?",
        ),
    ),
}
"""Part of a session → its letter of GROW, and questions of which the coach takes one or two."""

IF_AT_RISK = (
    "For the coach. Say it before you begin: if you come to think that somebody may be hurt, you will say so "
    "openly, you will not keep it secret, and you will get help together. If it happens: stop the exercise, ask "
    "directly and calmly, stay, and call the emergency number or a help line (“Need to talk to someone now?” at "
    "the foot of every page). Weeks of low mood, no sleep, withdrawal, or hopelessness are for a professional: "
    "name what you saw, and look for the right person together."
)
"""What a coach has to do about risk."""

FRESH_AND_ANGRY = (
    "The no is barely a day old, and the anger is at {anger}. Looking into it now mostly makes it larger. Contain "
    "it today: put the body first, plan the night, and meet again in two days. That is a good use of a session."
)
"""What is said when it is too soon."""

AGAIN_AFTER = timedelta(days=2)
"""How long after such a session one meets again."""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a part of the session is: minutes after the beginning."""

    begins: int
    ends: int

    def at(self, begun: datetime) -> tuple[datetime, datetime]:
        """Return the two moments for a session that began at ``begun``."""
        return begun + timedelta(minutes=self.begins), begun + timedelta(minutes=self.ends)


def slots(length: str) -> Mapping[str, Slot]:
    """Return each part of a session of this ``length`` with its slot, in order."""
    found, begins = {}, 0
    for step, minutes in MINUTES[length].items():
        found[step] = Slot(begins, begins + minutes)
        begins += minutes
    return found
