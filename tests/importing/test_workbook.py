import base64
import io
import sys
import zlib
from datetime import datetime

import pytest
import xlsxwriter

from rebound import errors
from rebound.importing import workbook
from rebound.importing.cells import Opened

OLD_XLS = (
    "eNrtWE1oU0EQ/vblp0lI82cqtEIJFavWYhEvHmxfq9WCkFLrQSuC5ucdatskpPFQD1qtOQqCJ8VLoR68VL34gx705kGI6EEQhESP"
    "ngQFD22es5P3JK0/NKCFyn6PnZ2d2Xk72Z3Zzb5XpXB5/n5bBavQBweqphfuOpmg4rUbIZDeNCVr1x4qpsKGgtdDC+l24Unzyya5"
    "hnK9K9Bwz/mcKPCByinkMJzNGLF1xAH2ISGkD71EBW6RJIBW9irCNMV0E9O73PMp036WXGXaS33L4iRK+nDXPiuKT2gdrAtAvvch"
    "27xjyR604IWM4ovXRK2vCwP58cTkBlO0O/1YAC3okJEx8rIdxG34gMHBnni8Z4xQRpQWewFfzRjwxc7qZzElX1+5AMm/rZQ3/Ubu"
    "oUVcLb+uOYFZmGc4SYrwY6tTapw4kk1OL2E/xQS4UDgczE7lEpkZPwVComDEErnc5LiRppw/VkgUzk2T4UBqyqB9fNQ4a6QKRton"
    "t3zeIkIrtohmTh0/0TSCzIc5gULk49Kdz6/jyRH9NEtm+VioHR7bpK8wcUlakHGANRpTB5Uu5ncxvcxv3cJ8G9Mo/QqqO0daLObw"
    "HPe5wtpOGmcv442+vY7fQXzx09FH7cWP+k7iF4cq56OLb/V5dNBhliZ7+cyhW3SLmzckHut2LayN5j3T1p82HY8Wsnw3rRMyiGWZ"
    "ZoQw01pLzo740dKsuZLW4hfWgq3lfFzQfOxdBLtLmqWT1nIW+7QIHvDU9dcd0T4oKCgoKCgoKCgo/AHC+gPu4CtD7aLgrl0W+LvO"
    "MpWq+kzy32IUWXoKdKk8hAzVecw0FD+b4RL2u8QabezvhRLHafQ8JpBkPyYajl+6oIn637Nmw9DfS6FGx6824uc/Hv87W+3Yrg=="
)
"""A workbook in the format of Excel 97, packed: company, day and status of one application."""


def opened(**sheets: list[list[object]]) -> Opened:
    return workbook.read("list.xlsx", made(**sheets))


def made(**sheets: list[list[object]]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(place, column, value, *([day] if isinstance(value, datetime) else []))
    return content.getvalue()


def test_every_cell_becomes_text_and_days_become_iso():
    read = opened(Jobs=[["Company", "Date", "Pay", "Remote"], ["Acme", datetime(2026, 1, 14), 55000.0, True]])
    assert read.sheets[0].lines[1].cells == ("Acme", "2026-01-14", "55000", "yes")
    assert read.counts == "row"


def test_a_time_of_day_is_kept():
    assert opened(Jobs=[[datetime(2026, 1, 14, 13, 5)]]).sheets[0].lines[0].cells == ("2026-01-14 13:05:00",)


def test_rows_are_numbered_as_in_the_sheet_and_columns_stay_in_their_place():
    lines = opened(Jobs=[[], [None, "Company"], [], [None, "Acme"]]).sheets[0].lines
    assert [(line.number, line.cells) for line in lines if any(line.cells)] == [
        (2, ("", "Company")),
        (4, ("", "Acme")),
    ]


def test_a_formula_gives_the_value_it_last_had():
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Days")
        sheet.write_formula(1, 0, "=1+2", None, 3)
    assert workbook.read("a.xlsx", content.getvalue()).sheets[0].lines[1].cells == ("3",)


def test_a_cell_merged_over_several_rows_stands_in_each_of_them():
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Company", "Role"])
        sheet.merge_range(1, 0, 2, 0, "Acme")
        sheet.write_column(1, 1, ["Dev", "Ops"])
    lines = workbook.read("a.xlsx", content.getvalue()).sheets[0].lines
    assert [line.cells for line in lines[1:]] == [("Acme", "Dev"), ("Acme", "Ops")]


def test_empty_sheets_are_left_out():
    assert [sheet.name for sheet in opened(Empty=[], Jobs=[["Company"], ["Acme"]]).sheets] == ["Jobs"]


def test_the_old_format_of_excel_is_read():
    read = workbook.read("old.xls", zlib.decompress(base64.b64decode(OLD_XLS)))
    assert [line.cells for line in read.sheets[0].lines] == [
        ("Company", "Date applied", "Status"), ("Acme", "2026-01-05", "Rejected"),
    ]  # fmt: skip


def test_a_workbook_with_a_password_is_one_sentence():
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
    )
    with pytest.raises(errors.WorkbookLocked, match="locked with a password"):
        workbook.read("list.xlsx", content)


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000)])
def test_a_damaged_workbook_is_one_sentence(content):
    with pytest.raises(errors.BrokenWorkbook, match="damaged"):
        workbook.read("list.xls", content)


def test_a_workbook_that_is_cut_off_anywhere_is_one_sentence():
    content = made(Jobs=[["Company"], ["Acme"]])
    for end in range(4, len(content), 997):
        with pytest.raises(errors.BrokenWorkbook):
            workbook.read("list.xlsx", content[:end])


def test_a_workbook_that_takes_its_reader_down_takes_nothing_else_down(monkeypatch):
    monkeypatch.setattr(workbook, "_PROGRAM", (sys.executable, "-c", "import os; os.abort()"))
    with pytest.raises(errors.BrokenWorkbook):
        opened(Jobs=[["Company"]])


def test_a_workbook_that_is_read_for_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(workbook, "_PROGRAM", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(workbook.workbook_cells, "MOST_SECONDS", 0.2)
    with pytest.raises(errors.WorkbookTooLarge):
        opened(Jobs=[["Company"]])


def test_no_word_of_the_person_is_in_the_arguments_of_the_program():
    assert (sys.executable, "-P", workbook.workbook_cells.__file__) == workbook._PROGRAM
