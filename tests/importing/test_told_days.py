import pytest

from rebound.importing import told_days
from rebound.importing.told_days import Dated


def test_a_day_belongs_to_the_words_before_it_else_behind_it_else_further_up():
    told = told_days.dated("offer 7/29 signed 7/31 start 8/25; 19-06-25 mail; regret, 3/11")
    assert [(each.words, each.day) for each in told] == [
        ("offer", "7/29"),
        ("signed", "7/31"),
        ("start", "8/25"),
        ("mail", "19-06-25"),
        ("regret", "3/11"),
    ]
    assert told_days.dated("no word") == ()
    assert told_days.dated("int 26th. no 30th")[1] == Dated("no", "30th")


@pytest.mark.parametrize(
    ("end", "note", "day"),
    [
        ("rejected", "Tasha told me 6/24", "6/24"),
        ("rejected", "interne Besetzung, Anruf 7.2.", "7.2."),
        ("rejected", "after free assignment 20-06-25", "20-06-25"),
        ("rejected", "chased 22 July", ""),
        ("rejected", "Interview went badly 3/4", ""),
        ("rejected", "Sept 11 - no. Or was that the other one?", ""),
        ("rejected", "a long story without any sign of what it was 3/4", ""),
        ("withdrawn", "changed my mind and emailed them 04/25", "04/25"),
        ("offer", "verbal offer 31 October, start in May", "31 October"),
        ("offer_accepted", "offer 18 Feb, signed 24 Feb, starts 1 Aug", "24 Feb"),
        ("offer_declined", "Offered 5 Dec", ""),
    ],
)
def test_a_note_gives_the_day_of_the_end_where_its_words_are_about_it(end, note, day):
    assert told_days.of_end(note, end, is_note=True) == day


def test_the_cell_of_the_outcome_is_about_the_end_whatever_its_words():
    assert told_days.of_end("No - they took somebody from within 5/23", "rejected", is_note=False) == "5/23"


def test_the_same_day_and_a_bare_number_are_known():
    assert told_days.is_same_day("auto no, same day")
    assert told_days.is_ordinal("24th")
    assert not told_days.is_ordinal("24 May")
