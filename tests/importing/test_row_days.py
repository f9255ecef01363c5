from datetime import date

from rebound import clock
from tests.importing.lists import facts_of


def test_an_interview_without_a_year_may_lie_a_little_ahead(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2025, 3, 10))
    text = "Company,Role,Date applied,Interview\nAcme,Dev,2025-02-02,18/03 Teams\n"
    assert [each.on for each in facts_of(text, day_first=True).statements] == [date(2025, 3, 18)]
