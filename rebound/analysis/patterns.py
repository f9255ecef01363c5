"""Everything at once: what the history says today, and what was claimed at the last test that was due."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from rebound import frames
from rebound.analysis.ends import Ends, ends
from rebound.analysis.feedback import NO_STORIES, Feedback, feedback
from rebound.analysis.funnel import Funnel, funnel
from rebound.analysis.gate import describe, gate
from rebound.analysis.groups import Groups
from rebound.analysis.looks import FOR_TREND, WHILE_DECLARED, Look, further_by_schedule, scheduled, seen
from rebound.analysis.needed import further
from rebound.analysis.question import Question, Reading, reading
from rebound.analysis.silence import Waiting, waiting
from rebound.analysis.suggestions import Suggestion, suggestions
from rebound.analysis.trend import Trend, Week, trend, weeks

NO_FEEDBACK = frames.reply_lines([], [])


@dataclass(frozen=True, slots=True)
class Patterns:
    """All results.

    Attributes:
        as_of: the day for which everything holds.
        mature: how many applications have had their time.
        horizon: the days that this time is (``silence.horizon``).
        ends: where all applications stand.
        funnel: step by step.
        waiting: the wait for a first answer.
        groups: what differs, as counted today; it claims nothing.
        look: the last test that was due; None before the first, and where one look was asked for.
        tested: what that test, or the one look, said; every claim is in it.
        further: how many more applications would show even a doubling; None where nobody can say.
        trend: early and late; as of that test where it claims a change, as of today where it does not.
        weeks: every week up to today.
        question: how far the declared question is; None without one.
        feedback: what employers said.
        suggestions: what next.
    """

    as_of: date
    mature: int
    horizon: int
    ends: Ends
    funnel: Funnel
    waiting: Waiting
    groups: Groups
    look: Look | None
    tested: Groups | None
    further: int | None
    trend: Trend
    weeks: tuple[Week, ...]
    question: Reading | None
    feedback: Feedback
    suggestions: tuple[Suggestion, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The attributes on which something is claimed."""
        return tuple(group.attribute for group in self.tested.claims) if self.tested else ()


def patterns(
    applications: pd.DataFrame,
    steps: pd.DataFrame,
    events: pd.DataFrame,
    as_of: date,
    *,
    told: pd.DataFrame = NO_FEEDBACK,
    stories: pd.DataFrame = NO_STORIES,
    question: Question | None = None,
    one_look: float | None = None,
) -> Patterns:
    """Return the whole analysis; the same for the same applications, in whatever order they are.

    Args:
        applications: a frame as ``frames.applications`` makes it, as of ``as_of``.
        steps: as ``frames.steps`` makes it, as of the same day.
        events: as ``frames.events`` makes it.
        as_of: the day for which it holds.
        told: lines of replies, as for ``feedback.feedback``.
        stories: the person's stories, as for ``feedback.feedback``.
        question: what the person declared; None without one.
        one_look: look once at everything there is, with this share of alpha, and not at the sizes of the schedule.
    """
    today = describe(applications)
    wait, said = waiting(steps), feedback(told, stories)
    answer = reading(applications, question) if question else None
    declared = question.since if question else None
    if one_look is None:
        due = scheduled(applications, declared)
        look, tested = due or (None, None)
    else:
        look, tested = None, gate(applications, one_look)
    return Patterns(
        as_of=as_of,
        mature=today.mature,
        horizon=today.within,
        ends=ends(applications, wait.horizon),
        funnel=funnel(steps),
        waiting=wait,
        groups=today,
        look=look,
        tested=tested,
        further=_further(today, one_look, WHILE_DECLARED if question else 1.0),
        trend=_trend(applications, today, look, tested),
        weeks=weeks(applications, today.within),
        question=answer,
        feedback=said,
        suggestions=suggestions(
            applications, steps, events, today=today, tested=tested, waiting=wait, told=said, reading=answer
        ),
    )


def _further(today: Groups, one_look: float | None, left: float) -> int | None:
    if one_look is None:
        return further_by_schedule(today, left)
    return further(today.k / today.n if today.n else None, one_look, today.n, len(today.tested))


def _trend(applications: pd.DataFrame, today: Groups, look: Look | None, tested: Groups | None) -> Trend:
    """Return the change that the last test claims, with its own numbers; else what is counted today."""
    now = trend(applications, today.within)
    if look is None:
        return replace(now, p=tested.p_trend if tested else None)
    then = trend(seen(applications, look), look.within, tested, FOR_TREND * look.share)
    return then if then.claim else replace(now, p=then.p, alpha=then.alpha)
