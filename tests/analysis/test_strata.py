"""Comparing within strata."""

import numpy as np
import pandas as pd
import pytest

from rebound.analysis.strata import HOLDS, INSEPARABLE, WEAKER, mantel_haenszel, overlap, within_strata


def told(*cells):
    """Cases from (outcome, group, stratum, how many)."""
    return pd.DataFrame(
        [cell[:3] for cell in cells for _ in range(cell[3])], columns=["outcome", "group", "stratum"]
    )


def test_by_hand():
    """Two strata of ten: (3·4/10 + 2·5/10) / (2·1/10 + 1·2/10)."""
    cases = told(
        (True, "a", 1, 3), (False, "a", 1, 2), (True, "b", 1, 1), (False, "b", 1, 4),
        (True, "a", 2, 2), (False, "a", 2, 1), (True, "b", 2, 2), (False, "b", 2, 5),
    )  # fmt: skip
    assert mantel_haenszel(cases).ratio == pytest.approx((12 / 10 + 10 / 10) / (2 / 10 + 2 / 10))


@pytest.mark.parametrize(
    ("cases", "ratio"),
    [
        (told((True, "a", 1, 3), (False, "b", 1, 3)), np.inf),
        (told((False, "a", 1, 3), (True, "b", 1, 3)), 0),
        (told((True, "a", 1, 3), (True, "b", 1, 3)), None),
        (told((True, "a", 1, 3), (False, "b", 2, 3)), None),
        (told(), None),
    ],
)
def test_where_nothing_can_be_divided_nothing_is_made_up(cases, ratio):
    found = mantel_haenszel(cases.astype({"outcome": bool}))
    assert found.ratio == ratio
    assert found.low is found.high is None
    assert 0 <= found.p <= 1


def tables(strata):
    """Cases of published tables: stratum → (had it, did not) of the first group and of the second."""
    return told(
        *[
            (had, group, name, n)
            for name, cells in strata.items()
            for group, counts in zip("ab", cells, strict=True)
            for had, n in zip((True, False), counts, strict=True)
        ]
    )


VICTIM = tables({"white": ((53, 414), (11, 37)), "black": ((0, 16), (4, 139))})
"""Radelet and Pierce 1991: death penalty or not, of white and of black defendants, by the victim."""

STONES = tables({"small": ((81, 6), (234, 36)), "large": ((192, 71), (55, 25))})
"""Charig and others 1986: kidney stones gone or not, after open surgery and after the newer way, by their size."""


def test_the_published_odds_of_the_death_penalty():
    """As Agresti prints them: 0.43 where the victim was white, none where black, and 1.45 without looking."""
    inside = [mantel_haenszel(cases).ratio for _, cases in VICTIM.groupby("stratum")]
    assert inside == pytest.approx([0, 0.43], abs=0.005)
    assert mantel_haenszel(VICTIM.assign(stratum=0)).ratio == pytest.approx(1.45, abs=0.005)
    found = within_strata(
        VICTIM["outcome"], *(pd.factorize(VICTIM[name])[0] for name in ("group", "stratum"))
    )
    assert (found.left < 0, found.verdict) == (True, WEAKER)


def test_the_published_shares_of_kidney_stones():
    """93 and 87 in 100 of the small, 73 and 69 of the large, and 78 against 83 of all: the order turns."""
    gone = STONES.groupby(["stratum", "group"])["outcome"].mean()
    assert gone.tolist() == pytest.approx([0.73, 0.69, 0.93, 0.87], abs=0.005)
    assert mantel_haenszel(STONES.assign(stratum=0)).ratio < 1 < mantel_haenszel(STONES).ratio
    found = within_strata(
        STONES["outcome"], *(pd.factorize(STONES[name])[0] for name in ("group", "stratum"))
    )
    assert (found.left < 0, found.verdict) == (True, WEAKER)


@pytest.fixture
def berkeley(shared):
    """Berkeley's applicants of 1973, one row each."""
    table = pd.read_csv(shared / "data/statistics/ucb_admissions_1973.csv")
    each = table.loc[table.index.repeat(table["Freq"])].reset_index()
    return pd.DataFrame(
        {
            "outcome": each["Admit"] == "Admitted",
            "group": each["Gender"].map({"Male": 0, "Female": 1}),
            "stratum": each["Dept"],
        }
    )


@pytest.mark.shared
def test_the_published_odds_of_berkeley(berkeley):
    """As printed by R's mantelhaen.test, vcd::oddsratio and SAS PROC FREQ."""
    found = mantel_haenszel(berkeley)
    assert found.ratio == pytest.approx(0.9046968, abs=1e-7)
    assert (found.low, found.high) == pytest.approx((0.7719074, 1.0603298), abs=1e-6)
    assert (found.chi_square_corrected, found.p_corrected) == pytest.approx((1.4269, 0.2323), abs=1e-4)
    assert (found.chi_square, found.p) == pytest.approx((1.5246, 0.2169), abs=1e-4)
    crude = mantel_haenszel(berkeley.assign(stratum=0))
    assert crude.ratio == pytest.approx(1.84108, abs=1e-5)
    assert crude.chi_square * 4526 / 4525 == pytest.approx(92.2053, abs=1e-4)
    inside = [mantel_haenszel(cases).ratio for _, cases in berkeley.groupby("stratum")]
    assert inside == pytest.approx(
        [0.3492120, 0.8025007, 1.1330596, 0.9212838, 1.2216312, 0.8278727], abs=1e-6
    )
    assert mantel_haenszel(berkeley[berkeley["stratum"] != "A"]).ratio == pytest.approx(1.03103, abs=1e-5)


@pytest.mark.shared
def test_berkeley_within_departments(berkeley):
    department = pd.factorize(berkeley["stratum"])[0]
    sex = within_strata(berkeley["outcome"], berkeley["group"], department)
    assert sex.p == pytest.approx(0.2169, abs=1e-4)
    assert sex.verdict == WEAKER
    assert within_strata(berkeley["outcome"], department, berkeley["group"]).verdict == HOLDS


def test_one_stratum_leaves_all_of_it():
    rng = np.random.default_rng(1)
    level = rng.integers(0, 3, 300)
    found = within_strata(rng.random(300) < 0.1 + 0.2 * level, level, np.zeros(300, int))
    assert (found.left, found.overlap) == pytest.approx((1, 1))
    assert found.verdict == HOLDS


def test_levels_that_never_meet_cannot_be_separated():
    level = np.repeat([0, 1], 40)
    found = within_strata(np.tile([True, False], 40), level, level)
    assert (found.p, found.overlap, found.verdict) == (1, 0, INSEPARABLE)


def test_without_any_outcome_there_is_nothing_to_hold():
    assert within_strata(np.zeros(9, bool), np.arange(9) % 3, np.zeros(9, int)).verdict == INSEPARABLE
    assert within_strata([], [], []).p == 1


def test_overlap_of_levels():
    assert overlap([0, 1, 0, 1], [0, 0, 1, 1]) == 1
    assert overlap([0, 0, 1, 1], [0, 0, 1, 1]) == 0
    assert overlap([0, 0, -1], [0, 1, 1]) == 0
    assert overlap([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) == pytest.approx(1 / 3)
