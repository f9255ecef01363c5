from datetime import date

from rebound import clock
from rebound.importing import years


def test_the_years_of_days_are_found_however_they_are_written(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2026, 3, 10))
    cells = ["8/5/2019 & 8/14/2019", "2025-01-02", "01.02.25", "x", "8-Jul", "2031-01-01"]
    assert years.spoken_of(cells) == (2025, 2019)


def test_a_day_without_a_year_is_of_a_year_of_its_row_then_of_its_list_then_of_now(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2026, 3, 10))
    assert years.ends(["3/4/2019"], (2025,)) == (date(2019, 12, 31),)
    assert years.ends([], (2025, 2024)) == (date(2025, 12, 31), date(2024, 12, 31))
    assert years.ends([], ()) == (date(2026, 3, 10), date(2025, 12, 31))
