"""A result as a sentence; beside each form the misreading that tempts, and what rules it out."""

from datetime import date

import pytest

from rebound.analysis.funnel import funnel
from rebound.analysis.gate import gate
from rebound.analysis.looks import Look
from rebound.analysis.question import reading
from rebound.analysis.sentences import (
    after_sentence,
    funnel_sentence,
    horizon_sentence,
    reading_sentence,
    schedule_sentence,
    silent_sentence,
    step_sentence,
    suggestion_sentence,
    trend_sentence,
    waiting_sentence,
)
from rebound.analysis.silence import LateAnswers, waiting
from rebound.analysis.suggestions import (
    ALTERNATE,
    ASK,
    BEFORE,
    CLAIM,
    GO_ON,
    REQUIREMENT,
    SILENT,
    Suggestion,
)
from rebound.analysis.trend import trend
from tests.analysis.histories import history
from tests.analysis.test_question import QUESTION, one_after_the_other, used

OLD = [{"applied": 0, "rejected": 5}] * 12 + [{"applied": 0, "screening": 8}] * 4 + [{"applied": 0}] * 8
STEPS = history(*OLD, {"applied": 390}).steps
RISE = history(
    *[{"applied": day, "screening" if day > 29 else "rejected": day + 3} for day in range(60)]
).applications
LEVEL = history(
    *[{"applied": day, "screening" if day % 3 else "rejected": day + 3} for day in range(60)]
).applications


SENT, CALLED = (funnel(STEPS)[name] for name in ("applied", "screening"))
NOBODY = funnel(history(*OLD[:12]).steps)["applied"]
LOOK = Look(60, date(2026, 3, 1), 45, date(2026, 1, 10), 0.06, 120)
SILENT_34 = LateAnswers(34, 54, 3, 1 / 18, 0.02, 0.13)
OPEN, ALIKE, APART, BLOCKS = (
    reading(history(*each).applications, QUESTION)
    for each in (used(6), used(40), used(40, "A"), one_after_the_other(40))
)


@pytest.mark.parametrize(
    ("sentence", "misreading", "ruled_out_by"),
    [
        (step_sentence(SENT), "4 of the 16 that were decided go on: a quarter", "still open counted in"),
        (step_sentence(SENT), "the others were refused", "9 have no answer yet"),
        (step_sentence(NOBODY), "nobody ever goes on", "the chance could still be up to about 1 in 7"),
        (step_sentence(CALLED), "nobody ever goes on from a call", "rates begin at 10"),
        (
            waiting_sentence(waiting(STEPS)),
            "these are the times of the answered",
            "answered or still waiting",
        ),
        (
            horizon_sentence(waiting(STEPS)),
            "after that day it is a no",
            "it is not a refusal, and can end later",
        ),
        (
            horizon_sentence(waiting(history(*OLD[:3]).steps)),
            "45 days are mine",
            "it is too early to tell how long yours take",
        ),
        (silent_sentence(34, SILENT_34), "it is over", "about 1 in 18 still got"),
        (
            silent_sentence(34, LateAnswers(34, 12, 0, 0.0, 0.0, 0.145)),
            "none ever comes",
            "up to about 1 in 7",
        ),
        (silent_sentence(34, LateAnswers(34, 0, 0, 0.0, 0.0, 1.0)), "none ever comes", "nothing can be said"),
        (trend_sentence(trend(RISE, 30, gate(RISE), 0.01)), "I got better", "does not say why"),
        (
            trend_sentence(trend(LEVEL, 30, gate(LEVEL), 0.01)),
            "nothing changes",
            "not say that nothing changed",
        ),
        (
            trend_sentence(trend(RISE, 30, gate(RISE), 0.01)),
            "these are my numbers of today",
            "At the last test, on 60:",
        ),
        (schedule_sentence(None, 12, 45), "a test is made each time I look", "nothing new is claimed"),
        (schedule_sentence(LOOK, 64, 45), "finished means they said no", "sent at least 45 days ago"),
        (
            after_sentence("After a test", waiting(STEPS)),
            "these are the times of the answered",
            "still silent after 30",
        ),
        (
            after_sentence("After a test", waiting(history(*OLD[:3]).steps)),
            "they always answer",
            "Too few to say",
        ),
        (reading_sentence(OPEN), "so far A leads", "looking earlier would mislead"),
        (reading_sentence(ALIKE), "both are the same", "something smaller may be there"),
        (reading_sentence(BLOCKS), "A is better than B", "cannot be separated from the calendar"),
        (reading_sentence(BLOCKS), "a difference is claimed", "Nothing is claimed"),
        (reading_sentence(APART), "A is always better", "It holds for the applications of this time"),
    ],
)
def test_the_tempting_misreading_is_ruled_out(sentence, misreading, ruled_out_by):
    assert ruled_out_by in sentence, misreading


def test_a_step_word_for_word():
    assert step_sentence(funnel(STEPS)["applied"]) == (
        "Of 25 applications sent, 4 went on, 12 ended with their no and 9 have no answer yet. With those still "
        "open counted in, about 16 in 100 (likely 6 to 31 in 100) go on within 30 days."
    )


def test_one_is_told_as_one():
    made = history(
        {"applied": 0, "closed": 4}, {"applied": 0}, {"applied": 0, "offer": 2, "offer_accepted": 4}
    ).steps
    assert funnel_sentence(funnel(made)).startswith(
        "Of 3 applications sent, 1 went on, 1 was closed and 1 has no answer yet."
    )
    assert step_sentence(funnel(made)["offer"]).startswith(
        "Of 1 application that reached an offer, 1 was accepted."
    )


def test_a_silence_word_for_word():
    assert silent_sentence(34, LateAnswers(34, 54, 3, 1 / 18, 0.02, 0.13)) == (
        "Silent for 34 days. Of your applications silent this long, about 1 in 18 still got an answer "
        "(3 of 54 so far, likely 2 to 13 in 100)."
    )


def test_days_that_nobody_knows_make_no_curve():
    made = history(*[{"applied": 0, "rejected": None}] * 12).steps
    assert waiting_sentence(waiting(made)) == (
        "The days of 12 answers are not known, so how long answers take cannot be said: a curve would "
        "show silence where there was none."
    )


def test_nothing_sent_is_said_to_be_nothing():
    nothing = history({"saved": 0})
    assert funnel_sentence(funnel(nothing.steps)) == "Nothing is written down as sent yet."
    assert waiting_sentence(waiting(nothing.steps)) == "Nothing is written down as sent on a known day yet."
    assert trend_sentence(trend(nothing.applications, 45)).endswith("so far it is 0.")


def test_a_question_that_waits_tells_no_rate():
    told = reading_sentence(reading(history(*used(6, "A")).applications, QUESTION))
    assert " of " not in told
    assert "since 6 January 2025" in told


@pytest.mark.parametrize("about", [CLAIM, REQUIREMENT, ASK, ALTERNATE, GO_ON, SILENT, BEFORE])
def test_every_suggestion_says_its_number(about):
    told = suggestion_sentence(Suggestion(about, 7, 11, "source", 45, 0.1))
    assert "7 " in told
    assert not [word for word in ("should", "!", "significant") if word in told]


def test_a_silent_one_is_told_as_one():
    assert suggestion_sentence(Suggestion(SILENT, 1, None, "", 45, None)) == (
        "1 application has been silent for more than 45 days. Plan without it."
    )
