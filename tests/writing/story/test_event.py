from rebound.writing.story.event import specific


def test_since_when_and_for_how_long_are_no_time_of_an_event():
    assert specific("Since 2019 I have always trained the apprentices.") == 0
    assert specific("For the past six years I have been leading teams.") == 0


def test_a_habit_on_the_way_to_an_event_takes_nothing_away():
    assert specific("The report was always late. In March 2022 our director asked me to look at it.") == 2


def test_nothing_is_no_event():
    assert specific("") == 0
