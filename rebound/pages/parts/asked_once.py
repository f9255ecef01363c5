"""What one answer settles for all rows of a list: its company column, how its days are read, a word."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from ipywidgets import Widget

from rebound import clock
from rebound.importing.dates import ROUGH, UNDECIDED, said_in
from rebound.importing.preview import COMPANY, MONTH, ORDER, WORDS, YEAR, Corrections, NeedsYou, Reading
from rebound.importing.rough_days import MIDDLE, NOT_KNOWN
from rebound.records import EVENT_KINDS
from rebound.widgets.choice import Choice
from rebound.widgets.guard import Say, guarded
from rebound.widgets.select import Select

NO_EVENT: dict[str, str] = {
    "open": "still open",
    "silent": "no answer so far",
    "unknown": "not known; ask me",
}
"""What a word can be taken for that is no event."""

_YEARS_BACK = 3
"""Of how many years one is chosen for days without a year."""

Correct = Callable[..., None]


def for_all(
    reading: Reading, needs_you: tuple[NeedsYou, ...], corrections: Corrections, correct: Correct, say: Say
) -> list[Widget]:
    """Return a question for each answer that settles several rows at once."""
    asked = {once for each in needs_you for once in each.once}
    found: list[Widget] = []
    if COMPANY in asked:
        found.append(_company(reading, corrections, correct, say))
    if ORDER in asked:
        found.append(order(_example(reading, needs_you), corrections, correct, say))
    if YEAR in asked:
        found.append(_year(correct, say))
    if MONTH in asked:
        found.append(_rough(needs_you, corrections, correct, say))
    if WORDS in asked:
        found += [
            meaning(f"What does “{word}” stand for?", word, code, corrections, correct, say)
            for word, code in reading.outcomes.items()
            if code == "unknown"
        ]
    return found


def select(
    label: str, options: Mapping[str, str], value: str, chosen: Callable[[str], Any], say: Say
) -> Select:
    """Return a drop-down list that calls ``chosen`` with the value of what is picked."""
    made = Select(label, options, value)
    made.observe(guarded(lambda change: chosen(change["new"]), say), "value")
    return made


def order(example: str, corrections: Corrections, correct: Correct, say: Say) -> Choice:
    """Return the question whether the day or the month comes first in the days of a list."""
    first = {None: "", True: "day", False: "month"}[corrections.day_first]
    such = f", such as “{example}”" if example else ""
    asked = Choice(f"Which comes first in its dates{such}?", {"day": "the day", "month": "the month"}, first)
    asked.observe(guarded(lambda change: correct(day_first=change["new"] == "day"), say), "value")
    return asked


def meaning(label: str, word: str, code: str, corrections: Corrections, correct: Correct, say: Say) -> Select:
    """Return the question what an outcome ``word`` stands for."""
    known = {**NO_EVENT, **EVENT_KINDS}
    known.setdefault(code, " and ".join(known.get(part, part) for part in code.split("+")))
    return select(
        label, known, code, lambda chosen: correct(outcomes={**corrections.outcomes, word: chosen}), say
    )


def _company(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> Select:
    return select(
        "Which column names the company?",
        {header: header for header in reading.columns},
        "",
        lambda chosen: correct(columns={**corrections.columns, chosen: "company"}),
        say,
    )


def _year(correct: Correct, say: Say) -> Choice:
    today = clock.today()
    newest = {str(today.year - back): today.year - back for back in range(_YEARS_BACK)}
    asked = Choice(
        "Some of its dates have no year. Which year is the newest from?", {each: each for each in newest}
    )

    def chosen(year: str) -> None:
        correct(exported_on=min(today, date(newest[year], 12, 31)))

    asked.observe(guarded(lambda change: chosen(change["new"]), say), "value")
    return asked


def _rough(needs_you: tuple[NeedsYou, ...], corrections: Corrections, correct: Correct, say: Say) -> Choice:
    rough = (cell for each in needs_you for cell in each.row.values() if said_in(cell).why == ROUGH)
    asked = Choice(
        f"Some of its dates name only a period, such as “{next(rough, '')}”. What should stand for them?",
        {NOT_KNOWN: "the day is not known", MIDDLE: "the middle of that period"},
        corrections.rough,
    )
    asked.observe(guarded(lambda change: correct(rough=change["new"]), say), "value")
    return asked


def _example(reading: Reading, needs_you: tuple[NeedsYou, ...]) -> str:
    return next(_examples(reading, needs_you), "")


def _examples(reading: Reading, needs_you: tuple[NeedsYou, ...]) -> Iterator[str]:
    """Yield the days that could be read in two ways."""
    undecided = [header for header, how in reading.dates.items() if how.order == UNDECIDED]
    for each in needs_you:
        if ORDER in each.once:
            yield from (each.row[header] for header in undecided if header in each.row)
