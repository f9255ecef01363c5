"""The words of all languages in which lists are read, put together."""

import re
from collections.abc import Iterator
from types import ModuleType

from rebound.importing import (
    english,
    english_outcomes,
    french,
    french_outcomes,
    german,
    german_outcomes,
    names,
    spanish,
    spanish_outcomes,
)

OF_COLUMNS: tuple[ModuleType, ...] = (english, german, french, spanish)
"""Languages whose names of columns are known; of two that know a name the first one counts."""

OF_OUTCOMES: tuple[ModuleType, ...] = (
    german_outcomes,
    french_outcomes,
    spanish_outcomes,
    english_outcomes,
)
"""Languages whose outcomes are known; English comes last, as “kein Interview” would be an interview in it."""

_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}


def spellings(word: str) -> tuple[str, ...]:
    """Return the ways to write ``word``: as names are compared, and with “ue” for “ü”."""
    plain, spelt = word, word
    for letter, letters in _UMLAUTS.items():
        spelt = spelt.replace(letter, letters)
    return tuple(dict.fromkeys((plain.casefold(), names.plain(plain), names.plain(spelt))))


def pattern(text: str) -> str:
    """Return the pattern ``text`` so that an umlaut in it fits “ue” and “u”."""
    for letter, letters in _UMLAUTS.items():
        text = text.replace(letter, letters if letter == "ß" else f"{letters[0]}e?")
    return text


def headers() -> Iterator[tuple[str, str, int]]:
    """Yield each name of a column, its field, and how surely it stands for it: 0 is the surest."""
    known: set[str] = set()
    for language in OF_COLUMNS:
        for field, aliases in language.HEADERS.items():
            for rank, alias in enumerate(aliases):
                for name in {names.plain(each) for each in spellings(alias)} - known:
                    yield name, field, rank
        known |= {
            name for aliases in language.HEADERS.values() for each in aliases for name in spellings(each)
        }


def words(name: str) -> frozenset[str]:
    """Return the words of the list ``name`` in every language, in all their spellings."""
    return frozenset(
        spelt for language in OF_COLUMNS for word in getattr(language, name) for spelt in spellings(word)
    )


def months() -> dict[str, int]:
    """Return each name of a month, short or long, in every spelling → its number."""
    return {
        spelt: place
        for language in OF_COLUMNS
        for place, called in enumerate(language.MONTHS, 1)
        for name in called
        for spelt in spellings(name)
    }


def seasons() -> dict[str, int]:
    """Return each name of a season → its last month; winter goes over two years and is none."""
    return {
        spelt: last for language in OF_COLUMNS for name, last in language.SEASONS for spelt in spellings(name)
    }


def parts_of_months() -> dict[str, str]:
    """Return each word for a part of a month → ``begin``, ``middle`` or ``end``."""
    return {
        spelt: part
        for language in OF_COLUMNS
        for part, words_ in language.PARTS_OF_MONTHS.items()
        for word in words_
        for spelt in spellings(word)
    }


def either(name: str, languages: tuple[ModuleType, ...] = OF_COLUMNS) -> re.Pattern[str]:
    """Return what fits the pattern ``name`` of any of ``languages``."""
    return re.compile("|".join(pattern(getattr(language, name)) for language in languages))


def pairs(languages: tuple[ModuleType, ...], name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the pairs of code and patterns ``name`` of each language, one language after the other."""
    return tuple(
        (code, re.compile(rf"\b(?:{'|'.join(map(pattern, wanted))})\b"))
        for language in languages
        for code, wanted in getattr(language, name)
    )
