"""Reading a draft to an employer, sentence by sentence: which ones the person may regret, and why.

The rules (``tone_rules.py``) name a kind and the words; the model (``tone_model.py``) covers what no rule
knows, and names nothing. Nothing is scored but sentences, nothing is kept, and nothing blocks.
"""

from dataclasses import dataclass
from typing import Literal

from rebound.writing import tone_rules
from rebound.writing.own_words import Own, own_sentences

State = Literal["rewrite", "again", "none"]

AGAIN = "This reads closer to annoyed messages than to calm ones. You know what you meant."
"""What is said of a sentence that only the model marks."""

CERTAIN = 0.9
"""The least score of a sentence that a rule knows."""


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

    Quoted replies, greetings, signatures and other people's words are left out (``own_words.py``).
    """
    return tuple(_read(each) for each in own_sentences(draft))


def _read(own: Own) -> Sentence:
    found = tuple(
        Found(each.kind, ((each.start, each.end),), tone_rules.WHY[each.kind], each.calmer)
        for each in tone_rules.hits(own.masked)
    )
    state: State = "rewrite" if found else "none"
    return Sentence(own.text, own.start, own.end, state, CERTAIN if found else 0.0, found)


def closing(marked: bool) -> str:
    """Return the line below the marks: never that all is well, only what a reader like this misses."""
    return f"{'Nothing else' if marked else 'Nothing'} found. A reader like this misses some; sleep on it."
