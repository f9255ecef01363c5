import numpy as np

from rebound.writing.story import event, judging

ONE = "I rang the depot at noon and asked for the other lorry, the one with the lift at the back of it."


def test_a_short_text_is_read_at_once():
    assert list(judging.runs("I rang. He came.")) == ["I rang. He came."]


def test_of_a_long_text_each_run_of_sentences_is_read_and_none_twice():
    found = list(judging.runs(" ".join([ONE] * 4)))
    assert found == [f"{ONE} {ONE}"] * 3


def test_a_long_text_has_what_one_of_its_runs_has():
    told = "In March 2019 the manager of our branch in Lyon walked out on a Friday evening."
    habit = "I always keep the stock room tidy and I check every shelf twice before I go home. " * 4
    assert event.specific(habit) == 0
    assert event.specific(f"{habit}{told}") == event.specific(told) == 2


def test_where_nothing_can_be_there_no_model_is_asked():
    assert judging.level("event", "Anything at all.", lambda text: None) == 0


def test_the_sense_stands_before_the_signs():
    found = judging.features("It rained.", (True, False))
    assert np.array_equal(found[-2:], [1, 0])
    assert len(found) == len(judging.load()["event"]) - len(event.read("It rained.")) + 2
