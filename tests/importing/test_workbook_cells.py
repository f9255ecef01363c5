import io
import json
import subprocess
import sys
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter

from rebound.importing import workbook_cells


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Acme", "Acme"),
        (55000.0, "55000"),
        (0.5, "0.5"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 1, 14), "2026-01-14"),
        (datetime(2026, 1, 14), "2026-01-14"),
        (datetime(2026, 1, 14, 13, 5), "2026-01-14 13:05:00"),
        (time(13, 5), "13:05:00"),
        (timedelta(days=1, hours=12), "1.5"),
        ("", ""),
    ],
)
def test_values_become_text(value, text):
    assert workbook_cells.text(value) == text


def run(content: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, workbook_cells.__file__], input=content, capture_output=True, check=False
    )


def test_as_a_program_it_turns_a_workbook_into_json():
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.add_worksheet("Jobs").write_row(0, 0, ["Company", "Größe ✓"])
    done = run(content.getvalue())
    assert (done.returncode, json.loads(done.stdout)) == (
        workbook_cells.DONE,
        [["Jobs", [["Company", "Größe ✓"]]]],
    )


def test_as_a_program_it_says_how_it_ended():
    assert run(b"no workbook").returncode == workbook_cells.BROKEN
