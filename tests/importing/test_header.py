import pytest

from rebound import errors
from rebound.importing import header
from rebound.importing.cells import Line, Sheet
from tests.importing.lists import reading, told


def table(*rows: tuple[str, ...]) -> header.Table:
    return header.table("list.csv", Sheet("", tuple(Line(number, row) for number, row in enumerate(rows, 1))))


def test_the_header_is_found_below_banners_by_the_names_in_it():
    found = table(
        ("My job search 2026", "", ""),
        ("Total:", "2", ""),
        ("", "", ""),
        ("Company", "Role", "Date applied"),
        ("Acme", "Dev", "2026-01-02"),
    )
    assert (found.headers, found.above) == (
        ("Company", "Role", "Date applied"),
        ("My job search 2026", "Total: 2"),
    )
    assert [line.number for line in found.lines] == [5]


def test_a_row_full_of_outcome_words_is_not_the_header():
    found = table(("Company", "Role"), ("Acme", "Dev"), ("Offer", "Interview"), ("Status", "Salary"))
    assert found.headers == ("Company", "Role")


def test_names_that_are_there_twice_or_missing_are_told_apart():
    found = table(("Company", "Date", "Date", ""), ("Acme", "2026-01-02", "2026-01-03", "x"))
    assert found.headers == ("Company", "Date", "Date (2)", "column 4")


def test_empty_columns_at_the_end_are_none():
    assert table(("Company", "Role", "", ""), ("Acme", "Dev", "", "")).headers == ("Company", "Role")


def test_blank_rows_rules_and_a_repeated_header_are_no_rows():
    found = table(
        ("Company", "Role"), ("---", "---"), ("Acme", "Dev"), ("", ""), ("Company", "Role"), ("Beta", "QA")
    )
    assert [line.cells[0] for line in found.lines] == ["Acme", "Beta"]
    assert found.repeated == 1


def test_a_header_in_another_language_is_the_line_over_the_first_days():
    assert table(("Firma", "Stelle", "Datum"), ("Acme", "Dev", "02.01.2026")).headers == (
        "Firma",
        "Stelle",
        "Datum",
    )


def test_a_list_without_a_header_does_not_lose_its_first_row_to_one():
    with pytest.raises(errors.NoHeader, match="names its columns"):
        table(("Acme", "Dev", "2025-01-02", "Rejected"), ("Beta", "Ops", "2025-01-03", "Applied"))
    with pytest.raises(errors.NoHeader):
        table(("Acme", "Dev", "Rejected"), ("Beta", "Ops", "Applied"))


def test_a_header_alone_is_one_sentence():
    with pytest.raises(errors.NoRows, match="no rows below"):
        table(("Company", "Role"), ("", ""))


def test_a_header_over_two_lines_is_one():
    found = table(
        ("Job", "", "Application", "", "Interviews", "", "Result", ""),
        ("Company", "Role", "Date", "Source", "1st", "2nd", "Outcome", "Date"),
        ("Acme", "Dev", "2026-01-02", "LinkedIn", "2026-01-09", "", "Rejected", "2026-01-20"),
    )
    assert found.headers == (
        "Company", "Role", "Application Date", "Source", "Interviews 1st", "Interviews 2nd", "Outcome",
        "Result Date",
    )  # fmt: skip
    assert [line.number for line in found.lines] == [3]


def test_titles_above_the_names_belong_to_them_though_they_are_no_names():
    found = table(
        ("Basics", "", "They answered", ""),
        ("Company", "Role", "When", "How"),
        ("Acme", "Dev", "2026-01-02", "mail"),
    )
    assert found.headers == ("Company", "Role", "They answered When", "They answered How")


def test_a_name_that_only_says_what_its_title_does_is_left_out():
    found = table(
        ("Stelle", "", "Ergebnis", ""),
        ("Firma", "Beruf", "am", "was"),
        ("Nord", "Koch", "2026-01-02", "Absage"),
    )
    assert found.headers == ("Firma", "Beruf", "Ergebnis am", "Ergebnis")


def test_lines_with_nothing_but_empty_boxes_are_no_rows_and_are_counted():
    read = reading("Company,Role,Applied,Rejected\nAcme,Dev,TRUE,FALSE\n,,FALSE,FALSE\n")
    assert read.read == 1
    assert "Lines with nothing but unticked boxes, which are not rows: 1." in read.notes


def test_a_list_of_courses_needs_no_names_above_it():
    text = "Acme,Bus Driver,applied 10/7/24 -> no 10/22\nBeta,Night Stocker,applied 10/9 -> no call\n"
    text += "".join(f"Firm {n},Truck Driver,applied 1{n // 9}/{n + 13} -> no 12/{n + 20}\n" for n in range(6))
    read = reading(text)
    assert (read.rows[0].application.company, read.rows[0].application.role) == ("Acme", "Bus Driver")
    assert told(read.rows[0]) == [("applied", "2024-10-07"), ("rejected", "2024-10-22")]
