"""The gate: what may be claimed at one look."""

import numpy as np
import pandas as pd
import pytest

from rebound import frames
from rebound.analysis.gate import describe, gate
from rebound.analysis.groups import (
    FILLED_LATER,
    LUCK,
    NOT_ALONE,
    ONE_LEVEL,
    PASSED,
    SMALL,
    TIME,
    TOO_FEW,
    UNTESTED,
)
from rebound.analysis.strata import INSEPARABLE, WEAKER
from tests.analysis.histories import history, rows

STRONG = {("referral",): (20, 40), ("board",): (4, 60)}


def test_a_strong_difference_is_claimed_with_its_counts():
    found = gate(history(*rows(STRONG, ["source"])).applications)
    group = found["source"]
    assert (group.because, group.claim, found.claims) == (PASSED, True, (group,))
    assert [(level.name, level.n, level.k) for level in group.levels] == [
        ("board", 60, 4),
        ("referral", 40, 20),
    ]
    assert (group.best.name, group.worst.name) == ("referral", "board")
    assert group.p_adjusted == group.p < 0.001
    assert {name: each.verdict for name, each in group.strata.items()} == {TIME: "holds"}
    assert (found.mature, found.n, found.k) == (100, 100, 24)


def test_a_difference_that_luck_shows_is_not():
    found = gate(history(*rows({("on site",): (7, 54), ("remote",): (6, 66)}, ["work_mode"])).applications)
    assert found["work_mode"].because == LUCK
    assert found["work_mode"].p > 0.3
    assert (found.claims, found["work_mode"].strata) == ((), {})


def test_the_order_of_rows_and_the_names_of_levels_change_nothing():
    told = rows(
        {("referral", "a"): (9, 25), ("board", "a"): (2, 30), ("board", "b"): (4, 25)}, ["source", "size"]
    )
    frame = history(*told).applications
    found = gate(frame)
    assert gate(frame.sample(frac=1, random_state=5)) == found
    renamed = frame.replace({"source": {"referral": "zzz", "board": "aaa"}})
    assert [(group.p, group.p_adjusted, group.because) for group in gate(renamed).groups] == [
        (group.p, group.p_adjusted, group.because) for group in found.groups
    ]


def test_a_pending_application_of_today_changes_nothing():
    told = rows(STRONG, ["source"])
    assert gate(history(*told, {"applied": 399, "source": "new"}).applications) == gate(
        history(*told).applications
    )


def test_under_ten_there_are_counts_only():
    found = gate(history(*[{"applied": 0, "screening": 3, "source": "x"}] * 9).applications)
    assert found["source"].because == TOO_FEW
    assert found["source"].levels[0].rate is None
    assert (found["source"].levels[0].n, found["source"].levels[0].k) == (9, 9)


def test_one_level_is_compared_with_nothing():
    found = gate(history(*[{"applied": 0, "rejected": 3, "source": "x"}] * 12).applications)
    assert (found["source"].because, found["source"].p) == (ONE_LEVEL, None)


def test_a_gap_too_small_to_matter_is_no_claim():
    counts = {("a",): (660, 1000), ("b",): (540, 1000)}
    found = gate(history(*rows(counts, ["source"]), as_of=pd.Timestamp("2032-01-01").date()).applications)
    assert found["source"].p_adjusted < 0.01
    assert found["source"].because == SMALL


def test_what_was_filled_in_only_after_an_interview_claims_nothing():
    told = [
        {"applied": day, "screening": day + 4, "size": "small" if day % 3 else "large"} for day in range(20)
    ]
    told += [{"applied": day, "rejected": day + 4} for day in range(60)]
    told += [{"applied": day, "rejected": day + 4, "size": "large"} for day in range(10)]
    group = gate(history(*told).applications)["attributes.size"]
    assert group.p_filled < 0.05
    assert (group.because, group.unknown) == (FILLED_LATER, 60)


def test_a_gap_that_is_another_attributes_is_not_claimed():
    """Within each level of the department both halves have the same chance; they applied to different ones."""
    counts = {
        ("m", "easy"): (48, 80), ("m", "hard"): (2, 20), ("f", "easy"): (12, 20), ("f", "hard"): (8, 80),
    }  # fmt: skip
    found = gate(history(*rows(counts, ["who", "where"])).applications)
    assert found["attributes.who"].p_adjusted < 0.001
    assert found["attributes.who"].because == NOT_ALONE
    assert found["attributes.who"].strata["attributes.where"].verdict == WEAKER
    assert found["attributes.where"].claim


def test_two_attributes_that_always_change_together_cannot_be_separated():
    counts = {("a", "x"): (20, 40), ("b", "y"): (3, 60)}
    found = gate(history(*rows(counts, ["resume_version", "letter"])).applications)
    assert found.claims == ()
    assert found["resume_version"].strata["attributes.letter"].verdict == INSEPARABLE


def test_source_and_referral_tell_one_thing():
    told = rows(STRONG, ["source"])
    for each in told:
        each["referral"] = each["source"] == "referral"
    assert {group.attribute for group in gate(history(*told).applications).claims} == {"source", "referral"}


def test_what_was_used_one_after_the_other_cannot_be_separated_from_the_calendar():
    told = [{"applied": day, "rejected": day + 3, "resume_version": "A"} for day in range(60)]
    told += [
        {"applied": day, "screening" if day % 3 == 0 else "rejected": day + 3, "resume_version": "B"}
        for day in range(60, 120)
    ]
    group = gate(history(*told).applications)["resume_version"]
    assert group.p_adjusted < 0.01
    assert (group.because, group.strata[TIME].verdict) == (NOT_ALONE, INSEPARABLE)


@pytest.mark.parametrize("kind", ["rejected", "screening"])
def test_where_all_end_alike_nothing_differs(kind):
    found = gate(
        history(*[{"applied": day, kind: day + 3, "source": "ab"[day % 2]} for day in range(40)]).applications
    )
    assert (found["source"].p, found.claims) == (1, ())


def test_one_employer_is_one_case():
    told = [{"applied": day, "rejected": day + 3, "company": "Quillmere", "source": "x"} for day in range(40)]
    found = gate(history(*told).applications)
    assert (found.mature, found.n) == (40, 1)
    assert found["source"].because == TOO_FEW


def test_an_empty_history_claims_nothing():
    found = gate(frames.applications([], []))
    assert (found.mature, found.n, found.groups, found.claims, found.p_trend) == (0, 0, (), (), None)
    assert found.table().empty


def test_the_horizon_and_the_attributes_can_be_stated():
    told = [
        {"applied": day, "screening": day + 50, "source": "ab"[day % 2], "size": "s"} for day in range(40)
    ]
    frame = history(*told).applications
    assert (gate(frame, within=60).k, gate(frame, within=45).k) == (40, 0)
    assert [group.attribute for group in gate(frame, attributes=["source", "nothing"]).groups] == ["source"]


def test_describing_tests_nothing():
    frame = history(*rows(STRONG, ["source"])).applications
    told, tested = describe(frame), gate(frame)
    assert (told["source"].because, told["source"].p, told.p_trend, told.claims) == (UNTESTED, None, None, ())
    assert told["source"].levels == tested["source"].levels


def test_the_table_has_a_row_for_each_level():
    table = gate(history(*rows(STRONG, ["source"])).applications).table()
    assert table.loc[("source", "board"), ["n", "k"]].tolist() == [60, 4]
    assert np.all(table["low"] < table["rate"])
