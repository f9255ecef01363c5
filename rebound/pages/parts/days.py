"""Days as the person types them, and days counted: working days, and the morning after a night's rest."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rebound import clock, errors

SATURDAY = 5
MORNING = time(8)
NIGHT = timedelta(hours=12)
"""The least that lies between a draft and the morning on which it may go."""


def day_from(text: str) -> date | None:
    """Return the day that ``text`` names in ISO form, or None for an empty one.

    Raises:
        errors.DayUnreadable: it is no day of the calendar.
    """
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise errors.DayUnreadable(text) from None


def past_day_from(text: str) -> date | None:
    """Return the day that ``text`` names, of something that has happened, or None for an empty one.

    Raises:
        errors.DayUnreadable: it is no day of the calendar.
        errors.DayInFuture: it has not come yet.
    """
    day = day_from(text)
    if day and day > clock.today():
        raise errors.DayInFuture(text)
    return day


def time_from(text: str) -> time | None:
    """Return the time that ``text`` names, such as “8:00”, or None for an empty one.

    Raises:
        errors.TimeUnreadable: no clock shows it.
    """
    hours, _, minutes = text.strip().replace(".", ":").partition(":")
    if not hours:
        return None
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise errors.TimeUnreadable(text) from None


def working_days_after(day: date, count: int) -> date:
    """Return the day that is ``count`` working days (Monday to Friday) after ``day``; holidays are not known."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def next_morning(now: datetime) -> datetime:
    """Return the next 08:00 on the person's wall that is at least ``NIGHT`` after the aware moment ``now``."""
    earliest = clock.local(now + NIGHT)
    day = earliest.date() if earliest.time() <= MORNING else earliest.date() + timedelta(days=1)
    return at_time(day, MORNING)


def at_time(day: date, time_of_day: time) -> datetime:
    """Return the moment of ``time_of_day`` on ``day``, on the person's wall."""
    return datetime.combine(day, time_of_day, ZoneInfo(clock.zone())).astimezone(UTC)
