"""The day on which it ended, where no column of its own gives it: from the cell of the outcome, or a note."""

from collections.abc import Sequence
from datetime import date, timedelta

from rebound import clock
from rebound.importing import column_names, told_days, vocabulary
from rebound.importing.dates import said_in
from rebound.importing.fields import Column
from rebound.importing.row_days import Collected, day_in
from rebound.importing.statements import DAY, TICK, Statement
from rebound.importing.understood import Understood
from rebound.importing.vocabulary import Codes
from rebound.status import ENDS, STAGES

_ON_THE_WAY = frozenset(STAGES[2:-1])
_OF_AN_OFFER = frozenset({"offer", "offer_accepted", "offer_declined"})
_A_MONTH = 31

Text = tuple[Column, str]
"""A column and what stands in it."""


def take_in(
    found: Collected, codes: Codes, told: Sequence[Text], notes: Sequence[Text], list_: Understood
) -> None:
    """Take in the days of the end and of the offer that a row came to.

    Args:
        found: what has been found in the row; days are added to it.
        codes: what its outcome stands for.
        told: the cells of its outcome.
        notes: its notes; a day in them that lies before what came earlier is of something else.
        list_: the list it stands in.
    """
    ends = [
        *(code for code in codes if code in ENDS),
        *(each.kind for each in found.statements if each.kind in ENDS),
    ]
    for column, cell in told:
        _stages(found, codes, column, cell, list_)
    if _OF_AN_OFFER & {*codes, *(each.kind for each in found.statements)} and not _is_dated(found, "offer"):
        column, on = _first("offer", found, told, notes, list_)
        found.statements += [Statement("offer", DAY, column.header, "", on)] if column and on else []
    if ends and "outcome_on" not in found.days and not any(_is_dated(found, end) for end in ends):
        _, on = _first(ends[0], found, told, notes, list_)
        same = any(told_days.is_same_day(cell) for _, cell in (*told, *notes))
        on = on or (_last(found) if same else None)
        found.days |= {"outcome_on": on} if on else {}


def take_verdict(found: Collected) -> None:
    """Take a no to “Got it?” for their no, and a no to “Took it?” behind an offer for the person's own."""
    offered = any(each.kind == "offer" for each in found.statements)
    for denial in tuple(found.denials):
        end = ""
        if column_names.asks_for_verdict(denial.header) and not offered:
            end = "rejected"
        elif denial.kind == "offer_accepted" and offered:
            end = "offer_declined"
        if end and not any(each.kind in ENDS for each in found.statements):
            found.denials.remove(denial)
            found.statements.append(Statement(end, TICK, denial.header, denial.cell))


def take_update(found: Collected, codes: Codes, told: Sequence[Text], list_: Understood) -> None:
    """Take the day on which a row last changed for that of its end or offer, where nothing else gives one.

    Args:
        found: what has been found in the row; the day is added to it.
        codes: what its outcome stands for.
        told: the cells with the day of its last change.
        list_: the list it stands in.
    """
    over = {*ENDS, "offer"}
    kinds = {*codes, *(each.kind for each in found.statements)} & over
    dated = any(_is_dated(found, kind) for kind in (*kinds, "first_response"))
    if not kinds or dated or "outcome_on" in found.days:
        return
    for column, cell in told:
        on = _day(found, column, cell, list_)
        if on and (_last(found) or on) <= on <= clock.today():
            found.days["outcome_on"] = on


def _stages(found: Collected, codes: Codes, column: Column, cell: str, list_: Understood) -> None:
    """Take in the days of stages that the outcome names as well, such as “interview 25/1, they chose another”."""
    for each in told_days.dated(cell):
        kinds = set(vocabulary.meaning(each.words))
        if (
            len(kinds) == 1
            and kinds <= _ON_THE_WAY & set(codes)
            and (on := _day(found, column, each.day, list_))
        ):
            found.statements.append(Statement(kinds.pop(), DAY, column.header, cell, on))


def _first(
    end: str, found: Collected, told: Sequence[Text], notes: Sequence[Text], list_: Understood
) -> tuple[Column | None, date | None]:
    """Return the first day that a text gives for ``end``, and its column."""
    for column, cell in (*told, *notes):
        is_note = (column, cell) in notes
        written = told_days.of_end(cell, end, is_note)
        on = _day(found, column, written, list_) if written else None
        if on and on <= clock.today() and (not is_note or on >= (_last(found) or on)):
            return column, on
    return None, None


def _day(found: Collected, column: Column, written: str, list_: Understood) -> date | None:
    """Return the day that is ``written`` beside words; one that cannot be read is no matter to ask about."""
    if told_days.is_ordinal(written):
        return _next(_last(found), written)
    aside = Collected(days=dict(found.days), by_neighbours=found.by_neighbours)
    return day_in(aside, column, written, said_in(written, list_.exported_on), list_)


def _next(since: date | None, written: str) -> date | None:
    """Return the first day from ``since`` on with the number that is ``written``, such as “24th”."""
    number = int("".join(filter(str.isdigit, written)))
    days = (since + timedelta(days=ahead) for ahead in range(_A_MONTH)) if since else iter(())
    return next((day for day in days if day.day == number), None)


def _last(found: Collected) -> date | None:
    """Return the last day of what came before the end."""
    days = [each.on for each in found.statements if each.on and each.kind in {*_ON_THE_WAY, "offer"}]
    days += [found.days["applied_on"]] if "applied_on" in found.days else []
    return max((day for day in days if day <= clock.today()), default=None)


def _is_dated(found: Collected, kind: str) -> bool:
    return any(each.kind == kind and each.on and each.by == DAY for each in found.statements)
