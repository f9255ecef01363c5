"""The arithmetic of runs."""

import pytest

from rebound.writing import runs


def test_the_sentence_of_the_workbook():
    assert runs.sentence("three", "three") == (
        "If each final round ended in an offer one time in three, three noes in a row "
        "would come up about 3 times in 10."
    )


@pytest.mark.parametrize(("noes", "share"), [(1, 0.67), (3, 0.30), (5, 0.13)])
def test_it_is_the_chance_that_none_of_the_rounds_ends_in_an_offer(noes, share):
    assert runs.share(3, noes) == pytest.approx(share, abs=0.005)


@pytest.mark.parametrize("one_in", runs.ONE_IN)
@pytest.mark.parametrize("noes", runs.NOES)
def test_every_sentence_is_an_if_and_never_about_you(one_in, noes):
    words = runs.sentence(one_in, noes)
    assert words.startswith("If each final round ended")
    assert "you" not in words
    assert " 0 times" not in words


def test_what_is_rare_is_said_of_a_hundred():
    assert runs.sentence("three", "six").endswith("about 9 times in 100.")
