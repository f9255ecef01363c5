"""The thought that a no leaves behind."""

import pytest

from rebound.exercises.cause import Cause
from rebound.exercises.not_personal import NotPersonal, ThoughtLine
from rebound.writing import thought


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("I am not good enough", "They said no, and that means I am not good enough."),
        ("nobody wants me!", "They said no, and that means nobody wants me!"),
        (" They said no, and that means … I am too old. ", "They said no, and that means I am too old."),
        ("  ", ""),
    ],
)
def test_the_sentence_is_whole_however_much_of_it_was_typed(words, whole):
    assert thought.whole(words) == whole


def test_every_line_of_the_thought_is_there_and_the_fact_comes_first():
    assert thought.lines("I am too old. They saw it at once!\nIt is over") == (
        "They said no.",
        "I am too old.",
        "They saw it at once!",
        "It is over",
    )


def test_the_same_line_twice_is_one_line():
    assert thought.lines("No. No. They said no.") == ("They said no.", "No.")


def test_a_line_keeps_its_side_while_the_others_change_and_what_was_added_stays():
    body = NotPersonal(
        thought="I am too old. It is over.",
        lines=(
            ThoughtLine("I am too old.", "assumed"),
            ThoughtLine("They never wrote that.", "observed", added=True),
            ThoughtLine("A line that was changed since.", "assumed"),
        ),
    )
    assert thought.sides(body) == (
        ThoughtLine("They said no."),
        ThoughtLine("I am too old.", "assumed"),
        ThoughtLine("It is over."),
        ThoughtLine("They never wrote that.", "observed", added=True),
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Maya came in. I was late.", "I"),
        ("They thanked me.", "me"),
        ("Then my slides came.", "my"),
        ("I'm told that it was close.", "I"),
        ("Maya said: it was close. The panel met.", ""),
        ("The company has a mine in Wales.", ""),
        ("She works with A.I. and the e-mail system.", ""),
        ("", ""),
    ],
)
def test_a_watcher_does_not_say_i(text, word):
    assert thought.first_person(text) == word


@pytest.mark.parametrize(
    ("hard", "also"),
    [
        ("I was not chosen", "they asked me to stay in touch"),
        ("It is true that I was not chosen,", "and it is also true that they asked me to stay in touch."),
        ("that I was not chosen.", "it is true that they asked me to stay in touch"),
    ],
)
def test_two_facts_make_one_sentence(hard, also):
    assert thought.and_sentence(NotPersonal(hard_truth=hard, also_true=also)) == (
        "It is true that I was not chosen, and it is also true that they asked me to stay in touch."
    )


def test_one_fact_makes_none():
    assert thought.and_sentence(NotPersonal(hard_truth="I was not chosen")) == ""


def test_the_change_is_two_numbers_and_not_a_word_more():
    body = NotPersonal(belief_before=80, belief_after=45, hurt_before=8, hurt_after=8)
    assert thought.both(body) == "Belief 80, now 45. Hurt 8, now 8."
    assert thought.before(body) == "Believed 80 of 100, hurt 8."
    assert thought.at_the_end(body) == "Believed 45 of 100, hurt 8."
    assert thought.both(NotPersonal(belief_before=80)) == ""


@pytest.mark.parametrize(
    ("was", "now", "stayed"), [(80, 80, True), (80, 90, True), (80, 70, False), (80, None, False)]
)
def test_a_belief_that_did_not_fall_is_known(was, now, stayed):
    assert thought.stayed(NotPersonal(belief_before=was, belief_after=now)) is stayed


@pytest.mark.parametrize(
    ("whose", "asks"),
    [
        (["mine", "mine"], "not in your hands"),
        (["not_mine", "unknown"], "yours to influence"),
        (["mine", "unknown"], ""),
        (["mine", "not_mine"], ""),
        (["mine", ""], ""),
        ([], ""),
    ],
)
def test_an_account_with_one_side_only_is_asked_about(whose, asks):
    question = thought.asked_back([Cause(str(n), parts=1, whose=each) for n, each in enumerate(whose)])
    assert asks in question
    assert bool(question) == bool(asks)


def test_a_cause_without_a_part_does_not_count():
    causes = [Cause("a", parts=1, whose="not_mine"), Cause("b", whose="mine")]
    assert "yours to influence" in thought.asked_back(causes)
