from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound.exercises.bodies import BODIES, CHOSEN
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.lesson import Lesson
from rebound.store import merging

EMPTY = CoolOff()


def test_fields_that_one_side_changed_are_all_taken():
    merged = merging.merge(EMPTY, CoolOff(leaving="mine"), CoolOff(task="theirs", anger_before=7))

    assert merged == merging.Merged(CoolOff(leaving="mine", task="theirs", anger_before=7), both=False)


def test_where_both_made_a_choice_the_later_one_counts():
    mine, theirs = (
        CoolOff(step="task", anger_before=3, words=("sad",)),
        CoolOff(step="taskless", anger_before=7),
    )

    assert merging.merge(EMPTY, mine, theirs).body == mine


def test_where_both_wrote_other_words_neither_can_stand_for_both():
    theirs = CoolOff(leaving="theirs", task="more")

    assert merging.merge(EMPTY, CoolOff(leaving="mine"), theirs) == merging.Merged(theirs, both=True)


@pytest.mark.parametrize("mine, theirs", [("I am", "I am sad"), ("I am sad", "I am"), ("", "I am sad")])
def test_a_text_that_begins_with_all_of_the_other_stands_for_both(mine, theirs):
    merged = merging.merge(CoolOff(leaving="I"), CoolOff(leaving=mine), CoolOff(leaving=theirs))

    assert merged == merging.Merged(CoolOff(leaving="I am sad"), both=False)


def test_the_same_words_on_both_sides_are_no_conflict():
    same = CoolOff(leaving="same")

    assert merging.merge(EMPTY, same, same) == merging.Merged(same, both=False)


texts = st.sampled_from(["", "a", "ab", "b", "ba", "c"])
lessons = st.builds(Lesson, learned=texts, try_next=texts)


@given(lessons, lessons, lessons)
def test_no_text_is_lost_without_being_said(base, mine, theirs):
    merged = merging.merge(base, mine, theirs)

    for name in ("learned", "try_next"):
        kept = [getattr(merged.body, name)] + ([getattr(mine, name)] if merged.both else [])
        for side in (mine, theirs):
            text = getattr(side, name)
            assert text == getattr(base, name) or any(each.startswith(text) for each in kept)


@given(lessons, lessons)
def test_what_only_one_side_changed_is_what_that_side_has(base, mine):
    assert merging.merge(base, mine, base) == merging.Merged(mine, both=False)
    assert merging.merge(base, base, mine) == merging.Merged(mine, both=False)


@pytest.mark.parametrize(
    "before, after, characters",
    [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abcd", "abxd", 1), ("ab", "aXXb", 2), ("aaa", "aa", 1)],
)
def test_the_distance_is_the_characters_changed_at_one_place(before, after, characters):
    assert merging.distance(before, after) == characters


def test_a_change_is_counted_field_by_field():
    assert merging.change(Lesson("a", "b"), Lesson("aXX", "bY")) == 3


@pytest.mark.parametrize(
    "mine, more",
    [
        (Lesson("ab"), True),
        (Lesson("b"), True),
        (Lesson("a"), False),
        (Lesson(""), False),
        (Lesson("a", "x"), True),
    ],
)
def test_only_words_that_were_not_there_say_more(mine, more):
    assert merging.says_more(Lesson("a"), mine) is more


def test_choices_say_nothing_more():
    assert not merging.says_more(EMPTY, CoolOff(step="task", words=("sad",), anger_before=3))


def test_the_fields_that_hold_choices_are_fields():
    assert {each.name for body in BODIES.values() for each in fields(body)} >= CHOSEN
