"""What time it is for the person: one place that reads the clock and the zone."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from rebound.records import Moment

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def zone() -> str:
    """Return the IANA name of the zone this computer is set to, such as ``"Europe/Berlin"``.

    It is ``"UTC"`` where the computer names none, or two that contradict each other.
    """
    try:
        return ZoneInfo(tzlocal.get_localzone_name() or "UTC").key
    except (ZoneInfoNotFoundError, ValueError):
        return "UTC"


def now() -> Moment:
    """Return this moment, in UTC to the millisecond, with the zone and the date on the person's wall."""
    return at(datetime.now(UTC))


def at(instant: datetime) -> Moment:
    """Return the moment of an aware ``instant`` as the person's computer shows it."""
    name = zone()
    utc = instant.astimezone(UTC)
    utc = utc.replace(microsecond=utc.microsecond // 1000 * 1000)
    return Moment(utc=utc, zone=name, local_date=utc.astimezone(ZoneInfo(name)).date())


def today() -> date:
    """Return today's date on the person's wall."""
    return now().local_date


def midnight(day: date) -> datetime:
    """Return the moment at which ``day`` begins on the person's wall."""
    return datetime.combine(day, time(), ZoneInfo(zone()))


def local(instant: datetime) -> datetime:
    """Return an aware ``instant`` in the zone this computer is set to."""
    return instant.astimezone(ZoneInfo(zone()))


def in_words(day: date) -> str:
    """Return a day in words, such as ``"3 December 2026"``, whatever language the computer speaks."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
