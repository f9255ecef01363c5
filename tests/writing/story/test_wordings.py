import re

import pytest

from rebound.writing.story import wordings


def lists():
    shipped = wordings._shipped()
    return [f"{part}.{name}" for part in shipped if part != "words" for name in shipped[part]]


@pytest.mark.parametrize("name", lists())
def test_every_list_compiles_and_no_name_in_it_is_left_unfilled(name):
    assert not re.search(r"<[a-z]+>", wordings.wordings(name).pattern.replace("(?<!", ""))


def test_wordings_are_found_at_the_edges_of_words_only():
    found = wordings.wordings("decision.choice")
    assert found.search("in the end I chose the older pump")
    assert not found.search("she was unpicked")


def test_single_words_are_a_set():
    assert {"went", "rewrote"} <= wordings.listed("verbs.past")
