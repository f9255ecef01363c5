"""What next."""

from rebound.analysis.patterns import patterns
from rebound.analysis.suggestions import ALTERNATE, ASK, BEFORE, CLAIM, GO_ON, MOST, REQUIREMENT, SILENT
from tests.analysis.histories import AS_OF, START, history, rows
from tests.analysis.test_feedback import TOLD
from tests.analysis.test_question import QUESTION, used


def next_(*told, **more):
    """What is suggested after this: about → suggestion."""
    found = patterns(*history(*told), AS_OF, **more).suggestions
    assert len(found) <= MOST
    return {each.about: each for each in found}


def test_an_empty_history_has_nothing_to_suggest():
    assert next_() == {}


def test_refusals_after_a_conversation_that_nobody_asked_about():
    told = [{"applied": 0, "interview": 5, "rejected": 9}] * 2
    asked = [{"applied": 0, "interview": 5, "rejected": 9, "feedback_asked": 12}]
    paper = [{"applied": 0, "rejected": 9}]
    found = next_(*told, *asked, *paper)[ASK]
    assert (found.number, found.of) == (2, 3)


def test_most_refusals_came_before_anybody_spoke():
    found = next_(*[{"applied": 0, "rejected": 9}] * 3, {"applied": 0, "interview": 5, "withdrawn": 9})
    assert (found[BEFORE].number, found[BEFORE].of) == (3, 3)


def test_what_has_been_silent_for_longer_than_answers_take():
    told = [{"applied": 0, "rejected": 5}] * 10 + [{"applied": 300}] * 4 + [{"applied": 380}]
    found = next_(*told)[SILENT]
    assert (found.number, found.days, found.share) == (4, 30, 0)


def test_only_what_passed_the_gate_is_suggested_as_a_difference():
    told = rows({("a",): (20, 30), ("b",): (3, 40)}, ["source"])
    assert next_(*told)[CLAIM].what == "source"
    assert CLAIM not in next_(*rows({("a",): (8, 30), ("b",): (9, 40)}, ["source"]))


def test_a_requirement_that_several_named_comes_before_the_rest():
    found = next_({"applied": 0, "rejected": 3}, told=TOLD)[REQUIREMENT]
    assert (found.number, found.what) == (2, "kubernetes")


def test_a_question_is_suggested_where_ones_own_pace_would_answer_it():
    told = rows({("A",): (20, 60), ("B",): (22, 60)}, ["resume_version"])
    soon = [each | {"applied": 200 + day, "rejected": 210 + day} for day, each in enumerate(told)]
    found = next_(*told, *soon)
    assert found[ALTERNATE].what == "resume_version"
    assert ALTERNATE not in next_(*rows({("A",): (2, 20), ("B",): (1, 20)}, ["resume_version"]))


def test_while_a_question_is_open_it_is_gone_on_with():
    found = next_(*used(6), question=QUESTION)
    assert (found[GO_ON].what, found[GO_ON].number) == ("B", QUESTION.wanted - 6)
    assert QUESTION.since == START
