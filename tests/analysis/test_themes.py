"""The words by which lines are gathered."""

import re

from rebound.analysis.themes import COMMON, THEMES


def test_every_theme_can_be_searched_for():
    assert all(re.compile(words) for words in THEMES.values())


def test_common_words_are_written_as_they_are_compared():
    assert all(word == word.casefold() for word in COMMON)
