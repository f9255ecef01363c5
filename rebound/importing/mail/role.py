"""What a mail says the job is: from its subject, or from a sentence that names it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rebound.importing import names
from rebound.importing.mail import job_title, wordings
from rebound.importing.mail.letter import Letter, without_reply
from rebound.importing.mail.sentences import own, sentences

_WORD = r"(?:(?:[A-Z0-9À-Þ]|[a-z]{1,3}[A-Z])[\w.'’/+#&-]*|\([^()\n]{1,40}\))"
_BOILERPLATE = wordings.any_of("role", "boilerplate")
_OF_ROLES = wordings.any_of("role", "jobs")
_BETWEEN = r"and|of|for|für|de|the|to|in|&|-|–|/"
_ROLE = rf"(?:{_WORD}(?:[,:]? (?:{_WORD}|{_BETWEEN})(?!\w)){{0,9}}(?: (?i:{_OF_ROLES.pattern}))?)"
_SMALL = (
    r"(?!(?:the|an?|our|your|this|that|for|of|to|as|and|or|any|other|next|new|same|hiring)\b)"
    r"[a-zà-ÿ][a-zà-ÿ'-]+"
)
_JOB = rf"(?:(?:{_SMALL}|[A-Z]{{2,4}}) ){{0,2}}(?i:{_OF_ROLES.pattern})"
_IN_SENTENCE = wordings.weighed(
    "role", role=f"({_ROLE})", job=f"({_JOB})", noun=wordings.text("role", "noun")
)
_BOARD = wordings.filled(wordings.text("role", "on_boards"), role=f"({_ROLE})")
_LEAST = 2
"""What says less than this that a name is that of a job needs a word by which a job is known."""

_NO_ROLES = wordings.words("role", "no_roles")
_SMALL_WORDS = wordings.words("role", "small_words")
_OF_WORK = frozenset(("Process", "Application", "Applications", "Test", "Change", "Selection", "Information"))
"""Words of mails about applications with which the names of jobs begin, too."""

_PARTS = re.compile(r"\s+[-–—|/·@]+\s+|[:!?,]\s+|[()]|\s+\(?(?=[Rr]ef\b)|\s*[\[\]]\s*")
_GREETING = re.compile(
    r"^(?:hi|hey|hello|dear|good|sehr|liebe[rs]?|guten|bonjour|kind|best|thanks|regards)\b", re.IGNORECASE
)
_CLOSING = re.compile(
    r"^(?:(?:best|kind|warm|many|mit|viele|liebe|beste)\b.{0,25}"
    r"|thanks|thank you|regards|sincerely|cheers|yours .{0,20})[,.!]?$",
    re.IGNORECASE,
)


def role_of(letter: Letter) -> str:
    """Return what the job is called in ``letter``, or an empty string where it does not say."""
    best = _best(_candidates(letter), letter) or _best(_mentioned(letter), letter)
    return _in_full(best, letter.text) if re.fullmatch(r"[A-Z]{2,4}", best) else best


def _best(candidates: Iterable[tuple[str, int]], letter: Letter) -> str:
    points: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for found, weight in candidates:
        role = job_title.bare(_job_behind_for(found), letter)
        key = names.plain(role)
        if not key or len(role) > 90 or not re.search(r"[a-zA-Z]{2}", role):
            continue
        is_known = bool(_OF_ROLES.search(role))
        if not is_known and (_BOILERPLATE.search(role) or key in _SMALL_WORDS or _GREETING.match(role)):
            continue
        if key in _NO_ROLES or (not is_known and job_title.is_firm(role, letter)):
            continue
        is_there_twice = " " in role and role.casefold() in letter.subject.casefold()
        if weight + _LEAST * is_there_twice < _LEAST and not is_known:
            continue
        points[key] += weight + (4 if is_known else 0)
        if key not in spelled or len(role) < len(spelled[key]):
            spelled[key] = role
    return spelled[max(points, key=lambda key: (points[key], -len(key)))] if points else ""


def _job_behind_for(found: str) -> str:
    """Return the job of “application to the University of Acme for Lecturer in History”."""
    _, for_, behind = found.partition(" for ")
    return behind if for_ and _OF_ROLES.search(behind) else found


def _candidates(letter: Letter) -> Iterator[tuple[str, int]]:
    subject = _eased(without_reply(letter.subject))
    found = _BOARD.search(subject)
    if found and (_OF_ROLES.search(found[1]) or job_title.AT.search(subject)):
        yield found[1], 7
    for pattern, weight in _IN_SENTENCE:
        yield from ((found[1], weight + 1) for found in pattern.finditer(subject))
    yield from _parts_of(subject)
    lines = sentences(own(letter.text, letter.subject))[:60]
    signed = _signature(lines, letter.sender)
    for place, line in enumerate(lines):
        if (
            place < signed
            and len(line.split()) <= 8
            and not _GREETING.match(line)
            and not _BOILERPLATE.search(line)
            and _OF_ROLES.search(line)
        ):
            yield from ((found[0], 1) for found in [re.match(rf"{_ROLE}(?=[,.]? |[.,]?$)", line)] if found)
        for pattern, weight in _IN_SENTENCE:
            yield from ((found[1], weight) for found in pattern.finditer(_eased(line[:500])))


def _mentioned(letter: Letter) -> Iterator[tuple[str, int]]:
    """Yield jobs that are named by the way, or in what the mail answers."""
    answered = [line.lstrip("> ") for line in letter.text.split("\n") if line.startswith(">")]
    for line in sentences("\n".join(answered) or letter.text)[:60]:
        for pattern, weight in _IN_SENTENCE:
            yield from ((found[1], weight) for found in pattern.finditer(line[:500]))
    lines = sentences(own(letter.text, letter.subject))[:60]
    for line in lines[: _signature(lines, letter.sender)]:
        for found in re.finditer(
            rf"(?<!to )(?<!by )(?<!with )(?<!from )\b(?:[Tt]he|[Aa]n?|giving|that|is) ({_ROLE})", line[:500]
        ):
            if _OF_ROLES.search(found[1]) and " " in found[1]:
                yield found[1], 0


def _in_full(short: str, text: str) -> str:
    """Return the job that ``short`` has the initials of, where it is written out, or ``short``."""
    letters = r"[\w-]+ (?:(?:of|and) )?".join(short)
    found = re.search(rf"\b{letters}[\w-]+\b", text)
    return found[0] if found and _OF_ROLES.search(found[0]) else short


def _eased(line: str) -> str:
    """Return ``line`` as it is, or with capitals at the beginnings of words only, where all letters are some."""
    if not line.isupper() or len(line) < 12:
        return line
    return " ".join(
        word.casefold() if word.casefold() in _SMALL_WORDS else word.capitalize() for word in line.split()
    )


def _signature(lines: list[str], sender: str) -> int:
    """Return the place of the line where the signature begins: what sounds like a job there is the writer's."""
    first = sender.split()[0] if sender else ""
    for place, line in enumerate(lines):
        is_name = bool(first) and place > 0 and re.fullmatch(rf"{re.escape(first)}\b.{{0,30}}", line)
        if _CLOSING.match(line) or is_name:
            return place
    said = [place for place, line in enumerate(lines) if len(line.split()) > 7]
    return max(said) + 1 if said else len(lines)


def _parts_of(subject: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a subject that sound like a job, without what subjects are full of around it."""
    for part in _PARTS.split(job_title.NUMBER.sub(" | ", job_title.AT.sub("", subject))):
        words = job_title.STARTS.sub("", part).strip(" |").split()
        words = [word for word in words if re.search(r"\w", word) or word in "-–&/"]
        while words and (_BOILERPLATE.fullmatch(words[0]) or words[0].casefold() in _SMALL_WORDS):
            if words[0] in _OF_WORK and words[1:] and words[1][0].isupper():
                break
            del words[0]
        while words and _BOILERPLATE.fullmatch(words[-1]):
            del words[-1]
        bare = " ".join(words)
        is_clear = not _BOILERPLATE.search(bare) or words[0] in _OF_WORK
        if 0 < len(words) <= 8 and _OF_ROLES.search(bare) and is_clear:
            yield bare, 3
        if found := re.match(rf"{_ROLE}(?= (?:is|has|are)\b)", bare):
            yield found[0], 0
