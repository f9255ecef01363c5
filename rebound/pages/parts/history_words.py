"""What the history says in a sentence, where only the page and its report say it."""

from dataclasses import dataclass

import pandas as pd

from rebound.analysis import sentences
from rebound.analysis.cases import OWN, attributes
from rebound.analysis.ends import Ends
from rebound.analysis.group_sentences import attribute_name
from rebound.analysis.groups import Groups
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.silence import Waiting, late_answers, waiting, waiting_by
from rebound.analysis.waiting import AnswerTimes
from rebound.analysis.wording import in_hundred, listed, many

SILENT_FOR = (7, 14, 30, 45, 60, 90)
"""Days of silence of which is told what they have meant."""

AFTER: dict[str, str] = {
    "assessment": "After a test or task",
    "screening": "After a first call",
    "interview": "After an interview",
    "final_interview": "After a final interview",
}
"""Step → how the wait after it is called; after an offer it is the person who answers."""

KINDS = ("source", "location", "work_mode")
"""The columns by which kinds are told apart, beside the person's own."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How long the silence lasts with one kind, in words.

    Attributes:
        name: the attribute and its level.
        answered: how many were answered, of how many.
        half: the day by which half were answered.
        silent: how many were still silent after ``day``.
        day: the same day for all kinds.
    """

    name: str
    answered: str
    half: str
    silent: str
    day: int


def enough(silence: Waiting) -> bool:
    """Return whether the waiting curve rests on so many cases that it is shown; with fewer only counts are."""
    return bool(silence.days) and silence.n >= FEWEST_FOR_RATES


def silence_in_words(silence: Waiting, steps: pd.DataFrame) -> list[str]:
    """Return how the silence wears off, from when on it may be no answer, and what came even then."""
    return [
        sentences.waiting_sentence(silence),
        sentences.horizon_sentence(silence),
        sentences.silent_sentence(silence.horizon, late_answers(steps, silence.horizon)),
    ]


def silences(steps: pd.DataFrame) -> list[str]:
    """Return what a silence of so many days has meant so far."""
    told = [(days, late_answers(steps, days)) for days in SILENT_FOR]
    return [sentences.silent_sentence(days, late) for days, late in told if late.n]


def after_steps(steps: pd.DataFrame) -> list[str]:
    """Return how long employers took after each step that somebody reached."""
    told = {words: waiting(steps, step) for step, words in AFTER.items()}
    return [sentences.after_sentence(words, result) for words, result in told.items() if result.n]


def kinds_apart(applications: pd.DataFrame, steps: pd.DataFrame) -> list[Kind]:
    """Return how long the silence lasts with each kind, where there is enough to tell kinds apart."""
    day = waiting(steps).horizon
    names = [each for each in attributes(applications) if each in KINDS or each.startswith(OWN)]
    return [
        _kind(f"{attribute_name(name)}: {level}", result, day)
        for name in names
        for level, result in waiting_by(steps, applications[name]).items()
    ]


def _kind(name: str, result: Waiting, day: int) -> Kind:
    share, low, high = result.after(day)
    return Kind(
        name,
        answered=f"{result.answers} of {result.n}",
        half="not reached" if result.median is None else str(result.median),
        silent=f"{round(100 * share)} in 100 (likely {in_hundred(low, high)})"
        if day <= result.days[-1]
        else "not known",
        day=day,
    )


def pulled(groups: Groups) -> str:
    """Return that ranges beside counts are pulled toward the person's average."""
    return (
        f"Each range is pulled toward your own average, {round(100 * groups.k / groups.n)} in 100, the "
        "more so the fewer applications it rests on."
    )


def with_the_calendar(attributes: tuple[str, ...]) -> str:
    """Return that these attributes changed with the calendar, so that the two cannot be told apart."""
    names = listed([attribute_name(each) for each in attributes])
    return f"{names} changed with the calendar: what came with the one cannot be told apart from the other."


def ends_in_words(result: Ends) -> str:
    """Return where applications stand, in counts; before and after a conversation apart."""
    before, after = result.before, result.after
    silent = before["no_answer"] + after["no_answer"]
    still = f"{result.open} {'is' if result.open == 1 else 'are'} still open"
    long = f", {silent} of them silent for so long that it may count as no answer" if silent else ""
    return (
        f"Of {many(result.sent, 'application')}, {result.spoken} led to a conversation. "
        f"{before['rejected']} ended with their no before anybody spoke with you, {after['rejected']} after. "
        f"{still}{long}."
    )


def waiting_in_words(result: AnswerTimes) -> str:
    """Return how long answers took, never without those that still wait."""
    answered, waiting = result.answered, result.waiting
    unknown = f" {result.answered_unknown} more were answered on days that are not known." * bool(
        result.answered_unknown
    )
    still = f"{waiting.n} {'is' if waiting.n == 1 else 'are'} still waiting."
    if not answered.n:
        return f"No answer has a known day yet; {still}{unknown}"
    if answered.median is None:
        told = f"{many(answered.n, 'answer')} so far, the longest after {many(answered.longest, 'day')}."
    else:
        told = f"Half of the {answered.n} answers with known days came within {many(answered.median, 'day')}."
    return f"{told} {still}{unknown}"
