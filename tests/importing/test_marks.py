from datetime import date

from rebound.importing import marks
from rebound.records import Application

ACME = Application("1", "Acme, Inc.", "Developer", location="Bonn")


def test_a_mark_survives_in_the_origin_of_an_event():
    mark = marks.mark(ACME, date(2026, 1, 2), {"Company": "Acme, Inc."})
    assert marks.in_origin(marks.origin("my [old] list.csv", "line", 7, mark)) == mark


def test_what_was_written_by_hand_has_no_mark():
    assert marks.in_origin("hand") is None


def test_the_key_stays_when_only_the_outcome_changes():
    before = marks.mark(ACME, date(2026, 1, 2), {"Status": "Applied"})
    after = marks.mark(ACME, date(2026, 1, 2), {"Status": "Rejected"})
    assert before.key == after.key
    assert before.content != after.content


def test_another_day_is_another_application():
    assert marks.mark(ACME, date(2026, 1, 2), {}).key != marks.mark(ACME, date(2026, 3, 2), {}).key


def test_names_are_the_same_whatever_their_case_and_signs():
    assert marks.plain("Acme, Inc.") == marks.plain("ACME Inc")
    assert marks.plain("株式会社") == "株式会社"
    assert marks.plain("!!!") == "!!!"
