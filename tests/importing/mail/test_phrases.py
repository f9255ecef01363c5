from rebound.importing.mail.phrases import phrases, tokens


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


def test_phrases_are_words_in_a_row_and_words_apart():
    found = phrases("not the right fit")
    assert {"not", "not the", "not the right", "not … fit", "^ not", "fit $"} <= found
