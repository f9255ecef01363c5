"""Reading a draft to an employer, sentence by sentence: which ones the person may regret, and why.

The rules (``tone_rules.py``) name a kind and the words; the model (``tone_model.py``) covers what no rule
knows, and names nothing. Nothing is scored but sentences, nothing is kept, and nothing blocks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rebound.writing import tone_model, tone_rules
from rebound.writing.own_words import Own, own_sentences

State = Literal["rewrite", "again", "none"]

AGAIN = "This reads closer to annoyed messages than to calm ones. You know what you meant."
"""What is said of a sentence that only the model marks."""

KNOWN = 0.9
"""The least score of a sentence that a rule knows; those of the model alone end here."""

COUNTED = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_last: dict[str, float] = {}
"""What the model said of each sentence of the draft that was read last, so that a change costs little."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a rule knows about a sentence.

    Attributes:
        kind: one of ``tone_rules.KINDS``.
        words: the characters of the sentence to underline, each as its first and the one after its last.
        why: how it lands, in one sentence.
        calmer: one calmer sentence to say the same with.
    """

    kind: str
    words: tuple[tuple[int, int], ...]
    why: str
    calmer: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the person's own, as it was read.

    Attributes:
        text: the sentence, ``draft[start:end]``.
        start: its first character in the draft.
        end: the character after its last.
        state: ``rewrite`` (a rule knows it), ``again`` (only the model marks it) or ``none``.
        score: from 0 to 1, how much it deserves another look beside the other sentences; of no other meaning.
        findings: what the rules know of it; empty unless ``state`` is ``rewrite``.
    """

    text: str
    start: int
    end: int
    state: State
    score: float
    findings: tuple[Found, ...] = ()


def read(draft: str) -> tuple[Sentence, ...]:
    """Read the person's own sentences of ``draft``, top to bottom.

    Quoted replies, greetings, signatures and other people's words are left out (``own_words.py``). The
    first call loads the rules and the model.

    Raises:
        errors.ShippedFileMissing: a file of the reader is not there.
    """
    own = own_sentences(draft)
    likely = _likely([_english(each.without_quotes) for each in own])
    return tuple(_sentence(*each) for each in zip(own, likely, strict=True))


OTHER_SCRIPT = re.compile(r"\w*[^\W\d_\u0000-\u024f]\w*")
ACCENTED = re.compile(r"[\u00df-\u024f]")
ENGLISH = re.compile(r"\b(?:the|and|of|to|i|you|your|my|that|this|with|for|not|it|is|have)\b", re.IGNORECASE)


def _english(sentence: str) -> str:
    """Return what of ``sentence`` the model can judge, which has learnt English only; empty where nothing is.

    Words in another script are left out; a sentence with accents and no small English word is in another language.
    """
    kept = OTHER_SCRIPT.sub("", sentence)
    other = ACCENTED.search(kept) and not ENGLISH.search(kept)
    return "" if other or (kept != sentence and not re.search(r"\w", kept)) else kept


def _likely(sentences: Sequence[str]) -> list[float]:
    """Return what the model says of each of ``sentences``; those of the last draft are not asked again."""
    global _last
    new = list(dict.fromkeys(each for each in sentences if each not in _last and each))
    told = {"": 0.0} | _last | dict(zip(new, tone_model.scores(new) if new else (), strict=True))
    _last = {each: told[each] for each in sentences}
    return [told[each] for each in sentences]


def _sentence(own: Own, likely: float) -> Sentence:
    found = tuple(
        Found(each.kind, ((each.start, each.end),), tone_rules.WHY[each.kind], each.calmer)
        for each in tone_rules.hits(own.masked)
    )
    score = KNOWN + (1 - KNOWN) * likely if found else KNOWN * likely
    state: State = "rewrite" if found else "again" if likely >= tone_model.measured().threshold else "none"
    return Sentence(own.text, own.start, own.end, state, round(score, 4), found)


def closing(marked: bool, sentences: Sequence[Sentence]) -> str:
    """Return the line below the marks: never that all is well, only what a reader like this misses.

    Args:
        marked: whether any mark is shown.
        sentences: all that were read.
    """
    every = tone_model.measured().missed_one_in
    number = COUNTED[every] if every < len(COUNTED) else str(every)
    beginning = "Nothing else" if marked else "Nothing"
    other = "" if all(_english(each.text) for each in sentences) else " It knows English only."
    return (
        f"{beginning} found in its tone. A reader like this misses about one in {number}; sleep on it.{other}"
    )
