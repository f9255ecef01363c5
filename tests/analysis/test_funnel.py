"""Step by step."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import frames
from rebound.analysis.funnel import ENDS, funnel
from rebound.records import EVENT_KINDS
from tests.analysis.histories import history, rows


def test_every_way_out_of_a_step():
    steps = history(
        {"applied": 0, "acknowledged": 0},
        {"applied": 0, "rejected": 9},
        {"applied": 0, "withdrawn": 9},
        {"applied": 0, "closed": 9},
        {"applied": 0, "screening": 9, "rejected": 9},
        {"applied": 0, "interview": 9, "offer": 20, "offer_declined": 21},
        {"applied": 0, "screening": 9, "interview": 12, "offer_accepted": 30},
        {"saved": 0},
    ).steps
    table = funnel(steps).table()
    counts = ["reached", "advanced", "rejected", "withdrawn", "closed", "open"]
    assert table.loc["applied", counts].tolist() == [7, 3, 1, 1, 1, 1]
    assert table.loc["screening", counts].tolist() == [2, 1, 1, 0, 0, 0]
    assert table.loc["interview", counts].tolist() == [2, 2, 0, 0, 0, 0]
    assert table.loc["offer", counts].tolist() == [2, 1, 0, 1, 0, 0]
    assert table.loc["assessment", counts].tolist() == [0] * 6
    assert table["rate"].isna().all()


def test_rates_begin_at_ten_that_had_their_time():
    told = [{"applied": day, "rejected": day + 3} for day in range(9)]
    assert funnel(history(*told).steps)["applied"].rate is None
    found = funnel(history(*told, {"applied": 20}, {"applied": 399}).steps)["applied"]
    assert (found.mature, found.rate, found.low) == (10, 0, 0)
    assert 0 < found.high < 0.3


def test_what_is_still_open_is_in_the_rate():
    """Ten sent long ago of which four went on after 10 days, ten sent yesterday: not 4 of 20, and not 4 of 4."""
    old = [{"applied": 0, "screening": 10}] * 4 + [{"applied": 0}] * 6
    found = funnel(history(*old, *[{"applied": 399}] * 10).steps)["applied"]
    assert found.rate == pytest.approx(0.4)
    assert (found.open, found.silent) == (16, 6)


def test_refusals_compete_and_are_not_waiting():
    """One minus Kaplan-Meier would say 1/2 and then three quarters; four of ten went on."""
    told = [{"applied": 0, "rejected": 5}] * 4 + [{"applied": 0, "screening": 9}] * 4 + [{"applied": 0}] * 2
    assert funnel(history(*told).steps)["applied"].rate == pytest.approx(0.4)


def test_an_end_of_an_unknown_day_is_in_the_rate():
    told = [{"applied": 0, "rejected": None}] * 8 + [{"applied": 0, "screening": None}] * 12
    found = funnel(history(*told).steps)["applied"]
    assert (found.rate, found.advanced, found.mature) == (pytest.approx(0.6), 12, 20)


def test_an_application_of_an_unknown_day_is_counted():
    found = funnel(history(*[{"applied": None, "rejected": 5}] * 12).steps)["applied"]
    assert (found.reached, found.rejected, found.mature, found.rate) == (12, 12, 0, None)


def test_the_days_within_which_an_advance_counts_can_be_stated():
    told = [{"applied": 0, "screening": 50}] * 10 + [{"applied": 0}] * 10
    steps = history(*told).steps
    assert funnel(steps, 45)["applied"].rate == 0
    assert funnel(steps, 60)["applied"].rate == pytest.approx(0.5)


def test_the_order_of_rows_changes_nothing():
    steps = history(*rows({("x",): (9, 30)}, ["source"])).steps
    assert funnel(steps.sample(frac=1, random_state=1)) == funnel(steps)


def test_an_empty_history_has_every_step_with_nothing_in_it():
    assert [step.reached for step in funnel(frames.steps([], [])).steps] == [0] * 6


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.dictionaries(st.sampled_from(list(EVENT_KINDS)), st.none() | st.integers(0, 500), max_size=5),
        max_size=6,
    )
)
def test_everybody_who_reached_a_step_is_in_one_count(told):
    made = history(*told)
    found = funnel(made.steps).table()
    assert (found[[*ENDS, "open"]].sum(axis=1) == found["reached"]).all()
    assert found.loc["applied", "reached"] == (made.applications["stage"] != "saved").sum()
    pd.testing.assert_series_equal(
        found["reached"],
        made.steps["step"].value_counts().reindex(found.index),
        check_names=False,
        check_dtype=False,
    )
