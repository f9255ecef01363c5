"""Names, roles and fragments, as people type them, ready to stand inside a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound.writing import fragments

WAS, THAT = "What I liked best was", "I was glad"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ines", "Ines"),
        ("ines okafor", "Ines Okafor"),
        ("jan van der berg", "Jan van der Berg"),
        ("anna-lena", "Anna-Lena"),
        ("  Ms Okafor,", "Ms Okafor"),
        ("Ines 🌟✨", "Ines"),
        ("“Ines”", "Ines"),
        ("The Hiring Team", "hiring team"),
        ("Sam Jr.", "Sam Jr."),
        ("Priya S.", "Priya S."),
        ("Ines!!!", "Ines"),
        ("محمد علي", "محمد علي"),
        ("علی‌رضا", "علی‌رضا"),
        ("李小龙", "李小龙"),
        ("", ""),
        ("🌟", ""),
        ("...", ""),
        ("n/a", ""),
        ("x" * 80, ""),
        ("the lady who called me on the phone last week", ""),
    ],
)
def test_a_name_stands_after_dear(typed, name):
    assert fragments.name(typed) == name


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("Tomas", "you and Tomas"),
        ("tomas and priya", "you, Tomas and Priya"),
        ("Tomas; Priya\nJo", "you, Tomas, Priya and Jo"),
        ("the panel", "you and the panel"),
        ("A, B, C, D, E", "you and your colleagues"),
        ("", "you"),
    ],
)
def test_several_people_are_listed_after_you(typed, listed):
    assert fragments.listed(("you", *fragments.names(typed))) == listed


def test_american_lists_have_a_comma_before_the_and():
    assert fragments.listed(("you", "Tomas", "Priya"), serial_comma=True) == "you, Tomas, and Priya"


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("Senior data analyst", "senior data analyst"),
        ("Senior Data Analyst", "Senior Data Analyst"),
        ("Python developer", "Python developer"),
        ("Editor", "Editor"),
        ("SENIOR DATA ANALYST", "senior data analyst"),
        ("CTO", "CTO"),
        ("Data Analyst (m/f/d) #33213", "Data Analyst"),
        ("Data Analyst - Ref: 4711", "Data Analyst"),
        ("the product manager role", "product manager"),
        ("editor.", "editor"),
        ("", ""),
        ("x" * 90, ""),
    ],
)
def test_a_role_stands_between_the_and_role(typed, role):
    assert fragments.role(typed) == role


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("the tour", f"{WAS} the tour."),
        ("The tour.", f"{WAS} the tour."),
        ("Walking through the churn case with Tomas", f"{WAS} walking through the churn case with Tomas."),
        ("how honestly everyone spoke!", f"{WAS} how honestly everyone spoke."),
        ("You explained everything", f"{THAT} that you explained everything."),
        ("everyone being so kind", f"{WAS} everyone being so kind."),
        ("Tomas drew it all on the wall", f"{THAT} that Tomas drew it all on the wall."),
        ("it was nice to meet you", "It was nice to meet you."),
        ("that you called", f"{THAT} that you called."),
        ("The panel was very kind", f"{THAT} that the panel was very kind."),
        ("the people I met were kind", f"{THAT} that the people I met were kind."),
        ("the way you were with me", f"{WAS} the way you were with me."),
        ("the tour that was given", f"{WAS} the tour that was given."),
        ("no trick questions", f"{THAT} that there were no trick questions."),
        ("no pressure", f"{THAT} that there was no pressure."),
        ("The fact that you had read it all", f"{THAT} that you had read it all."),
        ("a kind welcome", f"{WAS} the kind welcome."),
        ("a lot of laughter", f"{WAS} a lot of laughter."),
        ("Tomas's questions", f"{WAS} Tomas's questions."),
        ("i enjoyed the case", "I enjoyed the case."),
        ("enjoyed the case", "I enjoyed the case."),
        ("met the whole team", "I met the whole team."),
        ("to see the lab", f"{WAS} being able to see the lab."),
        ("Friendly", f"{WAS} how friendly it all was."),
        ("thank you for the tour", f"{WAS} the tour."),
        ("the case. and the tour", f"{WAS} the case; and the tour."),
        ("", ""),
        ("nothing", ""),
        ("?", ""),
        ("🎉🎉", ""),
        ("word " * 60, ""),
    ],
)
def test_what_was_liked_becomes_a_sentence(typed, sentence):
    assert fragments.liked(typed, WAS, THAT) == sentence


def test_what_is_too_long_is_cut_where_a_thought_ends():
    long = (
        "the long talk about pricing, which went over by half an hour, and " + "then more and more of it " * 9
    )
    assert fragments.liked(long, WAS, THAT) == (
        f"{WAS} the long talk about pricing, which went over by half an hour."
    )


@given(st.text(max_size=300))
def test_whatever_is_typed_stands_on_one_line_without_a_stray_end(typed):
    for made in (fragments.name(typed), fragments.role(typed), fragments.fragment(typed, 12)):
        assert made == " ".join(made.split())
        assert not made.endswith((",", ";", ":", "!", "?"))
