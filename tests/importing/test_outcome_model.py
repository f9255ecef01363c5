"""The model beside the outcome words: shares for each cell, the same whichever stand beside it."""

import pytest

from rebound import paths
from rebound.importing.outcome_model import CODES, FILE, shares

NO = "they picked somebody with more years in the trade"


def test_each_cell_has_a_share_of_each_code():
    (told,) = shares([NO])
    assert len(told) == len(CODES)
    assert sum(told) == pytest.approx(1)
    assert CODES[told.index(max(told))] == "rejected"


def test_a_cell_is_judged_by_itself():
    assert shares([NO])[0] == pytest.approx(shares(["nobody ever rang me back after that", NO])[1], abs=1e-4)


def test_nothing_is_said_of_words_that_it_has_never_met():
    (told,) = shares(["szklarnia zamknieta przed rozmowa"])
    assert told[0] == 1


def test_it_is_small():
    assert paths.shipped(FILE).stat().st_size < 500_000
