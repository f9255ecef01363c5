from ipywidgets import ButtonStyle, Layout

from rebound.widgets.button import button
from rebound.widgets.html import html
from rebound.widgets.layout import is_put_away, put_away, same
from rebound.widgets.rating import Rating
from tests.pages.conftest import everything


def test_all_that_the_sheet_lays_out_shares_one_layout_and_one_style():
    shown = [Rating("How much?"), html("<p>Words</p>"), button("Go", lambda: None)]
    assert {id(each.layout) for each in shown} == {id(same(Layout))}
    assert shown[2].style is button("Stop", lambda: None).style is same(ButtonStyle)


def test_one_that_was_closed_is_made_again():
    first = same(Layout)
    first.close()
    assert same(Layout) is not first
    assert same(Layout) is same(Layout)


def test_what_is_put_away_takes_nothing_else_with_it():
    one, other = html("<p>One</p>"), html("<p>Other</p>")
    put_away(one, True)
    assert is_put_away(one)
    assert not is_put_away(other)
    assert other.layout is same(Layout)
    put_away(one, False)
    assert not is_put_away(one)


def test_controls_of_one_kind_are_of_one_class():
    assert type(Rating("One")) is type(Rating("Other")) is Rating
    assert everything(Rating("One"))[0]._anywidget_id == "rebound.widgets.rating.Rating"
