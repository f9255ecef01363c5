import json

import pytest

from rebound import errors
from rebound.importing import json_table


def test_a_list_of_objects_is_a_table_with_the_keys_as_header():
    opened = json_table.read(
        "a.json", '[{"company": "Acme", "role": "Dev"}, {"company": "Beta", "pay": 55000.0}]'
    )
    assert [line.cells for line in opened.sheets[0].lines] == [
        ("company", "role", "pay"), ("Acme", "Dev", ""), ("Beta", "", "55000"),
    ]  # fmt: skip


def test_a_list_inside_an_object_is_found_with_the_day_of_export():
    text = json.dumps(
        {"meta": {"export_date": "2025-12-06", "source": "Indeed"}, "jobs": [{"company": "Acme"}]}
    )
    opened = json_table.read("a.json", text)
    assert (opened.exported_on, opened.maker, opened.sheets[0].name) == ("2025-12-06", "Indeed", "jobs")


def test_of_several_lists_the_longest_comes_first():
    text = json.dumps({"tags": [{"name": "x"}], "jobs": [{"company": "A"}, {"company": "B"}]})
    assert [sheet.name for sheet in json_table.read("a.json", text).sheets] == ["jobs", "tags"]


def test_one_object_a_line_is_a_list_too():
    opened = json_table.read("a.jsonl", '{"company": "Acme"}\n\n{"company": "Beta"}\n')
    assert [line.cells for line in opened.sheets[0].lines][1:] == [("Acme",), ("Beta",)]


def test_values_become_text():
    text = json.dumps([{"a": None, "b": True, "c": {"name": "Rejected"}, "d": ["x", "y"], "e": {"n": 1}}])
    assert json_table.read("a.json", text).sheets[0].lines[1].cells == (
        "",
        "yes",
        "Rejected",
        "x; y",
        '{"n": 1}',
    )


def test_an_entry_that_is_no_object_is_reported_and_not_lost():
    opened = json_table.read("a.json", '[{"company": "Acme"}, "Beta"]')
    line = opened.sheets[0].lines[2]
    assert (line.number, line.problem) == (2, "This entry is not an object with named values.")


@pytest.mark.parametrize("text", ['{"jobs": [{"company": ', "[" * 100_000, '[{"a": 1e}]'])
def test_json_that_is_cut_off_or_endless_is_one_sentence(text):
    with pytest.raises(errors.BrokenJson, match="export it again"):
        json_table.read("a.json", text)


@pytest.mark.parametrize("text", ["[]", '{"a": 1}', "[1, 2]"])
def test_json_without_a_list_of_objects_is_one_sentence(text):
    with pytest.raises(errors.NoListInJson, match="JSON, but it holds no list"):
        json_table.read("a.json", text)


def test_what_each_entry_holds_in_an_object_of_its_own_stands_beside_the_rest():
    text = '{"records": [{"id": 1, "fields": {"Company": "Acme", "Role": "Dev"}}, {"id": 2, "fields": null}]}'
    lines = json_table.read("a.json", text).sheets[0].lines
    assert [line.cells for line in lines] == [("Company", "Role", "id"), ("Acme", "Dev", "1"), ("", "", "2")]
