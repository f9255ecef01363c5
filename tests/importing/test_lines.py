from rebound.importing.lines import places


def test_places_are_told_as_runs():
    assert places("line", [3]) == "line 3"
    assert places("entry", [2, 3, 4, 9]) == "entries 2 to 4 and 9"
    assert places("row", [1, 3, 5]) == "rows 1, 3 and 5"
