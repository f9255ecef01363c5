"""Partial pooling."""

import numpy as np
import pandas as pd
import pytest

from rebound.analysis.pooling import pool


def counts(*told):
    """Levels as (k, n)."""
    return pd.DataFrame({"k": [k for k, _ in told], "n": [n for _, n in told]})


def test_few_cases_are_pulled_further_toward_the_mean_than_many():
    told = pool(counts((2, 4), (10, 100)))
    assert 0.5 - told["rate"][0] > 10 * abs(told["rate"][1] - 0.1)
    assert (told["low"] < told["rate"]).all()
    assert (told["rate"] < told["high"]).all()


def test_many_cases_speak_for_themselves():
    assert pool(counts((1198, 2691), (557, 1835)))["rate"].tolist() == pytest.approx(
        [0.445, 0.304], abs=0.002
    )


def test_levels_with_the_same_counts_have_the_same_chance_whatever_their_order():
    told = pool(counts((1, 9), (6, 20), (1, 9)))
    assert told.loc[0].tolist() == pytest.approx(told.loc[2].tolist())
    turned = pool(counts((6, 20), (1, 9), (1, 9)))
    assert turned.loc[0].tolist() == pytest.approx(told.loc[1].tolist())


@pytest.mark.parametrize(
    "told", [[(0, 0)], [(0, 12)], [(12, 12)], [(0, 5), (0, 7), (0, 0)], [(1, 1)], [(0, 1), (1, 1)]]
)
def test_hardly_any_case_has_a_wide_interval_and_no_trouble(told):
    found = pool(counts(*told))
    assert ((found >= 0) & (found <= 1)).all(axis=None)
    assert (found["high"] - found["low"] > 0.04).all()


def test_no_level_has_no_row():
    assert pool(counts()).shape == (0, 3)


def test_a_finer_grid_says_the_same(monkeypatch):
    from rebound.analysis import pooling

    told = counts((0, 12), (1, 5), (9, 40))
    coarse = pool(told)
    monkeypatch.setattr(pooling, "MEANS", 201)
    monkeypatch.setattr(pooling, "SPREADS", 120)
    monkeypatch.setattr(pooling, "_SPREAD", 4 * (np.arange(120) + 0.5) / 120)
    assert np.abs(pool(told) - coarse).max(axis=None) < 5e-4


@pytest.mark.shared
def test_eighteen_players_of_1970(shared):
    """Efron and Morris 1975: pooled averages are three and a half times as near to the rest of the season."""
    told = pd.read_csv(shared / "data/statistics/efron_morris_1970.csv")
    found = pool(pd.DataFrame({"k": told["r"], "n": 45}))
    alone, pooled = ((told["r"] / 45 - told["p"]) ** 2).sum(), ((found["rate"] - told["p"]) ** 2).sum()
    assert alone / pooled >= 3.3
    assert ((found["low"] <= told["p"]) & (told["p"] <= found["high"])).sum() >= 14
