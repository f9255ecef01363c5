from rebound.writing.story import signs


def test_the_wordings_asked_for_come_first():
    found = signs.signs("In the end the bank paid.", "result.changed", "obstacle.task")
    assert found[:2] == (True, False)


def test_whatever_the_part_it_says_who_acts_and_whether_there_is_a_number():
    nobody = signs.signs("The lamp was red.")
    mine = signs.signs("I mended 40 lamps.")
    assert len(nobody) == len(mine)
    assert not any(nobody)
    assert sum(mine) == 3
