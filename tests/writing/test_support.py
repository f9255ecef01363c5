import json

import pytest

from rebound import errors, paths
from rebound.writing import support


def test_every_shipped_line_is_there_with_its_emergency_number():
    shipped = json.loads(paths.shipped("data/support_lines.json").read_text("utf-8"))
    known = support.read()
    assert {(line.name, line.reach, line.emergency, line.hours) for line in known.lines} == {
        (line["name"], line["reach"], line["emergency"], line["hours"]) for line in shipped["lines"]
    }


def test_every_country_has_a_name_and_stands_in_the_order_of_names():
    places = [line.place for line in support.read().countries]
    assert places == sorted(set(places))
    assert all(len(place) > 2 for place in places)


def test_the_day_of_the_last_check_is_said_in_words():
    shipped = json.loads(paths.shipped("data/support_lines.json").read_text("utf-8"))
    assert support.read().checked.endswith(shipped["last_checked"][:4])


@pytest.mark.parametrize("damaged", ["", "{}", '{"last_checked": "soon", "lines": []}', "[1]"])
def test_a_damaged_list_says_so(tmp_path, monkeypatch, damaged):
    (tmp_path / "list.json").write_text(damaged)
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / "list.json")
    with pytest.raises(errors.SupportListUnreadable):
        support.read()


def test_only_what_the_page_offers_may_be_kept():
    assert support.may_be_kept("GB")
    assert support.may_be_kept("")
    assert support.may_be_kept(support.ELSEWHERE)
    assert not support.may_be_kept("XX")
    assert not support.may_be_kept(None)
