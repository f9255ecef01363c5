import pytest

from tests.importing.lists import only, told

HEAD = "Company,Role,Date applied,Interview,Result,Notes\n"


@pytest.mark.parametrize(
    ("row", "events"),
    [
        ("2025-02-16,,Rejected,letter dated 11/3", [("rejected", "2025-03-11")]),
        ("2025-02-16,,Rejected 11/3 by phone,", [("rejected", "2025-03-11")]),
        ("2025-02-16,2025-03-20,Rejected,told them 11/3", [("interview", "2025-03-20"), ("rejected", "")]),
        ("2025-02-16,,Rejected,no 24th", [("rejected", "2025-02-24")]),
        (
            "2025-02-16,2025-03-05,Rejected,same day",
            [("interview", "2025-03-05"), ("rejected", "2025-03-05")],
        ),
        (
            "2025-02-16,,Offer declined,Offered 7 Mar. Declined 11 Mar - too far",
            [("offer", "2025-03-07"), ("offer_declined", "2025-03-11")],
        ),
        (
            '2025-02-16,,"interview 25/2, they went with someone local",',
            [("interview", "2025-02-25"), ("rejected", "")],
        ),
    ],
)
def test_the_outcome_and_the_notes_tell_the_days(row, events):
    assert told(only(f"{HEAD}Acme,Cook,{row}\n", day_first=True))[1:] == events


@pytest.mark.parametrize(
    ("row", "end"),
    [
        ("Rejected,2025-03-11,", ("rejected", "2025-03-11")),
        ("Rejected,2025-03-11,no 9/3", ("rejected", "2025-03-09")),
        ("Offer,2025-03-11,", ("offer", "2025-03-11")),
        ("Assessment,2025-03-11,", ("assessment", "")),
        ("Rejected,2025-01-11,", ("rejected", "")),
    ],
)
def test_the_last_change_is_the_day_of_an_end_that_nothing_else_dates(row, end):
    read = only(
        f"Company,Role,Date applied,Status,Last updated,Notes\nAcme,Cook,2025-02-16,{row}\n", day_first=True
    )
    assert told(read)[-1] == end
    assert read.application.attributes["Last updated"]
