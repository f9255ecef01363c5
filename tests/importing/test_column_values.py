import pytest

from rebound.importing import column_values
from rebound.importing.column_values import fits


@pytest.mark.parametrize(
    ("field", "cells"),
    [
        ("link", ["https://a.example/1", "jobs.example.com/x"]),
        ("days_to_rejected", ["3", "14 days", "2.5"]),
        ("outcome_on", ["2026-01-02", "45000"]),
        ("outcome", ["Rejected", "Ghosted", "In Progress"]),
        ("interview", ["yes", "", "2026-01-02", "2"]),
        ("pay", ["$65,000", "55k"]),
    ],
)
def test_a_column_fits_its_name_if_most_cells_do(field, cells):
    assert fits(field, [cell for cell in cells if cell])


@pytest.mark.parametrize(
    ("field", "cells"),
    [
        ("link", ["LinkedIn", "Company page"]),
        ("days_to_rejected", ["long", "short"]),
        ("outcome_on", ["Rejected", "Ghosted"]),
        ("outcome", ["CA", "TX", "NY"]),
        ("outcome", ["0", "0.5", "1"]),
        ("interview", ["Bob", "Alice from HR"]),
        ("pay", ["Salary", "Wage"]),
    ],
)
def test_a_column_whose_cells_are_something_else_does_not(field, cells):
    assert not fits(field, cells)


def test_a_version_number_is_no_address():
    assert not column_values.is_address("4.5")
    assert column_values.is_address("boards.example.com/acme/1")


def test_consecutive_numbers_count_rows_and_others_do_not():
    assert column_values.counts_rows(["1", "2", "3"])
    assert column_values.counts_rows(["9", "8"])
    assert not column_values.counts_rows(["1", "3"])
    assert not column_values.counts_rows([])


def test_outcomes_are_few_words_that_come_again():
    assert column_values.worded(["Absage", "Absage", "Einladung"] * 3)
    assert not column_values.worded([f"Bob said {n}" for n in range(9)])
    assert not column_values.worded(["2026-01-02"] * 5)
