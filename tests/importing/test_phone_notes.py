from datetime import date

import pytest

from rebound import errors
from tests.importing.lists import reading, told

NOTES = """JOBS

✅ Kmart Northland - xmas casual - 18/11/2024 - ghosted
"✅ Woolies Preston - shopper - 14/11/2024, auto no, rejected 20/11/2024"
✅ JB Hi-Fi - sales - 18/11/2024
"    - int 27/11/2024 w Steph"
    - no 5/12/2024
Myer Doncaster
gift wrap xmas
sent 20/11/2024

☐ Officeworks
"""


def test_notes_without_columns_are_read_entry_by_entry():
    read = reading(NOTES, exported_on=date(2025, 2, 9))
    assert [(row.application.company, row.application.role, told(row)) for row in read.rows] == [
        ("Kmart Northland", "xmas casual", [("applied", "2024-11-18")]),
        ("Woolies Preston", "shopper", [("applied", "2024-11-14"), ("rejected", "2024-11-20")]),
        ("JB Hi-Fi", "sales", [("applied", "2024-11-18"), ("rejected", "2024-12-05")]),
        ("Myer Doncaster", "gift wrap xmas", [("applied", "2024-11-20")]),
        ("Officeworks", "", [("saved", "")]),
    ]
    assert any("“JOBS” (line 1)" in note for note in read.notes)


def test_rows_of_many_cells_are_no_notes():
    rows = "".join(f"{number},Fitter,Acme,Konsult,x,2023-02-0{number}\n" for number in range(1, 6))
    with pytest.raises(errors.NoHeader):
        reading(rows)
