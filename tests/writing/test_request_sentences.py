"""The sentences of a request: which situation they are written for."""

import pytest

from rebound.exercises.ask_for_insight import AskForInsight
from rebound.writing.request_sentences import Facts, Parts, situation


@pytest.mark.parametrize(
    ("spoke", "stage", "expected"),
    [
        ("", "applied", "unseen"),
        ("", "assessment", "unseen"),
        ("yes", "applied", "met"),
        ("", "screening", "met"),
        ("", "final_interview", "final"),
        ("no", "final_interview", "unseen"),
        ("yes", "offer", "final"),
    ],
)
def test_the_situation_follows_from_what_was_said_and_how_far_it_came(spoke, stage, expected):
    assert situation(AskForInsight(spoke=spoke), Facts(stage=stage)) == expected


def test_a_door_that_is_a_condition_is_not_squeezed_into_a_list():
    parts = Parts.of(AskForInsight(door="If you open an office in Leeds"), Facts())
    assert parts.open_door() == "I'd be happy to hear from you if you open an office in Leeds."


def test_without_a_name_a_team_or_nobody_is_greeted():
    assert Parts.of(AskForInsight(), Facts()).greeting() == "Hello,"
    formal = AskForInsight(manner="formal", english="american", addressee="agency")
    assert Parts.of(formal, Facts()).greeting() == "Dear Recruitment Team:"


def test_a_door_with_a_time_in_it_is_not_said_to_be_in_future():
    parts = Parts.of(AskForInsight(door="the same role next year"), Facts())
    assert parts.open_door() == "I'd be happy to be considered for the same role next year."


def test_whoever_is_written_to_is_not_also_thanked_as_a_colleague():
    assert Parts.of(AskForInsight(name="Ruth", also_met="Ruth and Lee"), Facts()).also_met == ("Lee",)
