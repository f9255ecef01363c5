import pytest

from tests.importing.lists import reading, told

HEAD = "Company,Role,Date applied,Result\n"
ROW = "Acme,Cook,2026-03-03,no\n"


@pytest.mark.parametrize(
    "title", ["MAY", "-- 2025 --", "JULY - new CV (1 page)", "Tier two:", "FOR NEXT ROUND"]
)
def test_a_title_of_a_part_is_told_of_and_not_asked_about(title):
    read = reading(f"{HEAD}{title},,,\n{ROW}")
    assert (read.read, len(read.rows), read.needs_you) == (1, 1, ())
    assert f"Titles of parts of the list, which are not rows: “{title}” (line 2)." in read.notes


def test_what_stands_alone_behind_a_gap_is_a_title_and_a_lone_company_elsewhere_is_none():
    read = reading(f"{HEAD}{ROW},,,\nback in Spain,,,\nBeta,Cook,2026-03-04,no\n")
    assert [row.line for row in read.rows] == [2, 5]
    read = reading(f"{HEAD}{ROW}Netflix,,,\nBeta,Cook,2026-03-04,no\n")
    assert [row.application.company for row in read.rows] == ["Acme", "Netflix", "Beta"]
    assert told(read.rows[1]) == [("saved", "")]


@pytest.mark.parametrize(
    "last", ["Total,30,,Rej 12", "TOTAL APPLIED,19,,", "Sent,18,Interviews,7", "sent: 9 / no: 1,,,"]
)
def test_sums_at_the_end_are_told_of(last):
    read = reading(f"{HEAD}{ROW}{last}\n")
    assert (read.read, len(read.rows)) == (1, 1)
    assert any(
        note.startswith("Sums of the list, which are not rows: ") and "(line 3)" in note
        for note in read.notes
    )


def test_jobs_kept_for_later_are_noted_and_not_sent():
    later = "KEEP FOR LATER,,,\nBuc-ees,Manager,,dream job\nKaty,Clerk,,\n"
    read = reading(f"{HEAD}{ROW}{later}")
    assert [told(row)[0][0] for row in read.rows] == ["applied", "saved", "saved"]
    assert told(reading(f"{HEAD}{ROW}Katy,Clerk,,opens in Sept\n").rows[1]) == [("saved", "")]
    assert len(reading(f"{HEAD}{ROW}Katy,Clerk,,\n").needs_you) == 1
