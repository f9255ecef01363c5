"""Days to remember, as a calendar file (iCalendar, RFC 5545) that any calendar takes in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

MEDIA_TYPE = "text/calendar"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One day or moment to be reminded of.

    Attributes:
        id: names it, so that the same reminder taken in twice is one.
        on: a day, or an aware moment.
        summary: what the calendar shows.
        description: more words, shown when it is opened.
        weekly: whether it comes back every week.
    """

    id: str
    on: date | datetime
    summary: str
    description: str = ""
    weekly: bool = False


def calendar(reminders: Iterable[Reminder], written: datetime) -> bytes:
    """Return ``reminders`` as the bytes of an ``.ics`` file, as of the aware moment ``written``.

    A day becomes an event of the whole day, a moment one of a quarter of an hour; each rings once, at its
    beginning (a whole day: at nine in the morning).
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//Rebound//workbook//EN")
    made.add("version", "2.0")
    for each in reminders:
        made.add_component(_event(each, written))
    return made.to_ical()


def _event(reminder: Reminder, written: datetime):
    from icalendar import Alarm, Event

    whole_day = not isinstance(reminder.on, datetime)
    event = Event()
    event.add("uid", f"{reminder.id}@rebound")
    event.add("dtstamp", written)
    event.add("summary", reminder.summary)
    if reminder.description:
        event.add("description", reminder.description)
    event.add("dtstart", reminder.on)
    event.add("dtend", reminder.on + (timedelta(days=1) if whole_day else timedelta(minutes=15)))
    if reminder.weekly:
        event.add("rrule", {"freq": "weekly"})
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", reminder.summary)
    alarm.add("trigger", timedelta(hours=9) if whole_day else timedelta(0))
    event.add_component(alarm)
    return event
