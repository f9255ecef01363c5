"""Questions and competencies: what a story answers, what an advertisement asks for."""

import pytest

from rebound.exercises.story import Story
from rebound.writing import questions

CAFE = """We are looking for a shift lead for our café. You supervise a team of five and keep calm when it is busy.
Friendly service to our guests matters to us, and so does hygiene."""
ADMIN = "The clerk enters invoices with great accuracy. You learn quickly and treat data as confidential."


def test_there_are_some_sixty_questions_each_with_what_it_asks_for():
    known = questions.questions()
    assert 55 <= len(known) <= 70
    assert all(each.words and each.asks_for and each.competencies for each in known.values())
    assert len({each.words for each in known.values()}) == len(known)
    assert {each for one in known.values() for each in one.competencies} <= set(questions.competencies())


def test_every_competency_stands_behind_two_questions_at_least():
    behind = [each for one in questions.questions().values() for each in one.competencies]
    assert all(behind.count(each) >= 2 for each in questions.competencies())


def test_an_advertisement_names_its_competencies_with_its_own_words():
    named = {each.competency: each.words for each in questions.named_in(CAFE)}
    assert {"leading", "pressure", "customers", "quality"} <= set(named)
    assert "keep calm" in named["pressure"]
    assert {"quality", "learning", "integrity"} <= {each.competency for each in questions.named_in(ADMIN)}
    assert questions.named_in("") == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Flexible hours, driving licence B.", set()),
        ("You are flexible.", {"change"}),
        ("You find faults fast and have an eye for detail.", {"problem", "quality"}),
        ("Experience with databases.", {"numbers"}),
        ("You work with parents and manage behaviour.", {"teamwork", "conflict"}),
    ],
)
def test_what_is_offered_or_had_already_is_not_asked_for(words, named):
    assert {each.competency for each in questions.named_in(words)} == named


def test_a_story_is_offered_the_questions_that_it_may_answer():
    story = Story(kind="resolved", action="The customer was angry and shouted. I listened.")
    likely = [each.id for each in questions.suggested(story)]
    assert "angry_customer" in likely
    assert len(likely) == questions.LIKELY


def test_questions_that_were_given_come_first():
    story = Story(kind="led", questions=("ethics",))
    assert questions.suggested(story)[0].id == "ethics"


def test_a_story_answers_a_competency_by_its_questions_or_by_its_words():
    stories = {
        "given": Story(questions=("ethics",)),
        "told": Story(action="I admitted it, told my manager the truth and kept to the rules."),
        "other": Story(action="I planned the rota."),
    }
    assert questions.answering("integrity", stories) == ["given", "told"]


def test_questions_without_a_story_are_listed():
    left = questions.without_story([Story(questions=("led", "ethics"))])
    assert len(left) == len(questions.questions()) - 2
