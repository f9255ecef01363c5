"""The note beside a cause: how often it happens in general."""

from rebound.widgets.base_rate import BaseRate, Rate

FINALISTS = Rate("About 2 of 3", "finalists hear a no", "Small firms", "United States", "2016 to 2017")


def test_a_figure_says_whose_it_is_where_and_when():
    assert BaseRate(FINALISTS).value == (
        "<p class='rb-note rb-base'><b>About 2 of 3</b>"
        " finalists hear a no. Small firms, United States, 2016 to 2017.</p>"
    )


def test_where_there_is_none_that_is_said_and_escaped():
    assert (
        BaseRate("No figure for <here>.").value
        == "<p class='rb-note rb-base'>No figure for &lt;here&gt;.</p>"
    )


def test_the_short_name_is_always_the_same():
    assert repr(BaseRate(FINALISTS)) == repr(BaseRate("")) == "<BaseRate>"
