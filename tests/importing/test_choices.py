from rebound.importing.choices import AS_IT_STANDS, LEAVE_OUT
from tests.importing.lists import asked, steps

HEADER = "Company,Date sent,Response?,Date of 1st Response,Date Interview,Time to Rejection\n"
TOLD = "Beta,1/14/2026,Rejected,1/20/2026,,6\n"


def texts(row: str) -> list[str]:
    return [choice.text for choice in asked(HEADER + TOLD + row).choices]


def test_each_consistent_reading_is_offered_then_the_bare_row_then_leaving_it_out():
    assert texts("Acme,1/14/2026,Interview,1/15/2026,1/16/2026,6\n") == [
        "Sent 14 Jan 2026, interview 16 Jan 2026; still open",
        "Sent 14 Jan 2026, interview 16 Jan 2026, they said no 20 Jan 2026",
        AS_IT_STANDS,
        LEAVE_OUT,
    ]


def test_no_choice_is_impossible_itself():
    found = asked(HEADER + TOLD + "Acme,1/14/2026,Inter + Rejec,1/15/2026,1/20/2026,1\n")
    assert [steps(choice.events) for choice in found.choices[:3]] == [
        [("applied", "2026-01-14"), ("interview", "2026-01-20"), ("rejected", "")],
        [("applied", "2026-01-14"), ("interview", ""), ("rejected", "2026-01-15")],
        [("applied", "2026-01-14"), ("rejected", "2026-01-15")],
    ]


def test_an_answer_to_a_silent_row_may_have_been_anything():
    found = texts("Acme,1/14/2026,Ghosted,1/20/2026,,\n")
    assert "Sent 14 Jan 2026; nothing heard since" in found
    assert "Sent 14 Jan 2026, they said no 20 Jan 2026" in found
    assert "Sent 14 Jan 2026, interview 20 Jan 2026; still open" in found


def test_a_word_that_is_not_known_may_stand_for_each_outcome():
    found = texts("Acme,1/14/2026,Declined,,,\n")
    assert "Sent 14 Jan 2026, they said no" in found
    assert "Sent 14 Jan 2026, you said no" in found
    assert "Sent 14 Jan 2026; nothing heard since" in found


def test_the_bare_row_keeps_the_word_of_the_file_and_is_asked_about_later():
    bare = next(
        choice
        for choice in asked(HEADER + TOLD + "Acme,1/14/2026,Declined,,,\n").choices
        if choice.text == AS_IT_STANDS
    )
    assert [(event.kind, event.words) for event in bare.events] == [("applied", "Declined")]
    assert bare.lacks_outcome


def test_leaving_out_writes_nothing():
    last = asked(HEADER + TOLD + "Acme,1/14/2026,Declined,,,\n").choices[-1]
    assert (last.application, last.events) == (None, ())


def test_a_date_that_can_be_read_two_ways_is_offered_both_ways():
    found = asked("Company,Date applied,Status\nAcme,03/04/2025,Applied\n").choices
    assert [choice.text for choice in found[:2]] == [
        "Sent 3 Apr 2025; still open",
        "Sent 4 Mar 2025; still open",
    ]


def test_a_day_without_a_year_is_offered_in_the_last_two_years():
    found = [choice.text for choice in asked("Company,Date applied,Status\nAcme,1-Jan,Rejected\n").choices]
    assert found[0].startswith("Sent 1 Jan 20") and found[1].startswith("Sent 1 Jan 20")
    assert found[0] != found[1]


def test_a_row_that_may_not_have_been_sent_may_be_just_noted():
    found = asked("Company,Role,Date applied\nAcme,Dev,\n").choices
    assert [steps(choice.events) for choice in found[:2]] == [[("saved", "")], [("applied", "")]]
