"""Reading a draft: states, places and findings of its sentences, and how well on the development set."""

import json

import numpy as np
import pytest

from benchmarks import tone as benchmark
from rebound import paths
from rebound.writing import tone

DRAFT = """Dear Ms Okafor,

Thank you for letting me know. I am begging you to look again, as you're my last hope.

> You clowns.
"""


def test_a_sentence_with_a_known_wording_is_worth_rewriting_and_says_why():
    fine, sharp = tone.read(DRAFT)
    assert (fine.state, fine.findings) == ("none", ())
    assert sharp.state == "rewrite"
    (found,) = sharp.findings
    assert (found.kind, found.calmer[-1]) == ("pleading", ".")
    assert [sharp.text[start:end] for start, end in found.words] == ["I am begging you to"]
    assert found.why


def test_a_sentence_that_only_the_model_marks_names_no_kind():
    (sentence,) = tone.read("So the famous open door turns out to be painted on the wall.")
    assert (sentence.state, sentence.findings) == ("again", ())


def test_places_are_those_of_the_draft():
    assert all(DRAFT[each.start : each.end] == each.text for each in tone.read(DRAFT))


def test_scores_put_what_deserves_another_look_first():
    fine, sharp = tone.read(DRAFT)
    assert 0 <= fine.score < sharp.score <= 1


def test_other_peoples_words_are_not_held_against_the_person():
    (sentence,) = tone.read('You wrote "you people never bothered to read the advert", and I see why.')
    assert sentence.state != "rewrite"


def test_what_is_not_in_english_is_not_held_against_the_sentence():
    read = tone.read("كيف شرحت لي كل شيء. 谢谢你的时间。 What I liked best was كيف شرحت لي كل شيء.")
    read += tone.read("Vielen Dank für Ihre Nachricht. Merci beaucoup pour votre réponse.")
    assert {each.state for each in read} == {"none"}
    assert tone.closing(False, read).endswith("It knows English only.")


def test_reading_again_gives_the_same():
    assert tone.read(DRAFT) == tone.read(DRAFT + "\n> More.") == tone.read(DRAFT)


def test_the_closing_line_never_says_that_all_is_well():
    assert tone.closing(False, ()).startswith(
        "Nothing found in its tone. A reader like this misses about one in "
    )
    assert tone.closing(True, ()).startswith("Nothing else found in its tone.")


# --- what is told of the reader is what it does on sentences of an author whom it did not learn from ---


@pytest.fixture(scope="module")
def given():
    return benchmark.sentences()


@pytest.fixture(scope="module")
def read(given):
    return [benchmark.worst(text) for text in given.texts]


def test_it_puts_what_is_regretted_first(given, read):
    told = benchmark.ordering(given, np.array([each.score for each in read]))
    assert told["auc"] > 0.92
    assert told["recall_at_fpr_10"] > 0.8
    assert told["sarcastic"] > 0.7


def test_what_is_said_to_be_missed_is_what_is_missed(given, read):
    marked = np.array([each.state != "none" for each in read])
    measured = json.loads(paths.shipped("data/tone_measured.json").read_text("utf-8"))
    assert benchmark.missed_one_in(given, marked) == measured["missed_one_in"]
    assert marked[~given.regretted].mean() <= benchmark.MOST_FALSE


def test_the_rules_name_the_right_kind(given, read):
    assert benchmark.rules(given, read)["right_kind"] >= 0.95
