import pytest

from rebound.importing import names


@pytest.mark.parametrize(
    "written",
    ["Date Applied", "date_applied", "dateApplied", "DATE-APPLIED", " Date  applied? ", "Date.Applied:"],
)
def test_one_name_written_in_many_ways_is_one(written):
    assert names.plain(written) == "date applied"


def test_accents_and_apostrophes_do_not_count():
    assert names.plain("Résumé") == "resume"
    assert names.plain("Didn’t apply") == names.plain("didn't apply") == "didnt apply"


def test_a_number_sign_is_a_word():
    assert names.plain("# of interviews") == "number of interviews"


def test_capitals_mean_the_same_everywhere():
    assert names.plain("INTERVIEWING") == "interviewing"
