"""Kaplan-Meier and Aalen-Johansen: by hand, against published numbers, and against another implementation."""

import warnings

import numpy as np
import pandas as pd
import pytest
from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight

from rebound.analysis.curves import aalen_johansen, kaplan_meier


def times(*told):
    """Cases as (days, outcome)."""
    return pd.DataFrame(told, columns=["days", "outcome"])


def test_by_hand():
    """Five begin: one advances on day 2, one is refused and one last seen on day 3, one advances on day 5."""
    curve = aalen_johansen(
        times((2, "advanced"), (3, "rejected"), (3, None), (5, "advanced"), (9, None)),
        ["advanced", "rejected"],
    )
    assert curve.days.tolist() == [2, 3, 5, 9]
    assert curve.at_risk.tolist() == [5, 4, 2, 1]
    assert curve.staying == pytest.approx([0.8, 0.6, 0.3, 0.3])
    assert curve.share["advanced"] == pytest.approx([0.2, 0.2, 0.5, 0.5])
    assert curve.share["rejected"] == pytest.approx([0, 0.2, 0.2, 0.2])


def test_shares_and_those_who_stay_are_one_in_all():
    rng = np.random.default_rng(4)
    curve = aalen_johansen(
        pd.DataFrame({"days": rng.integers(0, 40, 300), "outcome": rng.choice(["a", "b", None], 300)})
    )
    assert sum(curve.share.values()) + curve.staying == pytest.approx(np.ones(len(curve.days)))


def test_who_is_last_seen_on_a_day_was_still_there():
    assert kaplan_meier(times((4, "x"), (4, None))).staying.tolist() == [0.5]


def test_a_case_without_days_is_left_out():
    assert kaplan_meier(times((4, "x"), (None, "x"), (6, None))).n == 2


def test_with_no_end_at_all_nobody_has_gone():
    curve = aalen_johansen(times((4, None), (9, None)), ["advanced"])
    assert curve.staying.tolist() == [1, 1]
    assert curve.by("advanced", 5)[:2] == (0, 0)
    assert curve.by("advanced", 3)[2] < curve.by("advanced", 5)[2] < curve.by("advanced", 20)[2] == 1


def test_nobody_at_all_can_be_asked_too():
    curve = aalen_johansen(times(), ["advanced"])
    assert curve.by("advanced", 30) == (0.0, 0.0, 1.0)
    assert curve.staying_by(30) == (1.0, 0.0, 1.0)
    assert (curve.half_by(), curve.last, curve.n) == (None, 0, 0)


def test_all_gone_on_one_day():
    curve = kaplan_meier(times((3, "x"), (3, "x")))
    assert curve.staying.tolist() == curve.staying_error.tolist() == [0]
    assert curve.half_by() == 3


def test_a_curve_is_read_no_further_than_five_can_tell():
    told = [(day, None) for day in range(1, 11)]
    assert aalen_johansen(times(*told)).last == 6
    assert aalen_johansen(times(*told[:3])).last == 1


def test_ends_that_do_not_count_are_last_seen():
    curve = kaplan_meier(times((1, "withdrawn"), (2, "rejected"), (3, None)), ["rejected"])
    assert curve.staying.tolist() == [1, 0.5, 0.5]


def test_it_is_the_same_as_another_implementation_with_many_ties():
    rng = np.random.default_rng(0)
    for _ in range(200):
        n = rng.integers(5, 80)
        days, cause = rng.integers(1, 15, n), rng.integers(0, 3, n)
        ours = aalen_johansen(
            pd.DataFrame({"days": days, "outcome": np.array([None, "a", "b"])[cause]}), "ab"
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs, staying = CumIncidenceRight(days, cause), SurvfuncRight(days, (cause > 0).astype(int))
        at = np.searchsorted(ours.days, theirs.times)
        for place, end in enumerate("ab"[: len(theirs.cinc)]):
            assert ours.share[end][at] == pytest.approx(theirs.cinc[place], abs=1e-9)
            said = ~np.isnan(theirs.cinc_se[place])
            assert ours.error[end][at][said] == pytest.approx(theirs.cinc_se[place][said], abs=1e-9)
        at = np.searchsorted(ours.days, staying.surv_times)
        assert ours.staying[at] == pytest.approx(staying.surv_prob, abs=1e-9)
        said = ~np.isnan(staying.surv_prob_se)
        assert ours.staying_error[at][said] == pytest.approx(staying.surv_prob_se[said], abs=1e-9)


def outcomes(told):
    """Cases as textbooks print them: days in order, a plus behind those who were last seen."""
    return times(*[(int(each.rstrip("+")), None if each.endswith("+") else "x") for each in told.split()])


PUBLISHED = {
    "remission maintained, in weeks (Miller 1981)": (
        "9 13 13+ 18 23 28+ 31 34 45+ 48 161+",
        [9, 13, 18, 23, 31, 34, 48],
        [0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184],
        [0.0867, 0.1163, 0.1397, 0.1526, 0.1642, 0.1627, 0.1535],
        31,
    ),
    "remission not maintained, in weeks (Miller 1981)": (
        "5 5 8 8 12 16+ 23 27 30 33 43 45",
        [5, 8, 12, 23, 27, 30, 33, 43, 45],
        [0.8333, 0.6667, 0.5833, 0.4861, 0.3889, 0.2917, 0.1944, 0.0972, 0],
        [0.1076, 0.1361, 0.1423, 0.1481, 0.1470, 0.1387, 0.1219, 0.0919, 0],
        23,
    ),
    "an intrauterine device in use, in weeks (Collett 1994)": (
        "10 13+ 18+ 19 23+ 30 36 38+ 54+ 56+ 59 75 93 97 104+ 107 107+ 107+",
        [10, 19, 30, 36, 59, 75, 93, 97, 107],
        [0.9444, 0.8815, 0.8137, 0.7459, 0.6526, 0.5594, 0.4662, 0.3729, 0.2486],
        [0.0540, 0.0790, 0.0978, 0.1107, 0.1303, 0.1412, 0.1452, 0.1430, 0.1392],
        93,
    ),
}
"""Name → cases, the days of the steps, the shares still there, their standard errors, the median, as printed."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_curves_of_textbooks(name):
    told, days, shares, errors, median = PUBLISHED[name]
    curve = kaplan_meier(outcomes(told))
    table = curve.table().loc[days]
    assert table["staying"].tolist() == pytest.approx(shares, abs=5e-4)
    assert table["error"].tolist() == pytest.approx(errors, abs=1e-4)
    assert curve.half_by() == median


@pytest.mark.shared
def test_the_published_curve_of_6_mp(shared):
    """Freireich et al. 1963, as printed for R's survfit: shares, those at risk, errors, both intervals, medians."""
    told = pd.read_csv(shared / "data/statistics/freireich_1963_6mp.csv")
    told["days"], told["outcome"] = told["time"], np.where(told["cens"] == 1, "back", None)
    curve = kaplan_meier(told[told["treat"] == "6-MP"])
    table = curve.table().loc[[6, 7, 10, 13, 16, 22, 23]]
    assert table["staying"].tolist() == pytest.approx(
        [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], abs=5e-4
    )
    assert table["at_risk"].tolist() == [21, 17, 15, 12, 11, 7, 6]
    errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    assert table["error"].tolist() == pytest.approx(errors, abs=5e-5)
    ends = table.loc[[6, 23], ["log_low", "log_high"]].to_numpy()
    assert ends == pytest.approx(np.array([[0.720, 1.000], [0.249, 0.807]]), abs=5e-4)
    ends = table.loc[[6, 23], ["low", "high"]].to_numpy()
    assert ends == pytest.approx(np.array([[0.6197, 0.9516], [0.1881, 0.6801]]), abs=1e-4)
    assert (curve.half_by(), kaplan_meier(told[told["treat"] == "control"]).half_by()) == (23, 8)
