"""The name of an organisation as people write it into a list: without its offices and its legal form."""

import re
from collections.abc import Iterator

from rebound.importing.mail import hosts, spelling, wordings

_WORD = r"(?:(?:St|Dr|Mt|Ft)\.|[A-Z0-9À-Þ][\w&'’+-]*(?:\.\w+)*)"
_SMALL = r"&|\+|and|und|of|de|the|for|für|Inc\.?|LLC|Ltd\.?|GmbH|AG"
NAME = rf"(?:{_WORD}|[a-z]+[A-Z]\w*)(?:,? (?:{_SMALL}|{_WORD})){{0,6}}"
"""A name as it stands in a sentence: words with capitals, and small ones between them."""

ORGANISATION = re.compile(wordings.text("employer", "organisation"), re.IGNORECASE)
"""Words that say of a name that it is no person's."""

PERSON = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Herr|Frau|Sir)\b\.?|[A-Z]\.\s)|^\w+ [A-Z]\.$")
"""A title or a single letter, as names of people have them."""

_OFFICE = wordings.text("employer", "office")
_LAST_OFFICE = re.compile(rf"(?:^|[\s,·|/&–-]+){_OFFICE}\.?$", re.IGNORECASE)
_FIRST_OFFICE = re.compile(rf"^{_OFFICE}\b(?! (?:&|of )|&)[\s,·|/:–-]*", re.IGNORECASE)
_FORM = re.compile(rf"(?:,?\s+{wordings.text('employer', 'form')})+$")
_FORM_AHEAD = re.compile(rf"\w|,?\s+{wordings.text('employer', 'form')}(?!\w)")
_PLACE = re.compile(r",\s+(?!(?:Inc|LLC|Ltd|LLP|GmbH|Co)\b)(?!.*(?:&|\+|\b(?:and|und)\b)).*$")
_AND_THE = re.compile(r"\s+and (?:the|our|for)\b.*$")
_FOR = re.compile(
    r"^((?:(?!\b(?:Institute|Ministry|Department|Cent(?:re|er)|School|College|Council|Association|Society|Office|"
    r"Foundation|Agency|Authority|Trust|Commission|Campaign|Charity)\b).)+) for\b.*$"
)
"""What a name is followed by, where it is none of those that are called after what they are for."""

_TAIL = re.compile(r"(?:[,\s]+(?:and|und|of|de|the|for|&|\+|,|I|We|Your?|Our|Registered))+$|[.,:;!|·–'’-]+$")


def bare(name: str) -> str:
    """Return ``name`` without the words of an office that stand before or behind it."""
    before, name = "", _FOR.sub(r"\1", _AND_THE.sub("", _PLACE.sub("", name)))
    whole = name
    while before != name:
        before, name = name, _FIRST_OFFICE.sub("", _LAST_OFFICE.sub("", _TAIL.sub("", name.strip())))
    return (name if name == whole else name.removeprefix("The ")).strip()


def is_office(name: str) -> bool:
    """Return whether ``name`` is only that of an office."""
    return not bare(name)


def written(name: str, text: str, address: str) -> str:
    """Return ``name`` without what the mail itself leaves out somewhere: a legal form, an “’s”, capitals.

    Args:
        name: the name.
        text: all words of the mail.
        address: the address that it came from.
    """
    short, host = _FORM.sub("", name).strip(" ,&"), hosts.host_of(address)
    if short and short != name and not spelling.spells(name, host):
        is_left_out = spelling.begins(short, host) or any(
            not _FORM_AHEAD.match(rest) for rest in _behind(short, text)
        )
        name = short if is_left_out else name
    if name.endswith(("'s", "’s")) and any(rest[:1] not in ("'", "’") for rest in _behind(name[:-2], text)):
        name = name[:-2]
    words = name.split()
    return " ".join(map(_small, words)) if name.isupper() and len(words) > 1 else name


def _behind(name: str, text: str) -> Iterator[str]:
    """Yield what stands behind each ``name`` in ``text``."""
    place = text.find(name)
    while place >= 0:
        place += len(name)
        yield text[place : place + 40]
        place = text.find(name, place)


def _small(word: str) -> str:
    if word in {"OF", "AND", "THE", "FOR"}:
        return word.casefold()
    return word.capitalize() if len(word) > 3 else word
