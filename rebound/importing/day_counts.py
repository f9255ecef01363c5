"""Counts of days beside dates: where they agree in a list as a whole, one that does not is a slip."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rebound.importing.facts import facts
from rebound.importing.statements import COUNT, DAY, Facts, Statement
from rebound.importing.understood import Understood

NEAR = 2
"""How many days a count may be off before it is asked about: zones, and whether the first day counts."""

_ENOUGH = 5
_SHARE = 0.8


def trusted(list_: Understood) -> frozenset[str]:
    """Return the columns of counts that agree with the dates in nearly all rows that have both."""
    near: dict[str, list[bool]] = {}
    if any(column.field.startswith("days_to_") for column in list_.columns):
        for line in list_.table.lines:
            if not line.problem:
                for count, on, _ in beside(facts(list_.cells(line), list_)):
                    near.setdefault(count.header, []).append(abs((count.on - on).days) <= NEAR)
    return frozenset(
        header for header, fits in near.items() if len(fits) >= _ENOUGH and sum(fits) >= _SHARE * len(fits)
    )


def beside(said: Facts) -> Iterator[tuple[Statement, date, Facts]]:
    """Yield each count of days with a date beside it: the count, the date, and the row read by the count."""
    for count in said.statements:
        if count.by != COUNT or not count.on:
            continue
        dated = said.first(count.kind, DAY)
        if dated and dated.on:
            others = tuple(each for each in said.statements if each is not dated)
            counted = replace(dated, on=count.on)
            yield count, dated.on, replace(said, statements=(*others, counted))
        elif count.kind == "outcome" and said.outcome_on:
            yield count, said.outcome_on, replace(said, outcome_on=count.on)
