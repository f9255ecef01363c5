from rebound.importing.preview import Choice, Corrections


def test_without_corrections_everything_is_guessed():
    assert Corrections() == Corrections(day_first=None, columns={}, outcomes={}, sheet=None, exported_on=None)


def test_a_choice_without_an_application_leaves_the_row_out():
    assert Choice("Leave this row out").application is None
