"""When a silence is worth a friendly question."""

from datetime import timedelta

from rebound import clock
from rebound.pages.parts import agenda, follow_ups
from tests.pages.conftest import click
from tests.pages.test_applications import kept


def due(journal):
    return follow_ups.due(journal, lambda: None)


def test_without_a_history_of_ones_own_two_weeks_are_usual_and_it_says_so(journal):
    one = kept(journal, sent=15)
    (found,) = due(journal)
    assert found.application_id == one.id
    assert found.when == clock.today() - timedelta(days=1)
    assert "too short to tell" in found.words


def test_the_persons_own_curve_counts(journal):
    for place in range(12):
        kept(journal, f"Company {place}", sent=100 + place, rejected=28 + place)
    kept(journal, "Northway", sent=30)
    (found,) = due(journal)
    assert found.when > clock.today()
    assert "Three in four of your answers had come by day" in found.words
    assert found.acts is None


def test_what_just_went_out_and_what_is_long_silent_is_not_listed(journal):
    kept(journal, "Northway", sent=3)
    kept(journal, "Larkhill", sent=200)
    assert due(journal) == []


def test_a_silence_is_decided_about_once(journal):
    kept(journal, sent=20)
    (found,) = due(journal)
    click(found.acts, "I have asked")
    assert due(journal) == []


def test_only_a_few_are_listed_the_shortest_silence_first(journal):
    for days in (15, 16, 17, 18, 19):
        kept(journal, f"Company {days}", sent=days)
    assert [each.words.split(" has")[0] for each in due(journal)] == [
        "Company 15",
        "Company 16",
        "Company 17",
    ]


def test_all_that_is_due_is_one_calendar_file(journal):
    kept(journal, sent=20)
    name, content, kind = agenda.as_calendar(journal)
    text = content.decode()
    assert (name, kind) == ("rebound-due.ics", "text/calendar")
    assert text.count("BEGIN:VEVENT") == len(agenda.agenda(journal, lambda: None)) >= 1
    assert f"DTSTART;VALUE=DATE:{clock.today():%Y%m%d}" in text
    assert agenda.as_calendar(journal)[1].decode().count("UID") == text.count("UID")
