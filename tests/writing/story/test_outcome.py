from rebound.writing.story.outcome import result


def test_a_year_or_a_norm_is_no_number():
    assert result("We got ISO 9001 in 2021.") == 1


def test_a_witness_with_a_name_and_one_with_a_post():
    assert result("Dave Pruitt still uses it.") == 2
    assert result("My manager told the board about it.") == 2
    assert result("My manager was pleased.") == 1


def test_how_big_something_was_is_no_result():
    assert result("There were 30 people in the room.") == 1
