"""What stands once and counts for several rows."""

import pytest

from tests.importing.lists import only, reading, told

SECTIONS = (
    "Company,Role,Date applied\nWAITING,,\nAcme,Cook,2026-03-03\nREJECTED:,,\nBeta,Cook,2026-03-04\n"
    "Brill,Cook,2026-03-05\nGHOSTED,,\nLark,Cook,2026-03-06\n"
)


@pytest.mark.parametrize("mark", ['""""', "″", "ditto", "dito", "idem", "↳"])
def test_a_ditto_mark_repeats_the_cell_above(mark):
    read = reading(f"Date applied,Company,Role\n2026-03-02,Acme,Cook\n{mark},Beta,Baker\n")
    assert [told(row) for row in read.rows] == [[("applied", "2026-03-02")]] * 2


def test_an_empty_cell_repeats_nothing():
    assert only("Company,Role,Notes\nAcme,Cook,\n").application.notes == ""


def test_headings_tell_how_the_rows_below_them_ended():
    read = reading(SECTIONS)
    assert [told(row)[1:] for row in read.rows] == [[], [("rejected", "")], [("rejected", "")], []]
    assert [row.lacks_outcome for row in read.rows] == [False, False, False, False]
    assert (read.read, [row.line for row in read.rows]) == (4, [3, 5, 6, 8])
    assert "Headings that count for the rows below them, and are not rows: 3." in read.notes


def test_headings_are_rows_like_others_where_a_column_tells_how_it_ended():
    read = reading(SECTIONS.replace("Date applied\n", "Status\n"))
    assert (read.read, read.columns["Status"]) == (7, "outcome_on")


def test_the_month_of_a_heading_belongs_to_the_bare_days_below_it():
    text = "Day,Job,Result\nNOVEMBER 2024,,\n9th,"
    text += "Clerk at Acme,no\n23rd,Host at Beta,no\nJanuary,,\n7th,Guide at Gamma,no\n"
    assert [told(row)[0] for row in reading(text).rows] == [
        ("applied", "2024-11-09"),
        ("applied", "2024-11-23"),
        ("applied", "2025-01-07"),
    ]
    assert any("Headings that count for the rows below them" in note for note in reading(text).notes)
