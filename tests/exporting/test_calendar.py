"""Calendar files, read back with the library that other calendars are made with."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from rebound.exporting.calendar import Reminder, calendar

WRITTEN = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def read(*reminders):
    return Calendar.from_ical(calendar(reminders, WRITTEN)).walk("VEVENT")


def test_a_day_is_an_event_of_the_whole_day_that_rings_at_nine():
    (event,) = read(Reminder("a1", date(2026, 11, 27), "Ask Sam"))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 11, 27), date(2026, 11, 28))
    assert event.walk("VALARM")[0].decoded("trigger").total_seconds() == 9 * 3600


def test_a_moment_keeps_its_hour():
    (event,) = read(Reminder("a1", datetime(2026, 11, 27, 8, tzinfo=UTC), "The draft may go"))
    assert event.decoded("dtstart") == datetime(2026, 11, 27, 8, tzinfo=UTC)


def test_words_of_any_kind_come_back_as_they_were():
    words = "If it is Monday; then I write, “two lines” \\ no more\nשלום 🙂 " + "long " * 60
    (event,) = read(Reminder("a1", date(2026, 11, 27), words.replace("\n", " "), words))
    assert str(event["summary"]) == words.replace("\n", " ")
    assert str(event["description"]) == words


def test_no_line_is_longer_than_the_standard_allows():
    lines = calendar([Reminder("a1", date(2026, 11, 27), "ü" * 300)], WRITTEN).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_a_weekly_one_comes_back_and_the_same_one_keeps_its_name():
    weekly, once = read(Reminder("a", date(2026, 11, 27), "x", weekly=True), Reminder("b", WRITTEN, "y"))
    assert weekly["rrule"]["freq"] == ["WEEKLY"]
    assert "rrule" not in once
    assert (weekly["uid"], once["uid"]) == ("a@rebound", "b@rebound")
