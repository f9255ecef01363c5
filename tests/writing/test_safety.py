"""The safety phrases and the model beside them: they must hear what is plain, and not job talk."""

import pytest

from rebound import paths
from rebound.writing.safety import phrased, weight

LINES = paths.shipped("data/training/safety/first.tsv")
"""Lines that whoever wrote the phrases wrote beside them, in several voices."""


def test_the_phrases_know_the_weight_of_each_line_that_was_written_beside_them():
    rows = [row.split("\t") for row in LINES.read_text("utf-8").splitlines()]
    assert len(rows) > 500
    assert [text for said, text in rows if (phrased(text) or "harmless") != said] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Being dead is the one thing I still look forward to.", "explicit"),
        ("Nothing I have tried in forty years has come to anything and nothing will.", "heavy"),
    ],
)
def test_the_model_hears_what_no_phrase_knows(line, expected):
    assert phrased(line) == ""
    assert weight(f"It was a long day. {line}") == expected


@pytest.mark.parametrize(
    "line",
    [
        "I was so disappointed that I cried in the lift, and then I rang my sister.",
        "The slaughterhouse wanted somebody who has run a killing line.",
        "I never want to see another personality test in my life.",
        "My savings are gone and I am worried about January.",
    ],
)
def test_a_bad_day_and_job_talk_are_left_alone(line):
    assert weight(line) == ""


def test_the_heaviest_line_of_a_text_counts_wherever_it_stands():
    assert (
        weight("It was a long day.\n\nWhat’s the point anymore?\nI don’t want to\nlive anymore. Anyway.")
        == "explicit"
    )


def test_job_talk_does_not_hide_what_stands_beside_it():
    assert weight("I nearly died of embarrassment, and now I want to die.") == "explicit"


def test_a_long_text_is_read_at_once():
    assert phrased("I want to " * 10_000) == ""
    assert weight("I want to hear from them soon. " * 3_000) == ""
