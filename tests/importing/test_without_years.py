from datetime import date

import pytest

from rebound import clock
from rebound.importing import without_years
from tests.importing.lists import reading, told

NOTES = """✅ Coles - nightfill - 12/11 - no reply ever
✅ Kmart - xmas casual - 18/11 - ghosted
✅ Bakers - shop assistant - 30/11 - rejected 8/12
✅ Chemist - assistant - 3/1 - rejected 10/1
✅ Ikea - food - 21/1 - rejected 28/1
"""


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 29))


def test_notes_without_years_count_back_from_today_over_the_turn_of_the_year():
    read = reading(NOTES, "notes.txt.csv")
    assert told(read.rows[0])[0] == ("applied", "2025-11-12")
    assert told(read.rows[-1]) == [("applied", "2026-01-21"), ("rejected", "2026-01-28")]
    assert read.needs_you == ()
    assert without_years.NOTE in read.notes


def test_notes_whose_days_run_in_no_order_are_asked_about():
    lines = NOTES.splitlines()
    mixed = "\n".join([lines[3], lines[0], lines[4], lines[1], lines[2]])
    read = reading(mixed, "notes.txt.csv")
    assert without_years.NOTE not in read.notes
    assert read.needs_you
