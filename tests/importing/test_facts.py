from datetime import date

import pytest

from rebound.importing.facts import COUNT, DAY, TICK
from tests.importing.lists import facts_of


def test_days_ticks_and_counts_are_told_apart():
    said = facts_of(
        "Company,Date applied,Phone screen,Offer?,Days to rejection,Interview\n"
        "Acme,2026-01-02,2026-01-05,yes,12,no\n"
    )
    assert said.sent_on == date(2026, 1, 2)
    assert [(each.kind, each.by, each.on) for each in said.statements] == [
        ("screening", DAY, date(2026, 1, 5)),
        ("offer", TICK, None),
        ("rejected", COUNT, date(2026, 1, 14)),
    ]
    assert [each.kind for each in said.denials] == ["interview"]


def test_the_outcome_is_kept_in_words_and_in_codes():
    said = facts_of("Company,Date applied,Status\nAcme,2026-01-02,Inter + Rejec\n")
    assert (said.word, said.codes) == ("Inter + Rejec", ("interview", "rejected"))


def test_words_of_several_columns_that_agree_stand_once():
    said = facts_of("Company,Date applied,Stage,Status\nAcme,2026-01-02,Rejected,rejected\n")
    assert (said.word, said.codes, said.clash) == ("Rejected", ("rejected",), False)


def test_words_that_cannot_all_be_true_clash():
    said = facts_of("Company,Date applied,Stage,Status\nAcme,2026-01-02,Withdrew,rejected\n")
    assert (said.codes, said.clash) == ((), True)


def test_a_no_to_any_response_is_silence():
    said = facts_of("Company,Date applied,Heard back?\nAcme,2026-01-02,No\n")
    assert (said.word, said.codes) == ("No", ("silent",))


def test_a_date_that_could_be_two_days_is_a_problem_that_names_the_cell():
    said = facts_of("Company,Date applied\nAcme,03/04/2025\n")
    assert said.unclear
    assert said.problems == (
        "“Date applied” says “03/04/2025”, which could be read with the day or with the month first.",
    )


def test_a_typing_slip_in_a_date_is_a_problem_and_no_other_day():
    (problem,) = facts_of("Company,Date applied\nAcme,2/30/2025\n").problems
    assert problem == "“Date applied” says “2/30/2025”, which is not a day in the calendar."


def test_a_word_that_is_not_known_is_a_problem():
    (problem,) = facts_of("Company,Status\nAcme,Declined\nBeta,Rejected\n").problems
    assert problem == "“Status” says “Declined”, which may be their answer or yours."


def test_a_day_written_beside_the_outcome_is_its_day():
    said = facts_of("Company,Status\nAcme,Rejected 2026-02-03\n")
    assert (said.codes, said.outcome_on) == (("rejected",), date(2026, 2, 3))


def test_a_count_of_days_may_be_written_with_its_unit():
    said = facts_of("Company,Date applied,Time to rejection\nAcme,2026-01-02,14 days\n")
    assert said.statements[0].on == date(2026, 1, 16)


def test_a_day_without_a_year_is_the_first_after_the_sending():
    found = facts_of("Company,Role,Interview,Date applied\nAcme,Dev,9-Jan,2025-12-02\n")
    assert [each.on for each in found.statements] == [date(2026, 1, 9)]


def test_a_short_note_says_how_it_ended_where_no_column_does():
    found = facts_of("Company,Role,Date applied,Notes\nAcme,Dev,2026-01-02,rejected by email 2026-01-20\n")
    assert (found.codes, found.outcome_on) == (("rejected",), date(2026, 1, 20))


def test_the_day_in_a_note_that_tells_of_two_things_belongs_to_neither():
    found = facts_of("Company,Role,Date applied,Notes\nAcme,Dev,2026-01-02,interview 2026-01-20; rejected\n")
    assert (found.codes, found.outcome_on) == (("interview", "rejected"), None)


@pytest.mark.parametrize(
    "text",
    [
        "Company,Role,Date applied,Status,Notes\nAcme,Dev,2026-01-02,Ghosted,rejected by email\n",
        "Company,Role,Date applied,Notes\nAcme,Dev,2026-01-02,they say my friend was rejected last year\n",
    ],
)
def test_notes_are_not_looked_into_beside_an_end_nor_where_they_tell_a_story(text):
    assert "rejected" not in facts_of(text).codes


def test_a_note_goes_on_where_the_status_was_left_behind():
    text = (
        "Company,Role,Date applied,Status,Notes\nAcme,Dev,2026-01-02,Interview,Rejected by email 3 Feb 2026\n"
    )
    assert (facts_of(text).codes, facts_of(text).outcome_on) == (("interview", "rejected"), date(2026, 2, 3))


def test_a_day_without_a_year_is_read_in_the_order_of_the_other_days():
    found = facts_of("Company,Role,Date applied,Interview\nAcme,Dev,13.2.2026,12.3.\n")
    assert [each.on for each in found.statements] == [date(2026, 3, 12)]


def test_a_no_among_the_days_of_sending_says_that_it_was_not_sent():
    text = "Company,Applied?\nAcme,no\nBolt,2026-03-04\nCrest,2026-03-05\n"
    assert facts_of(text).sent is False


def test_days_beside_ticks_help_to_tell_in_which_order_their_numbers_stand():
    text = "Company,Date applied,Interview\nAcme,Mar 3 2026,Y 3/12\nBeta,Mar 4 2026,Y 3/16\n"
    assert facts_of(text).statements[0].on.isoformat() == "2026-03-12"


def test_of_several_days_of_sending_the_first_counts():
    text = 'Company,Role,Date applied\nAcme,Dev,"2024-03-18, 2024-03-04"\nBeta,Dev,2024-03-05\nC,Dev,2024-03-06\n'
    assert facts_of(text).sent_on == date(2024, 3, 4)


def test_a_date_beside_a_box_that_says_not_applied_is_no_day_of_sending():
    said = facts_of("Company,Role,Date,Applied\nAcme,Dev,2024-03-04,FALSE\n")
    assert (said.sent_on, said.sent, said.saved_on.isoformat()) == (None, False, "2024-03-04")


def test_an_end_of_another_kind_in_the_column_of_a_stage_counts_as_that_end():
    said = facts_of(
        "Company,Role,Applied,Rejected\nAcme,Dev,2024-03-04,withdrew\nB,Dev,2024-03-04,2024-04-01\n"
    )
    assert [each.kind for each in said.statements] == ["withdrawn"]


def test_a_step_of_a_course_that_tells_of_two_things_has_two_days():
    row = "applied 8 Jan 2025 - had interview 15 jan then withdrew 16 jan"
    found = facts_of(f"Company,Role,Course\nAcme,Dev,{row}\nB,Dev,{row}\n")
    assert [(each.kind, each.on) for each in found.statements] == [
        ("interview", date(2025, 1, 15)),
        ("withdrawn", date(2025, 1, 16)),
    ]
