from rebound.widgets.word_bar import word_bar


def test_shares_add_up_and_are_read_aloud():
    bar = word_bar({"Situation": 30, "Obstacle": 30, "Action": 60, "Result": 31})
    told = "Situation 20 per cent, Obstacle 20 per cent, Action 40 per cent, Result 20 per cent."
    assert f'aria-label="{told}"' in bar


def test_a_thin_piece_has_its_letter_only():
    bar = word_bar({"Situation": 10, "Action": 90})
    assert ">S<small>" in bar
    assert ">Action<small>" in bar


def test_a_part_without_words_has_no_piece_and_nothing_is_no_bar():
    assert "Result" not in word_bar({"Action": 3, "Result": 0})
    assert word_bar({"Action": 0}) == ""
