"""Who hires, by whom a mail came from: what a sender's name says, and what the address stands for."""

import re
from collections.abc import Iterator

from rebound.importing import names
from rebound.importing.mail import firm, hosts, spelling, wordings
from rebound.importing.mail.letter import Letter
from rebound.importing.mail.spelling import squashed

_OFFICES = wordings.words("employer", "offices")
_BEHALF = re.compile(r"\b(?:on behalf of|im Auftrag von)\s+(.+)$", re.IGNORECASE)
_VIA = re.compile(r"\s+<?(?:via|through|by way of|über)\s+.*$", re.IGNORECASE)
BETWEEN = re.compile(
    r"\s+(?:[-–—|/·:@]|(?:at|from|bei|von)(?=\s+[A-ZÀ-Þ0-9]))\s+|\s*[()|@]\s*|,\s+(?!(?:Inc|LLC|Ltd|LLP|LP|GmbH|Co)\b)|:\s+"
)
"""What stands between a person, an office and an organisation in one line."""

_OF_KIND = re.compile(rf"(?:{wordings.text('employer', 'of_kind')})$")
_NOBODY = frozenset(("noreply", "no", "donotreply", "do", "notifications", "notification"))


def of_sender(letter: Letter) -> Iterator[tuple[str, int]]:
    """Yield the organisation in a sender's name, where it may not be a person's."""
    name = _VIA.sub("", letter.sender)
    if found := _BEHALF.search(name):
        yield found[1], 8
        return
    if re.search(r"\S@\S", name) or not name:
        return
    parts = [part for part in BETWEEN.split(name) if part.strip()]
    host = hosts.host_of(letter.address)
    for place, part in enumerate(parts):
        bare = firm.bare(part)
        if not bare or squashed(bare) in _OFFICES or firm.PERSON.search(bare) or re.search(r"\w\.\w", bare):
            continue
        if hosts.sounds_like_service(squashed(bare)):
            yield bare, 2
            continue
        is_office = squashed(bare) != squashed(part) or bool(place)
        if is_office or firm.ORGANISATION.search(bare) or spelling.spells(bare, host):
            yield bare, 5
        elif len(parts) == 1 and not _is_person(bare, letter.address):
            yield bare, 4


def _is_person(name: str, address: str) -> bool:
    """Return whether a name may be that of a person who has ``address``."""
    words, local = names.plain(name).split(), address.partition("@")[0]
    own_words = set(re.split(r"[\d+._-]+", local)) - {""}
    if any(len(word) > 2 and word in local for word in words) or not words:
        return True
    if len(words) == 1:
        return not own_words & _NOBODY
    if len(words) > 2 or hosts.host_of(address).startswith(words[0]):
        return False
    return not own_words & _OFFICES or not own_words & _NOBODY


def of_address(letter: Letter) -> Iterator[tuple[str, int]]:
    """Yield the names that the address stands for, and its host as it is where no name is written out."""
    lines = [_VIA.sub("", letter.sender), letter.subject, *letter.text.split("\n")[:120]]
    service, host = hosts.is_service(letter.address), hosts.host_of(letter.address)
    if not service:
        host = "-".join(part for part in host.split("-") if part not in _OFFICES)
        found = list(_written_out(host, lines, letter))
        yield from found
        if not found and len(host) > 2 and not hosts.sounds_like_service(host):
            yield spelling.apart(host), 2
    if not letter.sender or (service and host not in hosts.PRIVATE):
        local = re.split(r"[+._-]", letter.address.partition("@")[0])[0]
        if local not in _OFFICES:
            yield from ((name, 6 if service else 1) for name, _ in spelling.in_lines(local, lines, firm.NAME))
    for name in hosts.customer(letter.address):
        if name not in _OFFICES:
            yield from ((each, 7) for each, _ in spelling.in_lines(name, lines, firm.NAME))
            yield name.replace("-", " ").title(), 1


def _written_out(host: str, lines: list[str], letter: Letter) -> Iterator[tuple[str, int]]:
    sender = firm.bare(BETWEEN.split(_VIA.sub("", letter.sender))[-1])
    for name, is_whole in spelling.in_lines(host, lines, firm.NAME):
        if name != sender and sender.endswith(f" {name}"):
            name = sender
        before = [_OF_KIND.search(line.partition(name)[0]) for line in lines if name in line]
        name = next((found[0] for found in before if found), "") + name
        yield name, 3 if hosts.sounds_like_service(squashed(name)) else 9 if is_whole else 7
