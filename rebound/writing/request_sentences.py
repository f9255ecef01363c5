"""The sentences of a request: what each part of it says, to whom, in which English, formal or plain."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from rebound.exercises.ask_for_insight import AskForInsight
from rebound.writing import fragments
from rebound.writing.question_menu import MENU, worded


@dataclass(frozen=True, slots=True)
class Facts:
    """What the history knows: who turned the person down, for what, and how far it had come."""

    company: str = ""
    role: str = ""
    stage: str = "applied"


PLAINLY, FORMALLY = ("What I liked best was", "I liked"), ("What I enjoyed most was", "I was pleased")
"""How the sentence on what was liked begins, before a thing and before “that …”."""


TIME = re.compile(
    r"\b(?:next|this|year|spring|summer|autumn|fall|winter|months?|when|once|after|from|\d{4})\b",
    re.IGNORECASE,
)
"""What says in a door that it is about later."""


def situation(body: AskForInsight, facts: Facts) -> str:
    """Return ``"final"`` after a last round, ``"met"`` after a conversation, else ``"unseen"``."""
    if body.spoke != "no" and facts.stage in {"final_interview", "offer"}:
        return "final"
    return "met" if body.spoke == "yes" or facts.stage in {"screening", "interview"} else "unseen"


@dataclass(frozen=True, slots=True)
class Parts:
    """The answers, made ready to stand in sentences; an empty one leaves its words out."""

    situation: str
    agency: bool
    insider: bool
    formal: bool
    american: bool
    name: str
    also_met: tuple[str, ...]
    company: str
    role: str
    liked: str
    door: str
    signature: str
    questions: tuple[str, ...]
    verbatim: tuple[str, ...]
    seed: str
    brief: bool = False

    @classmethod
    def of(cls, body: AskForInsight, facts: Facts) -> "Parts":
        """Return the answers of ``body`` and what the history knows, ready to stand in sentences."""
        american = body.english == "american"
        return cls(
            situation=situation(body, facts),
            agency=body.addressee == "agency",
            insider=body.insider and body.addressee != "agency",
            formal=body.manner == "formal",
            american=american,
            name=fragments.name(body.name),
            also_met=tuple(
                each for each in fragments.names(body.also_met) if each != fragments.name(body.name)
            ),
            company=fragments.company(facts.company),
            role=fragments.role(facts.role),
            liked=fragments.liked(body.liked, *(FORMALLY if body.manner == "formal" else PLAINLY)),
            door=fragments.fragment(body.door, most_words=12),
            signature=fragments.name(body.signature),
            questions=body.questions or ("advice",),
            verbatim=body.verbatim,
            seed=f"{facts.company}|{facts.role}",
        )

    def pick(self, slot: str, *ways: str) -> str:
        """Return one of several ways to say the same, the same one for the same application."""
        return ways[blake2b(f"{slot}|{self.seed}".encode(errors="replace")).digest()[0] % len(ways)]

    # --- the message, top to bottom ---

    def text(self) -> str:
        """Return the message."""
        thanks = [self.thanks(), self.liked, self.respect()]
        asked = [self.lead(), *self.asked(), self.way_out()]
        paragraphs = [self.greeting(), _joined(thanks), _joined(asked), self.open_door(), self.closing()]
        return "\n\n".join(each for each in paragraphs if each)

    def greeting(self) -> str:
        """Return “Dear Ines,”, or what stands there without a name."""
        end = ":" if self.formal and self.american else ","
        if self.name:
            opening = "Dear" if self.formal else "Hi" if self.american else "Hello"
            return f"{opening} {self.name}{end}"
        if not self.formal:
            return "Hello,"
        team = "recruitment team" if self.agency else "hiring team"
        return f"Dear {team.title() if self.american else team}{end}"

    def thanks(self) -> str:
        """Return the thanks: to an agency, from inside the company, after a form, or after a conversation."""
        about = f"the {self.role} role" if self.role else "your decision"
        at = f" at {self.company}" if self.company and self.role and not self.insider else ""
        you = fragments.listed(("you", *self.also_met), serial_comma=self.american)
        if self.agency:
            return self._thanks_to_agency(at)
        if self.insider:
            return self._thanks_inside(about, you)
        if self.situation == "unseen":
            return self._thanks_unseen(at)
        if self.situation == "final" and not self.brief:
            return self.pick(
                "thanks",
                f"Thank you for letting me know about {about}{at}, and for the time {you} gave me right up to "
                "the last round.",
                f"Thank you for letting me know the outcome{self._for(at)}, and for all the time {you} gave me up "
                "to the final interview.",
            )
        time = f"the time {you} gave me" if self.also_met else "taking the time to talk with me"
        return self.pick(
            "thanks",
            f"Thank you for letting me know about {about}{at}, and for {time}.",
            f"Thank you for your message{self._about(at)}, and for {time}.",
        )

    def _for(self, at: str) -> str:
        return f" for the {self.role} role{at}" if self.role else ""

    def _about(self, at: str) -> str:
        return f" about the {self.role} role{at}" if self.role else ""

    def _thanks_to_agency(self, at: str) -> str:
        client = at or " with your client"
        if self.situation == "unseen":
            return (
                f"Thank you for putting me forward{self._for(client)}, and for passing the answer on to me."
            )
        whom = "them" if self.role else "your client"
        return self.pick(
            "thanks",
            f"Thank you for passing on the news{self._about(client)}, and for introducing me to {whom}.",
            f"Thank you for passing on the outcome{self._for(client)}, and for all your help along the way.",
        )

    def _thanks_inside(self, about: str, you: str) -> str:
        if self.situation == "unseen":
            return (
                f"Thank you for considering me for {about}." if self.role else "Thank you for considering me."
            )
        return (
            f"Thank you for letting me know about {about}, and for the time {you} gave me as an internal "
            "candidate."
        )

    def _thanks_unseen(self, at: str) -> str:
        return self.pick(
            "thanks",
            f"Thank you for considering my application{self._for(at)}, and for letting me know how it ended.",
            f"Thank you for your answer to my application{self._for(at)}, and for the time it took to read it.",
        )

    def respect(self) -> str:
        """Return the sentence that accepts the decision."""
        whose = "your client's decision" if self.agency else "the decision"
        if self.situation == "final" and not self.agency:
            return (
                "I had looked forward to the role, and I respect the decision."
                if self.insider
                else "I had looked forward to working with you, and I respect the decision."
            )
        return f"I fully respect {whose}." if self.formal else f"I respect {whose}."

    def lead(self) -> str:
        """Return the sentence that leads to the question."""
        if self.brief:
            return "A line or two from you would help me to learn from this."
        if self.formal:
            return self.pick(
                "lead",
                "I would like to learn from this application, and a line or two from you would help me with that.",
                "I am trying to learn what I can for the next time, and I would value your view if you have two "
                "minutes.",
            )
        return self.pick(
            "lead",
            "I'm working on getting better at this, and a line or two from you would help me a lot.",
            "I'd like to take something from this into my next application, so if you have two minutes, I'd value "
            "your view.",
        )

    def asked(self) -> Iterator[str]:
        """Yield the question, or both."""
        for place, code in enumerate(self.questions):
            words = worded(code, code in self.verbatim, self.agency, second=place > 0)
            bridged = place > 0 and words == MENU[code].article
            yield f"And one more question: {words}" if bridged else words
            if code == "department" and self.door and not self._is_condition():
                would = "I would" if self.formal else "I'd"
                yield f"{would} be most interested in {_without_later(self.door)}."

    def way_out(self) -> str:
        """Return the sentence that lets them off."""
        whose = "your client" if self.agency else "yours"
        if self.brief:
            is_not = "is not" if self.formal else "isn't"
            return f"If that {is_not} possible, no reply is needed."
        if self.formal:
            return self.pick(
                "way out",
                f"I know that many companies do not give reasons; if {whose} is one of them, no reply is needed.",
                "If that is not possible, please do not feel that you have to reply.",
            )
        return self.pick(
            "way out",
            "If that isn't possible, no reply is needed.",
            f"I know that many companies don't give reasons; if {whose} is one of them, no reply is needed.",
        )

    def open_door(self) -> str:
        """Return the sentence that leaves a door open, or nothing where the question has opened it."""
        later = "" if TIME.search(self.door) else " in the future" if self.american else " in future"
        would = "I would" if self.formal else "I'd"
        if self._is_condition():
            return f"{would} be happy to hear from you {self.door[0].lower() + self.door[1:]}."
        if self.door and "department" not in self.questions:
            area = _without_later(self.door)
            return (
                f"Please keep me in mind for {area}."
                if self.agency
                else f"{would} be happy to be considered for {area}{later}."
            )
        if self.insider:
            return "Either way, I look forward to working with you."
        if "department" in self.questions:
            return ""
        if self.agency:
            return f"{would} be happy to hear from you when something similar comes up."
        if self.situation == "unseen":
            return f"{would} be happy to apply again when there is a closer match."
        return f"{would} be happy to hear from you if something similar comes up{later}."

    def _is_condition(self) -> bool:
        """Return whether the door is something like “if you open an office in Leeds”."""
        return bool(self.door) and self.door.split()[0].casefold() in {"if", "when", "once", "should"}

    def closing(self) -> str:
        """Return the closing words with the name below them."""
        if self.formal:
            words = "Sincerely," if self.american else "Yours sincerely," if self.name else "Kind regards,"
        else:
            words = "Best," if self.american else "Best wishes,"
        return f"{words}\n{self.signature}" if self.signature else words


def _without_later(area: str) -> str:
    for end in (" in the future", " in future", " later on", " later"):
        area = area.removesuffix(end)
    for start in ("in ", "for ", "as "):
        area = area.removeprefix(start)
    return area


def _joined(sentences: Sequence[str]) -> str:
    return " ".join(each.replace("..", ".") for each in sentences if each)
