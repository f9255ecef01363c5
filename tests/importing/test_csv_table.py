import json

import pytest

from rebound.importing import column_names, csv_table


def lines(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in csv_table.read(text, column_names.known)]


@pytest.mark.shared
def test_all_of_csv_spectrum_is_read_as_its_json_says(shared):
    files = sorted((shared / "data" / "corpora" / "csv-spectrum" / "csvs").glob("*.csv"))
    assert len(files) == 11
    for file in files:
        header, *rows = lines(file.read_bytes().decode())
        wanted = json.loads((file.parents[1] / "json" / f"{file.stem}.json").read_bytes())
        assert [dict(zip(header, row, strict=True)) for row in rows] == wanted, file.name


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_each_separator_is_found(separator):
    text = f"Company{separator}Role\nAcme{separator}Dev\n"
    assert lines(text) == [("Company", "Role"), ("Acme", "Dev")]


def test_commas_in_cells_do_not_hide_semicolons():
    text = "Firma;Ort;Gehalt\nAcme, Inc.;Berlin, Mitte;55,000\nBeta, Ltd;Bonn, Zentrum;60,000\n"
    assert lines(text)[1] == ("Acme, Inc.", "Berlin, Mitte", "55,000")


def test_a_separator_that_the_file_declares_is_taken():
    assert lines("sep=;\nCompany;Role\nA,B;C\n") == [("Company", "Role"), ("A,B", "C")]


def test_lines_are_numbered_as_in_the_file():
    text = 'Company,Notes\nAcme,"one\ntwo"\n\nBeta,x\n'
    assert [line.number for line in csv_table.read(text, column_names.known)] == [1, 2, 5]


def test_a_quote_that_is_never_closed_costs_one_line_and_not_those_below():
    text = 'Company,Role\nAcme,"Dev\nBeta,Ops\nGamma,QA\n'
    read = csv_table.read(text, column_names.known)
    assert [bool(line.problem) for line in read] == [False, True, False, False]
    assert read[1].number == 2
    assert read[2].cells == ("Beta", "Ops")


def test_a_stray_quote_that_happens_to_close_below_is_noticed():
    text = 'Company,Role,Status\nAcme,Dev,"Applied\nBeta,Ops,Rejected\nGamma,QA,"Applied"\nDelta,QA,Applied\n'
    read = csv_table.read(text, column_names.known)
    assert [(line.number, bool(line.problem)) for line in read] == [
        (1, False), (2, True), (3, False), (4, False), (5, False),
    ]  # fmt: skip


def test_a_quote_that_swallows_a_whole_row_is_noticed():
    text = 'Company,Role,Status\nAcme,Dev,"Applied\nBeta,Ops,"\n'
    read = csv_table.read(text, column_names.known)
    assert [bool(line.problem) for line in read] == [False, True, True]


def test_a_long_note_over_several_lines_is_one_cell():
    note = "First, I wrote, and waited.\nThen, at last, they called."
    assert lines(f'Company,Notes,Status\nAcme,"{note}",Rejected\n')[1] == ("Acme", note, "Rejected")


def test_signs_that_other_programs_break_lines_at_are_kept():
    assert lines("Company,Notes\nAcme,a\u2028b\x0bc\n")[1] == ("Acme", "a\u2028b\x0bc")


def test_what_is_told_with_days_inside_a_cell_is_no_name_of_a_column():
    text = (
        'Company,Job,History\nAcme,Dev,"Applied 2026-01-02; Phone screen 2026-01-10; Rejected 2026-01-15"\n'
    )
    assert csv_table.read(text, column_names.known)[0].cells == ("Company", "Job", "History")
