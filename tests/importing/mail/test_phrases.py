import pytest

from rebound.importing.mail.phrases import is_plain, phrases, tokens


def test_one_thing_said_in_two_ways_has_the_same_words():
    assert tokens("We won’t be moving ahead.") == tokens("We will not be progressing forward")
    assert tokens("Your CV can't be shortlisted") == tokens("your résumé cannot be short-listed!")[:-1]


def test_what_holds_on_a_condition_is_another_word():
    said = tokens("If you are not selected, we will tell you.")
    assert "if:not" in said
    assert "not" not in said
    assert "if:not" in tokens("Should you not hear from us, the answer is no.")
    assert "not" not in tokens("Failure to do the test will result in your application not progressing.")
    assert "not" in tokens("You were not selected. Call if you like.")
    assert "not" in tokens("If you are reading this e-mail, you have not been called for interview.")


def test_phrases_are_words_in_a_row_and_words_apart():
    found = phrases("not the right fit")
    assert {"not", "not the", "not the right", "not … fit", "^ not", "fit $"} <= found


@pytest.mark.parametrize(
    "sentence",
    [
        "Applicants who have not been contacted were not successful.",
        "We cannot write to candidates who are not shortlisted.",
        "Bewerberinnen, die keine Einladung erhalten, wurden nicht berücksichtigt.",
        "Not a match this time?",
        "Then it is not to be this year.",
        "Not selected - another candidate was chosen.",
    ],
)
def test_what_is_said_of_whoever_it_concerns_holds_on_a_condition(sentence):
    assert not is_plain(sentence)
    assert "if:not" in tokens(sentence) or "if:nicht" in tokens(sentence)


def test_what_somebody_is_quoted_with_is_another_word():
    said = tokens("They wrote “we have decided to choose someone else” and I laughed.")
    assert "said:decided" in said
    assert {"decided", "said:laughed"}.isdisjoint(said)
    assert is_plain("Apply for “Data Engineer” again.")
