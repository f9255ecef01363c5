"""Who hires, as a mail says it: by its sender, its subject, its sentences, and the host it came from.

A hiring system's host is not the employer's, and a job board's name is not the employer's.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rebound.importing import names
from rebound.importing.mail import firm, hosts, origin, spelling, wordings
from rebound.importing.mail.letter import Letter, without_reply
from rebound.importing.mail.sentences import own, sentences
from rebound.importing.mail.spelling import squashed

_NO_NAMES = frozenset(
    map(str.casefold, wordings.words("employer", "no_names") | hosts.SYSTEMS | hosts.BOARDS)
)

_AT_NAME = wordings.weighed("employer", name=f"(?:[Tt]he )?({firm.NAME})")
_BEHIND = r"(?: ?\([^()]*\))*(?: (?:role|position|post|job|vacancy))?"
_BEHIND_ROLE = re.compile(rf"{_BEHIND} (?:at|with|to|@) (?:the )?({firm.NAME})")
_BEHIND_COMMA = re.compile(rf"{_BEHIND}(?:, | [-–—|] )((?:{firm.NAME}(?:, )?)+)")
_FIELD = re.compile(wordings.text("employer", "field"))
_FIELD_OF_KIND = re.compile(wordings.text("employer", "field_of_kind"))
_CLIENT = re.compile(wordings.text("employer", "client"), re.IGNORECASE)
_NO_FIRM = wordings.any_of("role", "boilerplate")
_JOBS = wordings.any_of("role", "jobs")
_DAY = re.compile(
    r"\d+ ?(?:am|pm)$|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b.*\d"
)
_BEFORE_COLON = re.compile(rf"({firm.NAME}): ")
_SIGNED = re.compile(rf"(?:[\w .]{{2,25}}, |[Ff]or:? |Team )?(?:[Tt]he )?({firm.NAME})(?:, .{{2,30}})?[.,]?")
_POSSESSIVE = re.compile(rf"^(.+?)['’]s .*(?:{_JOBS.pattern}).*$", re.IGNORECASE)
"""Who hires, and the job: “Acme's Data Engineer”."""

_RECRUITS = re.compile(r"^(?:The )?(\w[\w&.-]*) (?:Recruit|Talent|Hiring|Careers|University)")
"""A firm that may be a service as well, where it writes for itself: “Google Recruiting”."""

_OF_AGENCY = 3
"""The most that the name of an agency says: who hires is its client, where that is named."""

_INITIALS = re.compile(r"[A-Z]{2,6}\d?")


def company_of(mail: Letter, role: str = "") -> str:
    """Return the name of who hires, as it stands in ``mail``, or an empty string where it does not say.

    Args:
        mail: the mail.
        role: what it is for, so that this is not taken for a name.
    """
    said = [mail.subject, *sentences(own(mail.text, mail.subject))[:80]]
    own_name = {squashed(found[1]) for found in [_RECRUITS.match(mail.sender)] if found}
    points: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for name, weight in _candidates(mail, said, role):
        name = firm.bare(_POSSESSIVE.sub(r"\1", name))
        key = squashed(name)
        if key not in own_name and (_is_none(name, key) or (role and key == squashed(role))):
            continue
        points[key] += weight
        spelled.setdefault(key, name)
    if not points:
        return ""
    text = "\n".join((mail.sender, mail.subject, mail.text))
    host = squashed(hosts.host_of(mail.address))
    if host in points and spelled[host].casefold() not in text.casefold():
        _drop_host(points, host)
    _join_short_and_long(points, spelled)
    best = spelled[max(points, key=lambda key: (points[key], len(key)))]
    return firm.written(_in_full(best, said), text, mail.address)


def _is_none(name: str, key: str) -> bool:
    return (
        sum(map(str.isalpha, key)) <= sum(map(str.isdigit, key))
        or (" " in name and bool(_JOBS.fullmatch(name.split()[-1])))
        or bool(_DAY.match(name))
        or key in _NO_NAMES
        or len(name) > 70
    )


def _candidates(letter: Letter, said: list[str], role: str) -> Iterator[tuple[str, int]]:
    """Yield every name that may be meant, with how much speaks for it."""
    for line in letter.text.split("\n")[:120]:
        if found := _FIELD.match(line.strip()):
            yield found[1], 14
        if (found := _FIELD_OF_KIND.match(line.strip())) and firm.ORGANISATION.search(found[1]):
            yield found[1], 8
    before = _BEFORE_COLON.match(letter.subject)
    if before and not (_NO_FIRM.search(before[1]) or _JOBS.search(before[1])):
        yield before[1], 2
    for place, line in enumerate(said):
        for pattern, weight in _AT_NAME:
            for found in pattern.finditer(line[:400]):
                yield found[1], weight + (2 if place == 0 else 0)
        if role:
            yield from _behind_role(line[:400], role)
    yield from _signed(letter)
    is_agency = hosts.is_agency(letter.address)
    if is_agency:
        yield from _talked_of(letter)
    if not _speaks_of_client(letter):
        for name, weight in (*origin.of_sender(letter), *origin.of_address(letter)):
            yield name, min(weight, _OF_AGENCY) if is_agency else weight


def _behind_role(line: str, role: str) -> Iterator[tuple[str, int]]:
    """Yield who stands behind the name of the job: “Clerk at Acme”, “Clerk (ref 12), Department of Lands”."""
    place = line.find(role)
    while place >= 0:
        place += len(role)
        if found := _BEHIND_ROLE.match(line, place):
            yield found[1], 5
        if found := _BEHIND_COMMA.match(line, place):
            yield from ((part, 4) for part in found[1].split(", ") if firm.ORGANISATION.search(part))
        place = line.find(role, place)


def _signed(letter: Letter) -> Iterator[tuple[str, int]]:
    """Yield who stands in the last lines, where it is an organisation or the host begins like it."""
    lines = [line.strip() for line in own(letter.text, letter.subject).split("\n") if line.strip()]
    host = hosts.host_of(letter.address)
    for line in lines[-5:]:
        found = _SIGNED.fullmatch(line)
        if not found or firm.PERSON.search(found[1]):
            continue
        first = names.plain(found[1]).split()[0]
        if host.startswith(first) and len(first) > (3 if " " in found[1] else 4):
            yield found[1], 5
        elif firm.ORGANISATION.search(found[1]) and not firm.is_office(found[1]):
            yield found[1], 3


def _talked_of(letter: Letter) -> Iterator[tuple[str, int]]:
    """Yield the names in the subject that the text speaks of too: in an agency's mail they are a client's."""
    for part in origin.BETWEEN.split(without_reply(letter.subject)):
        for found in re.finditer(firm.NAME, part):
            is_name = not (_NO_FIRM.search(found[0]) or _JOBS.search(found[0]))
            if is_name and found[0] in letter.text:
                yield found[0], 8


def _speaks_of_client(letter: Letter) -> bool:
    """Return whether a mail is about a client of its sender, who finds people for others."""
    return bool(_CLIENT.search(f"{letter.subject}\n{own(letter.text, letter.subject)}"[:3000]))


def _drop_host(points: Counter[str], host: str) -> None:
    """Give what speaks for a host that nobody wrote out (“Brannochhq”) to a name that it begins with, if any."""
    begun = [key for key in points if key != host and len(key) > 3 and host.startswith(key)]
    if begun:
        points[max(begun, key=len)] += points.pop(host)


def _join_short_and_long(points: Counter[str], spelled: dict[str, str]) -> None:
    """Give a short form of a name (“Brannoch”) what speaks for the long one (“Brannoch Medical”), and drop it."""
    for short in sorted(points, key=len):
        longer = [key for key in points if key != short and _is_short_form(short, key, spelled)]
        if longer:
            best = max(longer, key=lambda key: points[key])
            points[best] += points.pop(short)


def _is_short_form(short: str, long: str, spelled: dict[str, str]) -> bool:
    if len(short) > 3 and (long.startswith(short) or long.endswith(short)):
        return True
    last = spelled[short].split()[-1]
    is_shorter = len(short) < len(long) and bool(_INITIALS.fullmatch(last))
    return is_shorter and spelling.is_short_for(short, spelled[long])


def _in_full(name: str, said: list[str]) -> str:
    """Return the words that ``name`` has the initials of, where they are written out, or ``name``."""
    if not _INITIALS.fullmatch(name):
        return name
    for line in said:
        for found in re.finditer(firm.NAME, line[:400]):
            words = found[0].split()
            for first, last in combinations(range(len(words) + 1), 2):
                part = " ".join(words[first:last])
                initials = "".join(word[0] for word in words[first:last] if word[0].isupper())
                if last - first > 1 and part[0].isupper() and initials == name:
                    return firm.bare(part)
    return name
