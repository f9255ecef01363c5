"""Who hires, as a mail says it: by its sender, its subject, its sentences, and the host it came from.

A hiring system's host is not the employer's, and a job board's name is not the employer's.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rebound.importing import names
from rebound.importing.mail import wordings
from rebound.importing.mail.letter import Letter
from rebound.importing.mail.sentences import own, sentences

SYSTEMS = wordings.words("hosts", "systems")
BOARDS = wordings.words("hosts", "boards")
PRIVATE = wordings.words("hosts", "private")
_NO_HOST = wordings.words("hosts", "second_level") | wordings.words("hosts", "top_level")
_OFFICES = wordings.words("employer", "offices")
_NO_NAMES = frozenset(map(str.casefold, wordings.words("employer", "no_names") | SYSTEMS | BOARDS))

_WORD = r"(?:(?:St|Dr|Mt|Ft)\.|[A-Z0-9À-Þ][\w&'’+-]*(?:\.\w+)*)"
_NAME = rf"(?:{_WORD}|[a-z]+[A-Z]\w*)(?:,? (?:&|\+|and|und|of|de|the|for|Inc\.?|LLC|Ltd\.?|GmbH|AG|{_WORD})){{0,5}}"
_AT_NAME = wordings.weighed("employer", name=f"({_NAME})")
_OFFICE = re.compile(rf"\b{wordings.text('employer', 'office')}\b", re.IGNORECASE)
_LAST_OFFICE = re.compile(rf"\s+{wordings.text('employer', 'office')}$", re.IGNORECASE)
_ORGANISATION = re.compile(wordings.text("employer", "organisation"), re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?!(?:The )?(?:Bank|University|City|County|State|Department|Ministry|College|Institute|School) (?:of|for)\b)"
    r".*\b(?:from|at|@|for|of)\s+(?=[A-Z])"
)
_VIA = re.compile(r"\s+(?:via|through|by way of|über)\s+.*$", re.IGNORECASE)
_DAY = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b.*\d")
_UMLAUT = re.compile("([aou])e")
_PLACE = re.compile(r",\s+(?!(?:Inc|LLC|Ltd|LLP|GmbH|Co)\b)(?!.*(?:&|\+|\b(?:and|und)\b)).*$")
_TAIL = re.compile(r"(?:[,\s]+(?:and|und|of|de|the|for|&|\+|,))+$|[.,:;!'’-]+$")


def company_of(mail: Letter, role: str = "") -> str:
    """Return the name of who hires, as it stands in ``mail``, or an empty string where it does not say.

    Args:
        mail: the mail.
        role: what it is for, so that this is not taken for a name.
    """
    points: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for name, weight in _candidates(mail):
        name = _trimmed(name)
        key = _squashed(name)
        if (
            sum(map(str.isalpha, key)) <= sum(map(str.isdigit, key))
            or _DAY.match(name)
            or key in _NO_NAMES
            or (role and key == _squashed(role))
            or len(name) > 60
        ):
            continue
        points[key] += weight
        spelled.setdefault(key, name)
    if not points:
        return ""
    _join_short_and_long(points, spelled)
    return spelled[max(points, key=lambda key: (points[key], len(key)))]


def host_of(address: str) -> str:
    """Return the name of the organisation in an address: ``acme`` of ``jobs@mail.acme.co.uk``."""
    parts = [part for part in address.rpartition("@")[2].split(".") if part]
    while len(parts) > 1 and (len(parts[-1]) <= 3 or parts[-1] in _NO_HOST):
        parts.pop()
    return parts[-1] if parts else ""


def is_service(address: str) -> bool:
    """Return whether an address belongs to a hiring system, a job board or a private mailbox."""
    parts = {re.sub(r"\W", "", each) for each in address.rpartition("@")[2].split(".")}
    words = parts | {word for each in address.rpartition("@")[2].split(".") for word in each.split("-")}
    return bool(words & (SYSTEMS | BOARDS | PRIVATE))


def _candidates(letter: Letter) -> Iterator[tuple[str, int]]:
    """Yield every name that may be meant, with how much speaks for it."""
    service = is_service(letter.address)
    office = _of_sender(letter.sender)
    if office and office.casefold() not in _OFFICES:
        yield office, 1 if office == letter.sender and " " not in office else 5
    said = [letter.subject, *sentences(own(letter.text, letter.subject))[:80]]
    lines = [_VIA.sub("", letter.sender), letter.subject, *letter.text.split("\n")[:120]]
    if not service:
        host = " ".join(part for part in host_of(letter.address).split("-") if part not in _OFFICES)
        yield from ((name, 7) for name in _like_host(host.replace(" ", ""), lines))
        if len(host) > 2:
            yield host.title(), 2
    if not letter.sender or (service and host_of(letter.address) not in PRIVATE):
        local = re.split(r"[+._-]", letter.address.partition("@")[0])[0]
        yield from ((name, 6 if service else 1) for name in _like_host(local, lines))
    for place, line in enumerate(said):
        for pattern, weight in _AT_NAME:
            for found in pattern.finditer(line[:400]):
                yield found[1], weight + (2 if place == 0 else 0)
    yield from _on_service(letter.address)


def _of_sender(sender: str) -> str:
    """Return the organisation in a sender's name; an empty string where it may be a person's."""
    name = _VIA.sub("", sender)
    if "@" in name or not name:
        return ""
    bare = _OFFICE.sub(" ", _BEFORE_NAME.sub("", name))
    bare = re.sub(r"\s+", " ", bare).strip(" ,-–|:&·()/")
    is_office = bool(_OFFICE.search(name)) or name != sender or _BEFORE_NAME.match(name)
    return bare if is_office or _is_organisation(bare) else ""


def _is_organisation(name: str) -> bool:
    """Return whether a name is none that a person has."""
    return " " not in name or bool(_ORGANISATION.search(name))


def _like_host(wanted: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield names in ``lines`` that spell ``wanted``, a part of the sender's address, or begin with it."""
    if len(wanted) < 3 or wanted in _OFFICES:
        return
    for line in lines:
        for found in re.finditer(_NAME, line[:300]):
            words = found[0].split()
            for first in range(len(words)):
                for last in range(len(words), first, -1):
                    part = " ".join(words[first:last])
                    if _spells(part, wanted):
                        yield part
                        break


def _spells(name: str, host: str) -> bool:
    bare, whole, host = (
        _UMLAUT.sub(r"\1", _squashed(each))
        for each in (name.replace("&", ""), name.replace("&", "and"), host)
    )
    if host in (bare, whole, bare.replace("und", ""), whole.replace("and", "und")):
        return True
    is_shortened = any(host == short for short in _shortened(name))
    begins = len(host) >= 4 and len(bare) > len(host) and (bare.startswith(host) or whole.startswith(host))
    return begins or is_shortened


def _shortened(name: str) -> Iterator[str]:
    """Yield ``name`` with its last words as single letters: ``gullanedc`` of “Gullane Data Centres”."""
    words = [word for word in name.split() if word[0].isupper()]
    for kept in range(len(words) - 1):
        yield _squashed("".join(words[:kept]) + "".join(word[0] for word in words[kept:]))


def _on_service(address: str) -> Iterator[tuple[str, int]]:
    """Yield the customer of a hiring system that its address names: ``acme@myworkday.com``."""
    local, _, host = address.partition("@")
    if set(host.replace("-", ".").split(".")) & SYSTEMS:
        first = host.split(".")[0]
        for name in (re.split(r"[+._-]", local)[0], first if len(host.split(".")) > 2 else ""):
            if name and name not in SYSTEMS | _OFFICES:
                yield name.replace("-", " ").title(), 1


def _join_short_and_long(points: Counter[str], spelled: dict[str, str]) -> None:
    """Give a short form of a name (“Brannoch”) what speaks for the long one (“Brannoch Medical”), and drop it."""
    for short in sorted(points, key=len):
        longer = [key for key in points if key != short and key.startswith(short) and len(short) > 3]
        if longer:
            best = max(longer, key=lambda key: points[key])
            points[best] += points.pop(short)


def _trimmed(name: str) -> str:
    before, name = "", _PLACE.sub("", name)
    while before != name:
        before, name = name, _LAST_OFFICE.sub("", _TAIL.sub("", name.strip()))
    return name


def _squashed(name: str) -> str:
    return names.plain(name).replace(" ", "")
