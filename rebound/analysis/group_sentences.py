"""What may be said about an attribute: the sentence of a claim, and of everything that is none."""

from rebound.analysis.groups import (
    FILLED_LATER,
    NOT_ALONE,
    ONE_LEVEL,
    PASSED,
    SMALL,
    TIME,
    TOO_FEW,
    Group,
    Groups,
    Level,
)
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.strata import HOLDS, INSEPARABLE
from rebound.analysis.wording import had_time, listed, many, part, rare, rounded

MOST_LEVELS = 4
"""A sentence names so many levels of an attribute; the table has them all."""

NAMES: dict[str, str] = {
    "source": "Source",
    "referral": "Referral",
    "seniority": "Seniority",
    "location": "Location",
    "work_mode": "Work mode",
    "pay": "Pay",
    "resume_version": "Résumé version",
}
"""Column → what it is called; the person's own attributes are called as they call them."""


def attribute_name(attribute: str) -> str:
    """Return what an attribute is called on a page."""
    return NAMES.get(attribute) or attribute.removeprefix("attributes.")


def told_from(today: Groups, tested: Groups | None, attribute: str) -> Groups:
    """Return the look whose numbers are told of ``attribute``: the test that said something of it, else today."""
    then = {group.attribute: group for group in tested.groups}.get(attribute) if tested else None
    return tested if tested and then and then.because in (PASSED, NOT_ALONE, SMALL) else today


def group_sentence(today: Groups, tested: Groups | None, attribute: str, further: int | None) -> str:
    """Return what can be said about ``attribute``.

    Args:
        today: what is counted today; its numbers are said where nothing is claimed.
        tested: the last test that was due, with its own numbers; None before the first.
        attribute: the column.
        further: how many more applications would show even a doubling.
    """
    look = told_from(today, tested, attribute)
    if look is tested:
        return _tested_sentence(look[attribute], look, today)
    then = {group.attribute: group for group in tested.groups}.get(attribute) if tested else None
    group = {group.attribute: group for group in today.groups}.get(attribute) or then
    if group is None:
        return f"{attribute_name(attribute)}: nothing is written down about it."
    return f"{_counted(group)} {_not_claimed(group, today, further)}".strip()


def _tested_sentence(group: Group, tested: Groups, today: Groups) -> str:
    best, worst = group.best, group.worst
    counts = (
        f"{attribute_name(group.attribute)}: {best.name} {part(best.k, best.n, best.low, best.high)} against "
        f"{worst.name} {part(worst.k, worst.n, worst.low, worst.high)}."
    )
    when = "" if tested.n == today.n else f" Counted at the last test, on {many(tested.n, 'application')}."
    if group.because == PASSED:
        return (
            f"{counts}{when} A gap this wide would turn up by luck {rare(group.p_adjusted or 1.0)}. "
            "It shows a link, not a cause: something else that goes with it may be the reason."
        )
    if group.because == SMALL:
        return (
            f"{counts}{when} More than luck, but too small a gap to change anything for. Nothing is claimed."
        )
    return f"{counts}{when} {_not_alone(group)} Nothing is claimed."


def _not_alone(group: Group) -> str:
    failed = {name: each.verdict for name, each in group.strata.items() if each.verdict != HOLDS}
    inseparable = [name for name, verdict in failed.items() if verdict == INSEPARABLE]
    weaker = [name for name in failed if name not in inseparable]
    told = []
    if weaker:
        names = listed([_stratum_name(name) for name in weaker])
        told.append(f"Among applications with the same {names} the gap is not there, or much smaller.")
    if TIME in inseparable:
        told.append("It cannot be separated from the calendar: you used one after the other, not in turn.")
    others = [name for name in inseparable if name != TIME]
    if others:
        names = listed([_stratum_name(name) for name in others])
        told.append(f"It cannot be separated from {names}: the two nearly always changed together.")
    return " ".join(told)


def _stratum_name(name: str) -> str:
    return (
        "time of sending"
        if name == TIME
        else attribute_name(name).lower()
        if name in NAMES
        else attribute_name(name)
    )


def _counted(group: Group) -> str:
    told = [_level(each, group.because != FILLED_LATER) for each in group.levels[:MOST_LEVELS]]
    more = len(group.levels) - MOST_LEVELS
    told += [many(more, "more level")] if more > 0 else []
    return (
        f"{attribute_name(group.attribute)}: {', '.join(told)}."
        if told
        else f"{attribute_name(group.attribute)}:"
    )


def _level(level: Level, with_chance: bool) -> str:
    ends = (level.low, level.high) if with_chance else (None, None)
    return f"{level.name} {part(level.k, level.n, *ends)}"


def _not_claimed(group: Group, today: Groups, further: int | None) -> str:
    if group.because == TOO_FEW:
        return f"Only counts so far: {had_time(today.n)}, and rates begin at {FEWEST_FOR_RATES}."
    if group.because == ONE_LEVEL:
        return "There is no second level with enough applications to compare it with."
    if group.because == FILLED_LATER:
        return (
            "Nothing is said about it: whether it is filled in goes with how the application went, so those "
            "where it is filled in are not like the others. Fill it in for all of them."
        )
    return f"Too early to tell: these could be luck. {_further(further)}".strip()


def _further(further: int | None) -> str:
    if further is None:
        return "How many more applications would show a doubling cannot be said yet."
    if further == 0:
        return "A doubling would most likely have shown by now; something smaller may still be there."
    return f"To notice even a doubling you would need about {rounded(further):,} more finished applications."
