"""The waiting curve, drawn."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from rebound.analysis.silence import Waiting
from rebound.charts.silence import silence_figure

CURVE = Waiting(
    n=20,
    answers=12,
    unknown=1,
    horizon=45,
    by_horizon=12,
    days=(0, 5, 12, 30, 60),
    still_silent=(1.0, 0.8, 0.6, 0.5, 0.4),
    low=(0.9, 0.6, 0.4, 0.3, 0.2),
    high=(1.0, 0.9, 0.8, 0.7, 0.6),
    at_risk=(20, 20, 16, 10, 6),
    lasted=(5,) * 4 + (12,) * 4 + (20,) * 2 + (30,) * 2 + (40,) * 2 + (60,) * 2 + (90,) * 4,
    median=30,
)


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
def test_the_curve_its_range_and_who_is_left_are_drawn(form):
    svg = getattr(silence_figure(CURVE), form)
    said = ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter("text")]
    assert "after day 45 it may be no answer" in said
    assert {"all", "half", "none", "20", "12", "10", "6"} <= set(said)
    assert svg.count("c-line") == 1
    assert "c-band" in svg


def test_words_and_table_say_the_same_as_the_picture():
    figure = silence_figure(CURVE)
    assert "It rests on 20 applications, 12 of them answered." in figure.desc
    assert (
        "After 60 days 40 in 100 were still without an answer, likely 20 to 60 in 100; 6 were left to tell."
        in figure.desc
    )
    assert "<td>20 to 60 in 100</td><td>6</td>" in figure.table_html
    assert "0 days" not in figure.table_html.replace("60 days", "").replace("30 days", "")


def test_a_horizon_beyond_the_curve_is_not_drawn_into_it():
    assert "day 90" not in silence_figure(replace(CURVE, horizon=90)).svg_wide


def test_who_is_left_is_counted_on_the_day_itself_and_not_at_the_next_answer():
    """Twelve of the twenty were silent for 14 days; the next answer, on day 30, found ten of them left."""
    assert "After 14 days 60 in 100 were still without an answer, likely 40 to 80 in 100; 12 were" in (
        silence_figure(CURVE).desc
    )


def test_a_long_silence_at_the_end_does_not_press_the_answers_together():
    long = replace(CURVE, days=(0, 5, 12, 30, 700), still_silent=(1.0, 0.8, 0.6, 0.5, 0.5))
    said = [each.text for each in ElementTree.fromstring(silence_figure(long).svg_wide).iter("text")]
    assert "56" in said
    assert "180" not in said
    assert "After 700 days" in silence_figure(long).desc
