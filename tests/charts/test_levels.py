"""What differs, drawn: rings with ranges, hollow until something may be said."""

from xml.etree import ElementTree

import pytest

from rebound.analysis.groups import PASSED, UNTESTED, Group, Level
from rebound.charts.levels import levels_figure

LEVELS = (
    Level("job board <b>", 40, 4, 0.14, 0.07, 0.24),
    Level("referral", 12, 6, 0.4, 0.22, 0.6),
)


def group(because=UNTESTED):
    return Group("source", LEVELS, 0, 2.9, None, None, 1.0, {}, because)


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
def test_each_level_has_its_ring_its_range_and_its_counts(form):
    drawn = ElementTree.fromstring(getattr(levels_figure(group(), 0.2), form))
    said = ["".join(each.itertext()) for each in drawn.iter("text")]
    assert {"4\u00a0of\u00a040", "6\u00a0of\u00a012", "job board <b>", "referral", "your average"} <= set(
        said
    )
    assert [each.get("class") for each in drawn.iter("circle")] == ["c-dot", "c-dot"]
    assert sum(each.get("class") == "c-int" for each in drawn.iter("line")) == 2


def test_only_what_is_claimed_is_filled():
    assert "c-on" in levels_figure(group(PASSED), 0.2).svg_wide
    assert "c-on" not in levels_figure(group(), 0.2).svg_wide


def test_levels_stay_in_their_order_and_are_not_sorted_by_rate():
    table = levels_figure(group(), 0.2).table_html
    assert table.index("job board") < table.index("referral")
    assert "likely" in table.casefold()


def test_the_words_say_that_ranges_are_pulled_toward_the_average():
    assert "Of all, 20 in 100 went on; each range is pulled toward that." in levels_figure(group(), 0.2).desc
