"""Times that name no day."""

from datetime import date

import pytest

from rebound.importing import rough_days
from tests.importing.lists import reading, told

LIST = "Company,Role,Date applied,Status,Status date\nAcme,Cook,Feb 2025,Rejected,February 2025\n"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Feb 2025", "2025-02-01", "2025-02-28"),
        ("early March 2025", "2025-03-01", "2025-03-10"),
        ("Mitte Mai 2025", "2025-05-11", "2025-05-20"),
        ("fin février 2024", "2024-02-21", "2024-02-29"),
        ("04/2025", "2025-04-01", "2025-04-30"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("Q2 2025", "2025-04-01", "2025-06-30"),
        ("summer 2025", "2025-06-01", "2025-08-31"),
        ("Sept. '25", "2025-09-01", "2025-09-30"),
    ],
)
def test_a_time_goes_over_days(text, first, last):
    assert rough_days.span(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["May", "2025", "13/2025", "3/4/2025", "early bird", "", "Q5 2025"])
def test_other_words_are_no_time(text):
    assert rough_days.span(text) is None
    assert not rough_days.names_no_year(text)


def test_a_part_of_a_month_without_a_year_counts_back():
    assert rough_days.names_no_year("early March")
    assert rough_days.span("early March", date(2026, 2, 1))[0] == date(2025, 3, 1)


def test_the_middle_is_never_before_what_came_first():
    february = rough_days.span("Feb 2025")
    assert rough_days.middle(february) == date(2025, 2, 14)
    assert rough_days.middle(february, date(2025, 2, 20)) == date(2025, 2, 20)


def test_what_shall_stand_for_them_is_asked_once():
    (asked,) = reading(LIST).needs_you
    assert asked.once == ("month",)
    assert [choice.text for choice in asked.choices if "14 Feb 2025" in choice.text]


@pytest.mark.parametrize(
    ("rough", "days"),
    [("middle", ["2025-02-14", "2025-02-14"]), ("unknown", ["", ""])],
    ids=["middle", "unknown"],
)
def test_what_was_answered_holds_for_all_and_the_words_are_kept(rough, days):
    (row,) = reading(LIST, rough=rough).rows
    assert told(row) == [("applied", days[0]), ("rejected", days[1])]
    assert row.application.attributes == {"Date applied": "Feb 2025", "Status date": "February 2025"}
