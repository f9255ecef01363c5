from dataclasses import replace

import pytest

from rebound import sample
from rebound.exercises.story import Story
from rebound.writing.story import rubric

WHOLE = next(each.body for each in sample.load().entries if each.kind == "story" and each.body.tellings)


def test_a_whole_story_needs_nothing():
    assert {rubric.level(each, WHOLE) for each in rubric.STEP_OF} == {2}
    assert rubric.next_fix(WHOLE) is None


def test_what_is_missing_comes_before_what_is_there_in_part():
    assert rubric.next_fix(replace(WHOLE, result="", questions=("led",))).about == "result"
    assert rubric.next_fix(replace(WHOLE, questions=())).about == "fits"


def test_nothing_is_looked_for_once_something_is_not_there_at_all(monkeypatch):
    monkeypatch.setattr(rubric.event, "specific", lambda text: pytest.fail("looked for"))
    assert rubric.next_fix(replace(WHOLE, title="Without its result", result="")).about == "result"


def test_a_fix_that_was_left_does_not_come_back():
    story = replace(WHOLE, questions=())
    assert rubric.next_fix(replace(story, left=(rubric.next_fix(story).key,))) is None


@pytest.mark.parametrize(("words", "level"), [(25, 2), (26, 1), (40, 1), (41, 0)])
def test_up_to_a_quarter_is_short_and_over_two_fifths_is_said(words, level):
    story = Story(situation="word " * words, action="word " * (100 - words))
    assert rubric.level("short", story) == level


@pytest.mark.parametrize(
    ("words", "level"), [(119, 0), (120, 1), (194, 1), (195, 2), (280, 2), (281, 1), (350, 1), (351, 0)]
)
def test_from_195_to_280_words_it_is_long_enough(words, level):
    assert rubric.level("length", Story(action="word " * words)) == level


def test_a_length_comes_with_what_to_do_about_it():
    short = rubric.next_fix(
        replace(WHOLE, action=WHOLE.action[:300], left=("fix:mine", "fix:decision", "fix:short"))
    )
    assert (short.about, short.step) == ("length", "action")
    assert "There is room for about" in short.sentence
    long = rubric.next_fix(replace(WHOLE, action=WHOLE.action + " and then" * 40))
    assert (long.about, long.step) == ("length", "")
    assert "words can go" in long.sentence


def test_every_sentence_can_be_said_and_none_is_a_grade():
    for about in rubric.STEP_OF:
        for level in (0, 1):
            sentence = rubric.FIXES[about, level].format_map(rubric._figures(WHOLE))
            assert "{" not in sentence
            assert not {"good", "bad", "great", "score", "points"} & set(sentence.lower().split())


def test_the_share_and_the_time_are_said():
    story = replace(WHOLE, situation="word " * 300)
    assert "% of the words" in rubric.next_fix(story).sentence
    assert rubric.spoken(108) == "1 min 48 s"
    assert rubric.spoken(42) == "42 s"
