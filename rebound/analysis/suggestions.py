"""What next: at most three things to try, each with the number that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from rebound.analysis import cases
from rebound.analysis.feedback import Feedback
from rebound.analysis.groups import Groups
from rebound.analysis.looks import FOR_GROUPS, FOR_TREND, WHILE_DECLARED
from rebound.analysis.question import Reading, wanted
from rebound.analysis.silence import Waiting, late_answers

MOST = 3
"""More than three would be none."""

IN_ONE_YEAR = 365
"""A question is suggested where the person's own pace would answer it within so many days."""

CHOSEN_BY_THE_PERSON: tuple[str, ...] = ("resume_version", "source", "referral", "work_mode")
"""Attributes that can be used in turn; the person's own can too."""

CLAIM, REQUIREMENT, ASK, ALTERNATE, GO_ON, SILENT, BEFORE = (
    "claim", "requirement", "ask", "alternate", "go on", "silent", "before",
)  # fmt: skip
"""What a suggestion is about, the first named first: ``Suggestion.about``."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to try.

    Attributes:
        about: ``CLAIM`` (a difference that passed the gate), ``REQUIREMENT`` (one that several employers named),
            ``ASK`` (refusals after a conversation of which nobody asked why), ``ALTERNATE`` (a question to
            declare), ``GO_ON`` (with the one declared), ``SILENT`` (to leave alone), ``BEFORE`` (most refusals
            came before anybody spoke with the person).
        number: the number it rests on.
        of: of how many, where it is a part; else None.
        what: what it is about: an attribute, a word that recurs, a level.
        days: for ``SILENT`` the days of silence; else None.
        share: for ``SILENT`` the share that was still answered after so long; else None.
    """

    about: str
    number: int
    of: int | None = None
    what: str = ""
    days: int | None = None
    share: float | None = None


def suggestions(
    applications: pd.DataFrame,
    steps: pd.DataFrame,
    events: pd.DataFrame,
    *,
    today: Groups,
    tested: Groups | None,
    waiting: Waiting,
    told: Feedback,
    reading: Reading | None = None,
) -> tuple[Suggestion, ...]:
    """Return at most ``MOST`` suggestions, the strongest first.

    Args:
        applications: a frame as ``frames.applications`` makes it.
        steps: as ``frames.steps`` makes it.
        events: as ``frames.events`` makes it.
        today: what is counted today.
        tested: the last test that was due; only what it claims is a suggestion about a difference.
        waiting: the wait for a first answer.
        told: what employers said.
        reading: the declared question, if there is one.
    """
    found = [
        *(
            []
            if tested is None
            else [Suggestion(CLAIM, g.best.k, g.best.n, g.attribute) for g in tested.claims]
        ),
        *_requirement(told),
        *_ask(applications, events),
        *(_alternate(applications, today) if reading is None or reading.due else _go_on(reading)),
        *_silent(applications, steps, waiting),
        *_before(applications),
    ]
    return tuple(found[:MOST])


def _requirement(told: Feedback) -> Iterator[Suggestion]:
    """The requirement that most employers named, of those that no story shows yet."""
    for theme in [theme for theme in told.again if not theme.stories][:1]:
        yield Suggestion(REQUIREMENT, theme.employers, told.replies, theme.name)


def _ask(applications: pd.DataFrame, events: pd.DataFrame) -> Iterator[Suggestion]:
    """Refusals after a conversation of which nobody asked the reason."""
    refused = applications.index[(applications["status"] == "rejected") & applications["spoken"]]
    about_feedback = events["kind"].astype(object).str.startswith("feedback")
    asked = set(events.loc[about_feedback.fillna(False).astype(bool), "application_id"])
    unasked = [each for each in refused if each not in asked]
    if unasked:
        yield Suggestion(ASK, len(unasked), len(refused))


def _alternate(applications: pd.DataFrame, today: Groups) -> Iterator[Suggestion]:
    """The question that the person's own pace would answer first, if it would within a year."""
    alpha = (FOR_GROUPS + FOR_TREND) * WHILE_DECLARED
    pace = int((applications["age_days"] < IN_ONE_YEAR).fillna(False).sum())
    costs = []
    for group in today.groups:
        own = group.attribute.startswith(cases.OWN)
        if (
            (own or group.attribute in CHOSEN_BY_THE_PERSON)
            and len(group.levels) > 1
            and group.levels[0].rate
        ):
            first, second = group.levels[:2]
            rate = (first.k + second.k) / (first.n + second.n)
            if 0 < rate < 1:
                costs.append((wanted(rate, alpha), group.attribute))
    number, attribute = min(costs, default=(0, ""))
    if 0 < number <= pace:
        yield Suggestion(ALTERNATE, number, None, attribute)


def _go_on(reading: Reading) -> Iterator[Suggestion]:
    yield Suggestion(GO_ON, reading.missing, reading.question.wanted, reading.next)


def _silent(applications: pd.DataFrame, steps: pd.DataFrame, waiting: Waiting) -> Iterator[Suggestion]:
    """Applications that have been silent for longer than nearly all answers took."""
    silent = (applications["status"] == "applied") & applications["age_days"].gt(waiting.horizon).fillna(
        False
    )
    if silent.any():
        late = late_answers(steps, waiting.horizon)
        share = late.share if waiting.days else None
        yield Suggestion(SILENT, int(silent.sum()), None, "", waiting.horizon, share)


def _before(applications: pd.DataFrame) -> Iterator[Suggestion]:
    refused = applications[applications["status"] == "rejected"]
    before = int((~refused["spoken"]).sum())
    if before > len(refused) / 2:
        yield Suggestion(BEFORE, before, len(refused))
