import pytest

from rebound.importing import told_notes
from rebound.importing.vocabulary import joined
from tests.importing.lists import only, reading, told


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("Rejected on 3/30", "rejected"),
        ("Great chat with Jo. Rejected by email", "rejected"),
        ("offer declined", "offer_declined"),
        ("Absage per Mail", "rejected"),
        ("they paused hiring, role pulled", "closed"),
        ("told them I found something", "withdrawn"),
        ("They rejected me I think", "unknown"),
        ("rejected?", "unknown"),
        ("rejected, probably", "unknown"),
        ("my friend was rejected here last year", "unknown"),
    ],
)
def test_a_note_says_how_it_ended_only_where_it_says_so_plainly(note, code):
    found = told_notes.plainly(note)
    assert joined(found.codes if found else ()) == code


def test_the_day_in_the_clause_or_behind_it_belongs_to_the_end():
    assert told_notes.plainly("good talk 9/2, withdrew 9/27 after the other offer").day == "9/27"
    assert told_notes.as_a_story("Not screened in, letter Apr 4.").day == "Apr 4"


def test_a_note_counts_in_the_rows_that_say_nothing_else_and_its_words_can_be_corrected():
    rows = "Acme,Dev,2024-05-20,,they paused hiring 6/14\nB,Dev,2024-05-21,2024-06-01,\n"
    text = "Company,Role,Applied,Rejected,Notes\n" + rows
    assert told(reading(text).rows[0])[-1] == ("closed", "2024-06-14")
    read = reading(text, outcomes={"they paused hiring": "silent"})
    assert told(read.rows[0]) == [("applied", "2024-05-20")]


def test_a_story_counts_where_nothing_else_in_the_list_tells_an_end():
    note = "Janelle told me of it. Position went to someone already there."
    assert told(only(f"Company,Title,Date,Notes\nAcme,Clerk,2024-04-23,{note}\n"))[-1] == ("rejected", "")
    note = "By email I learned that the position went to someone else."
    rows = f"Acme,Clerk,2024-04-23,,{note}\nB,C,2024-04-24,Rejected,\n"
    with_status = reading("Company,Title,Date,Status,Notes\n" + rows)
    assert told(with_status.rows[0]) == [("applied", "2024-04-23")]


def test_a_story_with_two_ends_tells_none():
    assert told_notes.as_a_story("They rejected me, then I withdrew") is None


def test_where_the_end_is_known_a_note_may_give_its_day():
    text = 'Company,Role,Applied,Rejected,Notes\nAcme,Dev,2024-03-03,TRUE,"talk 19.3., email 26.3.2024"\n'
    assert told(only(text)) == [("applied", "2024-03-03"), ("rejected", "2024-03-26")]
    assert told_notes.day_of("14/06/2024", "rejected") == "14/06/2024"
    assert told_notes.day_of("talk 4/7, client reject 9/7", "rejected") == "9/7"


def test_marks_are_no_days_in_march():
    assert told_notes.as_a_story("Written test. Didn't pass by 2 marks.").day == ""


def test_a_note_tells_that_an_offer_was_taken_and_a_number_is_no_no():
    taken = told_notes.to_offer("Int 25/04, offered 29/04, accepted 01/05!! Start 03/06")
    assert taken is not None
    assert taken.codes == ("offer_accepted",)
    assert told_notes.to_offer("Offered 19/03, thinking") is None
    assert told_notes.at_once("no. 3 on it, they tell by May") is None
