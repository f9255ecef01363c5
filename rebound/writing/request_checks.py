"""Notes on a request while it is written: what tends to cost an answer, each with its reason.

They are rules and no reading of tone (``tone.py`` does that): the same text always gets the same notes.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

LONG = 150
"""Words above which a message is put off until later."""

MOST_QUESTIONS = 2

ALOUD = 140
"""Words that are said in a minute."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note: its name, what it is about in a word or two, why it matters, and the words it is about."""

    code: str
    kind: str
    why: str
    quote: str = ""


def words(code: str, kind: str, why: str, *patterns: str, flags: int = re.IGNORECASE) -> tuple:
    """Return a rule: the note for the first of ``patterns`` that the text has."""
    return Note(code, kind, why), re.compile("|".join(patterns), flags)


RULES: tuple[tuple[Note, re.Pattern[str]], ...] = (
    words(
        "why",
        "Asks for a reason",
        "“Why” asks them to defend a decision, and many are not allowed to. “What would you advise?” gets more.",
        r"\bwhy\b[^.!?]*\?",
        r"\b(?:know|understand|explain|tell me|hear|wonder(?:ing)?|ask(?:ing)?|learn|reasons?) why\b",
        r"\bwhy (?:I|you|the|my|your|it|this|they)\b[^.!?]*\b(?:not|n't|reject\w*|turned|declined|chose)\b",
    ),
    words(
        "unfair",
        "Judges them",
        "Whoever reads that answers the judgement and not the question.",
        r"\b(?:un|not |isn't |wasn't )fair(?:ly|ness)?\b",
        r"\bdisappoint(?:ed|ing) (?:that|in|with|by) (?:you|the way)\b",
    ),
    words(
        "clearly",
        "Sounds sure of their mind",
        "It tells them what they must have thought. The sentence stands without it.",
        r"\b(?:clearly|obviously)\b",
    ),
    words(
        "as_i_said",
        "Sounds impatient",
        "It says that they did not listen.",
        r"\bas I (?:already )?(?:said|wrote|mentioned)\b",
    ),
    words(
        "deserve",
        "Makes a claim",
        "What you deserve is what they have just decided about; this asks them to decide again.",
        r"\bdeserv(?:e|ed|es|ing)\b",
    ),
    words(
        "candidates",
        "Compares",
        "They may not speak about others, so a comparison usually ends the conversation.",
        r"\b(?:other|another|chosen|successful|selected|winning|hired|better|stronger)"
        r" (?:candidates?|applicants?)\b",
        r"\b(?:who (?:got|was (?:chosen|hired|selected)|you (?:chose|hired|picked))"
        r"|the (?:person|one) (?:you|who) (?:chose|hired|picked|got))\b",
        r"\bcompar(?:e|ed|ison)\b",
    ),
    words(
        "reconsider",
        "Asks for another decision",
        "The decision is made. A message that accepts it keeps the door open; this one asks them to shut it.",
        r"\breconsider\w*\b",
        r"\b(?:change your mind|second chance|another chance|think again|rethink|appeal (?:against|the|this|your)"
        r"|to appeal|review (?:the|this|your) decision|revisit (?:the|this|your) decision)\b",
    ),
    words(
        "scores",
        "Asks for their papers",
        "Scores and notes stay inside the company, and asking for them sounds like the beginning of a dispute.",
        r"\b(?:interview|assessment|your|the) (?:notes|scores?|scoring|marks|rankings?)\b",
    ),
    words(
        "protected",
        "About something protected",
        "Nobody may answer that in writing, and it turns a question into a claim. If you suspect discrimination, "
        "talk to an adviser before you write.",
        r"\bmy (?:age|accent|religion|faith|nationality|disability|health|gender|race|ethnicity|background"
        r"|family situation|pregnancy|sexuality)\b",
        r"\btoo (?:old|young)\b",
        r"\bdiscriminat\w*\b",
    ),
    words(
        "legal",
        "Legal words",
        "From here on a lawyer answers, or nobody. Talk to an adviser first if that is what you mean.",
        r"\b(?:lawyers?|solicitors?|attorneys?|tribunal|lawsuit|sue|suing|legal (?:action|advice|rights|steps|duty)"
        r"|subject access|GDPR|EEOC|ACAS|ombudsman)\b",
    ),
    words(
        "call",
        "A call as well",
        "A call and written answers are two requests. Somebody with two minutes has time for one.",
        r"\b(?:have|arrange|schedule|set up|hop on|jump on|for) a (?:quick |short |brief )?"
        r"(?:call|chat|coffee|meeting)\b",
        r"\bgive me a call\b",
    ),
    words(
        "several",
        "To several people",
        "Asked all together, nobody feels asked. One person who knows you is enough.",
        r"^\W*(?:dear|hi|hello) (?:all|everyone|everybody|both|panel)\b",
    ),
    words("shouting", "Two exclamation marks", "They read as shouting.", r"!\s*!"),
    words(
        "blank",
        "Still to fill in",
        "This is a place for your own words.",
        r"[\[‹<{][^\]›>}\n]{1,40}[\]›>}]",
    ),
)  # fmt: skip

CAPITALS = re.compile(r"\b[A-Z][A-Z]+(?:['’][A-Z]+)?\b(?:\s+[A-Z][A-Z]+\b)*")
THANKS = re.compile(r"\b(?:thank|thanks|grateful|appreciate)\w*\b", re.IGNORECASE)


def notes(
    message: str, whole: bool = True, known: Collection[str] = (), dismissed: Collection[str] = ()
) -> tuple[Note, ...]:
    """Return the notes on ``message``, in the order in which they are shown.

    Args:
        message: the text, without its subject.
        whole: whether it is a whole message; a part of one needs no thanks and may be all about them.
        known: names that may stand in capitals: the company, the role, people.
        dismissed: the codes of notes that were left as they are; they do not come back.
    """
    found = [
        Note(note.code, note.kind, note.why, " ".join(hit[0].split()))
        for note, pattern in RULES
        if (hit := pattern.search(message))
    ]
    found += _capitals(message, known)
    if whole and message.strip():
        found += [note for check in WHOLE for note in check(message)]
    return tuple(each for each in found if each.code not in dismissed)


def _capitals(message: str, known: Collection[str]) -> Iterator[Note]:
    """Yield a note on the first words in capitals that are no abbreviation and no name."""
    names = {word for name in known for word in name.split()}
    for hit in CAPITALS.finditer(message):
        shouted = [word for word in hit[0].split() if word not in names and len(word) > 1]
        if any(len(word) > 5 for word in shouted) or (len(shouted) > 1 and any(len(w) > 3 for w in shouted)):
            yield Note("capitals", "In capitals", "They read as shouting.", hit[0])
            return


def _length(message: str) -> Iterator[Note]:
    if len(message.split()) > LONG:
        why = f"{aloud(message)}. On a phone, between two meetings, that is put off until later and then forgotten."
        yield Note("long", "A long read", why[0].upper() + why[1:])


def _questions(message: str) -> Iterator[Note]:
    if message.count("?") > MOST_QUESTIONS:
        yield Note(
            "questions", "More than two questions", "One or two get answered; a list becomes homework."
        )


def _thanks(message: str) -> Iterator[Note]:
    if not THANKS.search(message):
        yield Note(
            "thanks", "No thanks in it", "They gave you time. A line of thanks is what makes a reply likely."
        )


def _about_them(message: str) -> Iterator[Note]:
    """Yield a note if more sentences speak of “you” alone than of “I”."""
    sentences = re.split(r"[.!?\n]+", message)
    mine = sum(bool(re.search(r"\b(?:I|me|my|I'm|I’m)\b", each)) for each in sentences)
    theirs = sum(
        bool(re.search(r"\byou(?:r|'re|’re)?\b", each, re.IGNORECASE))
        and not re.search(r"\b(?:I|me|my)\b", each)
        for each in sentences
    )
    if theirs > mine:
        yield Note(
            "you",
            "A lot about them",
            "More of it speaks of “you” than of “I”; that reads like a list of faults.",
        )


WHOLE: tuple[Callable[[str], Iterator[Note]], ...] = (_length, _questions, _thanks, _about_them)
"""What only a whole message can lack or have too much of."""


def aloud(message: str) -> str:
    """Return how long ``message`` takes to say, such as ``"about 50 seconds aloud"``."""
    seconds = 10 * max(1, round(len(message.split()) * 60 / ALOUD / 10))
    if seconds < 60:
        return f"about {seconds} seconds aloud"
    minutes, rest = divmod(seconds, 60)
    said = "a minute" if minutes == 1 else f"{minutes} minutes"
    return f"about {said}{f' and {rest} seconds' if rest else ''} aloud"
