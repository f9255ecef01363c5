"""How often luck would show as much."""

from itertools import combinations

import numpy as np
import pytest

from rebound.analysis import permutation
from rebound.analysis.permutation import luck


def test_it_comes_to_the_exact_share_of_all_deals():
    """Four of nine: every deal can be counted."""
    level = np.array([0, 0, 0, 0, 1, 1, 1, 1, 1])
    outcome = np.array([1, 1, 1, 0, 1, 0, 0, 0, 0], bool)
    far = sum(
        abs(sum(which < 4 for which in deal) - 16 / 9) >= 3 - 16 / 9 for deal in combinations(range(9), 4)
    )
    assert luck(outcome, {"a": level}, np.arange(9)).p["a"] == pytest.approx(far / 126, abs=0.02)


def test_one_attribute_alone_pays_for_nothing_and_more_attributes_for_each():
    rng = np.random.default_rng(2)
    outcome, level = rng.random(80) < 0.3, rng.integers(0, 2, 80)
    alone = luck(outcome, {"a": level}, np.arange(80))
    assert alone.p_adjusted["a"] == alone.p["a"]
    others = {f"b{place}": rng.integers(0, 3, 80) for place in range(5)}
    among = luck(outcome, {"a": level, **others}, np.arange(80))
    assert among.p["a"] == alone.p["a"]
    assert alone.p["a"] < among.p_adjusted["a"] <= min(1, 6 * alone.p["a"] + 0.01)


def test_to_pay_for_others_never_makes_an_attribute_more_unusual():
    rng = np.random.default_rng(9)
    for n in (12, 30, 61):
        levels = {f"a{most}": rng.integers(0, most, n) for most in (2, 3, 5)}
        found = luck(rng.random(n) < 0.3, levels, np.arange(n))
        assert all(found.p_adjusted[name] >= found.p[name] for name in levels)


def test_an_attribute_told_twice_is_paid_for_once():
    rng = np.random.default_rng(3)
    outcome, level = rng.random(80) < 0.3, rng.integers(0, 2, 80)
    found = luck(outcome, {"a": level, "b": 1 - level}, np.arange(80))
    assert found.p_adjusted["a"] == found.p_adjusted["b"] == pytest.approx(found.p["a"])


@pytest.mark.parametrize("outcome", [np.zeros(20, bool), np.ones(20, bool)])
def test_without_any_difference_luck_shows_as_much_always(outcome):
    found = luck(outcome, {"a": np.arange(20) % 2}, np.arange(20))
    assert (found.p["a"], found.p_adjusted["a"], found.p_trend) == (1, 1, 1)


def test_what_is_not_known_is_at_no_level():
    level = np.array([0] * 10 + [1] * 10 + [-1] * 10)
    outcome = np.array([True] * 10 + [False] * 20)
    assert luck(outcome, {"a": level}, np.arange(30)).p["a"] < 0.001


def test_more_with_the_outcome_than_without_is_the_same_turned_round():
    rng = np.random.default_rng(5)
    outcome, level = rng.random(60) < 0.2, rng.integers(0, 3, 60)
    assert luck(outcome, {"a": level}, np.arange(60)) == luck(~outcome, {"a": level}, np.arange(60))


def test_late_outcomes_lean_to_the_end():
    assert luck(np.arange(60) >= 45, {}, np.arange(60)).p_trend < 0.001
    assert luck(np.arange(60) % 4 == 0, {}, np.arange(60)).p_trend > 0.5
    assert luck(np.arange(60) >= 45, {}, np.zeros(60)).p_trend == 1


def test_many_are_dealt_fewer_times(monkeypatch):
    monkeypatch.setattr(permutation, "MANY", 10)
    assert luck(np.arange(11) < 3, {}, np.arange(11)).deals == permutation.DEALS_OF_MANY


def test_each_deal_has_as_many_with_the_outcome_and_each_case_has_it_as_often():
    chosen = permutation._chosen(np.random.default_rng(1), 4000, 12, 3)
    assert (chosen.sum(1) == 3).all()
    assert chosen.mean(0) == pytest.approx(np.full(12, 0.25), abs=0.03)


def test_the_level_holds_for_chances_that_are_all_the_same(monkeypatch):
    monkeypatch.setattr(permutation, "DEALS", 499)
    rng, shown = np.random.default_rng(6), 0
    for _ in range(300):
        levels = {f"a{n}": rng.integers(0, n, 60) for n in (2, 2, 3, 4)}
        shown += min(luck(rng.random(60) < 0.2, levels, np.arange(60)).p_adjusted.values()) <= 0.1
    assert shown / 300 <= 0.16
