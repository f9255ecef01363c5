"""What one answer settles for all rows of a list: its company column, how its days are read, a word."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ipywidgets import Widget

from rebound import clock, errors
from rebound.importing import years
from rebound.importing.dates import ROUGH, UNDECIDED, said_in
from rebound.importing.preview import COMPANY, MONTH, ORDER, WORDS, YEAR, Corrections, NeedsYou, Reading
from rebound.importing.rough_days import MIDDLE, NOT_KNOWN
from rebound.records import EVENT_KINDS
from rebound.widgets.choice import Choice
from rebound.widgets.guard import Say, guarded
from rebound.widgets.select import Select
from rebound.widgets.writing import Writing

NO_EVENT: dict[str, str] = {
    "open": "still open",
    "silent": "no answer so far",
    "unknown": "not known; ask me",
}
"""What a word can be taken for that is no event."""

_YEARS_OFFERED, _YEARS_BACK, _FIRST_YEAR = 5, 3, 1990
"""How many years are offered of those that a list speaks of, how many where it speaks of none, and the first."""

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
        found += _year(reading, corrections, correct, say)
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
    label: str,
    options: Mapping[str, str],
    value: str,
    chosen: Callable[[str], Any],
    say: Say,
    groups: Mapping[str, Iterable[str]] | None = None,
) -> Select:
    """Return a drop-down list, in ``groups`` if there are some, that calls ``chosen`` with what is picked."""
    made = Select(label, options, value, groups)
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


def _year(reading: Reading, corrections: Corrections, correct: Correct, say: Say) -> list[Widget]:
    """Return the question which year the newest day is of: those that the list speaks of, or any other, typed."""
    this = clock.today().year
    spoken_of = reading.years[:_YEARS_OFFERED] or range(this, this - _YEARS_BACK, -1)
    asked = Choice(
        "Some of its dates have no year. Which year is the newest from?",
        {str(year): str(year) for year in sorted(spoken_of, reverse=True)},
        str(corrections.exported_on.year) if corrections.exported_on else "",
    )

    def chosen(text: str) -> None:
        if not _FIRST_YEAR <= int(text) <= this:
            raise errors.YearOutOfReach(text)
        correct(exported_on=years.end(int(text)))

    def typed(text: str) -> None:
        if re.fullmatch(r"\d{4}", text.strip()):
            chosen(text.strip())

    other = Writing("Or another year", sort="line", help="such as 2019")
    other.on_words(typed)
    asked.observe(guarded(lambda change: chosen(change["new"]), say), "value")
    return [asked, other]


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
