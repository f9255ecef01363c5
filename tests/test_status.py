"""What the events of an application add up to."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound.records import EVENT_KINDS, STATUSES, Event
from rebound.status import ENDS, OPEN, OUTCOMES, SIGNS, STAGES, STATUS_OF, in_order, standing, steps

START = date(2026, 3, 2)
AS_OF = START + timedelta(days=100)


def history(*happened: tuple[str, int | None]) -> list[Event]:
    """Events of the kinds and on the days (counted from ``START``; None is unknown) that are named."""
    return [
        Event(f"e{place}", "a", kind, None if day is None else START + timedelta(days=day))
        for place, (kind, day) in enumerate(happened)
    ]


def stand(*happened: tuple[str, int | None]):
    return standing(history(*happened), AS_OF)


def kinds(*happened: tuple[str, int | None]) -> list[str]:
    return [event.kind for event in in_order(history(*happened))]


@pytest.mark.parametrize(
    ("happened", "status"),
    [
        ([], "saved"),
        (["saved"], "saved"),
        (["applied"], "applied"),
        (["applied", "acknowledged"], "applied"),
        (["applied", "assessment"], "in_process"),
        (["applied", "screening"], "in_process"),
        (["applied", "screening", "interview", "final_interview"], "in_process"),
        (["applied", "interview", "offer"], "offer"),
        (["applied", "offer", "offer_accepted"], "accepted"),
        (["applied", "offer", "offer_declined"], "offer_declined"),
        (["applied", "rejected"], "rejected"),
        (["applied", "interview", "rejected", "feedback_asked", "feedback_given"], "rejected"),
        (["applied", "withdrawn"], "withdrawn"),
        (["applied", "closed"], "closed"),
        (["applied", "soft_no"], "applied"),
        (["applied", "interview", "soft_no"], "in_process"),
        (["applied", "rejected", "interview"], "in_process"),
    ],
)
def test_the_last_event_that_counts_decides_the_status(happened, status):
    assert stand(*((kind, day) for day, kind in enumerate(happened))).status == status


def test_every_kind_of_event_either_leads_to_a_status_or_leaves_it():
    unmoved = set(EVENT_KINDS) - set(STATUS_OF)
    assert unmoved == {"soft_no", "feedback_asked", "feedback_given", "feedback_refused"}
    assert set(STATUS_OF.values()) == set(STATUSES)
    assert OPEN | {STATUS_OF[kind] for kind in ENDS} == set(STATUSES)


def test_on_one_day_an_interview_counts_before_a_rejection():
    assert kinds(("rejected", 9), ("applied", 0), ("interview", 9)) == ["applied", "interview", "rejected"]
    assert stand(("rejected", 9), ("applied", 0), ("interview", 9)).status == "rejected"


def test_an_interview_on_an_unknown_day_comes_after_the_sending():
    assert stand(("applied", 3), ("interview", None)).status == "in_process"


def test_an_interview_on_an_unknown_day_comes_before_the_rejection():
    happened = ("rejected", 20), ("interview", None), ("applied", 0), ("screening", 8)
    assert kinds(*happened) == ["applied", "screening", "interview", "rejected"]
    assert stand(*happened).stage == "interview"


def test_a_rejection_on_an_unknown_day_comes_last():
    assert stand(("rejected", None), ("interview", 30), ("applied", 0)).status == "rejected"


def test_a_receipt_takes_nothing_back():
    assert stand(("applied", 0), ("screening", 4), ("acknowledged", 6)).status == "in_process"
    assert stand(("applied", 0), ("rejected", 1), ("acknowledged", 2)).status == "rejected"
    assert stand(("applied", 0), ("saved", 5)).status == "applied"


def test_a_receipt_is_no_answer():
    receipt = stand(("applied", 0), ("acknowledged", 1))
    assert not receipt.answered
    assert receipt.first_response_on is None
    assert receipt.silent_days == 100


def test_a_soft_no_is_no_answer_but_breaks_the_silence():
    soft = stand(("applied", 0), ("soft_no", 60))
    assert not soft.answered
    assert soft.silent_days == 40


def test_silence_is_counted_from_the_last_word_of_the_employer():
    assert stand(("applied", 0)).silent_days == 100
    assert stand(("applied", 0), ("screening", 10), ("interview", 30)).silent_days == 70


@pytest.mark.parametrize("end", ["rejected", "withdrawn", "closed", "offer", "offer_accepted"])
def test_nothing_is_silent_while_nothing_is_awaited_from_them(end):
    assert stand(("applied", 0), ("interview", 10), (end, 20)).silent_days is None


def test_silence_is_not_counted_from_a_day_that_nobody_knows():
    assert stand(("applied", None)).silent_days is None
    assert stand(("applied", 0), ("interview", None)).silent_days is None


def test_the_first_response_is_the_first_decision():
    assert stand(("applied", 0), ("screening", 9), ("rejected", 20)).first_response_on == START + timedelta(9)


def test_a_later_day_does_not_stand_in_for_an_unknown_first_response():
    happened = stand(("applied", 0), ("interview", None), ("rejected", 20))
    assert happened.answered
    assert happened.first_response_on is None


def test_an_accepted_offer_was_an_answer_though_its_day_is_not_that_of_the_offer():
    accepted = stand(("applied", 0), ("offer_accepted", 40))
    assert accepted.answered
    assert accepted.spoken
    assert accepted.first_response_on is None


def test_ones_own_withdrawal_is_no_answer_of_theirs():
    assert not stand(("applied", 0), ("withdrawn", 10)).answered


def test_a_test_at_home_is_an_answer_in_which_nobody_spoke():
    assessed = stand(("applied", 0), ("assessment", 5))
    assert assessed.answered
    assert not assessed.spoken


@pytest.mark.parametrize(
    ("happened", "stage"),
    [
        ([], "saved"),
        (["saved"], "saved"),
        (["saved", "closed"], "saved"),
        (["saved", "withdrawn"], "saved"),
        (["saved", "rejected"], "applied"),
        (["closed"], "applied"),
        (["rejected"], "applied"),
        (["acknowledged"], "applied"),
        (["applied", "rejected"], "applied"),
        (["applied", "assessment"], "assessment"),
        (["applied", "final_interview", "screening"], "final_interview"),
        (["applied", "offer_declined"], "offer"),
    ],
)
def test_the_stage_is_the_furthest_one_reached(happened, stage):
    assert stand(*((kind, None) for kind in happened)).stage == stage


def test_what_happens_after_the_day_is_not_known_on_it():
    assert standing(history(("applied", 0), ("rejected", 50)), START + timedelta(49)).status == "applied"
    assert standing(history(("applied", 0)), START - timedelta(1)).stage == "saved"


happenings = st.lists(
    st.tuples(st.sampled_from(list(EVENT_KINDS)), st.none() | st.integers(0, 120)), max_size=5
)


@settings(deadline=None)
@given(happenings)
def test_the_order_in_which_events_were_noted_changes_nothing(happened):
    told = {standing(history(*order), AS_OF) for order in permutations(happened)}
    assert len(told) == 1


@settings(deadline=None)
@given(happenings)
def test_a_standing_does_not_contradict_itself(happened):
    found = stand(*happened)
    assert found.status in STATUSES
    assert found.stage in STAGES
    assert not found.spoken or found.answered
    assert found.first_response_on is None or found.answered
    assert found.silent_days is None or (found.silent_days >= 0 and found.status in OPEN)
    assert found.answered == any(
        kind in SIGNS for kind, day in happened if day is None or START + timedelta(day) <= AS_OF
    )


@settings(deadline=None)
@given(happenings)
def test_no_event_is_lost_in_ordering(happened):
    assert sorted(kinds(*happened)) == sorted(kind for kind, _ in happened)


def course(*happened: tuple[str, int | None]) -> list[tuple[object, ...]]:
    """The steps of a history, with days counted from ``START``."""

    def number(day):
        return None if day is None else (day - START).days

    return [
        (step.stage, number(step.entered_on), step.outcome, number(step.outcome_on))
        for step in steps(history(*happened), AS_OF)
    ]


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        ([], []),
        ([("saved", 0)], []),
        ([("saved", 0), ("withdrawn", 3)], []),
        ([("applied", 0), ("acknowledged", 0), ("soft_no", 4)], [("applied", 0, None, None)]),
        ([("applied", 0), ("rejected", 9)], [("applied", 0, "rejected", 9)]),
        (
            [("applied", 0), ("screening", 9), ("rejected", 9)],
            [("applied", 0, "advanced", 9), ("screening", 9, "rejected", 9)],
        ),
        (
            [("applied", 0), ("interview", 9), ("interview", 15), ("closed", 20)],
            [("applied", 0, "advanced", 9), ("interview", 9, "closed", 20)],
        ),
        (
            [("applied", 0), ("interview", 9), ("assessment", 15)],
            [("applied", 0, "advanced", 9), ("interview", 9, None, None)],
        ),
        (
            [("applied", 0), ("offer", 9), ("offer_declined", 11)],
            [("applied", 0, "advanced", 9), ("offer", 9, "withdrawn", 11)],
        ),
        ([("offer_accepted", 9)], [("applied", None, "advanced", 9), ("offer", 9, "advanced", 9)]),
        ([("applied", None), ("rejected", None)], [("applied", None, "rejected", None)]),
        ([("applied", 0), ("withdrawn", 200)], [("applied", 0, None, None)]),
        (
            [("applied", 0), ("rejected", 5), ("screening", 9)],
            [("applied", 0, "rejected", 5), ("screening", 9, None, None)],
        ),
    ],
)
def test_the_steps_of_an_application(happened, expected):
    assert course(*happened) == expected


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(EVENT_KINDS)), st.none() | st.integers(0, 120)), max_size=6))
def test_steps_go_on_to_the_stage_that_was_reached(happened):
    made, stands = steps(history(*happened), AS_OF), stand(*happened)
    assert [step.stage for step in made][-1:] == ([stands.stage] if stands.stage != "saved" else [])
    assert [STAGES.index(step.stage) for step in made] == sorted({STAGES.index(step.stage) for step in made})
    assert {step.outcome for step in made} <= {*OUTCOMES, None}
