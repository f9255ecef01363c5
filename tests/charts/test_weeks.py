"""Week by week, drawn: counts only, with the weeks that can still change."""

import math
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from rebound.analysis.trend import Week
from rebound.charts.figure import NARROW
from rebound.charts.weeks import LEAST, LEFT, _columns, weeks_figure

WEEKS = [Week(date(2026, 6, 1) + timedelta(weeks=n), n % 4, n % 2 if n % 4 else 0, n < 20) for n in range(26)]


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
def test_a_week_that_is_not_finished_is_ruled(form):
    drawn = ElementTree.fromstring(getattr(weeks_figure(WEEKS), form))
    columns = [each.get("class") for each in drawn.iter("rect")]
    sent_finished = sum(1 for week in WEEKS if week.finished and week.sent)
    sent_open = sum(1 for week in WEEKS if not week.finished and week.sent)
    assert columns.count("c-no") == sent_finished + 1  # and the legend
    assert columns.count("c-close") == sent_open
    assert [each.text for each in drawn.iter("text")].count("can still change") == 1


def test_where_every_week_is_finished_nothing_can_still_change():
    assert ">can still change<" not in weeks_figure(WEEKS[:20]).svg_wide


@pytest.mark.parametrize("weeks", [62, 63, 101, 600])
def test_of_many_weeks_a_column_holds_several_and_every_application_is_in_one(weeks):
    told = [Week(date(2020, 1, 6) + timedelta(weeks=n), 2, 1, n < weeks - 7) for n in range(weeks)]
    columns, each = _columns(told, NARROW)
    assert len(columns) == math.ceil(weeks / each) <= (NARROW - LEFT) / LEAST
    assert (sum(column.sent for column in columns), sum(column.advanced for column in columns)) == (
        2 * weeks,
        weeks,
    )
    assert not columns[-1].finished
    assert columns[0].finished
    assert (f"{each} weeks each" in weeks_figure(told).svg_narrow) == (each > 1)


def test_the_table_has_every_week():
    table = weeks_figure(WEEKS).table_html
    assert table.count("<tr>") == len(WEEKS) + 1
    assert table.count("can still change") == 6


def test_one_week_is_drawn_too():
    assert "1 week from 1 June 2026 on: 0 sent" in weeks_figure(WEEKS[:1]).desc
