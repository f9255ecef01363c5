"""How long answers take, drawn."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound.analysis.waiting import AnswerTimes, spread
from rebound.charts.waiting import SPANS, answer_times_figure

lengths = st.lists(st.integers(0, 1000), max_size=40)


def times(answered=(), waiting=(), answered_unknown=0, waiting_unknown=0, withdrawn=0) -> AnswerTimes:
    return AnswerTimes(spread(answered), answered_unknown, spread(waiting), waiting_unknown, withdrawn)


SOME = times([2, 3, 3, 5, 8, 9, 12, 20, 40], [1, 6, 30, 90, 200], 2, 1, 1)


def labels(svg: str) -> list[str]:
    return ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter("text")]


def shapes(svg: str, name: str) -> list[dict[str, str]]:
    return [each.attrib for each in ElementTree.fromstring(svg).iter(name)]


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
def test_the_words_on_it_come_with_their_counts(form):
    said = labels(getattr(answer_times_figure(SOME), form))
    for words in ("8 days", "half of 9 answers came by then", "9 answered", "Still waiting 5", "2 longer"):
        assert words in said


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
@settings(deadline=None)
@given(answered=lengths, waiting=lengths)
def test_every_application_that_waits_has_its_ring(form, answered, waiting):
    drawn = getattr(answer_times_figure(times(answered, waiting)), form)
    rings = shapes(drawn, "circle")
    assert len(rings) == len(waiting)
    assert {ring["class"] for ring in rings} <= {"c-here"}
    assert len({(ring["cx"], ring["cy"]) for ring in rings}) == len(rings)


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
@settings(deadline=None)
@given(answered=lengths, waiting=lengths)
def test_nothing_lies_outside_the_drawing(form, answered, waiting):
    drawn = getattr(answer_times_figure(times(answered, waiting)), form)
    width, height = map(float, ElementTree.fromstring(drawn).attrib["viewBox"].split()[2:])
    for ring in shapes(drawn, "circle"):
        assert float(ring["r"]) <= float(ring["cx"]) <= width - float(ring["r"])
        assert float(ring["cy"]) + float(ring["r"]) <= height
    for number in re.findall(r"H([\d.]+)", "".join(each["d"] for each in shapes(drawn, "path"))):
        assert float(number) <= width


@settings(deadline=None)
@given(st.lists(st.integers(0, 1000), min_size=1, max_size=60))
def test_the_line_rises_once_for_each_answer(answered):
    path = shapes(answer_times_figure(times(answered)).svg_wide, "path")[0]["d"]
    said = next(
        words for words in labels(answer_times_figure(times(answered)).svg_wide) if "answered" in words
    )
    shown, later = (int(each) for each in re.fullmatch(r"(\d+) answered(?:, (\d+) later)?", said).groups("0"))
    assert path.count("V") == shown
    assert shown + later == len(answered)
    assert shown >= 0.95 * len(answered) or max(answered) > max(SPANS)


def test_the_middle_half_is_drawn_from_four_answers_on():
    assert shapes(answer_times_figure(times([1, 2, 3])).svg_wide, "rect") == []
    assert [each["class"] for each in shapes(answer_times_figure(times([1, 2, 3, 4])).svg_wide, "rect")] == [
        "c-band"
    ]


def test_without_an_answer_it_says_so_and_still_shows_who_waits():
    drawn = answer_times_figure(times([], [3, 9])).svg_narrow
    assert "No answer on a known day so far." in labels(drawn)
    assert len(shapes(drawn, "circle")) == 2


def test_the_description_tells_what_the_picture_shows():
    assert answer_times_figure(SOME).desc == (
        "Of 18 applications sent, 9 had an answer on a known day. Half of these answers came within 8 days. "
        "The longest took 40 days. Answered on a day not known: 2. Still waiting: 5. "
        "The longest of these has waited for 200 days. Waiting since a day not known: 1. "
        "You said no first: 1."
    )


def test_the_table_tells_the_same():
    tree = ElementTree.fromstring(answer_times_figure(SOME).table_html)
    rows = [[each.text for each in row] for row in tree.iter("tr")]
    assert rows[0] == [None, "Answered", "Waiting"]
    assert ["Days known", "9", "5"] in rows
    assert ["Day not known", "2", "1"] in rows
    assert ["Half up to, days", "8", "30"] in rows


def test_there_are_no_percentages():
    figure = answer_times_figure(SOME)
    assert "%" not in figure.svg_wide + figure.desc + figure.table_html


def test_an_empty_history_can_be_drawn():
    assert "Still waiting 0" in labels(answer_times_figure(times()).svg_wide)
