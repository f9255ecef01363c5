"""Choosing one of many."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.select import Select

COLUMNS = {"where": "Where", "10": "Role", "2": "Status"}


def test_options_keep_their_order_and_nothing_is_chosen_at_first():
    select = Select("Which column?", COLUMNS)
    assert [value for value, _ in select.options] == ["where", "10", "2"]
    assert select.value == ""


@pytest.mark.chromium
def test_one_is_chosen_from_the_list_which_has_the_name_of_its_question(bench):
    page = bench.open(
        "from rebound.widgets.select import Select\n"
        f"column = Select('Which column names the company?', {COLUMNS!r})\n"
        "column.observe(lambda change: heard(column=change['new']), 'value')\ncolumn"
    )
    select = page.get_by_label("Which column names the company?")
    expect(select).to_have_value("")
    select.select_option("Role")
    assert bench.hears(column="10")
    expect(select.locator("option")).to_have_count(3)
    expect(select.locator("optgroup")).to_have_count(0)
