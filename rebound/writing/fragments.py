"""What the person typed in a word or two, made ready to stand inside a sentence: names, roles, fragments.

Whatever cannot stand in a sentence without breaking it becomes an empty text, and the sentence is left out.
"""

import re
import unicodedata
from collections.abc import Sequence

NAME_WORDS = 5
"""The most words of a name; what is longer is no name to greet somebody with."""

LONGEST = 60
"""The most characters of a name, a role or a company."""

JOINERS = "\u200c"
"""What holds letters together in Persian and the like, and is no emoji's."""

PARTICLES = frozenset({
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "le", "la", "al", "el", "bin",
    "ibn", "ter", "ten", "zu", "und", "y", "of",
})  # fmt: skip
NOT_A_NAME = frozenset({
    "the", "your", "my", "our", "their", "a", "an", "all", "everyone", "everybody",
})  # fmt: skip
IN_A_ROLE = frozenset({
    "account", "accounts", "administrative", "area", "art", "assistant", "associate", "backend", "branch",
    "business", "care", "chief", "community", "content", "customer", "data", "deputy", "design", "digital",
    "editorial", "engineering", "events", "executive", "finance", "financial", "frontend", "graduate",
    "graphic", "head", "interim", "junior", "lead", "line", "machine", "management", "managing", "marketing",
    "medical", "mobile", "night", "nursery", "office", "operations", "people", "planning", "policy",
    "primary", "principal", "product", "production", "programme", "project", "quality", "regional",
    "research", "retail", "sales", "security", "senior", "shift", "site", "social", "software", "sous",
    "staff", "store", "support", "systems", "talent", "teaching", "technical", "test", "timetable",
    "trainee", "training", "user", "vice", "warehouse", "web",
})  # fmt: skip
"""Words at the front of a role that are no names: “Head chef” is “the head chef role”."""

NOTHING = frozenset({
    "nothing", "none", "no", "n/a", "na", "nil", "no-one", "nobody", "not", "nope", "-", "–", "—", ".", "?",
    "???", "idk", "unknown",
})  # fmt: skip

COMMON = frozenset({
    "the", "a", "an", "how", "that", "what", "when", "where", "who", "why", "which", "your", "our", "their",
    "his", "her", "its", "my", "this", "these", "those", "it", "to", "being", "some", "any", "all", "both",
    "every", "each", "other", "another", "more", "similar", "something", "anything", "everyone", "everybody",
    "you", "we", "they", "he", "she", "there", "with", "in", "at", "on", "for", "from", "of", "and", "or",
    "also", "good", "great", "nice", "kind", "friendly", "open", "honest", "long", "short", "interesting",
    "clear", "part-time", "full-time", "remote", "hybrid", "junior", "senior", "temporary", "analytics",
    "data", "product", "marketing", "sales", "design", "engineering", "finance", "research", "project",
    "software", "teaching", "nursing", "operations", "editorial", "writing", "policy", "support", "customer",
    "work", "working", "roles", "jobs", "positions", "people", "talking",
})  # fmt: skip
"""Words that are no names, and lose the capital that only began a sentence."""

SUBJECTS = frozenset({
    "you", "we", "they", "he", "she", "it", "everyone", "everybody", "nobody", "there",
})  # fmt: skip
LIKED = frozenset({
    "enjoyed", "liked", "loved", "appreciated", "valued",
})  # fmt: skip
DID = frozenset({
    "met", "talked", "spoke", "learned", "learnt", "got", "saw", "visited", "worked", "had", "heard", "felt",
    "found", "discussed", "presented",
})  # fmt: skip
SAID_OR_DID = DID | frozenset({
    "was", "were", "is", "had", "has", "drew", "took", "gave", "showed", "told", "made", "asked",
    "explained", "said", "let", "came", "went", "brought", "knew", "wrote", "listened", "answered",
    "replied", "called", "helped", "wanted", "tried", "kept", "stayed",
})  # fmt: skip
PLAIN_ADJECTIVES = frozenset({
    "interesting", "nice", "good", "great", "friendly", "fun", "pleasant", "kind", "helpful", "open",
    "honest", "professional", "warm", "clear", "quick", "fair", "fast", "thorough", "relaxed", "transparent",
    "respectful",
})  # fmt: skip


WHOLE = re.compile(
    r"(?:the|your|their|his|her) (?!way\b)(?:(?!that\b|which\b|who\b|what\b|how\b|when\b|where\b)[\w'’-]+ ){1,4}"
    r"(?:was|were|is|are) \w+"
)
"""A sentence that begins with a thing, such as “the panel was very kind”."""


def plain(text: str) -> str:
    """Return ``text`` on one line, without emoji, control characters, and doubled spaces and stops."""
    kept = (each for each in unicodedata.normalize("NFC", text) if _is_kept(each))
    words = " ".join("".join(kept).split())
    return re.sub(r"([,;:.])[,;:.]+", r"\1", re.sub(r" +([,;:.!?])", r"\1", words))


def _is_kept(character: str) -> bool:
    category = unicodedata.category(character)
    if character in JOINERS or character in "+$£€°^`":
        return True
    return category[0] not in "CS" and category != "Me" if not character.isspace() else True


def has_letters(text: str) -> bool:
    """Return whether there is anything to read in ``text``."""
    return any(each.isalnum() for each in text)


def name(text: str) -> str:
    """Return a person, or “hiring team”, as it stands after “Dear”; empty where ``text`` names nobody."""
    words = _bare(text)
    if not has_letters(words) or len(words.split()) > NAME_WORDS or len(words) > LONGEST:
        return ""
    if words.casefold() in NOTHING:
        return ""
    first, _, group = words.partition(" ")
    if group and first.casefold() in NOT_A_NAME:
        return group.lower()
    return _cased(words) if words == words.lower() else words


def names(text: str) -> tuple[str, ...]:
    """Return the people that ``text`` names with commas or “and” between them; more than three as a group."""
    parts = re.split(r"[,;/&\n]|\band\b|\bwith\b", text)
    found = tuple(each for each in (_one_of_several(part) for part in parts) if each)
    return found if len(found) <= 3 else ("your colleagues",)


def listed(words: Sequence[str], serial_comma: bool = False) -> str:
    """Return ``words`` as a list in a sentence: “you, Tomas and Priya”.

    Args:
        words: what is listed.
        serial_comma: whether a comma stands before the “and” of three or more.
    """
    if len(words) < 3:
        return " and ".join(words)
    return f"{', '.join(words[:-1])}{',' * serial_comma} and {words[-1]}"


def _one_of_several(text: str) -> str:
    words = _bare(text)
    first = words.split()[0].casefold() if words.split() else ""
    if first in NOT_A_NAME and len(words.split()) <= NAME_WORDS:
        return words[0].lower() + words[1:]
    return name(words)


def _cased(words: str) -> str:
    parts = words.split()
    return " ".join(
        each
        if each in PARTICLES and place
        else "-".join(part[:1].upper() + part[1:] for part in each.split("-"))
        for place, each in enumerate(parts)
    )


def _bare(text: str) -> str:
    """Return ``text`` without the punctuation around it; the point of “Jr.” or “J.” stays."""
    words = plain(re.sub(r"[?!<>\[\]{}‹›]+", " ", text)).strip(" ,;:!?–—-\"“”'‘’()[]<>*_…|/\\").lstrip(".")
    if words.endswith(".") and (words.endswith("..") or not re.search(r"\b\w{1,3}\.$", words)):
        words = words.rstrip(". ")
    return words


def role(text: str) -> str:
    """Return a role as it stands between “the” and “role”; empty where it cannot."""
    words = re.sub(r"\s*[(\[][^)\]]*[)\]]\s*", " ", plain(text))
    words = re.sub(
        r"\s*(?:[-–|:,]\s*)?(?:ref|req|job|id|no)?[.:]?\s*#?\d{3,}\w*\s*$", "", words, flags=re.IGNORECASE
    )
    words = _bare(" ".join(words.split()))
    words = re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE)
    words = re.sub(r"\s+(?:role|job|position|post)$", "", words, flags=re.IGNORECASE)
    if not has_letters(words) or len(words) > LONGEST or words.casefold() in NOTHING:
        return ""
    return _in_a_sentence(_quiet(words))


def _in_a_sentence(role: str) -> str:
    """Return ``role`` without the capital that only began it; “Head Chef” and “Python developer” keep theirs."""
    first, *rest = role.split()
    is_title = not rest or any(each != each.lower() for each in rest)
    return role if is_title or first.casefold() not in IN_A_ROLE else role[0].lower() + role[1:]


def company(text: str) -> str:
    """Return a company's name as it stands after “at”; empty where it cannot."""
    words = _bare(text)
    return words if has_letters(words) and len(words) <= LONGEST else ""


def _quiet(words: str) -> str:
    """Return ``words`` in small letters if all of several words are shouted; “SQL” alone is an abbreviation."""
    return words.lower() if words.isupper() and len(words.split()) > 1 else words


def fragment(text: str, most_words: int) -> str:
    """Return what was typed as it stands inside a sentence: no end, no capital that only began it.

    Args:
        text: a few words, or a sentence.
        most_words: what is longer is cut where a thought ends; where none does, the result is empty.
    """
    words = re.sub(r"\s*[.!?;…]+\s+", "; ", plain(text).strip(' .,;:!?–—-*•"“”'))
    words = re.sub(r"[!?…]+", "", _quiet(words))
    words = re.sub(r"\bi\b(?=\s|'|’)", "I", words)
    words = re.sub(r"^(?:because|that is|well|also)\s+", "", words, flags=re.IGNORECASE)
    if not has_letters(words) or words.casefold() in NOTHING:
        return ""
    return _opened(_cut(words, most_words))


def _cut(words: str, most_words: int) -> str:
    if len(words.split()) <= most_words:
        return words
    kept = " ".join(words.split()[: most_words + 1])
    for end in (r"[;,:] |\s[–—-]\s", r" (?:and|but|because|which|so)\s"):
        places = [found.start() for found in re.finditer(end, kept)]
        if places and len(kept[: places[-1]].split()) > 1:
            return kept[: places[-1]].rstrip(" ,;:–—-")
    return ""


def _opened(words: str) -> str:
    """Return ``words`` without the capital that only began them; a name keeps its own."""
    first = words.split()[0] if words else ""
    if first.casefold() in COMMON | LIKED | DID or re.fullmatch(r"[A-Z][a-z]+ing", first):
        return words[0].lower() + words[1:]
    return words


def liked(text: str, thing: str, fact: str, most_words: int = 25) -> str:
    """Return a sentence on what was liked; empty where ``text`` says nothing that can stand in one.

    Args:
        text: what was liked: a thing, “how …”, “you explained …”, “meeting Tomas”, or a sentence.
        thing: the beginning of the sentence before a thing, such as “What I liked best was”.
        fact: its beginning before “that you explained …”, such as “I liked”.
        most_words: what is longer is cut where a thought ends.
    """
    words = re.sub(r"^(?:thank you|thanks) for\s+", "", plain(text), flags=re.IGNORECASE)
    words = re.sub(r"^the fact that\b", "that", fragment(words, most_words))
    words = re.sub(r"^an? (?!few\b|lot\b|bit\b|little\b|couple\b)", "the ", words)
    if not words:
        return ""
    first, *rest = words.split()
    start = first.casefold()
    if first in {"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d"}:
        return f"{words}."
    if start in LIKED | DID:
        return f"I {words}."
    if start == "it" and rest and rest[0] in {"was", "is"}:
        return f"It {' '.join(rest)}."
    if start == "that" and len(rest) > 1:
        return f"{fact} {words}."
    if rest and ((start in SUBJECTS and not rest[0].endswith("ing")) or _is_somebody_who(first, rest[0])):
        return f"{fact} that {words}."
    if start == "no" and rest:
        return f"{fact} that there {'were' if rest[-1].endswith('s') else 'was'} {words}."
    if WHOLE.match(words):
        return f"{fact} that {words}."
    if start == "to" and rest:
        return f"{thing} being able {words}."
    if not rest and start in PLAIN_ADJECTIVES:
        return f"{thing} how {start} it all was."
    return f"{thing} {words}."


def _is_somebody_who(first: str, second: str) -> bool:
    """Return whether “Tomas drew …” begins here."""
    return first[:1].isupper() and (second in SAID_OR_DID or bool(re.fullmatch(r"[a-z]+ed", second)))
