from datetime import date

import pytest

from rebound.importing import stage_cells
from rebound.importing.stage_cells import DAYS, FAILED, NO, NOTHING, UNCLEAR, WAITING, YES, stage_cell


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        (NOTHING, ["", "-", "N/A", "null", "TBD", "#REF!"]),
        (YES, ["yes", "Y", "TRUE", "x", "✓", "Passed", "scheduled", "Yes - with the CTO", "2", "3 rounds"]),
        (NO, ["No", "n", "FALSE", "0", "No, they said later", "not yet"]),
        (
            DAYS,
            [
                "2026-01-02",
                "3/4/2025",
                "8-Jul",
                "12/20/2025, 12/28/2025",
                "with Bob on 2026-01-02",
                "2/30/2025",
                "25/3 10am Teams",
                "13 oct zoom",
                "booked for 26 Feb",
                "28.10. (automatisch)",
            ],
        ),
        (FAILED, ["failed", "Rejected", "not passed", "rejected 22/3"]),
        (WAITING, ["pending", "in progress"]),
        (
            UNCLEAR,
            [
                "cancelled 3/4",
                "3/4?",
                "scored 8/10",
                "24/7 shifts, 2-3 weeks",
                "went so-so",
                "Bob Miller",
                "+1 555 0100",
            ],
        ),
    ],
)
def test_what_a_cell_says_is_told_from_how_it_is_written(kind, cells):
    assert {cell: stage_cell(cell).kind for cell in cells} == dict.fromkeys(cells, kind)


def test_several_days_in_one_cell_are_several_days():
    days = stage_cell("12/20/2025 and 12/28/2025").days
    assert [each.month_first for each in days] == [date(2025, 12, 20), date(2025, 12, 28)]


def test_a_number_says_how_often():
    assert stage_cell("3").count == 3
    assert stage_cell("99").count == 20


def test_ticks_are_yes_or_no_or_neither():
    assert stage_cells.yes_or_no("Yes!") is True
    assert stage_cells.yes_or_no("no") is False
    assert stage_cells.yes_or_no("maybe") is None


def test_a_tick_with_a_day_beside_it_gives_the_day():
    assert stage_cell("Y - 3/9").texts == ("3/9",)
    assert stage_cell("No, 3/9").kind == NO


def test_a_day_without_a_year_has_that_of_the_one_after_it():
    assert stage_cell("24.02. + 03.03.2026").texts == ("24.02.2026", "03.03.2026")


def test_an_arrow_parts_days_that_have_commas_of_their_own():
    assert stage_cell("January 15, 2026 → January 22, 2026").texts == ("January 15, 2026", "January 22, 2026")
