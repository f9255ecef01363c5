"""Which backups are kept: the last ones, and one a day, a week and a month from before."""

from collections.abc import Callable, Iterable
from datetime import datetime

LAST = 10
RULES: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (7, lambda made: made.date()),
    (8, lambda made: made.isocalendar()[:2]),
    (12, lambda made: (made.year, made.month)),
)
"""How many days, weeks and months have a backup kept, the last of each; only those with any count."""


def kept(made: Iterable[datetime]) -> set[datetime]:
    """Return which of the backups, each named by the moment it was ``made``, are kept."""
    newest_first = sorted(made, reverse=True)
    keep = set(newest_first[:LAST])
    for count, period in RULES:
        last_of_each: dict[object, datetime] = {}
        for moment in newest_first:
            last_of_each.setdefault(period(moment), moment)
        keep.update(list(last_of_each.values())[:count])
    return keep
