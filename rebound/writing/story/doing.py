"""Who does what in a text: the steps of “I”, the steps of “we”, one sentence after the other.

A step is a verb with its subject: “I called the supplier, rewrote the order and drove there” has three. A
sentence without any subject that begins with a past form (“Called the supplier.”) is taken as the teller's.
"""

import re
from dataclasses import dataclass

from rebound.writing.story.counts import plain, sentences
from rebound.writing.story.verbs import MINE, TOKEN, WE, I, is_act, is_done, is_past, skipped
from rebound.writing.story.wordings import listed

_OTHERS = frozenset({"he", "she", "they", "it", "you", "who", "which", "everyone", "everybody", "nobody"})
_ALSO_OBJECTS = frozenset({"it", "you", "who", "which", "everyone", "everybody", "nobody"})
"""Those of them that are a subject only where something begins: “I got everyone out, then …”."""

_JOINS = frozenset({",", ";", "and", "then", "&", "–", "—", "(", "or", "but"})
_OPENS = frozenset(
    {"after", "because", "before", "if", "since", "so", "that", "until", "what", "when", "where", "while"}
)
"""What opens a clause of its own within a sentence."""

_EMBEDS = frozenset({"than", "that", "what", "which", "who", "whom"})
"""What opens a clause after which the sentence goes on with its own subject: “… what they had, and read it out”."""

_WHOM = frozenset({"it", "them", "him", "her", "both", "everything", "that", "this"})
_WHAT = _WHOM | {"a", "an", "the", "my", "his", "their", "each", "all"}
"""What stands after “did” and “had” where they are something done: “did the wiring”, “had it checked”."""

_ABLE = re.compile(r"(?:was|were) able to \w+")
_MY_STEP = re.compile(r"\bmy (?:\w+ )?(?:step|move|task|job|answer|solution) was to \w+")
_OWN_IDEA = re.compile(
    r"\bmy (?:own )?(?:idea|plan|proposal|suggestion|decision|design|call|job|part|task|role)\b"
)


@dataclass(frozen=True, slots=True)
class Doing:
    """What was counted in one text.

    Attributes:
        mine: how many steps “I” does; being there (“helped”) and how one felt are no steps.
        ours: how many steps “we” does.
        said_i: how often “I” stands there, in any of its forms.
        said_we: how often “we”, “our” or “us” stands there.
        own: whether the text claims a part as the teller's own at all.
    """

    mine: int
    ours: int
    said_i: int
    said_we: int
    own: bool


def doing(text: str) -> Doing:
    """Return who does how much in ``text``."""
    told = [TOKEN.findall(plain(each)) for each in sentences(text)]
    steps = [step for tokens in told for step in _steps(tokens)]
    every = [token for tokens in told for token in tokens]
    whole = plain(text)
    mine = steps.count("i") + len(_MY_STEP.findall(whole))
    said_i = sum(token in MINE for token in every)
    return Doing(
        mine,
        steps.count("we") + len(re.findall(r"\b(?:the|our) (?:\w+ )?team \w+ed\b", whole)),
        said_i,
        sum(token in WE for token in every),
        bool(mine or _OWN_IDEA.search(whole)),
    )


def _shared(tokens: list[str], place: int) -> bool:
    """Return whether the “I” at ``place`` closes a subject such as “my colleagues and I”."""
    before = tokens[:place]
    named = any(is_past(each) or each in I or each in WE for each in before)
    return place > 1 and before[-1] == "and" and not named


def _steps(tokens: list[str]) -> list[str]:
    """Return the subject, ``"i"`` or ``"we"``, of each step in one sentence."""
    found: list[str] = []
    subject = _implied(tokens)
    if subject:
        found.append(subject)
    for place, token in enumerate(tokens):
        named = _subject(tokens, place)
        if named is not None:
            if named and _is_step(tokens, skipped(tokens, place + 1), after=token):
                found.append(named)
            if not (subject and place and tokens[place - 1] in _EMBEDS):
                subject = named
        elif token in _JOINS:
            follows = skipped(tokens, place + 1)
            if subject and _goes_on(tokens, follows):
                found.append(subject)
            elif _new_subject(tokens, follows):
                subject = ""
    return found


def _implied(tokens: list[str]) -> str:
    """Return “i” for a sentence that begins with a past form and names no subject of its own."""
    start = skipped(tokens, 0)
    named = any(_heads(tokens, place) for place in range(len(tokens)))
    begins = start < len(tokens) and is_past(tokens[start]) and is_act(tokens[start])
    return "i" if begins and not named else ""


def _heads(tokens: list[str], place: int) -> bool:
    """Return whether the “I” or “we” at ``place`` is the subject of the sentence, as in “Asked to lead, I …”."""
    return (tokens[place] in I or tokens[place] in WE) and (place == 0 or tokens[place - 1] not in _OPENS)


def _subject(tokens: list[str], place: int) -> str | None:
    """Return whom the token at ``place`` makes the subject: “i”, “we”, “” for anybody else, None for nobody."""
    token = tokens[place]
    if token in I:
        return "we" if _shared(tokens, place) else "i"
    if token.split("'")[0] == "we":
        return "we"
    after_join = place == 0 or tokens[place - 1] in _JOINS
    return "" if token in _OTHERS and (after_join or token not in _ALSO_OBJECTS) else None


def _is_step(tokens: list[str], place: int, after: str) -> bool:
    """Return whether the verb at ``place``, which follows the subject ``after``, is something done."""
    if place >= len(tokens):
        return False
    verb, rest = tokens[place], tokens[place + 1 :]
    if after.endswith(("'m", "'re", "'ll")):
        return False
    if after.endswith(("'d", "'ve")):
        return is_done(verb) and is_act(verb)
    if _had_it_done(tokens, place) or (verb == "did" and rest[:1] and rest[0] in _WHAT):
        return True
    if verb in {"had", "have"}:
        follows = skipped(tokens, place + 1)
        return follows < len(tokens) and is_done(tokens[follows]) and tokens[follows] not in {"had", "been"}
    if verb in {"was", "were"}:
        return bool(_ABLE.match(" ".join([verb, *rest])))
    return verb[0].isalpha() and is_act(verb) and verb not in listed("verbs.no_step")


def _goes_on(tokens: list[str], place: int) -> bool:
    """Return whether a verb at ``place`` goes on with the subject before it."""
    goes_on = place < len(tokens) and is_past(tokens[place]) and is_act(tokens[place])
    return goes_on or _had_it_done(tokens, place)


def _had_it_done(tokens: list[str], place: int) -> bool:
    """Return whether somebody had something done at ``place``: “had the call made”."""
    what = tokens[place + 1] if tokens[place : place + 1] == ["had"] and place + 1 < len(tokens) else ""
    after = place + (2 if what in _WHOM else 3)
    return what in _WHAT and after < len(tokens) and is_done(tokens[after])


def _new_subject(tokens: list[str], place: int) -> bool:
    """Return whether somebody else begins to act at ``place``: a noun and, within four words, its verb."""
    for token in tokens[place : place + 4]:
        if token in _JOINS or token in I:
            return False
        if is_past(token):
            return token != tokens[place]
    return False
