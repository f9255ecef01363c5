import pytest

from tests.importing.lists import asked, only, reading

HEADER = "Company,Date sent,Response?,Date of 1st Response,Date Interview,Time to Rejection,Job Offer\n"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            "Acme,1/14/2026,Ghosted,1/20/2026,,,No",
            "The outcome is “Ghosted”, but “Date of 1st Response” says",
        ),
        (
            "Acme,1/14/2026,Interview,1/15/2026,,6,No",
            "but “Time to Rejection” says “6”: they said no on 20 Jan 2026.",
        ),
        ("Acme,1/14/2026,Interview,1/15/2026,1/20/2026,,Yes", "but “Job Offer” says “Yes”: offer."),
        (
            "Acme,1/14/2026,Inter + Rejec,1/15/2026,1/20/2026,1,No",
            "Their no is on 15 Jan 2026, before the interview",
        ),
        (
            "Acme,1/14/2026,Rejected,1/13/2026,,,No",
            "Their no is on 13 Jan 2026, before it was sent on 14 Jan 2026.",
        ),
        ("Acme,1/14/2026,Offer,1/20/2026,,,No", "The outcome is “Offer”, but “Job Offer” says “No”."),
        (
            "Acme,1/14/2026,Didn't apply,,,,No",
            "The outcome is “Didn't apply”, but it was sent on 14 Jan 2026.",
        ),
        ("Acme,1/14/2026,Withdrew,,,6,No", "The outcome is “Withdrew”, but “Time to Rejection” says “6”"),
    ],
)
def test_cells_that_cannot_all_be_true_are_named(row, reason):
    others = "Beta,1/14/2026,Rejected,1/20/2026,,6,No\nGamma,1/14/2026,Offer,1/20/2026,,,Yes\n"
    found = asked(HEADER + others + row + "\n")
    assert found.line == 4
    assert reason in found.reason


@pytest.mark.parametrize(
    "row",
    [
        "Acme,1/14/2026,Rejected,1/20/2026,,6,No",
        "Acme,1/14/2026,Rejected,1/20/2026,,7,No",
        "Acme,1/14/2026,Ghosted,,,,No",
        "Acme,1/14/2026,Ghosted,1/15/2026,1/20/2026,,No",
        "Acme,1/14/2026,Position Removed,1/14/2026,,0,No",
        "Acme,1/14/2026,Offer,1/15/2026,1/20/2026,,Yes",
        "Acme,1/14/2026,Accepted offer,1/15/2026,1/20/2026,,Yes",
        "Acme,1/14/2026,Applied,,1/20/2026,,No",
    ],
)
def test_rows_whose_cells_can_all_be_true_are_taken(row):
    only(HEADER + row + "\n")


def test_a_status_that_never_names_ends_is_not_contradicted_by_one():
    text = "Company,Date applied,Stage reached,Rejected on\nAcme,2026-01-02,Interview,2026-01-20\n"
    assert [event.kind for event in only(text).events] == ["applied", "interview", "rejected"]


def test_a_status_that_names_ends_elsewhere_is():
    text = (
        "Company,Date applied,Status,Rejected on\n"
        "Acme,2026-01-02,Interview,2026-01-20\nBeta,2026-01-02,Rejected,2026-01-20\n"
    )
    assert asked(text).line == 2


def test_two_outcome_columns_that_differ_are_asked_about():
    assert (
        "cannot all be true at once"
        in asked("Company,Date applied,Stage,Status\nAcme,2026-01-02,Withdrew,Denied\n").reason
    )


def test_a_tick_against_a_day_is_asked_about():
    text = "Company,Date applied,Interview?,Interview date\nAcme,2026-01-02,No,2026-01-20\n"
    assert "“Interview?” says “No”, but “Interview date” says" in asked(text).reason


def test_a_count_that_its_column_vouches_for_is_held_against_the_dates():
    rows = "".join(f"C{n},2026-01-02,2026-01-{n + 5:02},{n + 3},Rejected\n" for n in range(8))
    slip = "Acme,2025-01-02,2026-01-09,7,Rejected\n"
    read = reading("Company,Date applied,Response date,Days to response,Status\n" + rows + slip)
    assert [each.line for each in read.needs_you] == [10]
    assert "“Days to response” says “7”, but there are 372 days" in read.needs_you[0].reason
    assert "Sent 2 Jan 2025, they said no 9 Jan 2025" in [choice.text for choice in read.needs_you[0].choices]
