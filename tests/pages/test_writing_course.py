"""The writing course on the page of the cool-off, clicked through as a person would."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock
from rebound.exercises.writing_course import CourseDay, WritingCourse
from rebound.pages import cool_off
from rebound.pages.parts import writing_course
from rebound.pages.parts.agenda import agenda
from tests.pages.conftest import click, control, everything, type_into, words_of

WHY = "Do you find yourself going round and round on why?"
SECRET = "words that nobody reads"


def opened():
    cool_off.begin()
    return cool_off.write_it_out()


def begun(keep="keep"):
    box = opened()
    control(box, WHY).value = "no"
    control(box, "What should happen to what you write?").value = keep
    click(box, "Begin the first day")
    return box


def one_day(box, before=5, after=5):
    control(box, "How heavy is it now, before you write?").value = before
    type_into(box, "Your words", SECRET)
    control(box, "And now, after it?").value = after
    click(box, "I am done for today")


def a_night_passes(journal):
    entry = journal.entries.latest("writing_course")
    days = tuple(replace(each, on=each.on - timedelta(days=1)) for each in entry.body.days)
    journal.entries.save(entry, replace(entry.body, days=days))
    for text in journal.entries.all("free_writing"):
        journal.entries.save(text, replace(text.body, on=text.body.on - timedelta(days=1)))


def in_journal(journal):
    return journal.entries.latest("writing_course").body


def buttons(box):
    return [each.description for each in everything(box) if hasattr(each, "description") and each.description]


def test_looking_at_it_writes_nothing_and_offers_no_day(journal):
    box = opened()
    assert journal.entries.all() == []
    assert "Begin the first day" not in buttons(box)
    assert "a bit worse right after" in words_of(box)


def test_whose_thoughts_go_in_circles_is_led_elsewhere(journal):
    box = opened()
    control(box, WHY).value = "yes"
    assert "may keep the circle going" in words_of(box)
    assert "Begin the first day" not in buttons(box)


def test_a_day_is_kept_in_numbers_and_its_words_apart(journal):
    one_day(begun(), before=6, after=7)
    (day,) = in_journal(journal).days
    assert (day.before, day.after, day.on) == (6, 7, clock.today())
    (text,) = journal.entries.all("free_writing")
    assert text.body.text == SECRET
    assert text.body.course == journal.entries.latest("writing_course").id
    assert SECRET not in str(in_journal(journal))


def test_what_is_to_be_kept_of_nothing_is_gone_from_the_backups_too(journal):
    box = begun("nothing")
    type_into(box, "Your words", SECRET)
    backup = journal.backups.make("test")
    assert SECRET.encode() in backup.read_bytes()
    click(box, "I am done for today")
    assert journal.entries.all("free_writing") == []
    assert SECRET.encode() not in backup.read_bytes()
    assert SECRET.encode() not in journal.path.read_bytes()
    assert in_journal(journal).days[0].done_at


def test_its_words_have_no_versions(journal):
    box = begun()
    for count in range(3):
        type_into(box, "Your words", f"{count} " + SECRET * 30)
    (text,) = journal.entries.all("free_writing")
    assert journal.entries.versions(text.id) == []


def test_a_new_kernel_goes_on_in_the_middle_of_a_day(journal):
    type_into(begun(), "Your words", SECRET)
    box = opened()
    assert control(box, "Your words").value == SECRET
    assert len(in_journal(journal).days) == 1


def test_the_next_day_waits_for_a_night_and_is_due(journal):
    one_day(begun())
    box = opened()
    assert "Begin day 2" not in buttons(box)
    (due,) = agenda(journal, lambda: None)
    assert (due.when, due.page) == (clock.today() + timedelta(days=1), "cool_off")
    a_night_passes(journal)
    assert "Begin day 2" in buttons(opened())


def test_two_days_running_that_end_heavier_suggest_to_stop_and_are_due_no_more(journal):
    one_day(begun(), before=4, after=6)
    a_night_passes(journal)
    box = opened()
    click(box, "Begin day 2")
    one_day(box, before=6, after=7)
    a_night_passes(journal)
    box = opened()
    assert "stopping here is the better choice" in words_of(box)
    assert "Begin day 3" not in buttons(box)
    assert agenda(journal, lambda: None) == []
    click(box, "End the course")
    assert in_journal(journal).finished_at


def test_after_three_days_the_end_comes_first(journal):
    day = CourseDay(clock.today() - timedelta(days=1), 5, 4, clock.now().utc, clock.now().utc)
    days = tuple(replace(day, on=day.on - timedelta(days=by)) for by in (2, 1, 0))
    journal.entries.start("writing_course", WritingCourse("no", "keep", days))
    ways = buttons(opened())
    assert ways.index("End the course") < ways.index("Begin day 4")


@pytest.mark.parametrize("keep", ["keep", "nothing"])
def test_it_can_be_stopped_in_the_middle_of_a_day(journal, keep):
    box = begun(keep)
    type_into(box, "Your words", SECRET)
    click(box, "Stop the course")
    assert in_journal(journal).finished_at
    assert len(journal.entries.all("free_writing")) == (keep == "keep")


def test_what_was_written_is_shown_only_when_asked_for_and_can_be_deleted_for_good(journal):
    box = begun()
    one_day(box)
    assert SECRET not in words_of(box)
    click(box, "Read what I wrote")
    assert SECRET in words_of(box)
    click(box, "Delete what I wrote")
    assert journal.entries.all("free_writing") == []
    assert journal.entries.deleted() == []
    assert SECRET not in words_of(box)


@pytest.fixture
def shut_backup(journal):
    """A backup that cannot be opened."""
    made = journal.backups.make("test")
    made.write_bytes(b"\0" * 4096 + made.read_bytes()[4096:])
    return made


def test_all_that_was_written_is_deleted_also_where_a_backup_cannot_be_opened(journal, shut_backup):
    box = begun()
    one_day(box)
    a_night_passes(journal)
    box = opened()
    click(box, "Begin day 2")
    one_day(box)
    assert len(journal.entries.all("free_writing")) == 2
    click(box, "Read what I wrote")
    click(box, "Delete what I wrote")
    assert journal.entries.all("free_writing") == []
    assert shut_backup.name in words_of(box)
    assert SECRET not in words_of(box)


@pytest.mark.parametrize("end", ["I am done for today", "Stop the course"])
def test_a_day_of_which_nothing_is_kept_ends_also_where_a_backup_cannot_be_opened(journal, shut_backup, end):
    box = begun("nothing")
    type_into(box, "Your words", SECRET)
    click(box, end)
    assert journal.entries.all("free_writing") == []
    assert in_journal(journal).days[-1].done_at
    assert shut_backup.name in words_of(box)


def test_another_course_can_be_begun_and_the_last_one_stays(journal):
    box = begun()
    click(box, "Stop the course")
    click(box, "Begin another course")
    control(box, WHY).value = "no"
    assert len(journal.entries.all("writing_course")) == 2


def test_a_course_that_was_not_begun_is_never_due(journal):
    control(opened(), WHY).value = "no"
    assert writing_course.due(journal, lambda: None) == []
