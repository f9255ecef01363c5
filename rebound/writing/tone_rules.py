"""The rules of the reader: wordings of which the kind can be told, how they land, and a calmer way.

Rules explain; they do not cover. Each one is written to be right when it speaks, and silent otherwise:
what they miss is for the model. The wordings themselves are in ``data/tone_rules.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rebound.writing import wordings

KINDS: dict[str, str] = {
    "angry": "Sounds angry",
    "sarcastic": "Sounds sarcastic",
    "blaming": "Sounds like blame",
    "threatening": "Sounds like a threat",
    "pleading": "Sounds like pleading",
    "self_deprecating": "Puts you down",
}
"""What a sentence may be → in words on the page."""

WHY: dict[str, str] = {
    "angry": "They will answer the anger, or not at all, and your point goes with it.",
    "sarcastic": "They will hear the barb and not what you need from them.",
    "blaming": "It asks them to defend themselves, so they will not tell you anything new.",
    "threatening": "From here on a lawyer may be reading too, and nobody will answer freely.",
    "pleading": "It puts a weight on them that they cannot lift, and takes weight from you.",
    "self_deprecating": "It hands them a verdict on you that they may not share.",
}
"""How each kind lands, in one sentence."""

CALM_SHOUT = "I was upset to hear this."


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a sentence that a rule knows.

    Attributes:
        kind: one of ``KINDS``.
        start: the first of the words' characters in the sentence.
        end: the character after their last.
        calmer: one calmer sentence to say the same with.
    """

    kind: str
    start: int
    end: int
    calmer: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording, the calmer sentence for it, and what in the same sentence takes it back (or None)."""

    kind: str
    wording: re.Pattern[str]
    calmer: str
    unless: re.Pattern[str] | None


def hits(sentence: str) -> Iterator[Hit]:
    """Yield what the rules know of ``sentence``, each kind at most once."""
    plain = sentence.translate(wordings.STRAIGHT)
    seen: set[str] = set()
    for rule in rules():
        if rule.kind in seen or not (found := rule.wording.search(plain)):
            continue
        if not (rule.unless and rule.unless.search(plain)):
            seen.add(rule.kind)
            yield Hit(rule.kind, found.start(), found.end(), rule.calmer)
    if "angry" not in seen and SHOUTING.fullmatch(plain):
        yield Hit("angry", 0, len(plain), CALM_SHOUT)


SHOUTING = re.compile(r"\W*(?:[A-Z][A-Z']*\W+){3,}[A-Z']+[^\w]*!+\W*")


@cache
def rules() -> tuple[Rule, ...]:
    """Return the shipped rules; they are read when a draft is read for the first time.

    Raises:
        errors.ShippedFileMissing: the file with the wordings is not there.
    """
    shipped = wordings.shipped("tone_rules.toml")
    return tuple(_rule(each, shipped["words"]) for each in shipped["rules"])


def _rule(shipped: Mapping[str, Any], words: Mapping[str, str]) -> Rule:
    unless = shipped.get("unless")
    return Rule(
        shipped["kind"],
        wordings.any_of(shipped["wordings"], words),
        shipped["calmer"],
        wordings.anywhere(unless, words) if unless else None,
    )
