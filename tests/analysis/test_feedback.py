"""What employers said."""

import pandas as pd

from rebound import frames
from rebound.analysis.feedback import SORTS, feedback
from rebound.exercises.story import Story
from rebound.records import Entry


def lines(*told):
    """Lines as (application, text, sort, company)."""
    return pd.DataFrame(told, columns=["application_id", "text", "sort", "company"])


TOLD = lines(
    ("a", "You need more experience with Kubernetes.", "requirement", "Quillmere"),
    ("b", "We wanted someone who has run KUBERNETES in production.", "requirement", "Nordwind"),
    ("b", "Your answers were vague.", "impression", "Nordwind"),
    ("c", "Kubernetes would have helped.", "requirement", "QUILLMERE"),
    ("c", "The post was filled internally.", "not_about_me", "Quillmere"),
    ("c", "Good luck.", "cannot_use", "Quillmere"),
    ("d", "Zzz.", "impression", None),
)


def test_a_requirement_that_two_employers_named_is_named_again():
    again = feedback(TOLD).again
    assert [(theme.name, theme.employers) for theme in again] == [("kubernetes", 2)]
    assert [line.application_id for line in again[0].lines] == ["a", "b", "c"]


def test_the_stories_that_show_what_was_missing_are_named_and_no_others():
    def story(number, **body):
        return Entry(f"s{number}", "story", Story(**body), None)

    told = [
        story(1, title="The night shift", gaps=("Kubernetes would have helped.",)),
        story(2, title="The audit", gaps=("Your answers were vague.",)),
        story(3, gaps=("You need more experience with Kubernetes.",)),
    ]
    (theme,) = feedback(TOLD, frames.entries(told, "story")).again
    assert theme.stories == ("The night shift", "a story without a title")
    assert feedback(TOLD).again[0].stories == ()


def test_themes_keep_the_words_and_say_how_many_employers():
    themes = {(theme.sort, theme.name): theme for theme in feedback(TOLD).themes}
    vague = themes["impression", "examples and results"]
    assert (vague.employers, vague.lines[0].text) == (1, "Your answers were vague.")
    assert vague.lines[0].company == "Nordwind"
    assert ("not_about_me", "somebody from inside") in themes
    assert not any(sort == "cannot_use" for sort, _ in themes)


def test_a_line_of_no_theme_stays_as_it_is():
    assert [line.text for line in feedback(TOLD).others] == [
        "We wanted someone who has run KUBERNETES in production.",
        "Kubernetes would have helped.",
        "Zzz.",
    ]


def test_every_line_is_counted_once():
    found = feedback(TOLD)
    assert found.counts == {"impression": 2, "requirement": 3, "not_about_me": 1, "cannot_use": 1}
    assert found.replies == 4


def test_the_order_of_rows_changes_nothing():
    assert feedback(TOLD.sample(frac=1, random_state=2)) == feedback(TOLD)


def test_without_names_each_application_is_an_employer():
    told = TOLD.drop(columns="company")
    assert feedback(told).again[0].employers == 3


def test_what_is_not_sorted_or_empty_is_left_out():
    assert feedback(lines(("a", "Text.", None, "Q"), ("a", " ", "impression", "Q"))).replies == 0


def test_no_line_is_no_feedback():
    found = feedback(frames.reply_lines([], []))
    assert (found.replies, found.themes, found.again, found.others) == (0, (), (), ())
    assert tuple(found.counts) == SORTS
