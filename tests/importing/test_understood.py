import pytest

from rebound import errors
from tests.importing.lists import list_of


def test_a_day_that_stands_in_every_row_is_left_out_as_the_day_of_printing():
    rows = "".join(f"C{n},Dev,2026-01-{n:02},3/13/2023 18:51:27\n" for n in range(1, 13))
    list_ = list_of("Company,Role,Date applied,Printed\n" + rows)
    assert list_.columns[3].shown == "ignored: every row has the same day"


def test_a_list_of_people_is_refused_as_no_applications():
    text = (
        "Notes:\nSome words\n\n"
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,x,y,Acme,Dev,01 Jan 2026\n"
    )
    with pytest.raises(errors.NoApplications, match="people you know"):
        list_of(text, name="Connections.csv")


def test_what_the_person_says_a_word_means_goes_before_what_is_known():
    list_ = list_of("Company,Status\nAcme,Declined\nBeta,Rejected\n", outcomes={"Declined": "withdrawn"})
    assert list_.meanings == {"Declined": ("withdrawn",), "Rejected": ("rejected",)}


def test_the_day_of_export_comes_from_the_file():
    text = '{"exported_on": "2025-12-06", "jobs": [{"company": "Acme", "date applied": "yesterday"}]}'
    assert list_of(text).exported_on.isoformat() == "2025-12-06"


def test_a_year_above_the_list_counts_for_days_without_one():
    list_ = list_of("Search of 2025\nCompany,Date applied,Status\nAcme,14/2,Rejected\nBeta,3/4,Rejected\n")
    assert list_.exported_on.year == 2025
    assert "2025 stands above them" in list_.dates["Date applied"].because


def test_a_year_above_days_that_have_their_own_is_only_a_title():
    assert list_of("Search of 2025\nCompany,Date applied\nAcme,2026-01-02\n").exported_on is None
