"""General figures: each with everything that must be shown with it, for one country at a time."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest

from rebound import errors, paths
from rebound.exercises.cause import CAUSES
from rebound.writing import base_rates
from rebound.writing.base_rates import BaseRates, Figure

SHIPPED = json.loads(paths.shipped("data/base_rates.json").read_text("utf-8"))
RATES = base_rates.read()


@pytest.mark.parametrize("shipped", SHIPPED["figures"], ids=lambda each: each["cause"] + each["country"])
def test_every_figure_has_its_source_its_year_and_its_country(shipped):
    assert all(str(shipped[each.name]).strip() for each in fields(Figure))
    assert "http" in shipped["source"]
    assert any(year in shipped["year"] for year in map(str, range(2010, 2100)))
    assert date.fromisoformat(shipped["last_checked"]) >= date(2026, 1, 1)


@pytest.fixture
def shipped_as(tmp_path, monkeypatch):
    """Let another list ship, and return what writes it."""

    def write(text: str) -> None:
        (tmp_path / "base_rates.json").write_text(text, "utf-8")
        monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / "base_rates.json")

    return write


@pytest.mark.parametrize("missing", [each.name for each in fields(Figure)])
@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_figure_that_lacks_something_is_not_shown(shipped_as, missing, how):
    figure = {name: value for name, value in SHIPPED["figures"][0].items() if name != missing}
    shipped_as(json.dumps({"figures": [figure | ({missing: " "} if how == "empty" else {})], "without": {}}))
    with pytest.raises(errors.BaseRatesUnreadable):
        base_rates.read()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"figures": [1], "without": {}}'])
def test_a_damaged_list_is_told_in_a_sentence(shipped_as, text):
    shipped_as(text)
    with pytest.raises(errors.BaseRatesUnreadable, match="could not be read"):
        base_rates.read()


def test_each_cause_has_a_figure_somewhere_or_a_sentence_that_says_why_not():
    with_figure = {each.cause for each in RATES.figures}
    assert with_figure | set(RATES.without) == set(CAUSES)
    assert not with_figure & set(RATES.without)


def test_a_cause_has_one_figure_for_a_country():
    pairs = [(each.cause, each.country) for each in RATES.figures]
    assert len(pairs) == len(set(pairs))


def test_only_the_figure_of_the_chosen_country_is_shown():
    assert RATES.beside("numbers", "US").country == "US"
    assert RATES.beside("numbers", "GB").country == "GB"
    assert RATES.beside("last_few", "GB") == "No figure for your country, so none is shown."
    assert RATES.beside("last_few", base_rates.ELSEWHERE) == "No figure for your country, so none is shown."


def test_without_a_country_no_figure_is_shown():
    assert RATES.beside("last_few", "") == ""
    assert RATES.beside("key_experience", "") == "No honest figure exists for this one."


def test_the_age_of_the_list_is_that_of_its_oldest_figure():
    figure = RATES.figures[0]
    both = BaseRates((figure, replace(figure, last_checked=date(2020, 1, 1))))
    assert both.checked == date(2020, 1, 1)
    assert BaseRates().checked is None
