"""The name of a job as people write it into a list: without numbers, hours, places, and who hires."""

import re

from rebound.importing.mail import firm, hosts, spelling, wordings
from rebound.importing.mail.letter import Letter

NUMBER = re.compile(
    r"\b(?:(?-i:[A-Z]{1,6})[-_/ ]?)?(?:\d[\w/.-]*\d{2,}|\d{4,})(?:-[A-Z]{2,})?\b"
    r"|\b[A-Z]{2,}(?:[-/][A-Z]+)*[-/]\d+\b"
    r"|\b(?:req|requisition|job|ref|reference|id|no|vacancy|posting|advt)\b\.?\s*[#:]?",
    re.IGNORECASE,
)
AT = re.compile(r"\s+(?:at|with|@)\s+.*$")
STARTS = re.compile(
    rf"^(?:the|our|an?|of|for|as|{wordings.text('role', 'before')})\s+"
    r"|^[\s,.:;–-]+|^(?:campaign|host|event|status|re):\s+",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"\s+(?:{wordings.text('role', 'behind')}|at|with|in|has|have|was|is|and|of|for|to|the|&|-|–|/)$"
    r"|(?:,| and) I$|[\s,.:;!?#–/-]+$|\s*\($",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    r"\s*\(\s*(?:(?:[mwfdxi]\s*[/|*,]\s*){1,3}[mwfdxi]|all genders|alle geschlechter)\s*\)"
    r"|\s*\(\s*\)|\s[mwfd]/[mwfd]/[mwfdx]$",
    re.IGNORECASE,
)
"""What says behind a job that it is for everybody, and brackets in which nothing is left."""

_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)?")
_BY_THE_WAY = re.compile(rf"\b(?:{wordings.text('role', 'by_the_way')})\b|\d", re.IGNORECASE)
_OTHERS = re.compile(rf",\s+(?=[^,]*\b(?:{wordings.text('role', 'others')})\b).*$", re.IGNORECASE)
_JOBS = wordings.any_of("role", "jobs")
_LAST_PART = re.compile(r"(?:,| [-–])\s+([^,]+)$")
_TO_WHOM = re.compile(r"\s+to:?\s+(?!the\b).*$|\s+in\s+(?:the|our)\b.*$|(?<=\bI)\.\s.*$")
_IN_PLACE = re.compile(r"\s+in\s+(?!Training\b|Test\b)([A-ZÀ-Þ][\w-]+)$")
_OF_LEARNING = re.compile(
    r"\b(?:lecture|profess|fellow|research|phd|postdoc|student|teach|tutor|chair|instruct|scien)",
    re.IGNORECASE,
)
"""Jobs behind which “in” says in what, and not where."""

_AT_PLACE = r"(?:office|shop|store|site|depot|branch|campus|location)"


def bare(role: str, letter: Letter) -> str:
    """Return ``role``, as it stands in ``letter``, without what does not belong to its name."""
    role = _IN_BRACKETS.sub(lambda found: _bracket(found[1].strip(), letter.text), _FOR_ALL.sub("", role))
    role = _TO_WHOM.sub("", AT.sub("", NUMBER.sub(" ", _OTHERS.sub("", role))))
    role = re.sub(r"\s+", " ", role).strip(" \"'“”*")
    before = ""
    while before != role:
        before, role = role, STARTS.sub("", _ENDS.sub("", _without_place(role, letter.text))).strip()
    role = _singular(_without_firm(role, letter))
    if role.endswith(" I") and role.casefold() not in letter.subject.casefold():
        role = role[:-2]
    role = role + ")" if role.count("(") > role.count(")") else role
    return " ".join(map(_small, role.split())) if role.isupper() and len(role) > 5 else role


def is_firm(name: str, letter: Letter) -> bool:
    """Return whether ``name`` is that of who sends the letter, and of no job."""
    senders = [firm.bare(part) for part in re.split(r" via | - | [|] ", letter.sender)]
    return name in senders or spelling.begins(name, hosts.host_of(letter.address))


def _bracket(inside: str, text: str) -> str:
    """Return what is in brackets where it tells the kind of job: “(Civil)”, but not “(Nights)” nor “(ref 12)”."""
    tells = inside and "," not in inside and not _is_place(inside, text)
    return f" ({inside})" if tells else ""


def _without_place(role: str, text: str) -> str:
    """Return ``role`` without its last part, where that is where the job is."""
    if (found := _LAST_PART.search(role)) and _is_place(found[1], text):
        return role[: found.start()]
    if (found := _IN_PLACE.search(role)) and not _OF_LEARNING.search(role):
        return role[: found.start()]
    return role


def _is_place(part: str, text: str) -> bool:
    if _BY_THE_WAY.search(part) or re.search(r" [A-Z]{2}$", part):
        return True
    place = re.escape(part)
    said = rf"\b(?:in|near|to|Location:|Ort:|Standort) (?:our )?{place}\b|\b{place} {_AT_PLACE}"
    return bool(re.search(said, text))


def _singular(role: str) -> str:
    """Return ``role`` as that of one person: “Tour Guide” of “Tour Guides”."""
    last = role.split(" ")[-1]
    is_several = last.endswith("s") and not _JOBS.fullmatch(last) and _JOBS.fullmatch(last[:-1])
    return role[:-1] if is_several else role


def _without_firm(role: str, letter: Letter) -> str:
    """Return ``role`` without the name of who hires before it: “Aurora Air Cabin Crew”."""
    owner, is_owned, owned = role.replace("’", "'").partition("'s ")
    if is_owned and re.search(rf"\b{re.escape(owner)}\b(?!['’])", f"{letter.sender} {letter.subject}"):
        return owned
    words, host, sender = role.split(), hosts.host_of(letter.address), firm.bare(letter.sender)
    for first in range(len(words) - 1, 0, -1):
        name = " ".join(words[:first])
        if name == sender or spelling.spells(name, host):
            return " ".join(words[first:])
    return role


def _small(word: str) -> str:
    if word in {"OF", "AND", "THE", "FOR", "IN", "TO"}:
        return word.casefold()
    return word.capitalize() if len(word) > 3 else word
