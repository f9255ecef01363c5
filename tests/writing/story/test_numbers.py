import pytest

from rebound.writing.story.numbers import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 3 days to 4 hours", ["3", "4"]),
        ("about £120,000 a year", ["£120,000"]),
        ("down 18 % and then by half", ["18 %", "by half"]),
        ("twice as many, all twelve of them", ["twice", "twelve"]),
        ("twenty-two of forty", ["twenty-two", "forty"]),
        ("within one day", ["one day"]),
        ("in 2021, on 4 May, at 6 pm, by 14:30, the 3rd time", []),
        ("ISO 9001, form 12, COVID-19, bay 4, Q3, 24/7", []),
        ("one of the best, no one, someone", []),
    ],
)
def test_what_counts_is_found_and_what_only_names_is_not(text, found):
    assert [each.text for each in numbers(text)] == found


@pytest.mark.parametrize("text", ["about 40", "nearly £3m", "roughly a third", "40 or so", "more than 40"])
def test_rounded_is_seen(text):
    assert all(each.about for each in numbers(text))


def test_not_rounded_is_seen():
    assert [each.about for each in numbers("exactly 40")] == [False]
