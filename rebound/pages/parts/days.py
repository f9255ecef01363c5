"""Days as the person types them: the text of a field → a day of the calendar."""

from datetime import date

from rebound import clock, errors


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
