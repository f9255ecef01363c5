"""The elements that all charts are drawn with."""

from xml.etree import ElementTree

import pandas as pd
import pytest

from rebound.charts.figure import drawing, label, short, table, tag, text

HARM = """<script>alert("'&')</script>"""


@pytest.mark.parametrize(
    "made",
    [
        text(0, 0, HARM),
        label(0, 0, HARM, 3),
        tag("g", id=HARM),
        table((HARM,), [(HARM, HARM)]),
        drawing("w", HARM, HARM, 10, []),
    ],
)
def test_every_word_is_escaped(made):
    assert "<script" not in made
    tree = ElementTree.fromstring(made)
    said = [*tree.itertext(), *tree.attrib.values()]
    assert HARM in said


@pytest.mark.parametrize(
    ("value", "told"),
    [(3, "3"), (3.0, "3"), (3.25, "3.2"), (0.0, "0"), (None, ""), (pd.NA, ""), ("a day", "a day")],
)
def test_numbers_are_told_shortly(value, told):
    assert short(value) == told


def test_a_drawing_has_a_name_and_a_description():
    tree = ElementTree.fromstring(drawing("n", "The name", "What it shows.", 99.2, [text(0, 0, "a")]))
    assert tree.attrib == {"viewBox": "0 0 350 104", "style": "max-width:350px", "role": "img"}
    assert [each.text for each in tree[:2]] == ["The name", "What it shows."]


@pytest.mark.parametrize("form", ["w", "n"])
def test_each_drawing_has_a_pattern_of_its_own_where_it_needs_one(form):
    band = tag("rect", class_="c-close")
    assert f'id="{form}close"' in drawing(form, "", "", 0, [band])
    assert "<pattern" not in drawing(form, "", "", 0, [])


def test_a_table_names_its_columns_and_rows():
    tree = ElementTree.fromstring(table(("", "Number"), [("Answered", 3), ("Waiting", None)]))
    assert [(each.attrib["scope"], each.text) for each in tree.iter("th")] == [
        ("col", "Number"), ("row", "Answered"), ("row", "Waiting"),
    ]  # fmt: skip
    assert [each.text for each in tree.iter("td")] == [None, "3", None]
