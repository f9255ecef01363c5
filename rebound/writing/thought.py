"""The thought that a no leaves behind: its whole sentence, its lines, and what became of it."""

import re
from collections.abc import Iterable

from rebound.exercises.cause import Cause
from rebound.exercises.not_personal import NotPersonal, ThoughtLine

OPENING = "They said no, and that means"
"""How the sentence begins that the person finishes."""

FACT = "They said no."
"""The line that every such thought begins with."""

_END_OF_LINE = re.compile(r"(?<=[.!?…])\s+|\n+")
_FIRST_PERSON = re.compile(r"(?<![\w'’.])(i|me|my|myself)(?!\w|\.\w)", re.IGNORECASE)
_AND = re.compile(r"^(and\s+)?(it\s+is\s+(also\s+)?true\s+)?(that\s+)?", re.IGNORECASE)


def whole(thought: str) -> str:
    """Return the whole sentence, such as ``"They said no, and that means I am not good enough."``."""
    words = _own(thought)
    if not words:
        return ""
    return f"{OPENING} {words}" + ("" if words[-1] in ".!?…" else ".")


def lines(thought: str) -> tuple[str, ...]:
    """Return the lines of ``thought`` to be sorted, the fact that it began with first."""
    found = (line.strip() for line in _END_OF_LINE.split(_own(thought)))
    return tuple(dict.fromkeys((FACT, *(line for line in found if line))))


def sides(body: NotPersonal) -> tuple[ThoughtLine, ...]:
    """Return every line of the thought in ``body`` as it is now, then what was added, each on its side.

    A line keeps its side while the thought around it is changed.
    """
    kept = {line.text: line.side for line in body.lines}
    own = tuple(ThoughtLine(text, kept.get(text, "")) for text in lines(body.thought))
    added = tuple(line for line in body.lines if line.added and line.text not in {each.text for each in own})
    return own + added


def first_person(text: str) -> str:
    """Return the first “I”, “me” or “my” in ``text`` as it stands there, or an empty string."""
    found = _FIRST_PERSON.search(text)
    return found[0] if found else ""


def and_sentence(body: NotPersonal) -> str:
    """Return the two facts as one sentence, once both are there."""
    hard, also = (_AND.sub("", words.strip()).rstrip(" .,;") for words in (body.hard_truth, body.also_true))
    return f"It is true that {hard}, and it is also true that {also}." if hard and also else ""


def before(body: NotPersonal) -> str:
    """Return the two ratings at the beginning, such as ``"Believed 80 of 100, hurt 8."``; those given."""
    return _numbers(body.belief_before, body.hurt_before)


def at_the_end(body: NotPersonal) -> str:
    """Return the newest of the two ratings, as ``before`` does."""
    return _numbers(latest_belief(body), latest_hurt(body))


def both(body: NotPersonal) -> str:
    """Return each rating that was given twice, such as ``"Belief 80, now 45."``, and not a word more."""
    pairs = {
        "Belief": (body.belief_before, body.belief_after),
        "Hurt": (body.hurt_before, body.hurt_after),
    }
    said = [f"{name} {was}, now {now}." for name, (was, now) in pairs.items() if None not in (was, now)]
    return " ".join(said)


def stayed(body: NotPersonal) -> bool:
    """Return whether the belief was rated twice and did not fall."""
    was, now = body.belief_before, body.belief_after
    return was is not None and now is not None and now >= was


def latest_belief(body: NotPersonal) -> int | None:
    """Return how far the thought was believed at the end of the sitting, or else at its beginning."""
    return body.belief_before if body.belief_after is None else body.belief_after


def latest_hurt(body: NotPersonal) -> int | None:
    """Return how strong the hurt was at the end of the sitting, or else at its beginning."""
    return body.hurt_before if body.hurt_after is None else body.hurt_after


def weighed(causes: Iterable[Cause]) -> list[Cause]:
    """Return those of ``causes`` that have a part in the whole."""
    return [cause for cause in causes if cause.parts]


def asked_back(causes: Iterable[Cause]) -> str:
    """Return the question for an account that leaves one side empty, or an empty string.

    Nothing is asked before it is said of every cause whose it is.
    """
    whose = {cause.whose for cause in weighed(causes)}
    if not whose or "" in whose:
        return ""
    if whose == {"mine"}:
        return "All of it is marked as yours. Is there a part that was not in your hands, or that you cannot know?"
    if "mine" not in whose:
        return "Nothing in it is marked as yours to influence. Is there a part that is, even a small one?"
    return ""


def _numbers(belief: int | None, hurt: int | None) -> str:
    said = {"believed {} of 100": belief, "hurt {}": hurt}
    words = ", ".join(words.format(number) for words, number in said.items() if number is not None)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _own(thought: str) -> str:
    """Return the person's half of the sentence, also where they wrote its beginning again."""
    return re.sub(rf"^{OPENING}\s*(…|\.\.\.)?\s*", "", thought.strip(), flags=re.IGNORECASE)
