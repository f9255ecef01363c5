from rebound.writing.story.decision import decided


def test_the_reason_may_follow_in_the_next_sentence():
    assert decided("I ruled out a full rewrite. It would have taken until summer.") == 2


def test_what_only_we_chose_is_implied():
    assert decided("We went with the free tool because it was free.") == 1


def test_what_one_had_to_do_is_no_choice():
    assert decided("I had to call because my manager was away.") < 2


def test_since_a_day_is_no_reason():
    assert decided("I have kept the list since 2019.") == 0
