import pytest

from rebound import errors
from rebound.importing import vocabulary
from rebound.importing.vocabulary import meaning


@pytest.mark.parametrize(
    "word",
    ["Rejected", " rejected ", "REJECTED ❌", "rejcted", "Rej", "Reject", "Rejection e-mail", "Rejected."],
)
def test_case_blanks_signs_and_slips_do_not_matter(word):
    assert meaning(word) == ("rejected",)


def test_several_columns_add_up_to_one_meaning():
    assert vocabulary.together([("applied",), ("rejected",)]) == ("rejected",)
    assert vocabulary.together([("interview",), ("rejected",)]) == ("interview", "rejected")
    assert vocabulary.together([("rejected",), ("withdrawn",)]) == ()


def test_codes_are_written_as_one_text_and_read_back():
    assert vocabulary.joined(("interview", "rejected")) == "interview+rejected"
    assert vocabulary.parted("interview+rejected") == ("interview", "rejected")
    assert vocabulary.parted(vocabulary.joined(())) == ()


def test_a_code_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(errors.UnknownCorrection, match="silent"):
        vocabulary.parted("vanished")


def test_a_story_is_not_taken_for_an_outcome():
    assert (
        meaning("They called and said many kind things about my rejected colleague and then there was lunch")
        == ()
    )


def test_a_word_that_may_be_anyones_no_is_known_as_such():
    assert vocabulary.may_be_either("Declined")
    assert not vocabulary.may_be_either("Declined offer")


def test_over_says_that_it_ended_but_not_how():
    assert meaning("Archived") == ("open",)
    assert vocabulary.leaves_open("Archived")
    assert not vocabulary.leaves_open("Pending")
