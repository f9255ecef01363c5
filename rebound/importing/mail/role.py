"""What a mail says the job is: from its subject, or from a sentence that names it."""

import re
from collections import Counter
from collections.abc import Iterator

from rebound.importing import names
from rebound.importing.mail import wordings
from rebound.importing.mail.letter import Letter
from rebound.importing.mail.sentences import own, sentences

_WORD = r"(?:[A-Z0-9À-Þ][\w.'’/+#&-]*|\([^()\n]{1,40}\))"
_ROLE = rf"(?:{_WORD}(?:[,:]? (?:{_WORD}|and|of|for|the|to|in|&|-|–|/|II|III|IV)){{0,8}})"
_BOILERPLATE = wordings.any_of("role", "boilerplate")
_OF_ROLES = wordings.any_of("role", "jobs")
_SMALL = (
    r"(?!(?:the|an?|our|your|this|that|for|of|to|as|and|or|any|other|next|new|same|hiring)\b)"
    r"[a-zà-ÿ][a-zà-ÿ'-]+"
)
_JOB = rf"(?:{_SMALL} ){{0,2}}(?i:{_OF_ROLES.pattern})"
_IN_SENTENCE = wordings.weighed(
    "role", role=f"({_ROLE})", job=f"({_JOB})", noun=wordings.text("role", "noun")
)
_BOARD = wordings.filled(wordings.text("role", "on_boards"), role=f"({_ROLE})")
_LEAST = 2
"""What says less than this that a name is that of a job needs a word by which a job is known."""

_REPLY = re.compile(r"^(?:\s*(?:re|aw|fw|fwd|wg|sv|r|antw)\s*:\s*)+", re.IGNORECASE)
_PARTS = re.compile(r"\s+[-–—|/·@]+\s+|[:!,]\s+|[()]|\s+\(?(?=[Rr]ef\b)|\s*[\[\]]\s*")
_NUMBER = re.compile(
    r"\b(?:[A-Z]{1,6}[-_/ ]?)?(?:\d[\w/.-]*\d{2,}|\d{4,})\b"
    r"|\b(?:req|requisition|job|ref|id|no|vacancy|posting|advt)\b\.?\s*[#:]?",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:hi|hey|hello|dear|good|sehr|liebe[rs]?|guten|bonjour|kind|best|thanks|regards)\b", re.IGNORECASE
)
_CLOSING = re.compile(
    r"^(?:(?:best|kind|warm|many|mit|viele|liebe|beste)\b.{0,25}"
    r"|thanks|thank you|regards|sincerely|cheers|yours .{0,20})[,.!]?$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s+(?:at|with|in|position|role|post|job|opening|vacancy|has|have|was|is|and|of|for|to|the|&|-|–|/|[Rr]ef\.?)$"
    r"|(?:,| and) I$|[\s,.:;!–-]+$|\s*\($"
)
_AT = re.compile(r"\s+(?:at|with|@)\s+.*$")
_FOR_ALL = re.compile(r"\s*\(\s*(?:[mwfdxi]\s*[/|*,]\s*){1,3}[mwfdxi]\s*\)|\s*\(\s*\)", re.IGNORECASE)
"""Letters behind a job that say that it is for everybody, and brackets in which nothing is left."""

_STARTS = re.compile(
    r"^(?:the|our|an?|of|for|as|position|role|post|job|vacancy|next)\s+|^[\s,.:;–-]+", re.IGNORECASE
)


def role_of(letter: Letter) -> str:
    """Return what the job is called in ``letter``, or an empty string where it does not say."""
    points: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for found, weight in _candidates(letter):
        role = _trimmed(found)
        key = names.plain(role)
        if not key or len(key) < 3 or len(role) > 90 or not re.search(r"[a-zA-Z]{3}", role):
            continue
        bare = _BOILERPLATE.sub("", role).strip(" ,.-")
        if not bare or bare.casefold() in {"the", "of", "a", "and", "for"} or _GREETING.match(role):
            continue
        is_known = bool(_OF_ROLES.search(role))
        if weight < _LEAST and not is_known:
            continue
        points[key] += weight + (4 if is_known else 0)
        if key not in spelled or len(role) < len(spelled[key]):
            spelled[key] = role
    return spelled[max(points, key=lambda key: (points[key], -len(key)))] if points else ""


def _candidates(letter: Letter) -> Iterator[tuple[str, int]]:
    subject = _REPLY.sub("", letter.subject)
    found = _BOARD.search(subject)
    if found and (_OF_ROLES.search(found[1]) or _AT.search(subject)):
        yield found[1], 7
    for pattern, weight in _IN_SENTENCE:
        yield from ((found[1], weight + 1) for found in pattern.finditer(subject))
    yield from _parts_of(subject)
    closed = False
    for line in sentences(own(letter.text, letter.subject))[:60]:
        closed = closed or bool(_CLOSING.match(line))
        if (
            not closed
            and len(line.split()) <= 6
            and not _GREETING.match(line)
            and not _BOILERPLATE.search(line)
            and _OF_ROLES.search(line)
        ):
            yield from ((found[0], 1) for found in [re.fullmatch(_ROLE, line.rstrip(" .,"))] if found)
        for pattern, weight in _IN_SENTENCE:
            yield from ((found[1], weight) for found in pattern.finditer(line[:500]))


def _parts_of(subject: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a subject that sound like a job, without what subjects are full of around it."""
    for part in _PARTS.split(_NUMBER.sub(" | ", _AT.sub("", subject))):
        words = _STARTS.sub("", part).split()
        while words and _BOILERPLATE.fullmatch(words[0]):
            del words[0]
        while words and _BOILERPLATE.fullmatch(words[-1]):
            del words[-1]
        bare = " ".join(words)
        if 0 < len(words) <= 8 and _OF_ROLES.search(bare) and not _BOILERPLATE.search(bare):
            yield bare, 2


def _trimmed(role: str) -> str:
    role = re.sub(r"\s+", " ", _FOR_ALL.sub("", _AT.sub("", _NUMBER.sub(" ", role)))).strip(" \"'“”")
    before = ""
    while before != role:
        before, role = role, _STARTS.sub("", _ENDS.sub("", role)).strip()
    return role + ")" if role.count("(") > role.count(")") else role
