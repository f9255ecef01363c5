"""The questions: the advice first, the article's own words unchanged, none that asks for a reason."""

from rebound.exercises.ask_for_insight import QUESTIONS
from rebound.writing.question_menu import MENU, reason, worded
from rebound.writing.request_checks import notes

ARTICLE = (
    "How did you perceive my strengths?",
    "At what point in the process did you realize I was not the right fit for the job?",
    "Would you see me better suited for a different department?",
)


def test_every_code_has_its_question_and_the_advice_is_the_first():
    assert list(MENU) == list(QUESTIONS)
    assert next(iter(MENU)) == "advice"


def test_the_articles_questions_are_word_for_word():
    assert tuple(each.article for each in MENU.values() if each.article) == ARTICLE


def test_the_reason_beside_a_question_quotes_the_article_where_there_is_one():
    assert ARTICLE[0] in reason("strengths")
    assert "article" not in reason("advice")


def test_the_articles_words_are_used_only_where_they_are_wanted():
    assert worded("strengths", verbatim=True, agency=False, second=True) == ARTICLE[0]
    assert worded("strengths", verbatim=False, agency=False, second=True).startswith("And what")
    assert "client" in worded("strengths", verbatim=False, agency=True, second=False)
    assert worded("strengths", verbatim=False, agency=True, second=True).startswith(
        "And what did your client"
    )


def test_no_question_needs_a_note_of_its_own():
    for code in MENU:
        for agency in (False, True):
            assert notes(worded(code, False, agency, False), whole=False) == ()
