"""Week by week, drawn: counts only, with the weeks that can still change."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from rebound.analysis.trend import Week
from rebound.charts.weeks import weeks_figure

WEEKS = [Week(date(2026, 6, 1) + timedelta(weeks=n), n % 4, n % 2 if n % 4 else 0, n < 20) for n in range(26)]


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
def test_a_week_that_is_not_finished_is_ruled(form):
    drawn = ElementTree.fromstring(getattr(weeks_figure(WEEKS), form))
    columns = [each.get("class") for each in drawn.iter("rect")]
    sent_finished = sum(1 for week in WEEKS if week.finished and week.sent)
    sent_open = sum(1 for week in WEEKS if not week.finished and week.sent)
    assert columns.count("c-no") == sent_finished + 1  # and the legend
    assert columns.count("c-close") == sent_open + 1


def test_the_table_has_every_week():
    table = weeks_figure(WEEKS).table_html
    assert table.count("<tr>") == len(WEEKS) + 1
    assert table.count("can still change") == 6


def test_one_week_is_drawn_too():
    assert "1 week from 2026-06-01 on: 0 sent" in weeks_figure(WEEKS[:1]).desc
