from datetime import UTC, date, datetime

from rebound.exercises.cause import Cause
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.not_personal import NotPersonal, ThoughtLine
from rebound.exercises.story import Telling
from rebound.exporting import rows
from rebound.exporting.contents import Contents
from rebound.records import Application, Entry, Event, Moment

TODAY = date(2026, 11, 22)
NOW = Moment(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 11, 23))


def test_an_application_has_what_its_events_add_up_to():
    contents = Contents(
        (Application(id="a1", company="Nordwind", referral=True),),
        (
            Event(id="e1", application_id="a1", kind="applied", on=date(2026, 11, 1)),
            Event(id="e2", application_id="a1", kind="screening", on=date(2026, 11, 12)),
        ),
    )
    table = rows.tables(contents, as_of=TODAY)[0]
    line = dict(zip(table.columns, table.rows[0], strict=True))
    assert line["applied_on"] == date(2026, 11, 1)
    assert line["status"] == "in_process"
    assert line["status_on"] == line["first_response_on"] == date(2026, 11, 12)
    assert line["silent_days"] == 10
    assert line["referral"] == "yes"


def test_each_attribute_of_the_persons_own_has_a_column():
    contents = Contents(
        (
            Application(id="a1", company="One", attributes={"Mood": "good", "status": "mine"}),
            Application(id="a2", company="Two", attributes={"Colour": "blue"}),
        )
    )
    table = rows.tables(contents, as_of=TODAY)[0]
    assert table.columns[-3:] == ("attributes.Colour", "attributes.Mood", "attributes.status")
    assert [row[-3:] for row in table.rows] == [(None, "good", "mine"), ("blue", None, None)]


def test_an_event_without_a_day_has_an_empty_cell():
    contents = Contents(
        (Application(id="a1", company="One"),),
        (Event(id="e1", application_id="a1", kind="rejected", words="No.", origin="file", channel="mail"),),
    )
    assert rows.tables(contents, as_of=TODAY)[1].rows == (
        ("a1", "rejected", None, "No.", "file", "mail", "e1"),
    )


def test_an_entry_has_a_row_for_each_answer_and_none_for_what_was_left_empty():
    body = CoolOff(words=("hurt", "tired"), anger_before=0, left_at=NOW.utc, counts_for="the next one")
    entry = Entry(id="w1", kind="cool_off", body=body, created=NOW, changed=NOW)
    table = rows.tables(Contents(entries=(entry,)), as_of=TODAY)[2]
    told = {row[5]: row[6] for row in table.rows}
    assert told["words"] == "hurt, tired"
    assert told["anger_before"] == 0
    assert told["left_at"] == "2026-11-22T23:30:00.000Z"
    assert told["counts_for"] == "the next one"
    assert "hurt_before" not in told
    assert {row[3] for row in table.rows} == {date(2026, 11, 23)}


def test_records_inside_an_answer_stand_on_a_line_each_in_words():
    body = NotPersonal(
        causes=(
            Cause("It was meant for somebody inside", "insider", 2, 67, "not_mine"),
            Cause("The decision came last", "", 1, 33, "mine", "employer"),
        ),
        lines=(ThoughtLine("They said no.", "observed"), ThoughtLine("I am too old.")),
    )
    table = rows.tables(Contents(entries=(Entry(id="w1", kind="not_personal", body=body),)), as_of=TODAY)[2]
    told = {row[5]: row[6] for row in table.rows}
    assert told["causes"] == (
        "It was meant for somebody inside (2 parts, 67 %, not mine, I infer it)\n"
        "The decision came last (1 part, 33 %, mine to influence, the employer said so)"
    )
    assert told["lines"] == "They said no. (I know it)\nI am too old."


def test_an_entry_without_an_answer_still_has_its_row():
    entry = Entry(id="w1", kind="check_in", body=CheckIn())
    assert rows.tables(Contents(entries=(entry,)), as_of=TODAY)[2].rows == (
        ("w1", "check_in", None, None, None, "", None),
    )


def test_a_time_that_a_story_was_told_is_one_line_without_brackets():
    tellings = (Telling(date(2026, 8, 25), 130, 6), Telling(date(2026, 8, 26), 1))
    assert rows.listed(tellings) == "2026-08-25, 130 seconds, sure 6\n2026-08-26, 1 second"
