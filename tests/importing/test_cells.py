import pytest

from rebound import errors
from rebound.importing import cells
from rebound.importing.cells import Line, Sheet


def test_blanks_around_and_inside_a_cell_are_tidied_and_lines_stay():
    assert cells.tidy("  Acme \u00a0 Ltd\u200b ") == "Acme Ltd"
    assert cells.tidy(" first  line \r\n second ") == "first line\nsecond"


def test_a_line_of_empty_cells_or_of_rules_is_blank():
    assert cells.is_blank(cells.tidied(Line(1, (" ", "", "\t"))))
    assert cells.is_blank(Line(1, ("---", ":-:", "")))
    assert not cells.is_blank(Line(1, ("", "0")))


def test_a_line_that_cannot_be_read_is_never_blank():
    assert not cells.is_blank(Line(1, ("",), "The quotation marks do not match."))


def test_more_rows_than_are_read_are_refused():
    lines = tuple(Line(number, ("x",)) for number in range(cells.MOST_LINES + 2))
    with pytest.raises(errors.TooManyRows, match="200,000 rows"):
        cells.bounded("long.csv", Sheet("", lines))


def test_more_columns_than_are_read_are_refused():
    with pytest.raises(errors.TooManyColumns, match="500 columns"):
        cells.bounded("wide.csv", Sheet("", (Line(1, ("x",) * 501),)))


def test_a_cell_that_is_too_long_is_refused_with_its_line():
    with pytest.raises(errors.CellTooLong, match="line 7"):
        cells.bounded("long.csv", Sheet("", (Line(7, ("x" * 1_000_001,)),)))
