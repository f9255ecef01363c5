"""How long until silence means no."""

import pandas as pd
import pytest

from rebound.analysis.silence import horizon, late_answers, waiting, waiting_by
from tests.analysis.histories import history


def answered(*days, waits=(), other=()):
    """Steps of applications that were answered after these days, and of some that wait or ended otherwise."""
    told = [(day, "rejected") for day in days] + [(day, None) for day in waits] + [*other]
    frame = pd.DataFrame(told, columns=["days", "outcome"])
    return frame.assign(step="applied", days=frame["days"].astype("Int64"))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([5] * 9, 45),
        ([5] * 10, 30),
        ([30] * 10, 30),
        ([5] * 19 + [31], 30),
        ([5] * 18 + [31, 45], 45),
        ([5] * 18 + [46, 60], 60),
        ([5] * 9 + [61], 90),
        ([5] * 9 + [400], 90),
    ],
)
def test_the_horizon_is_the_first_by_which_nearly_all_answers_had_come(days, expected):
    assert horizon(answered(*days)) == expected


def test_neither_waiting_nor_withdrawing_is_an_answer():
    assert horizon(answered(*[5] * 9, waits=[200] * 50, other=[(80, "withdrawn")] * 9)) == 45


def test_an_answer_of_an_unknown_day_tells_nothing_about_the_horizon():
    assert horizon(answered(*[5] * 9, other=[(None, "rejected")] * 20)) == 45


def test_the_waiting_curve_by_hand():
    """Ten sent: four answered on day 5, one on day 20; one withdrawn on day 10; four wait since 40 days."""
    found = waiting(answered(5, 5, 5, 5, 20, waits=[40] * 4, other=[(10, "withdrawn")]))
    assert found.days == (0, 5, 20)
    assert found.still_silent == pytest.approx((1, 0.6, 0.6 * 4 / 5))
    assert found.at_risk == (10, 10, 5)
    assert (found.n, found.answers, found.median) == (10, 5, 20)
    assert all(
        low <= share <= high
        for low, share, high in zip(found.low, found.still_silent, found.high, strict=True)
    )


def test_who_was_left_on_a_day_is_counted_on_that_day():
    found = waiting(answered(5, 5, 20, waits=[12, 40, 40, 40], other=[(10, "withdrawn")]))
    assert [found.left(day) for day in (0, 5, 6, 11, 12, 13, 40, 41)] == [8, 8, 6, 5, 5, 4, 3, 0]
    assert found.after(19) == (found.still_silent[1], found.low[1], found.high[1])


def test_without_an_answer_all_are_still_silent():
    found = waiting(answered(waits=[30] * 6))
    assert (found.days, found.still_silent, found.median) == ((0, 30), (1, 1), None)


def test_nothing_sent_has_no_curve():
    found = waiting(answered())
    assert (found.n, found.days, found.median, found.horizon) == (0, (), None, 45)
    assert found.table().empty


def test_there_is_no_curve_where_too_many_answers_have_no_day():
    told = answered(*[5] * 8, waits=[60] * 9, other=[(None, "rejected")] * 3)
    assert waiting(told).days == ()
    assert waiting(told).unknown == 3
    assert waiting(told.iloc[:-1]).days != ()


def test_who_was_silent_that_long_and_who_was_answered_later():
    late = late_answers(answered(5, 30, 34, 50, waits=[40] * 8 + [10] * 5), 34)
    assert (late.n, late.answered) == (9, 1)
    assert 0 < late.low < late.share < late.high < 1


def test_none_answered_later_is_no_certainty():
    late = late_answers(answered(5, waits=[90] * 12), 34)
    assert (late.n, late.answered, late.share, late.low) == (12, 0, 0, 0)
    assert late.high == pytest.approx(0.145, abs=0.001)


def test_nobody_was_silent_that_long():
    assert late_answers(answered(5, waits=[9]), 34).n == 0


def test_each_step_has_its_own_wait():
    steps = history({"applied": 0, "interview": 10, "rejected": 25}, {"applied": 0}).steps
    assert waiting(steps, "interview").days == (0, 15)
    assert waiting(steps).answers == 1


def test_kinds_of_employers_are_told_apart_where_there_is_enough():
    told = [{"applied": 0, "rejected": 5, "source": "fast"}] * 12 + [
        {"applied": 0, "rejected": 30, "source": "slow"}
    ] * 10
    made = history(
        *told, *[{"applied": 0, "rejected": 9, "source": "few"}] * 9, {"applied": 0, "rejected": 9}
    )
    found = waiting_by(made.steps, made.applications["source"])
    assert [(name, each.median) for name, each in found.items()] == [("fast", 5), ("slow", 30)]
    assert (
        waiting_by(made.steps, made.applications["source"].where(made.applications["source"] == "fast")) == {}
    )
