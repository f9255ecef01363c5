"""Lists of wordings that ship as data."""

import pytest

from rebound import errors
from rebound.writing.wordings import any_of, anywhere, shipped

WORDS = {"you": "(?:you|u)"}


def test_named_parts_are_put_in_and_capitals_do_not_matter():
    assert anywhere("thank <you>", WORDS).search("I THANK U")


def test_any_of_some_is_found_at_the_edges_of_words_only():
    found = any_of(["thank <you>", "no"], WORDS)
    assert found.search("Well, no.")
    assert not found.search("I know nothing, thank youth.")


@pytest.mark.parametrize("name", ["tone_rules.toml", "safety_phrases.toml"])
def test_every_named_part_is_known_and_used(name):
    told = shipped(name)
    rest = str({key: value for key, value in told.items() if key != "words"})
    assert [each for each in told["words"] if f"<{each}>" not in rest] == []


def test_a_file_that_is_not_there_is_said_in_a_sentence():
    with pytest.raises(errors.ShippedFileMissing, match=r"nowhere\.toml"):
        shipped("nowhere.toml")
