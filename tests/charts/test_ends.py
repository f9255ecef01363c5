"""Where applications stand, drawn."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import paths
from rebound.analysis.ends import ENDS, Ends
from rebound.charts.ends import INKS, WORDS, ends_figure
from rebound.charts.figure import NARROW, WIDE


def result(before=None, after=None, noted=0) -> Ends:
    none = dict.fromkeys(ENDS, 0)
    return Ends(none | (before or {}), none | (after or {}), noted)


SOME = result({"waiting": 14, "rejected": 22, "closed": 3}, {"rejected": 9, "offer": 1, "withdrawn": 1}, 4)

results = st.builds(
    result,
    st.dictionaries(st.sampled_from(ENDS), st.integers(0, 300)),
    st.dictionaries(st.sampled_from(ENDS), st.integers(0, 60)),
    st.integers(0, 9),
)


def labels(svg: str) -> list[str]:
    return ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter("text")]


def thicknesses(svg: str) -> list[float]:
    """How thick each band is where it leaves its bar."""
    bands = [each for each in ElementTree.fromstring(svg).iter("path") if "class" in each.attrib]
    numbers = [re.findall(r"[\d.]+", each.attrib["d"]) for each in bands]
    return [float(each[-1]) - float(each[1]) for each in numbers]


def test_every_end_has_a_label_and_an_ink():
    assert set(WORDS) == set(INKS) == set(ENDS)


def test_every_class_is_one_of_the_sheet():
    sheet = paths.template_static("rebound.css").read_text(encoding="utf-8")
    everything = ends_figure(result(dict.fromkeys(ENDS, 1), dict.fromkeys(ENDS, 1)))
    used = set(" ".join(re.findall(r'class="([^"]+)"', everything.svg_wide + everything.svg_narrow)).split())
    assert {each for each in used if f".{each}" not in sheet} == set()


def test_colours_come_from_the_sheet_alone():
    drawn = ends_figure(SOME).svg_wide
    assert not re.search(r'#[0-9a-fA-F]{3}|(fill|stroke)="', drawn)


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
def test_the_labels_tell_every_count(form):
    said = labels(getattr(ends_figure(SOME), form))
    for words in (
        "Sent 50",
        "Spoke with you 11",
        "Waiting 14",
        "They said no 22",
        "They said no 9",
        "Offer 1",
    ):
        assert words in said
    assert not any(" 0" in words for words in said)


@pytest.mark.parametrize("form", ["svg_wide", "svg_narrow"])
@settings(deadline=None)
@given(results)
def test_the_bands_add_up(form, result):
    drawn = thicknesses(getattr(ends_figure(result), form))
    unit = min(12.0, 230 / max(result.sent, 1))
    assert sum(drawn) == pytest.approx((result.sent + result.spoken) * unit, abs=0.1 * (len(drawn) + 1))


@settings(deadline=None)
@given(results)
def test_nothing_reaches_below_the_drawing(result):
    for svg in (ends_figure(result).svg_wide, ends_figure(result).svg_narrow):
        width, height = map(float, ElementTree.fromstring(svg).attrib["viewBox"].split()[2:])
        assert width in (WIDE, NARROW)
        assert all(float(each.attrib["y"]) <= height for each in ElementTree.fromstring(svg).iter("text"))


def test_the_description_tells_what_the_picture_shows():
    assert ends_figure(SOME).desc == (
        "Of 50 applications sent, 11 led to a conversation. "
        "Without one: waiting 14, closed 3, they said no 22. "
        "After one: offer 1, you said no 1, they said no 9. Noted and never sent, so not counted: 4."
    )


def test_the_table_tells_the_same():
    rows = [
        [each.text for each in row] for row in ElementTree.fromstring(ends_figure(SOME).table_html).iter("tr")
    ]
    assert rows[0] == [None, "Nobody spoke with you", "Somebody did", "In all"]
    assert ["They said no", "22", "9", "31"] in rows
    assert rows[-1] == ["In all", "39", "11", "50"]


def test_there_are_no_percentages():
    assert "%" not in "".join(
        (ends_figure(SOME).svg_wide, ends_figure(SOME).desc, ends_figure(SOME).table_html)
    )


def test_an_empty_history_can_be_drawn():
    assert labels(ends_figure(result()).svg_narrow) == ["Sent 0"]
