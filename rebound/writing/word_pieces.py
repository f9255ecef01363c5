"""A sentence → the word pieces that the small model knows, as numbers (Schuster, Nakajima 2012: WordPiece)."""

import re
import unicodedata
from collections.abc import Mapping

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
"""The pieces before and after a sentence, and the one for a word that has no pieces."""

MOST_PIECES = 96
"""The most pieces of a sentence that are read; what comes after them is left out."""

LONGEST_WORD = 40
"""Letters of the longest word that is cut into pieces."""

PLAIN = str.maketrans("‘’“”„«»–—", '\'\'"""""--')


def numbers(sentence: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the numbers of the pieces of ``sentence``, the marks at both ends included.

    Args:
        sentence: any text.
        vocabulary: piece → its number; pieces that go on a word begin with ``##``.
    """
    pieces = [piece for word in words(sentence) for piece in _pieces(word, vocabulary)]
    return [vocabulary[each] for each in (BEGIN, *pieces[: MOST_PIECES - 2], END)]


def words(sentence: str) -> list[str]:
    """Return the words and marks of ``sentence``, in small letters and without accents."""
    apart = unicodedata.normalize("NFKD", sentence.translate(PLAIN).lower())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.findall(r"\w+|[^\w\s]", bare)


def _pieces(word: str, vocabulary: Mapping[str, int]) -> list[str]:
    """Return the longest pieces that ``word`` is made of, from its front."""
    if len(word) > LONGEST_WORD:
        return [UNKNOWN]
    pieces: list[str] = []
    begun = 0
    while begun < len(word):
        mark = "##" if begun else ""
        ends = range(len(word), begun, -1)
        end = next((end for end in ends if mark + word[begun:end] in vocabulary), None)
        if end is None:
            return [UNKNOWN]
        pieces.append(mark + word[begun:end])
        begun = end
    return pieces
