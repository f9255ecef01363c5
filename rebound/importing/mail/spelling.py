"""Names that an address is short for: “Ndlovu Hartmann Engineers” in a text, of ``nhengineers``."""

import re
from collections.abc import Iterable, Iterator
from itertools import permutations

from rebound.importing import names
from rebound.importing.mail import wordings

_SMALL = frozenset(("and", "und", "of", "de", "the", "for", "fur"))
_KIND = re.compile(wordings.text("employer", "organisation"), re.IGNORECASE)
_NOISE = re.compile(wordings.text("hosts", "noise"))
_UMLAUT = re.compile("([aou])e")
_MOST = 9
"""Words of a line, in a row, that may be one name."""


def squashed(name: str) -> str:
    """Return ``name`` as a host would have it: small letters and figures in a row."""
    return names.plain(name).replace(" ", "")


def spells(name: str, host: str) -> bool:
    """Return whether a host is all of ``name``, written as one word."""
    return _bare(host) in {
        _bare(squashed(each)) for each in (name, name.replace("&", " and "), name.replace("&", " und "))
    }


def apart(host: str) -> str:
    """Return ``host`` as a name, with the last word by itself where that is a kind of organisation."""
    if "-" not in host and len(host) > 10:
        cuts = [place for place in range(4, len(host) - 2) if _KIND.fullmatch(host[place:])]
        host = f"{host[: cuts[0]]} {host[cuts[0] :]}" if cuts else host
    return host.replace("-", " ").title()


def begins(name: str, host: str) -> bool:
    """Return whether a host begins with ``name``, is short for it, or is its first word."""
    return bool(host) and (
        any(spells(name, short.replace("-", "")) for short in _variants(host))
        or _bare(squashed(name)).startswith(_bare(host.replace("-", "")))
        or is_short_for(host, name)
    )


def is_short_for(host: str, name: str) -> bool:
    """Return whether a host is made of the beginnings of the words in ``name``, in their order.

    Some letters of one word at least, or the initials of three: “orrincap” for “Orrin Capital” and “urc” for
    “United Relief Corps”. What only says which kind of organisation it is may be left out at the end, and
    parts that stand between dashes may stand in another order.
    """
    words = names.plain(name.replace("&", " and ")).split()
    may_miss = [
        place > 0 and bool(word in _SMALL or _KIND.fullmatch(word)) for place, word in enumerate(words)
    ]
    for short in _variants(host):
        parts = [part for part in short.split("-") if part]
        for order in permutations(parts) if len(parts) <= 3 else [parts]:
            taken = _taken([_bare(word) for word in words], may_miss, _bare("".join(order)))
            if taken and (max(taken) >= 3 or (len(taken) >= 3 and max(taken) == 1)):
                return True
    return False


def in_lines(host: str, lines: Iterable[str], name: str) -> Iterator[tuple[str, bool]]:
    """Yield names in ``lines`` that ``host`` stands for, each with whether it is all of the name.

    Args:
        host: a part of an address.
        lines: where to look.
        name: the expression of a name.
    """
    if len(host) < 3:
        return
    wholes = [short.replace("-", "") for short in _variants(host)]
    for line in lines:
        for whole in wholes:
            yield from ((_titled(part), True) for part in _rows(line[:300], whole))
        for found in re.finditer(name, line[:300]):
            yield from _in_name(found[0], host, wholes)


def _in_name(found: str, host: str, wholes: list[str]) -> Iterator[tuple[str, bool]]:
    words = found.split()
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            part = " ".join(words[first:last])
            if any(spells(part, whole) for whole in wholes):
                yield part, " " in part
                break
            bare = _bare(squashed(part))
            begins = any(len(whole) >= 4 and bare.startswith(_bare(whole)) for whole in wholes)
            if begins or (last - first > 1 and part[0].isupper() and is_short_for(host, part)):
                yield part, False
                break


def _rows(line: str, host: str) -> Iterator[str]:
    """Yield the words in a row, two at least, that ``host`` spells, whether in capitals or not."""
    if not any(_bare(host) in _bare(squashed(each)) for each in (line, line.replace("&", " and "))):
        return
    words = re.findall(r"&|\w[^\s|·,;:()<>\"“”]*", line)
    for first in range(len(words)):
        for last in range(first + 2, min(first + _MOST, len(words)) + 1):
            if spells(" ".join(words[first:last]), host):
                yield " ".join(words[first:last])


def _titled(name: str) -> str:
    """Return ``name`` with capitals where it is written without any."""
    if name != name.casefold():
        return name
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split())


def _variants(host: str) -> list[str]:
    """Return ``host``, and what it is without what hosts are lengthened by: ``loomly`` of ``loomly-hq``."""
    parts = host.split("-")
    shorter = [_NOISE.sub("", host).strip("-"), *(parts[:1] if len(parts) > 1 and len(parts[0]) > 5 else [])]
    return [host, *(short for short in dict.fromkeys(shorter) if len(short) > 2 and short != host)]


def _taken(words: list[str], may_miss: list[bool], rest: str) -> list[int] | None:
    """Return how many letters of each word ``rest`` is made of; None where it is made otherwise."""
    if not words:
        return None if rest else []
    longest = next((n for n in range(len(words[0]), 0, -1) if rest.startswith(words[0][:n])), 0)
    least = 0 if may_miss[0] else 1
    for letters in range(longest, least - 1, -1):
        after = _taken(words[1:], may_miss[1:], rest[letters:])
        if after is not None:
            return [letters, *after] if letters else after
    return None


def _bare(word: str) -> str:
    return _UMLAUT.sub(r"\1", word)
