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
