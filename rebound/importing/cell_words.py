"""A cell in free words, made ready for the small model: its days left out, signs and short forms written out."""

import re
from collections.abc import Iterator

from rebound.importing import signs, stage_cells
from rebound.importing.english_outcomes import WRITTEN_OUT

_PAY = re.compile(
    r"[£$€₹]\s?\d[\d.,]*k?|\b\d[\d.,]*\s?(?:k|lpa|pa|gross|net|brutto|netto|cad|sgd|eur)\b", re.IGNORECASE
)
_WORD = re.compile(r"w/[od]?(?!\w)|[\w']+|[^\w\s]")
_DIGITS = re.compile(r"\d+")
_BEGIN, _END, _ONE_BETWEEN = "<", ">", "_"


def spelt_out(cell: str) -> str:
    """Return the words and marks of ``cell`` as the model reads them, with single blanks between."""
    text = signs.in_words(stage_cells.beside_days(cell)).replace("’", "'")
    text = _PAY.sub(" pay ", text)
    return " ".join(WRITTEN_OUT.get(each, each) for each in _WORD.findall(text.casefold()))


def phrases(spelt: str) -> set[str]:
    """Return the phrases of one to three words in ``spelt``, and the pairs with one word between."""
    words = [_BEGIN, *_words(spelt), _END]
    ends = (range(length, len(words) + 1) for length in (1, 2, 3))
    runs = {
        " ".join(words[end - length : end]) for length, all_ends in enumerate(ends, 1) for end in all_ends
    }
    return runs | {f"{one} {_ONE_BETWEEN} {other}" for one, other in zip(words, words[2:], strict=False)}


def alone(spelt: str) -> list[str]:
    """Return the words of ``spelt`` that are made of letters."""
    return [word for word in _words(spelt) if word[0].isalpha()]


def _words(spelt: str) -> Iterator[str]:
    return iter(_WORD.findall(_DIGITS.sub("0", spelt)))
